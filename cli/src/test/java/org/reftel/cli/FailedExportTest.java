package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export leaves that cannot be put in its place. */
@NullMarked
class FailedExportTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void leavesNothingOfItselfBehind() throws IOException {
        String archive = folder.resolve("archive").toString();
        Path text = Files.writeString(folder.resolve("a.txt"), Invented.FULL);
        Session.of("import", "--archive", archive, text.toString());
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
}
