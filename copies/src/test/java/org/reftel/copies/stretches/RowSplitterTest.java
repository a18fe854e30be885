package org.reftel.copies.stretches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSplitterTest {
    /** So that a row of this test fills a stretch, and two do not fit. */
    private static final int SMALL = 400;

    private static final String FILLER = "x".repeat(200);

    private static final int FIELD = 1000;

    private static String row(int number, String body) {
        return "\"" + number + "\",\"12/28/1966 18:48\",\"66ANYPOST" + number
                + "\",\"Embassy Anypost\",\"SECRET\",\"\",\"FM ANYPOST\",\"" + body + "\"\n";
    }

    private static Taken split(String dump) {
        return split(dump, SMALL);
    }

    private static Taken split(String dump, int stretchBytes) {
        Taken taken = new Taken();
        try {
            new RowSplitter(FIELD, stretchBytes, taken)
                    .split(new ByteArrayInputStream(dump.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertTrue(taken.inOrder);
        return taken;
    }

    @Test
    void rowsAreCutApartAtTheirEnds() {
        String first = row(1, FILLER);
        String second = row(2, FILLER);
        assertEquals(List.of(first, second), split(first + second).stretches);
    }

    @Test
    void rowsThatFitIntoOneStretchStayTogether() {
        String dump = row(1, "A") + row(2, "B") + row(3, "C");
        assertEquals(List.of(dump), split(dump, 1000).stretches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line\nline",
                "he said \\\"no\\\"\nand left",
                "he said \"\"no\"\"\nand left",
                "a path C:\\\\\nand more",
                "\\\"7\\\",\\\"12/28/1966 18:48\\\"\n\\\"8\\\",\\\"12/28/1966",
                "he said \"no\" and\nleft",
                "\n\n\n",
                ""
            })
    void noLineEndInAFieldEndsTheRow(String body) {
        String first = row(1, FILLER);
        String second = row(2, body + FILLER);
        String third = row(3, FILLER);
        assertEquals(List.of(first, second, third), split(first + second + third).stretches);
    }

    @Test
    void aRowLongerThanAStretchIsHandedOutWhole() {
        String long1 = row(1, "line of a long body\n".repeat(45));
        String next = row(2, FILLER.repeat(4));
        assertEquals(List.of(long1, next), split(long1 + next).stretches);
    }

    @Test
    void aFieldAboveTheLimitIsLeftOutAndTheRowsAroundItAreHandedOut() {
        String first = row(1, "A");
        String second = row(2, "x\n".repeat(5000));
        String third = row(3, "C");
        Taken taken = split(first + second + third);
        assertEquals(List.of(first, third), taken.stretches);
        assertEquals(List.of("row 2 at " + first.length() + ", " + second.length() + " bytes"), taken.left);
    }

    @Test
    void aRowOfManyFieldsThatIsAboveTwiceTheLimitIsLeftOut() {
        String wide = "\"1\",\"12/28/1966 18:48\"" + (",\"" + "y".repeat(900) + "\"").repeat(2000) + "\n";
        Taken taken = split(wide + row(2, "B"));
        assertEquals(List.of(row(2, "B")), taken.stretches);
        assertEquals(List.of("row 1 at 0, " + wide.length() + " bytes"), taken.left);
    }

    @Test
    void aRowWhoseQuotesDoNotCloseEndsWhereTheNextRowBegins() {
        String broken = "\"2\",\"1/2/1973 0:00\",\"73ANYPOST2\",\"Embassy Anypost\",\"SECRET\",\"\",\"" + FILLER + "\n";
        String dump = row(1, FILLER) + broken + row(3, FILLER) + row(4, FILLER);
        Taken taken = split(dump);
        assertEquals(4, taken.stretches.size());
        assertEquals(broken, taken.stretches.get(1));
    }

    @Test
    void aRowThatBreaksOffAtTheEndIsHandedOutForItsReaderToSaySo() {
        String half = "\"2\",\"12/28/1966 18:48\",\"66ANYPOST2\",\"Embassy Any";
        String first = row(1, FILLER);
        assertEquals(first + half, split(first + half).text());
    }

    @Test
    void columnNamesAndAByteOrderMarkStayWithTheFirstRow() {
        String names = "\u00EF\u00BB\u00BFid,date,identifier,origin,classification,refs,header,body\n";
        String first = row(1, "x".repeat(60));
        assertEquals(
                names + first,
                split(names + first + row(2, FILLER), 250).stretches.getFirst());
    }

    @Test
    void rowsWithoutNumberAndDateAreCutAtTheirQuotes() {
        String rows = "\"a\",\"b\nc\"\n".repeat(1000);
        Taken taken = split(row(1, "A") + rows);
        assertEquals(row(1, "A") + rows, taken.text());
        assertTrue(taken.stretches.size() > 2);
        assertTrue(taken.stretches.stream().skip(1).allMatch(stretch -> stretch.startsWith("\"a\"")));
    }

    @Test
    void whatWasReadBeforeTheStreamFailedIsHandedOut() {
        byte[] bytes = (row(1, FILLER) + row(2, "B")).getBytes(StandardCharsets.ISO_8859_1);
        Taken taken = new Taken();
        assertThrows(
                IOException.class, () -> new RowSplitter(FIELD, SMALL, taken).split(new Failing(bytes, bytes.length)));
        assertEquals(row(1, FILLER) + row(2, "B"), taken.text());
    }

    /** The law of the splitter: stretches tile the dump, and each begins where a row does. */
    @ParameterizedTest
    @ValueSource(ints = {160, 161, 200, 256, 333, 1024, 4096})
    void stretchesTileTheDumpAndBeginWithRows(int stretchBytes) throws IOException {
        SplittableRandom random = new SplittableRandom(stretchBytes);
        String[] parts = {"word ", "\n", "\\\"", "\"\"", ",", "\\\\", "1. (C) ", "\r\n", "\u00E9", "\",x"};
        StringBuilder dump = new StringBuilder();
        for (int number = 1; number <= 300; number++) {
            StringBuilder body = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                body.append(parts[random.nextInt(parts.length)]);
            }
            dump.append(row(number, body.toString()));
        }
        Taken taken = new Taken();
        byte[] bytes = dump.toString().getBytes(StandardCharsets.ISO_8859_1);
        new RowSplitter(FIELD, stretchBytes, taken).split(new Dripping(bytes, random));
        assertTrue(taken.inOrder);
        assertEquals(dump.toString(), taken.text());
        for (String stretch : taken.stretches) {
            assertTrue(RowStart.at(stretch.getBytes(StandardCharsets.ISO_8859_1), 0, stretch.length()), stretch);
        }
    }

    /** Gives a few bytes at a time, as a slow pipe does. */
    private static final class Dripping extends ByteArrayInputStream {
        private final SplittableRandom random;

        Dripping(byte[] bytes, SplittableRandom random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1 + random.nextInt(50)));
        }
    }

    /** Fails where it should end. */
    private static final class Failing extends InputStream {
        private final ByteArrayInputStream bytes;

        Failing(byte[] bytes, int length) {
            this.bytes = new ByteArrayInputStream(bytes, 0, length);
        }

        @Override
        public int read() throws IOException {
            int b = bytes.read();
            if (b < 0) {
                throw new IOException("cut off");
            }
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = bytes.read(into, from, length);
            if (count < 0) {
                throw new IOException("cut off");
            }
            return count;
        }
    }
}
