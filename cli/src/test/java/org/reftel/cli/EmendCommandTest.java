package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/** A telegram into whose copy a slash and a wrong reference have fallen. */
@NullMarked
class EmendCommandTest {
    private static final String[] SIGNED = {"--by", "Jane Roe", "--reason", "a slash of the line"};
    private static final String COPY = Invented.FULL
            .replace("they remain unnamed", "they rem/ain unnamed")
            .replace("08 ASTANA 2345", "08 ASTANA 2354");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void importOne() throws IOException {
        Files.writeString(folder.resolve("a.txt"), COPY);
        Files.writeString(folder.resolve("b.txt"), Invented.SHORT);
        run(
                "import",
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString());
    }

    @Test
    void aCorrectionIsReadAndSearchedAndTheCopyStaysAsItIs() {
        Session session = run(signed("emend", "09ASTANA12#p2", "rem/ain", "remain"));
        assertEquals("""
                09ASTANA12#p2, witness 1
                  stands  … that ASTANA 00000012 002 OF 002 they «rem/ain» unnamed. 3. (C) COMMENT: He did not …
                  read    … that ASTANA 00000012 002 OF 002 they «remain» unnamed. 3. (C) COMMENT: He did not …
                Emendation 1 is entered.
                """, session.out(), session.err());

        assertTrue(run("show", "09ASTANA12#p2").out().contains("they remain unnamed"));
        String page = run("show", "09ASTANA12").out();
        assertTrue(
                page.matches("(?s).*\nEmendation 1: the copy has “rem/ain”, read “remain” \\(Jane Roe on"
                        + " \\d{4}-\\d\\d-\\d\\d: a slash of the line\\)\n.*"),
                page);
        assertTrue(run("search", "remain").out().contains("\n09ASTANA12  "));
        assertTrue(run("search", "has:emendations").out().contains("\n09ASTANA12  "));
        assertFalse(run("search", "ain").out().contains("\n09ASTANA12  "));
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());

        Holding holding = holding();
        assertEquals(COPY, holding.unemended().source().characters());
        assertEquals(COPY, holding.principal().telegram().source().characters());
        String json = run("show", "--json", "09ASTANA12").out();
        int at = COPY.indexOf("rem/ain");
        assertTrue(
                json.contains("\"emendations\":[{\"number\":1,\"span\":[" + at + "," + (at + 7)
                        + "],\"before\":\"rem/ain\",\"after\":\"remain\",\"by\":\"Jane Roe\",\"made\":"),
                json);
        // What stands behind it has its place in the copy's text.
        int third = COPY.indexOf("3. (C) COMMENT");
        assertTrue(json.contains("\"text\":\"He did not say who pays.\",\"span\":[" + third + ","), json);
        assertFalse(run("show", "--json", "09LAPAZ34").out().contains("emendations"));
    }

    @Test
    void aCorrectedReferenceIsResolvedAnew() {
        assertTrue(run("search", "ref:\"08 astana 2354\"").out().contains("\n09ASTANA12  "));

        run(signed("emend", "09ASTANA12", "ASTANA 2354", "ASTANA 2345"));

        assertTrue(run("search", "ref:\"08 astana 2345\"").out().contains("\n09ASTANA12  "));
        assertFalse(run("search", "ref:\"08 astana 2354\"").out().contains("\n09ASTANA12  "));
        run(signed("emend", "--revoke", "1"));
        assertTrue(run("search", "ref:\"08 astana 2354\"").out().contains("\n09ASTANA12  "));
    }

    @Test
    void isKeptOverRebuildBackupAndAnImportOfTheSameCopy() throws IOException {
        run(signed("emend", "09ASTANA12", "rem/ain", "remain"));
        run(signed("emend", "09ASTANA12", "2354", "2345"));
        run(signed("emend", "--revoke", "2"));
        run(signed("emend", "09ASTANA12", "IMAGINARY\nAPPLES", "APPLES THAT NOBODY GROWS"));
        Files.writeString(folder.resolve("c.txt"), COPY);
        Files.writeString(folder.resolve("d.txt"), COPY.replace("rem/ain", "remain"));
        run(
                "import",
                folder.resolve("c.txt").toString(),
                folder.resolve("d.txt").toString());
        Map<String, String> before = fingerprint("archive");
        String shown = run("show", "--json", "09ASTANA12").out();
        String list = run("emend", "--list").out();
        assertTrue(shown.contains("APPLES THAT NOBODY GROWS"), shown);

        assertEquals(ExitCode.OK, run("rebuild").code());
        assertEquals(before, fingerprint("archive"));
        assertEquals(shown, run("show", "--json", "09ASTANA12").out());
        assertEquals(list, run("emend", "--list").out());
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
        String shown = run("show", "--json", "09ASTANA12").out();
        run(signed("emend", "09ASTANA12", "rem/ain", "remain"));
        run(signed("emend", "09ASTANA12", "PRICE OF\nIMAGINARY", "COST OF IMAGINARY"));
        assertNotEquals(before.get("holdings"), fingerprint("archive").get("holdings"));

        assertEquals(
                "Emendation 2 is revoked.\n",
                run(signed("emend", "--revoke", "2")).out());
        run(signed("emend", "--revoke", "1"));

        Map<String, String> after = fingerprint("archive");
        for (String table : new String[] {"holdings", "witnesses", "reftels", "findings"}) {
            assertEquals(before.get(table), after.get(table), table);
        }
        assertEquals(shown, run("show", "--json", "09ASTANA12").out());
        assertTrue(
                run("emend", "--list", "09ASTANA12")
                        .out()
                        .matches("(?s)   1  09ASTANA12, witness 1: “rem/ain” is read “remain”\n"
                                + "      Jane Roe on [-0-9]+: a slash of the line\n"
                                + "      revoked by Jane Roe on [-0-9]+: a slash of the line\n   2  .*"),
                run("emend", "--list").out());
        assertEquals(
                "reftel: Emendation 1 was revoked before, by Jane Roe: a slash of the line\n",
                run(signed("emend", "--revoke", "1")).err());
        assertEquals(
                "reftel: There is no emendation 9. 'reftel emend --list' prints their numbers.\n",
                run(signed("emend", "--revoke", "9")).err());
        run("rebuild");
        assertEquals(after, fingerprint("archive"));
    }

    @Test
    void wordsThatStandAtSeveralPlacesOrNowhereAreAskedBack() {
        Session several = run(signed("emend", "09ASTANA12", "He", "She"));
        assertEquals(ExitCode.USAGE, several.code());
        assertEquals("""
                reftel: “He” stands at 2 places in 09ASTANA12. Name one with --nth, or write more of the words around it:
                   1  p2     … Minister said, and named two buyers. «He» asked that ASTANA 00000012 002 OF 002 …
                   2  p3     … they rem/ain unnamed. 3. (C) COMMENT: «He» did not say who pays. END COMMENT. ROE …
                """, several.err());
        assertEquals(
                "reftel: “dismissed” does not stand in 09ASTANA12#p2. Write it as reftel show --text 09ASTANA12#p2 prints"
                        + " it, letter by letter.\n",
                run(signed("emend", "09ASTANA12#p2", "dismissed", "x")).err());
        Session second = run("emend", "09ASTANA12", "He", "She", "--nth", "2", "--dry-run");
        assertTrue(second.out()
                .endsWith("COMMENT: «She» did not say who pays. END COMMENT. ROE …\nNothing was entered.\n"));
        assertEquals("", run("emend", "--list").out());
        assertEquals(ExitCode.USAGE, run("emend", "09ASTANA12", "He", "She").code());
    }

    @Test
    void wordsThatAPageLinePartsAreFoundAsTheyAreRead() {
        String out = run(signed("emend", "09ASTANA12#p2", "asked that they", "asked that these"))
                .out();
        assertTrue(out.endsWith("Emendation 1 is entered.\n"), out);
        assertTrue(run("show", "09ASTANA12#p2").out().contains("asked that these rem/ain"));
    }

    @Test
    void whatLiesUponAnotherIsRefused() {
        run(signed("emend", "09ASTANA12", "rem/ain unnamed", "remain unnamed"));
        assertEquals(
                "reftel: Emendation 1 by Jane Roe reads “rem/ain unnamed” as “remain unnamed” at this place already."
                        + " Revoke it first: reftel emend --revoke 1\n",
                run(signed("emend", "09ASTANA12", "they rem/ain", "they stay")).err());
        assertTrue(run(signed("emend", "09ASTANA12", "they", "these")).out().contains("Emendation 2 is entered"));
        assertEquals(
                "reftel: “pays” is what stands there. Say what is to be read instead.\n",
                run(signed("emend", "09ASTANA12", "pays", "pays")).err());
    }

    @Test
    void ofATelegramInSectionsTheOneIsEmendedInWhichItStands() throws IOException {
        String head = Invented.SHORT.substring(0, Invented.SHORT.indexOf("1. ")).replace("000034", "000077");
        String first = head.replace("UNCLAS LA PAZ", "UNCLAS SECTION 01 OF 03 LA PAZ") + "1. The first be/gins.\n\n";
        String second = head.replace("UNCLAS LA PAZ", "UNCLAS SECTION 02 OF 03 LA PAZ") + "2. The sec/ond ends.\n";
        Files.writeString(folder.resolve("s1.txt"), first);
        Files.writeString(folder.resolve("s2.txt"), second);
        run(
                "import",
                folder.resolve("s1.txt").toString(),
                folder.resolve("s2.txt").toString());
        String before = run("show", "--json", "09LAPAZ77").out();

        String out = run(signed("emend", "09LAPAZ77", "sec/ond", "second")).out();
        assertTrue(out.startsWith("09LAPAZ77#p2, witness 4\n"), out);
        run(signed("emend", "09LAPAZ77", "be/gins", "begins"));

        String text = run("show", "--text", "09LAPAZ77").out();
        assertTrue(text.contains("The first begins."), text);
        assertTrue(text.contains("The second ends."), text);
        String findings = run("show", "--json", "09LAPAZ77").out();
        int from = before.indexOf("\"findings\":");
        int to = before.indexOf("\"spans\":");
        assertTrue(before.substring(from, to).contains("section 3 of 3 is not held"), before);
        assertTrue(findings.contains(before.substring(from, to)), findings);
        String after = fingerprint("archive").toString();
        run("rebuild");
        assertEquals(after, fingerprint("archive").toString());
    }

    private Holding holding() {
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            return java.util.Objects.requireNonNull(opened.holding(new HoldingKey("09ASTANA12"), Reader.everything()));
        }
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
