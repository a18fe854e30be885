package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said and left where output cannot be written, or stands in no file. */
@NullMarked
class FailedExportTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void leavesNothingOfItselfBehind() throws IOException {
        String archive = archive();
        Path exports = Files.createDirectory(folder.resolve("exports"));
        Path occupied = Files.createDirectory(exports.resolve("all.jsonl"));
        Files.writeString(occupied.resolve("kept.txt"), "kept");

        Session session = Session.of("export", "--archive", archive, "--out", occupied.toString(), "*");
        assertEquals(ExitCode.OUTPUT, session.code(), session.err());
        assertTrue(session.err().startsWith("reftel: " + occupied + ": cannot be written: "), session.err());
        try (Stream<Path> left = Files.list(exports)) {
            assertEquals(List.of(occupied), left.toList());
        }
        assertEquals("kept", Files.readString(occupied.resolve("kept.txt")));
    }

    @Test
    void standardOutputThatIsFullIsTold() throws IOException {
        String archive = archive();
        for (List<String> command : List.of(
                List.of("search", "*", "--json"),
                List.of("show", "09ASTANA12"),
                List.of("export", "*"),
                List.of("export", "--format", "csv", "*"),
                List.of("stats"))) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(1, List.of("--archive", archive));
            Session session = Session.into(full(), "", Map.of(), false, arguments.toArray(String[]::new));
            assertEquals(ExitCode.OUTPUT, session.code(), command.toString());
            assertEquals(
                    "reftel: standard output cannot be written: No space left on device. Make room, or write elsewhere.\n",
                    session.err());
        }
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path link = Files.createSymbolicLink(folder.resolve("full"), full);
        Session session = Session.of("export", "--archive", archive(), "--out", link.toString(), "*");
        assertEquals(ExitCode.OUTPUT, session.code(), session.err());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void behindALinkTheFileIsMeant() throws IOException {
        Path file = Files.writeString(folder.resolve("all.jsonl"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
        String archive = archive();
        Session.of("export", "--archive", archive, "--out", link.toString(), "*");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(
                Session.of("export", "--archive", archive, "--out", "-", "*").out(), Files.readString(file));
    }

    private String archive() throws IOException {
        String archive = folder.resolve("archive").toString();
        Path text = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        Session.of("import", "--archive", archive, text.toString());
        return archive;
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}
