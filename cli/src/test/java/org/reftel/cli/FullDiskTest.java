package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/** What an import says and leaves where it cannot write. */
@NullMarked
class FullDiskTest {
    /** In KiB; more than the libraries unpack for themselves, and less than the pages take. */
    private static final int LIMIT = 8 << 10;

    private static final int PAGES = 200;
    private static final int WORDS_A_PAGE = 7_000;

    @TempDir
    Path folder = Path.of("");

    /** The system's limit for one file stands in for a disk without room: the write fails, in the midst of a pack. */
    @Test
    void aFullDiskIsNamedAndWhatWasCommittedStays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "without bash no limit can be set");
        Path archive = folder.resolve("archive");
        Path first = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        Session.of("import", "--archive", archive.toString(), first.toString());
        Map<String, String> before = fingerprint(archive);
        Path pages = pages();

        Process limited = start(archive, pages);
        assertTrue(limited.waitFor(5, TimeUnit.MINUTES));
        String said = Files.readString(folder.resolve("output.txt"));
        assertEquals(ExitCode.ARCHIVE, limited.exitValue(), said);
        assertTrue(
                said.contains("reftel: The disk that holds " + archive.resolve("copies")
                        + " is full. Make room and run the command again; what was committed before is kept.\n"),
                said);

        assertEquals(before, fingerprint(archive));
        Session verified = Session.of("verify", "--archive", archive.toString());
        assertTrue(verified.out().endsWith("all is well\n"), verified.out());

        Session again = Session.of("import", "--archive", archive.toString(), pages.toString());
        assertEquals(ExitCode.OK, again.code(), again.err());
        Path other = folder.resolve("other");
        Session.of("import", "--archive", other.toString(), first.toString(), pages.toString());
        assertEquals(fingerprint(other), fingerprint(archive));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/sys/kernel")), "without /sys there is no folder that nobody can write");
        Path file = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        Session session = Session.of("import", "--archive", "/sys/kernel/reftel", file.toString());
        assertEquals(ExitCode.ARCHIVE, session.code(), session.err());
        assertEquals(
                "reftel: /sys/kernel/reftel cannot be written. Change its permissions, or name another folder with"
                        + " --archive.\n",
                session.err());
    }

    @Test
    void aReadOnlyArchiveIsReadAndLeftAsItIs() throws IOException {
        Path archive = folder.resolve("archive");
        Path file = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        Path other = Files.writeString(folder.resolve("b.txt"), Invented.SHORT);
        Session.of("import", "--archive", archive.toString(), file.toString());
        Map<String, String> before = fingerprint(archive);
        permit(archive, "r-xr-xr-x");
        try {
            assumeTrue(!Files.isWritable(archive), "this user may write everywhere, whatever the permissions");
            Session session = Session.of("import", "--archive", archive.toString(), other.toString());
            assertEquals(ExitCode.ARCHIVE, session.code(), session.err());
            assertTrue(session.err().contains("cannot be written. Change its permissions"), session.err());
            assertEquals(before, fingerprint(archive));
            assertFalse(Session.of("show", "--archive", archive.toString(), "09ASTANA12", "--text")
                    .out()
                    .isEmpty());
        } finally {
            permit(archive, "rwxr-xr-x");
        }
    }

    private static void permit(Path archive, String permissions) throws IOException {
        try (var files = Files.walk(archive)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    /** Telegrams of words that no compression makes small. */
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

    private Process start(Path archive, Path input) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", "-c", "trap '' XFSZ; ulimit -f " + LIMIT + "; exec \"$@\"", "bash"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.reftel.cli.Reftel",
                "import",
                "--archive",
                archive.toString(),
                input.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static Map<String, String> fingerprint(Path archive) {
        try (Archive opened = Archive.open(archive, new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
