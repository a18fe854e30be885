package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CopyWalkTest {
    private static final CopyLimits LIMITS = CopyLimits.standard();

    @TempDir
    Path folder;

    private Visited walk(Path... paths) {
        Visited visited = new Visited();
        new CopyWalk(LIMITS).walk(List.of(paths), visited);
        return visited;
    }

    private static Visited walk(byte[] bytes) {
        Visited visited = new Visited();
        new CopyWalk(LIMITS).walk(new ByteArrayInputStream(bytes), "-", visited);
        return visited;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private static CopyProblem sole(Visited visited) {
        assertEquals(1, visited.problems.size(), visited.problems.toString());
        return visited.problems.getFirst();
    }

    @Test
    void foldersAreReadInTheOrderOfNamesAndPathsAsGiven() throws IOException {
        write("in/b.txt", "b");
        write("in/a/2.txt", "a2");
        write("in/a/1.txt", "a1");
        write("in/a.txt", "a");
        Path other = write("other.txt", "other");
        assertEquals(
                List.of("other", "a1", "a2", "a", "b"),
                walk(other, folder.resolve("in")).texts());
    }

    @Test
    void aFileIsOneCopyUnderItsPath() throws IOException {
        Path file = write("09ANYPOST1.txt", "FM ANYPOST\n");
        PublishedCopy copy = walk(file).copies.getFirst();
        assertEquals(file.toString(), copy.path());
        assertEquals(0, copy.offset());
        assertEquals("FM ANYPOST\n", new String(copy.bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(CopyForm.UNKNOWN, copy.form());
    }

    @Test
    void whatHasANameThatBeginsWithADotIsPassedOverUnlessAskedFor() throws IOException {
        write(".git/config", "hidden");
        write("a.txt", "a");
        Path hidden = write(".b.txt", "b");
        assertEquals(List.of("a"), walk(folder).texts());
        assertEquals(List.of("b"), walk(hidden).texts());
        assertEquals(List.of("hidden"), walk(folder.resolve(".git")).texts());
    }

    @Test
    void linksAreFollowedAndLoopsAreNot() throws IOException {
        write("in/a.txt", "a");
        write("elsewhere/b.txt", "b");
        Files.createSymbolicLink(folder.resolve("in/link"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/self"), folder.resolve("in/self"));
        Visited visited = walk(folder.resolve("in"));
        assertEquals(List.of("a", "b"), visited.texts());
        assertEquals(List.of(CopyProblem.Kind.LINK_LOOP, CopyProblem.Kind.LINK_LOOP), visited.kinds());
    }

    @Test
    void aBrokenLinkIsToldWithItsTarget() throws IOException {
        write("a.txt", "a");
        Files.createSymbolicLink(folder.resolve("b.txt"), Path.of("gone.txt"));
        write("c.txt", "c");
        Visited visited = walk(folder);
        assertEquals(List.of("a", "c"), visited.texts());
        assertEquals(
                new CopyProblem(
                        CopyProblem.Kind.BROKEN_LINK,
                        folder.resolve("b.txt").toString(),
                        -1,
                        "This link leads to gone.txt, which is not there.",
                        "Bring its target back, or remove the link."),
                sole(visited));
    }

    @Test
    void aMissingPathIsToldAndTheOthersAreRead() throws IOException {
        Visited visited = walk(folder.resolve("none"), write("a.txt", "a"));
        assertEquals(List.of("a"), visited.texts());
        assertEquals(CopyProblem.Kind.UNREADABLE, sole(visited).kind());
        assertEquals("There is no file or folder of this name.", sole(visited).message());
    }

    @Test
    void aFolderThatMayNotBeReadIsToldAndTheOthersAreRead() throws IOException {
        write("a/a.txt", "a");
        write("b/b.txt", "b");
        Path closed = folder.resolve("a");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        boolean readable = Files.isReadable(closed);
        Visited visited = walk(folder);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assumeFalse(readable, "this user, root perhaps, may read every folder");
        assertEquals(List.of("b"), visited.texts());
        assertEquals("You may not read this.", sole(visited).message());
    }

    @Test
    void whatMayNotBeReadIsSaidInPlainWords() {
        assertEquals(
                new CopyProblem(
                        CopyProblem.Kind.UNREADABLE,
                        "in",
                        -1,
                        "You may not read this.",
                        "Ask its owner for the right to read it, or run as its owner."),
                Unreadable.because(new AccessDeniedException("in"), "in"));
    }

    @Test
    void aFileThatFailsAsItIsReadIsTold() throws IOException {
        Path failing = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(failing), "only Linux has a file that fails as it is read");
        Visited visited = walk(failing, write("a.txt", "a"));
        assertEquals(List.of("a"), visited.texts());
        assertEquals(CopyProblem.Kind.UNREADABLE, sole(visited).kind());
    }

    @Test
    void aStreamThatFailsIsReadUpToThere() {
        byte[] text = "FM ANYPOST\n".getBytes(StandardCharsets.US_ASCII);
        InputStream failing = new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                int count = super.read(into, from, length);
                if (count < 0) {
                    throw new UncheckedIOException(new IOException("the line went dead"));
                }
                return count;
            }
        };
        Visited visited = new Visited();
        new CopyWalk(LIMITS).walk(failing, "-", visited);
        assertEquals(CopyProblem.Kind.UNREADABLE, sole(visited).kind());
        assertTrue(sole(visited).message().contains("the line went dead"));
    }

    @Test
    void anEmptyFileAndAnEmptyFolderAreTold() throws IOException {
        write("a.txt", "");
        write("b.txt", " \r\n\t ");
        Files.createDirectory(folder.resolve("c"));
        Visited visited = walk(folder);
        assertEquals(
                List.of("This file is empty.", "This file holds nothing but blanks.", "This folder holds no files."),
                visited.problems.stream().map(CopyProblem::message).toList());
        assertEquals(
                3,
                visited.kinds().stream().filter(CopyProblem.Kind.EMPTY::equals).count());
    }

    static Stream<Arguments> knownKinds() {
        return Stream.of(
                Arguments.of("%PDF-1.4", CopyProblem.Kind.BINARY, "This is a PDF, which is not read yet."),
                Arguments.of("\u0089PNG\r\n", CopyProblem.Kind.BINARY, "This is a picture (PNG)."),
                Arguments.of("\u00FF\u00D8\u00FF\u00E0", CopyProblem.Kind.BINARY, "This is a picture (JPEG)."),
                Arguments.of("SQLite format 3\0", CopyProblem.Kind.BINARY, "This is a SQLite database."),
                Arguments.of("\u007FELF\u0002", CopyProblem.Kind.BINARY, "This is a program."),
                Arguments.of(
                        "Rar!\u001A\u0007\u0001",
                        CopyProblem.Kind.UNSUPPORTED,
                        "This is a RAR container, which is not read."),
                Arguments.of(
                        "(\u00B5/\u00FD",
                        CopyProblem.Kind.UNSUPPORTED,
                        "This is compressed by zstd, which is not read."));
    }

    @ParameterizedTest
    @MethodSource("knownKinds")
    void aKnownKindOfFileIsNamed(String bytes, CopyProblem.Kind kind, String message) {
        Visited visited = walk(bytes.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(kind, sole(visited).kind());
        assertEquals(message, sole(visited).message());
    }

    @Test
    void bytesThatAreNoTextAreToldWithThePlace() {
        byte[] bytes = ("x".repeat(90) + "\0\1\2\3\4\5\6\7\0\1").getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                new CopyProblem(
                        CopyProblem.Kind.BINARY,
                        "-",
                        90,
                        "This is no text: of its first 100 bytes 10 are control characters, the first at byte 90.",
                        "Give the text of the telegrams; this file holds none that can be read."),
                sole(walk(bytes)));
    }

    @Test
    void aTextWithAFewControlCharactersIsText() {
        assertEquals(
                1,
                walk(("FM ANYPOST\n".repeat(9) + "\0").getBytes(StandardCharsets.US_ASCII))
                        .copies
                        .size());
    }

    @Test
    void utf16IsText() {
        assertEquals(
                1, walk("FM ANYPOST\n".getBytes(StandardCharsets.UTF_16)).copies.size());
        assertEquals(
                1,
                walk("FM ANYPOST\n".getBytes(StandardCharsets.UTF_16LE)).copies.size());
    }

    @Test
    void aDumpIsToldByItsFirstRowAndHandedOutInStretchesOfRows() throws IOException {
        String row = "\"1\",\"12/28/1966 18:48\",\"66ANYPOST1\",\"Embassy Anypost\",\"SECRET\",\"\",\"FM\",\""
                + "a line of the body\n".repeat(500) + "\"\n";
        Path file = write("named.txt", row.repeat(300));
        Visited visited = walk(file);
        assertEquals(3, visited.copies.size());
        assertEquals(row.repeat(300), String.join("", visited.texts()));
        long offset = 0;
        for (PublishedCopy copy : visited.copies) {
            assertEquals(CopyForm.CSV, copy.form());
            assertEquals(offset, copy.offset());
            assertEquals(0, copy.bytes().length % row.length());
            offset += copy.bytes().length;
        }
    }

    @Test
    void aDumpThatIsCutOffInARowIsReadUpToThereAndTheHalfRowIsTold() throws IOException {
        String rest =
                ",\"12/28/1966 18:48\",\"66ANYPOST1\",\"Embassy Anypost\",\"SECRET\",\"\",\"O 281848Z DEC 66\nFM AMEMBASSY ANYPOST\",";
        String whole = "\"1\"" + rest + "\"S E C R E T ANYPOST 1\n\nSUBJECT: NOTHING\n\n1. (S) NOTHING NEW.\n\"\n";
        Path file = write("dump.csv", whole + "\"2\"" + rest + "\"S E C R E T ANY");
        CopyReader reader = new CopyReader();
        List<Transcribed> read = walk(file).copies.stream().map(reader::read).toList();
        assertEquals(1, read.size());
        assertEquals(2, read.getFirst().transcriptions().size());
        CopyProblem problem = read.getFirst().problems().getFirst();
        assertEquals(CopyProblem.Kind.HALF_ROW, problem.kind());
        assertEquals(file.toString(), problem.path());
        assertEquals(whole.length(), problem.offset());
    }

    @Test
    void aFieldOfFiftyMegabytesIsLeftOutAndTheRowsAroundItAreRead() throws IOException {
        String head = "\",\"12/28/1966 18:48\",\"66ANYPOST1\",\"Embassy Anypost\",\"SECRET\",\"\",\"FM\",\"";
        Path file = folder.resolve("dump.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("\"1" + head + "one\"\n\"2" + head);
            for (int i = 0; i < 50; i++) {
                out.write("x".repeat(1 << 20));
            }
            out.write("\"\n\"3" + head + "three\"\n");
        }
        Visited visited = walk(file);
        assertEquals("\"1" + head + "one\"\n\"3" + head + "three\"\n", String.join("", visited.texts()));
        CopyProblem problem = sole(visited);
        assertEquals(CopyProblem.Kind.TOO_LARGE, problem.kind());
        assertEquals(file.toString(), problem.path());
        assertEquals(("\"1" + head + "one\"\n").length(), problem.offset());
        assertEquals(
                "Row 2, at byte 77, has 52,428,874 bytes; a field may have 16,777,216. It was left out.",
                problem.message());
        assertEquals(
                "If the row is sound, give its telegram as a file of its own; the rows around it were read.",
                problem.remedy());
    }

    @Test
    void aTextOfOneLineOfAHundredMegabytesIsToldAndTheTextAroundItIsRead() throws IOException {
        Path file = folder.resolve("line.txt");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("before\n");
            for (int i = 0; i < 100; i++) {
                out.write("x".repeat(1 << 20));
            }
            out.write("\nbehind\n");
        }
        Visited visited = walk(file);
        assertEquals(List.of("before\n", "behind\n"), visited.texts());
        assertEquals(8 + (100 << 20), visited.copies.getLast().offset());
        assertEquals(
                "The line at byte 7 has 104,857,601 bytes; a line may have 8,388,608. It was left out.",
                sole(visited).message());
    }

    @Test
    void aPageAboveTheLimitIsTold() throws IOException {
        Path file = write("page.html", "<html>" + "<p>x</p>\n".repeat(300_000));
        Visited visited = new Visited();
        new CopyWalk(new CopyLimits(8, 2 << 20, 1 << 30, 1000, 1 << 20)).walk(List.of(file), visited);
        assertEquals(List.of(), visited.copies);
        assertEquals(CopyProblem.Kind.TOO_LARGE, sole(visited).kind());
        assertEquals(1, walk(file).copies.size());
    }

    @Test
    void progressEndsAtTheSizeOfTheFiles() throws IOException {
        write("a.txt", "x".repeat(5_000_000));
        write("b.txt", "x".repeat(10));
        Path file = folder.resolve("a.txt");
        Visited visited = walk(file, folder.resolve("b.txt"));
        assertEquals(5_000_010, visited.consumed);
        assertEquals(5_000_010, visited.total);
        assertEquals(5_000_010, walk(folder).consumed);
    }

    @Test
    void whatTheVisitorThrowsEndsTheWalk() throws IOException {
        Path file = Files.write(folder.resolve("z"), Packed.zip(Map.of("a", Packed.utf8("a"))));
        Visited full = new Visited() {
            @Override
            public void copy(PublishedCopy copy) {
                throw new IllegalStateException("the disk is full");
            }
        };
        CopyWalk walk = new CopyWalk(LIMITS);
        assertEquals(
                "the disk is full",
                assertThrows(IllegalStateException.class, () -> walk.walk(List.of(file), full))
                        .getMessage());
    }
}
