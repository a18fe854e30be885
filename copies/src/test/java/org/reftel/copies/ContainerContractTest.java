package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.copies.Packed.bzip2;
import static org.reftel.copies.Packed.gzip;
import static org.reftel.copies.Packed.sevenZ;
import static org.reftel.copies.Packed.tar;
import static org.reftel.copies.Packed.utf8;
import static org.reftel.copies.Packed.xz;
import static org.reftel.copies.Packed.zip;
import static org.reftel.copies.Packed.zip64;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every container must do: give the same files, whether it stands in a file or comes as a stream. */
class ContainerContractTest {
    private static final Map<String, byte[]> FILES = files();

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2009/09ANYPOST1.txt", utf8("R 010001Z JAN 09\nFM AMEMBASSY ANYPOST\n"));
        files.put(
                "a name that is much longer than the hundred bytes which the oldest tar has for it, "
                        + "and which has an accent: caf\u00E9.txt",
                utf8("R 020001Z JAN 09\nFM AMEMBASSY ANYPOST\n"));
        files.put(".hidden", utf8("not a copy"));
        files.put("__MACOSX/._a.txt", utf8("not a copy"));
        files.put("large.txt", utf8("FM AMEMBASSY ANYPOST\n".repeat(20_000)));
        return files;
    }

    static Stream<Arguments> containers() {
        return Stream.of(
                Arguments.of("", zip(FILES)),
                Arguments.of("", zip64(FILES)),
                Arguments.of("", tar(FILES)),
                Arguments.of("", sevenZ(FILES)),
                Arguments.of("content!/", gzip(tar(FILES))),
                Arguments.of("content!/", bzip2(tar(FILES))),
                Arguments.of("content!/", xz(tar(FILES))),
                Arguments.of("inner.zip!/", zip(Map.of("inner.zip", zip(FILES)))),
                Arguments.of("inner.7z!/", tar(Map.of("inner.7z", sevenZ(FILES)))),
                Arguments.of("a.tgz!/a.tar!/b.zip!/", sevenZ(Map.of("a.tgz", gzip(tar(Map.of("b.zip", zip(FILES))))))));
    }

    private static void check(String inside, Visited visited, String outermost) {
        assertEquals(List.of(), visited.problems);
        assertEquals(
                FILES.keySet().stream()
                        .filter(name -> !name.startsWith(".") && !name.startsWith("__"))
                        .map(name -> outermost + "!/" + inside + name)
                        .toList(),
                visited.paths());
        for (PublishedCopy copy : visited.copies) {
            String name = copy.path().substring((outermost + "!/" + inside).length());
            assertEquals(new String(FILES.get(name)), new String(copy.bytes()));
            assertEquals(0, copy.offset());
            assertEquals(CopyForm.UNKNOWN, copy.form());
        }
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyContainerGivesItsFilesFromAFile(String inside, byte[] container, @TempDir Path folder)
            throws IOException {
        Path file = Files.write(folder.resolve("named-by-nobody"), container);
        Visited visited = new Visited();
        new CopyWalk(CopyLimits.standard()).walk(List.of(file), visited);
        check(inside, visited, file.toString());
        assertEquals(container.length, visited.consumed);
        assertEquals(container.length, visited.total);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyContainerGivesItsFilesFromAStream(String inside, byte[] container) {
        Visited visited = new Visited();
        new CopyWalk(CopyLimits.standard()).walk(new ByteArrayInputStream(container), "-", visited);
        check(inside, visited, "-");
        assertEquals(-1, visited.total);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyContainerGivesItsFilesFromASlowPipe(String inside, byte[] container) {
        Visited visited = new Visited();
        CopyLimits small = new CopyLimits(8, 1 << 20, 1 << 30, 1000, 1 << 16);
        new CopyWalk(small).walk(new Dripping(container), "-", visited);
        check(inside, visited, "-");
    }

    /** Gives some bytes at a time, as a pipe does. */
    private static final class Dripping extends ByteArrayInputStream {
        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 37));
        }
    }
}
