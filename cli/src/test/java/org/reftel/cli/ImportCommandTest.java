package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.Keeper;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.testkit.DumpMaker;

@NullMarked
class ImportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Path archive = Path.of("");

    @BeforeEach
    void nameTheArchive() {
        archive = folder.resolve("archive");
    }

    @Test
    void theSummaryCountsWhatCame() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Files.writeString(copies.resolve("a.txt"), Invented.FULL);
        Files.writeString(copies.resolve("b.txt"), Invented.SHORT);
        Files.writeString(copies.resolve("c.txt"), Invented.SHORT);
        Files.writeString(copies.resolve("d.txt"), Invented.SHORT.replace("Nothing happened", "Little happened"));
        Files.writeString(copies.resolve("e.txt"), "A letter to an aunt, and no telegram.\n");

        Session session = run("import", copies.toString());

        assertEquals("""
                       4  copies          read
                       4  telegrams       in them
                       2  new             telegrams of which nothing was held
                       1  witnesses       more of telegrams that are held
                       1  changed         of these, by a publisher who had issued the telegram otherwise
                       1  held            copies that were in the archive already
                       1  not understood  see reftel ledger
            """.stripIndent(), session.out().stripIndent());
        assertEquals(ExitCode.INPUT, session.code());
        assertEquals(
                "reftel: " + copies.resolve("e.txt")
                        + ": The text holds no telegram: no transmission, date-time or class line with its heading was"
                        + " found. Leave the file out, or look whether the telegram was cut from it.\n",
                session.err());
        assertEquals(session.err().replace("reftel: ", ""), run("ledger").out());
    }

    @Test
    void ofManyTroublesTheFirstAreToldAndTheLedgerNamed() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        for (int i = 10; i < 18; i++) {
            Files.writeString(letters.resolve(i + ".txt"), "A letter to an aunt, and no telegram. " + i + "\n");
        }

        Session session = run("import", letters.toString());

        String[] lines = session.err().split("\n");
        assertEquals(6, lines.length, session.err());
        assertTrue(lines[4].startsWith("reftel: " + letters.resolve("14.txt") + ": "), lines[4]);
        assertEquals("reftel: and 3 more: reftel ledger", lines[5]);
        assertEquals(8, run("ledger").out().lines().count());
    }

    @Test
    void anEntryOfTheLedgerIsRetiredWhenItsFileIsUnderstoodAndHoldsAgainWhenItIsNot() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "A letter to an aunt, and no telegram.\n");
        Path other = folder.resolve("b.txt");
        Files.writeString(other, "Another letter to an aunt, and no telegram.\n");
        run("import", file.toString(), other.toString());
        Map<String, String> before = fingerprint(archive);

        Files.writeString(file, Invented.SHORT);
        assertTrue(run("import", file.toString())
                .out()
                .endsWith("           1  retired         entries of the ledger that no longer hold\n"));
        assertEquals(1, run("ledger").out().lines().count());
        String[] all = run("ledger", "--all").out().split("\n");
        assertTrue(all[0].matches(".*a\\.txt: .* was found\\. Retired on \\d{4}-\\d\\d-\\d\\d\\."), all[0]);
        assertTrue(all[1].contains("b.txt: ") && !all[1].contains("Retired"), all[1]);
        assertTrue(run("stats").out().contains("1  entries in the ledger"));

        Map<String, String> retired = fingerprint(archive);
        run("rebuild");
        assertEquals(retired, fingerprint(archive));

        Files.writeString(file, "A letter to an aunt, and no telegram.\n");
        run("import", file.toString());
        assertEquals(2, run("ledger").out().lines().count());
        assertEquals(before.get("troubles"), fingerprint(archive).get("troubles"));
    }

    @Test
    void theSameInputAgainAddsNothing() throws IOException {
        Path dump = dump(60, 1);
        run("import", dump.toString());
        Map<String, String> before = fingerprint(archive);

        Session again = run("import", dump.toString());

        assertTrue(again.out().contains("          60  held"), again.out());
        assertTrue(again.out().contains("           0  new"), again.out());
        assertEquals(before, fingerprint(archive));
    }

    @Test
    void rowsOfADumpAndPagesOfASiteMeetInOneHolding() throws IOException {
        Path dump = dump(40, 1);
        Path pages = folder.resolve("pages");
        new DumpMaker(1).pages(40, pages);

        run("import", dump.toString());
        String held = run("stats").out();
        Session second = run("import", pages.toString());

        String telegrams = held.lines().findFirst().orElseThrow();
        assertEquals(telegrams, run("stats").out().lines().findFirst().orElseThrow(), second.out());
        assertTrue(second.out().contains("           0  new"), second.out());
    }

    @Test
    void inSeveralImportsOrInOneTheArchiveIsTheSame() throws IOException {
        Path first = dump(70, 1);
        Path second = dump(50, 2);
        run("import", first.toString(), second.toString());

        Path other = folder.resolve("other");
        Session.of("import", "--archive", other.toString(), first.toString());
        Session.of("import", "--archive", other.toString(), first.toString());
        Session.of("import", "--archive", other.toString(), first.toString(), second.toString());

        assertEquals(fingerprint(archive), fingerprint(other));
    }

    @Test
    void referencesThatAreResolvedPieceByPieceComeOutAsAllAtOnce() throws IOException {
        Path folderOfTexts = folder.resolve("texts");
        DumpMaker.linked(6, 240).texts(240, folderOfTexts);
        List<Path> texts;
        try (Stream<Path> files = Files.list(folderOfTexts)) {
            texts = files.sorted().toList();
        }
        run("import", folderOfTexts.toString());
        Map<String, String> once = fingerprint(archive);
        assertTrue(Integer.parseInt(once.getOrDefault("citations", "0 rows").split(" ")[0]) > 100, once.toString());

        Path other = folder.resolve("other");
        for (int from = 0; from < texts.size(); from += 30) {
            List<String> arguments = new ArrayList<>(List.of("import", "--archive", other.toString()));
            texts.subList(from, from + 30).forEach(text -> arguments.add(text.toString()));
            Session.of(arguments.toArray(String[]::new));
        }
        assertEquals(once, fingerprint(other));
        run("rebuild");
        assertEquals(once, fingerprint(archive));
    }

    @Test
    void aRebuiltArchiveIsTheSame() throws IOException {
        run("import", dump(80, 3).toString());
        Map<String, String> before = fingerprint(archive);

        assertEquals(ExitCode.OK, run("rebuild").code());
        assertEquals(before, fingerprint(archive));

        Files.delete(archive.resolve("catalogue.sqlite"));
        assertTrue(run("stats").err().contains("'reftel rebuild' makes it anew"));
        assertEquals(ExitCode.OK, run("rebuild").code());
        assertEquals(before, fingerprint(archive));
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());
    }

    @Test
    void everyCopyIsKeptAsItWas() throws IOException {
        Path pages = folder.resolve("pages");
        new DumpMaker(5).pages(30, pages);
        run("import", pages.toString());

        Session verified = run("verify");
        assertTrue(verified.out().endsWith(": all is well\n"), verified.out());
        assertEquals(ExitCode.OK, verified.code());
    }

    @Test
    void damageToACopyIsNamed() throws IOException {
        run("import", dump(20, 1).toString());
        Path pack = archive.resolve("copies/000001.pack");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[100] ^= 4;
        Files.write(pack, bytes);

        Session verified = run("verify");
        assertEquals(ExitCode.FINDINGS, verified.code());
        assertTrue(verified.out().contains("000001.pack at byte 8: No whole block stands here."), verified.out());
        assertTrue(
                verified.out()
                        .contains(".csv) is in the catalogue and not in the packs. Restore the archive from a backup."),
                verified.out());
    }

    @Test
    void aDamagedCopyIsNamedByItsTelegramAndFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        run("import", folder.resolve("a.txt").toString());
        Path pack = archive.resolve("copies/000001.pack");
        byte[] bytes = Files.readAllBytes(pack);
        bytes[bytes.length / 2] ^= 4;
        Files.write(pack, bytes);

        Session verified = run("verify");
        assertTrue(verified.out().contains(" (09ASTANA12, "), verified.out());
        assertTrue(verified.out().contains("a.txt) is in the catalogue and not in the packs"), verified.out());
    }

    @Test
    void oneFaultIsOne() throws Exception {
        run("import", dump(20, 1).toString());
        try (Connection catalogue = DriverManager.getConnection("jdbc:sqlite:" + archive.resolve("catalogue.sqlite"));
                Statement statement = catalogue.createStatement()) {
            statement.executeUpdate("insert into findings values (999, 0, 'X', 'ERROR', '', 0, 0)");
        }
        Session verified = run("verify");
        assertTrue(
                verified.out().contains(": a row of findings names a row of witnesses that is not there."),
                verified.out());
        assertTrue(verified.out().endsWith(" MB: 1 fault\n"), verified.out());
    }

    @Test
    void aLostIndexIsMissedAndTheNextImportFillsItAgain() throws IOException {
        Path dump = dump(30, 1);
        run("import", dump.toString());
        try (Stream<Path> files = Files.walk(archive.resolve("index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Session verified = run("verify");
        assertEquals(ExitCode.FINDINGS, verified.code());
        assertTrue(verified.out().contains("The index ends with witness 0 of 30"), verified.out());

        run("import", dump.toString());
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());
    }

    @Test
    void aBackupIsRestoredAsItWas() throws IOException {
        run("import", dump(60, 4).toString());
        Path file = folder.resolve("backup.zip");
        assertEquals(ExitCode.OK, run("backup", file.toString()).code());
        assertEquals(ExitCode.ARCHIVE, run("backup", file.toString()).code());

        Path other = folder.resolve("other");
        Session restored = Session.of("restore", file.toString(), "--archive", other.toString());
        assertEquals(ExitCode.OK, restored.code(), restored.err());
        assertEquals(fingerprint(archive), fingerprint(other));
        assertEquals(
                ExitCode.ARCHIVE,
                Session.of("restore", file.toString(), "--archive", other.toString())
                        .code());
    }

    @Test
    void aDamagedBackupIsRefused() throws IOException {
        run("import", dump(60, 4).toString());
        Path file = folder.resolve("backup.zip");
        run("backup", file.toString());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Session restored = Session.of(
                "restore", file.toString(), "--archive", folder.resolve("other").toString());
        assertEquals(ExitCode.ARCHIVE, restored.code());
        assertTrue(restored.err().contains("is damaged"), restored.err());
        assertArrayEquals(new String[0], folder.resolve("other").toFile().list());
    }

    @Test
    void anArchiveCanBeMoved() throws IOException {
        run("import", dump(20, 1).toString());
        Map<String, String> before = fingerprint(archive);
        Path moved = Files.move(archive, folder.resolve("moved"));

        assertEquals(before, fingerprint(moved));
        assertEquals(
                ExitCode.OK, Session.of("verify", "--archive", moved.toString()).code());
    }

    @Test
    void aSecondImportAtTheSameTimeIsRefused() throws IOException {
        Path dump = dump(20, 1);
        try (Keeper _ = Keeper.of(archive, new ReadCopies())) {
            Session second = run("import", dump.toString());
            assertEquals(ExitCode.ARCHIVE, second.code());
            assertEquals(
                    "reftel: Another command is changing the archive " + archive + " (process "
                            + ProcessHandle.current().pid()
                            + "). Wait until it has ended, and run this again.\n",
                    second.err());
        }
        assertEquals(ExitCode.OK, run("import", dump.toString()).code());
    }

    @Test
    void aFolderOfOtherThingsIsNoArchive() throws IOException {
        Files.writeString(Files.createDirectory(archive).resolve("thesis.txt"), "do not touch");
        Session session = run("import", dump(5, 1).toString());
        assertEquals(ExitCode.ARCHIVE, session.code());
        assertTrue(session.err().contains("is not empty and no archive"), session.err());
    }

    @Test
    void whereNothingWasImportedThatIsSaid() {
        assertEquals(ExitCode.ARCHIVE, run("stats").code());
        assertTrue(run("show", "09ASTANA1843").err().startsWith("reftel: There is no archive in "));
    }

    @Test
    void theFolderIsNamedByOptionThenByTheEnvironment() {
        assertEquals(Path.of("/a"), ArchiveOption.standard(Map.of("REFTEL_ARCHIVE", "/a", "HOME", "/h")));
        assertEquals(Path.of("/x/reftel"), ArchiveOption.standard(Map.of("XDG_DATA_HOME", "/x", "HOME", "/h")));
        assertEquals(Path.of("/h/.local/share/reftel"), ArchiveOption.standard(Map.of("HOME", "/h")));
    }

    private Path dump(int count, int seed) throws IOException {
        Path dump = folder.resolve("dump-" + seed + ".csv");
        try (OutputStream out = Files.newOutputStream(dump)) {
            new DumpMaker(seed).csv(count, out);
        }
        return dump;
    }

    private Session run(String... words) {
        String[] arguments = Arrays.copyOf(words, words.length + 2);
        arguments[words.length] = "--archive";
        arguments[words.length + 1] = archive.toString();
        return Session.of(arguments);
    }

    private static Map<String, String> fingerprint(Path archive) {
        try (Archive opened = Archive.open(archive, new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
