package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/**
 * What an import says and leaves where the disk is full for the catalogue or for the index, while the copies still have
 * room. A part of the archive lies on a small disk in memory, which only the system's administrator can make.
 */
@NullMarked
class SmallDiskTest {
    private static final int PAGES = 60;
    private static final int WORDS_A_PAGE = 7_000;
    /** In KiB: what SQLite needs to share the catalogue, and a few of its pages. */
    private static final int ROOM = 128;

    @TempDir
    Path folder = Path.of("");

    private Path archive = Path.of("");
    private Path small = Path.of("");

    @BeforeEach
    void anArchiveWithOneTelegram() throws IOException {
        archive = folder.resolve("archive");
        small = Files.createDirectory(folder.resolve("small"));
        Path first = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        assertEquals(ExitCode.OK, bring(archive, first).code());
    }

    @AfterEach
    void takeTheDiskAway() throws Exception {
        run("umount", "-l", small.toString());
    }

    @Test
    void aCatalogueWithoutRoomIsNamedAndWhatWasCommittedStays() throws Exception {
        onSmallDisk(archive);
        Files.createSymbolicLink(small.resolve("copies"), archive.resolve("copies"));
        Files.createSymbolicLink(small.resolve("index"), archive.resolve("index"));
        Path pages = pages();

        Session full = bring(small, pages);
        assertEquals(ExitCode.ARCHIVE, full.code(), full.err());
        assertTrue(
                full.err()
                        .contains(
                                "reftel: The disk that holds " + small.resolve("catalogue.sqlite")
                                        + " is full. Make room and run the command again; what was committed before is kept.\n"),
                full.err());
        answers(small);

        makeRoom();
        continues(small, pages);
    }

    @Test
    void anIndexWithoutRoomIsNamedAndTheNextImportBringsItUpToDate() throws Exception {
        Path index = archive.resolve("index");
        onSmallDisk(index);
        Files.move(index, folder.resolve("formerly"));
        Files.createSymbolicLink(index, small);
        Path pages = pages();

        Session full = bring(archive, pages);
        assertEquals(ExitCode.ARCHIVE, full.code(), full.err());
        assertTrue(
                full.err()
                        .contains(
                                "reftel: The disk that holds " + index
                                        + " is full. Make room and run the command again; what was committed before is kept.\n"),
                full.err());
        answers(archive);

        makeRoom();
        continues(archive, pages);
    }

    private void continues(Path of, Path pages) throws IOException {
        Session again = bring(of, pages);
        assertEquals(ExitCode.OK, again.code(), again.err());
        verify(of);
        Path other = folder.resolve("other");
        bring(other, folder.resolve("a.txt"));
        bring(other, pages);
        assertEquals(fingerprint(other), fingerprint(of));
    }

    private static void answers(Path of) {
        Session found = Session.of("search", "--archive", of.toString(), "minister");
        assertTrue(found.out().startsWith("1 telegram\n"), found.out());
    }

    private static void verify(Path of) {
        Session verified = Session.of("verify", "--archive", of.toString());
        assertTrue(verified.out().endsWith("all is well\n"), verified.out());
    }

    /** Makes a disk with little more room than the files of a folder take, and puts them on it. */
    private void onSmallDisk(Path from) throws Exception {
        List<Path> files;
        try (Stream<Path> members = Files.list(from)) {
            files = members.filter(Files::isRegularFile).toList();
        }
        long size = ROOM;
        for (Path file : files) {
            size += Files.size(file) / 1024 + 4;
        }
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size + "k", "tmpfs", small.toString()),
                "this user may not make a disk in memory");
        for (Path file : files) {
            Files.copy(file, small.resolve(file.getFileName()));
        }
    }

    private void makeRoom() throws Exception {
        assertTrue(run("mount", "-o", "remount,size=64m", small.toString()));
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException thereIsNoSuchCommand) {
            return false;
        }
    }

    private static Session bring(Path archive, Path input) {
        return Session.of("import", "--archive", archive.toString(), input.toString());
    }

    /** Telegrams of words that no index makes small. */
    private Path pages() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Random random = new Random(7);
        for (int page = 0; page < PAGES; page++) {
            StringBuilder words = new StringBuilder();
            for (int word = 0; word < WORDS_A_PAGE; word++) {
                words.append(Long.toString(random.nextLong(1L << 50), 36)).append(word % 6 == 5 ? '\n' : ' ');
            }
            Files.writeString(
                    pages.resolve((1000 + page) + ".txt"),
                    Invented.SHORT.replace("000034", "00" + (1000 + page)).replace("Nothing happened", words));
        }
        return pages;
    }

    private static Map<String, String> fingerprint(Path archive) {
        try (Archive opened = Archive.open(archive, new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
