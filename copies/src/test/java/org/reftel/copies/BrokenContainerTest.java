package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reftel.copies.Packed.bzip2;
import static org.reftel.copies.Packed.gzip;
import static org.reftel.copies.Packed.sevenZ;
import static org.reftel.copies.Packed.tar;
import static org.reftel.copies.Packed.utf8;
import static org.reftel.copies.Packed.xz;
import static org.reftel.copies.Packed.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Containers that are cut off, damaged, locked or hostile: each is told, and the files beside it are read. */
class BrokenContainerTest {
    private static final CopyLimits LIMITS = new CopyLimits(3, 1 << 20, 8 << 20, 10, 1 << 16);
    private static final byte[] ONE = text(1);
    private static final Map<String, byte[]> FILES = files();

    @TempDir
    Path folder;

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("1.txt", ONE);
        files.put("2.txt", text(2));
        files.put("3.txt", text(3));
        return files;
    }

    /** Letters that no compression makes much smaller. */
    private static byte[] text(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("FM AMEMBASSY ANYPOST\n");
        for (int n = 0; n < 4000; n++) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return utf8(text.toString());
    }

    /** Walks the container between two sound files, which must be read whatever happens. */
    private Visited walk(byte[] container) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "before");
        Files.write(folder.resolve("b"), container);
        Files.writeString(folder.resolve("c.txt"), "behind");
        Visited visited = new Visited();
        new CopyWalk(LIMITS).walk(List.of(folder), visited);
        assertEquals("before", visited.texts().getFirst());
        assertEquals("behind", visited.texts().getLast());
        return visited;
    }

    private CopyProblem soleProblem(Visited visited) {
        assertEquals(1, visited.problems.size(), visited.problems.toString());
        CopyProblem problem = visited.problems.getFirst();
        assertTrue(problem.path().startsWith(folder.resolve("b").toString()), problem.path());
        assertFalse(problem.remedy().isBlank());
        return problem;
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                Arguments.of("gz", gzip(ONE)),
                Arguments.of("bz2", bzip2(ONE)),
                Arguments.of("xz", xz(ONE)),
                Arguments.of("zip", zip(FILES)),
                Arguments.of("tar", tar(FILES)),
                Arguments.of("7z", sevenZ(FILES)),
                Arguments.of("tar.gz", gzip(tar(FILES))),
                Arguments.of("tar.xz", xz(tar(FILES))),
                Arguments.of("zip in tar.gz", gzip(tar(Map.of("z", zip(FILES))))));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerThatIsCutOffIsToldOnce(String kind, byte[] container) throws IOException {
        for (int part = 2; part <= 9; part += 2) {
            CopyProblem problem = soleProblem(walk(Arrays.copyOf(container, container.length * part / 10)));
            if (!kind.equals("7z")) {
                assertEquals(CopyProblem.Kind.TRUNCATED, problem.kind(), problem.toString());
            }
        }
    }

    @Test
    void theMembersBeforeTheCutOfAZipAreRead() throws IOException {
        byte[] zip = zip(FILES);
        Visited visited = walk(Arrays.copyOf(zip, zip.length * 3 / 4));
        assertEquals(
                List.of("a.txt", "b!/1.txt", "b!/2.txt", "b!/3.txt", "c.txt"),
                visited.paths().stream()
                        .map(path -> path.substring(folder.toString().length() + 1))
                        .toList());
        assertTrue(new String(text(3)).startsWith(visited.texts().get(3)));
    }

    @Test
    void whatStandsBeforeTheCutOfAGzIsRead() throws IOException {
        byte[] gzip = gzip(ONE);
        Visited visited = walk(Arrays.copyOf(gzip, gzip.length / 2));
        String read = visited.texts().get(1);
        assertTrue(read.length() > 1000);
        assertTrue(new String(ONE).startsWith(read));
        CopyProblem problem = soleProblem(visited);
        assertEquals(read.length(), problem.offset());
        assertEquals("This gz ends before its content does.", problem.message());
        assertEquals("Copy or download it again; what stands before the cut was read.", problem.remedy());
    }

    @Test
    void ofAGzThatIsCutOffNoByteIsLost() throws IOException {
        byte[] text = Files.readString(Path.of("pom.xml")).getBytes(StandardCharsets.UTF_8);
        byte[] gzip = gzip(text);
        Visited visited = walk(Arrays.copyOf(gzip, gzip.length - 8));
        assertEquals(
                new String(text, StandardCharsets.ISO_8859_1), visited.texts().get(1));
        assertEquals(CopyProblem.Kind.TRUNCATED, soleProblem(visited).kind());
    }

    @Test
    void partsOfAGzThatFollowOneAnotherAreOneFile() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(gzip(utf8("FM AMEMBASSY ")));
        parts.writeBytes(gzip(utf8("ANYPOST\n")));
        parts.writeBytes(new byte[700]);
        Visited visited = walk(parts.toByteArray());
        assertEquals(List.of(), visited.problems);
        assertEquals("FM AMEMBASSY ANYPOST\n", visited.texts().get(1));
        parts.writeBytes(utf8("something else"));
        Visited behind = walk(parts.toByteArray());
        assertEquals("FM AMEMBASSY ANYPOST\n", behind.texts().get(1));
        assertEquals(
                "This gz was read, and behind its end stands something else.",
                soleProblem(behind).message());
    }

    @Test
    void aMemberWithAWrongChecksumIsToldAndTheOthersAreRead() throws IOException {
        byte[] zip = zip(FILES);
        zip[zip.length / 2] ^= 0x55;
        Visited visited = walk(zip);
        assertEquals(CopyProblem.Kind.DAMAGED_CONTAINER, soleProblem(visited).kind());
        assertTrue(visited.paths().getLast().endsWith("c.txt"));
        assertTrue(visited.paths().stream().anyMatch(path -> path.endsWith("b!/3.txt")));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void noDamageEndsTheWalk(String kind, byte[] container) throws IOException {
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        for (int n = 0; n < 20; n++) {
            byte[] damaged = container.clone();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            walk(damaged);
        }
    }

    @Test
    void aZipLockedByAPasswordIsToldAndItsOpenMembersAreRead() throws IOException {
        byte[] zip = zip(FILES);
        int row = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[row + 8] |= 1;
        Visited visited = walk(zip);
        CopyProblem problem = soleProblem(visited);
        assertEquals(CopyProblem.Kind.ENCRYPTED, problem.kind());
        assertEquals(folder.resolve("b") + "!/1.txt", problem.path());
        assertEquals("This member of a zip is locked by a password.", problem.message());
        assertEquals(4, visited.copies.size());
    }

    @Test
    void a7zLockedByAPasswordIsTold() throws IOException {
        assertEquals(
                CopyProblem.Kind.ENCRYPTED,
                walk(sevenZ(FILES, 's', 'e', 's', 'a', 'm', 'e')).kinds().getFirst());
    }

    @Test
    void aPackingThatIsNotReadIsNamed() throws IOException {
        byte[] zip = zip(FILES);
        zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 10] = 98;
        CopyProblem problem = soleProblem(walk(zip));
        assertEquals(CopyProblem.Kind.UNSUPPORTED, problem.kind());
        assertEquals("This member of a zip is packed by zip method 98, which is not read here.", problem.message());
    }

    @Test
    void anOfficeDocumentIsNamed() throws IOException {
        CopyProblem problem = soleProblem(walk(zip(Map.of("[Content_Types].xml", utf8("<Types/>")))));
        assertEquals(CopyProblem.Kind.UNSUPPORTED, problem.kind());
    }

    @Test
    void aContainerThatUnpacksToManyTimesItsSizeIsLeft() throws IOException {
        byte[] zeros = new byte[4 << 20];
        Arrays.fill(zeros, (byte) 'x');
        for (byte[] bomb :
                List.of(gzip(zeros), zip(Map.of("x", zeros)), xz(zeros), bzip2(zeros), sevenZ(Map.of("x", zeros)))) {
            CopyProblem problem = soleProblem(walk(bomb));
            assertEquals(CopyProblem.Kind.ZIP_BOMB, problem.kind());
            assertTrue(problem.message().startsWith("The container unpacks to more than 10 times its size: "));
        }
    }

    @Test
    void aBombWithinBombsIsLeft() throws IOException {
        byte[] zeros = gzip(new byte[60_000]);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            many.put("z" + i, zeros);
        }
        Visited visited = walk(gzip(zip(many)));
        assertEquals(CopyProblem.Kind.ZIP_BOMB, visited.kinds().getLast());
    }

    @Test
    void aContainerThatUnpacksToMoreThanAllowedIsLeft() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        byte[] letters = new byte[9 << 20];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) (i % 60 == 59 ? '\n' : 'A' + random.nextInt(26));
        }
        CopyProblem problem = soleProblem(walk(gzip(letters)));
        assertEquals(CopyProblem.Kind.ZIP_BOMB, problem.kind());
        assertTrue(problem.message().startsWith("The container unpacks to more than is allowed: "), problem.message());
    }

    @Test
    void containersDeeperThanTheLimitAreNotOpened() throws IOException {
        byte[] nested = ONE;
        for (int i = 0; i < 3; i++) {
            nested = zip(Map.of("inner", nested));
        }
        assertEquals(List.of(), walk(nested).problems);
        CopyProblem problem = soleProblem(walk(zip(Map.of("inner", nested))));
        assertEquals(CopyProblem.Kind.TOO_DEEP, problem.kind());
        assertEquals(folder.resolve("b") + "!/inner!/inner!/inner", problem.path());
    }

    @Test
    void anEmptyContainerIsTold() throws IOException {
        for (byte[] empty : List.of(zip(Map.of()), sevenZ(Map.of()))) {
            assertEquals(CopyProblem.Kind.EMPTY, soleProblem(walk(empty)).kind());
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
    }
}
