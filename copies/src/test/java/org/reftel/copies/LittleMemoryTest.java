package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is streamed takes no more memory however large it is: hundreds of megabytes pass through a heap of 32. */
class LittleMemoryTest {
    private static final String ROW =
            "\"1\",\"12/28/1966 18:48\",\"66ANYPOST1\",\"Embassy Anypost\",\"SECRET\",\"\",\"FM\",\""
                    + "1. (C) The minister said \\\"no\\\" to the proposal.\n".repeat(100) + "\"\n";
    private static final String TELEGRAM = "VZCZCXRO1234\nDE RUEHXX #0001\nR 010001Z JAN 09\n\nUNCLAS ANYPOST 0001\n\n"
            + "1. (U) Nothing new was expected.\n".repeat(150) + "NNNN\n\n";

    @ParameterizedTest
    @CsvSource({"rows,300", "telegrams,300", "line,300"})
    void aLargeStreamPassesThroughASmallHeap(String what, int megabytes) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        Walking.class.getName(),
                        what,
                        Integer.toString(megabytes))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(5, TimeUnit.MINUTES);
        assertEquals(what.equals("line") ? "0 bytes, TOO_LARGE" : "all bytes, []", said.strip());
    }

    /** The program that is run in the small heap. */
    static final class Walking {
        private Walking() {}

        public static void main(String[] arguments) {
            byte[] unit = (switch (arguments[0]) {
                        case "rows" -> ROW;
                        case "telegrams" -> TELEGRAM;
                        default -> "no line end ";
                    })
                    .getBytes(StandardCharsets.US_ASCII);
            long size = (Integer.parseInt(arguments[1]) * (1L << 20) / unit.length) * unit.length;
            long[] given = new long[1];
            Visited visited = new Visited() {
                @Override
                public void copy(PublishedCopy copy) {
                    given[0] += copy.bytes().length;
                }
            };
            new CopyWalk(CopyLimits.standard()).walk(new Repeated(unit, size), "-", visited);
            List<CopyProblem.Kind> kinds = visited.kinds();
            System.out.println((given[0] == size ? "all" : given[0]) + " bytes, "
                    + (kinds.size() == 1 ? kinds.getFirst() : kinds));
        }
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] unit;
        private final long size;
        private long at;

        Repeated(byte[] unit, long size) {
            this.unit = unit;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            return at < size ? unit[(int) (at++ % unit.length)] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at >= size) {
                return -1;
            }
            int start = (int) (at % unit.length);
            int count = Math.min(length, unit.length - start);
            System.arraycopy(unit, start, into, from, count);
            at += count;
            return count;
        }
    }
}
