package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/** Two copies of one telegram, of which the second has a digit too many in its number. */
@NullMarked
class AssignCommandTest {
    private static final String[] SIGNED = {"--by", "Jane Roe", "--reason", "a digit too many"};

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void importTwo() throws IOException {
        Files.writeString(folder.resolve("a.txt"), Invented.SHORT);
        Files.writeString(
                folder.resolve("b.txt"),
                Invented.SHORT.replace("000034", "000347").replace("Nothing happened", "Nothing whatever happened"));
        run(
                "import",
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString());
        assertEquals(
                2,
                run("search", "id:\"la paz 34\" OR id:\"la paz 347\"", "--csv")
                                .out()
                                .lines()
                                .count()
                        - 1);
    }

    @Test
    void whoeverCitesTheNumberThatTheTextHasIsLedToTheTelegram() throws IOException {
        Files.writeString(
                folder.resolve("c.txt"),
                Invented.SHORT
                        .replace("000034", "000901")
                        .replace("JAN 09", "MAR 09")
                        .replace("SUBJECT:", "REF: LA PAZ 347\n\nSUBJECT:"));
        run("import", folder.resolve("c.txt").toString());
        String before = run("refs", "09LAPAZ901").out();
        assertTrue(before.contains("09LAPAZ347"), before);

        run(signed("assign", "2", "09LAPAZ34"));
        String led = run("refs", "09LAPAZ901").out();
        assertTrue(led.contains("09LAPAZ34 "), led);
        assertTrue(led.contains("doubtful: nothing is held under that id; but of this telegram"), led);
        assertEquals(ExitCode.OK, run("rebuild").code());
        assertEquals(led, run("refs", "09LAPAZ901").out());

        run(signed("assign", "2", "--revoke"));
        assertEquals(before, run("refs", "09LAPAZ901").out());
    }

    @Test
    void givesAWitnessToAnotherTelegram() {
        Session session = run(signed("assign", "2", "09LAPAZ34"));
        assertEquals("Witness 2 belongs to 09LAPAZ34.\n", session.out(), session.err());

        String witnesses = run("show", "--witnesses", "09LAPAZ34").out();
        assertEquals(4, witnesses.lines().count(), witnesses);
        assertTrue(
                witnesses
                        .lines()
                        .skip(3)
                        .findFirst()
                        .orElseThrow()
                        .matches(
                                " {10}assigned by Jane Roe on \\d{4}-\\d\\d-\\d\\d, before of 09LAPAZ347: a digit too many"),
                witnesses);
        assertTrue(run("show", "09LAPAZ34").out().contains("Witness 2 assigned by Jane Roe on "));
        assertTrue(run("search", "whatever").out().contains("\n09LAPAZ34  "));
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());
        // What the copy itself says is not forgotten: asked for by that number, the telegram is offered.
        assertTrue(run("show", "09LAPAZ347").err().contains("  09LAPAZ34 "));
    }

    @Test
    void whatIsReadBearsTheIdOfTheTelegramItBelongsTo() {
        run(signed("assign", "2", "09LAPAZ35"));
        assertTrue(
                run("show", "--json", "09LAPAZ35")
                        .out()
                        .startsWith(
                                "{\"schema\":\"reftel/telegram/1\",\"id\":\"09LAPAZ35\",\"mrn\":{\"post\":\"LA PAZ\",\"number\":347,"));
        assertTrue(run("show", "09LAPAZ35").out().contains("\n 09LAPAZ35 "));
        assertTrue(run("export", "--format", "csv", "whatever").out().contains("\n09LAPAZ35,"));
    }

    @Test
    void isAppliedAgainWhenTheArchiveIsRebuiltOrRestored() throws IOException {
        run(signed("assign", "2", "09LAPAZ34"));
        Files.writeString(folder.resolve("c.txt"), Invented.SHORT.replace("000034", "000347"));
        run("import", folder.resolve("c.txt").toString());
        Map<String, String> before = fingerprint("archive");

        assertEquals(ExitCode.OK, run("rebuild").code());
        assertEquals(before, fingerprint("archive"));
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());

        run("backup", folder.resolve("backup.zip").toString());
        Session.of(
                "restore",
                folder.resolve("backup.zip").toString(),
                "--archive",
                folder.resolve("other").toString());
        assertEquals(before, fingerprint("other"));
    }

    @Test
    void canBeRevoked() throws IOException {
        Map<String, String> before = fingerprint("archive");
        run(signed("assign", "2", "09LAPAZ34"));
        assertEquals(ExitCode.OK, run(signed("assign", "2", "--revoke")).code());

        Map<String, String> after = fingerprint("archive");
        assertNotEquals(before.get("decisions"), after.get("decisions"));
        for (String table : new String[] {"holdings", "witnesses", "claims"}) {
            assertEquals(before.get(table), after.get(table), table);
        }
        assertTrue(run("search", "whatever").out().contains("\n09LAPAZ347  "));
        assertTrue(run("show", "--witnesses", "09LAPAZ347").out().contains("assignment revoked by Jane Roe"));
        run("rebuild");
        assertEquals(after, fingerprint("archive"));
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(
                "reftel: There is no witness 9. reftel show --witnesses ID prints their numbers.\n",
                run(signed("assign", "9", "09LAPAZ34")).err());
        assertEquals(
                "reftel: apples is no telegram's id. Write year, post and number: 09ASTANA1843.\n",
                run(signed("assign", "2", "apples")).err());
        assertEquals(
                "reftel: Name a witness and a telegram, or a witness and --revoke, with --by and --reason.\n",
                run(signed("assign", "2")).err());
        assertEquals(ExitCode.USAGE, run("assign", "2", "09LAPAZ34").code());
    }

    private static String[] signed(String... words) {
        String[] all = Arrays.copyOf(words, words.length + SIGNED.length);
        System.arraycopy(SIGNED, 0, all, words.length, SIGNED.length);
        return all;
    }

    private Session run(String... words) {
        String[] arguments = Arrays.copyOf(words, words.length + 2);
        arguments[words.length] = "--archive";
        arguments[words.length + 1] = folder.resolve("archive").toString();
        return Session.of(arguments);
    }

    private Map<String, String> fingerprint(String name) {
        try (Archive opened = Archive.open(folder.resolve(name), new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
