package org.reftel.copies.stretches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSplitterTest {
    /** Above the reach in which the splitter looks for the number of a section. */
    private static final int SMALL = 16_000;

    private static final int LARGEST = 64_000;

    private static final String PROSE = "The minister said that nothing new was expected.\n".repeat(60);

    private static String transmission(int number) {
        return "VZCZCXRO" + (1000 + number) + "\nRR RUEHC\nDE RUEHXX #" + number
                + " 0010001\nZNR UUUUU ZZH\nR 010001Z JAN 09\nFM AMEMBASSY ANYPOST\n\nUNCLAS ANYPOST 00" + number
                + "\n\n"
                + PROSE;
    }

    private static Taken split(String text) {
        Taken taken = new Taken();
        try {
            new TextSplitter(LARGEST, SMALL, taken)
                    .split(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertTrue(taken.inOrder);
        return taken;
    }

    private static List<String> firstLines(Taken taken) {
        List<String> lines = new ArrayList<>();
        for (String stretch : taken.stretches) {
            lines.add(stretch.substring(0, stretch.indexOf('\n')));
        }
        return lines;
    }

    @Test
    void aTextIsCutBeforeTransmissions() {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 20; number++) {
            text.append(transmission(number));
        }
        Taken taken = split(text.toString());
        assertEquals(text.toString(), taken.text());
        assertTrue(taken.stretches.size() >= 4);
        assertTrue(firstLines(taken).stream().allMatch(line -> line.startsWith("VZCZCXRO")));
    }

    @Test
    void aTextIsCutBehindTheEndOfATransmission() {
        String one = "R 010001Z JAN 75\nFM AMEMBASSY ANYPOST\n" + PROSE + "BT\n#0001\nNNNN\n";
        Taken taken = split(one.repeat(20));
        assertEquals(one.repeat(20), taken.text());
        assertTrue(taken.stretches.size() > 3);
        assertTrue(taken.stretches.stream()
                .allMatch(stretch -> stretch.startsWith("R 010001Z") && stretch.endsWith("NNNN\n")));
    }

    @Test
    void theClassLineAboveAFirstPageGoesWithThePage() {
        String one = "LIMITED OFFICIAL USE\nPAGE 01 STATE 187673\n14\nORIGIN SS-25\n\n" + PROSE
                + "LIMITED OFFICIAL USE\nPAGE 02 STATE 187673\n" + PROSE + "\n\n";
        Taken taken = split(one.repeat(20));
        assertEquals(one.repeat(20), taken.text());
        assertTrue(taken.stretches.size() > 3);
        assertTrue(taken.stretches.stream().allMatch(stretch -> stretch.startsWith("LIMITED OFFICIAL USE\nPAGE 01")));
    }

    @Test
    void recordsOfTheArchivesAreCutBetweenRecordsAndNotBeforeTheirAttributes() {
        String one = "Message Text\n\nSECRET\nPAGE 01 STATE 187673\n" + PROSE + "NNNN\n\nMessage Attributes\n"
                + "Capture Date: 01 JAN 1994\n\n";
        Taken taken = split(one.repeat(20));
        assertEquals(one.repeat(20), taken.text());
        assertTrue(taken.stretches.size() > 3);
        assertTrue(taken.stretches.stream()
                .allMatch(stretch -> stretch.startsWith("Message Text\n") && stretch.endsWith("1994\n\n")));
    }

    @Test
    void theSectionsOfATelegramStayTogether() {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 10; number++) {
            for (int section = 1; section <= 2; section++) {
                text.append(transmission(number).replace("UNCLAS ", "UNCLAS SECTION 0" + section + " OF 02 "));
            }
        }
        Taken taken = split(text.toString());
        assertEquals(text.toString(), taken.text());
        assertTrue(taken.stretches.size() > 2);
        for (String stretch : taken.stretches) {
            assertEquals("SECTION 01", stretch.substring(stretch.indexOf("SECTION"), stretch.indexOf("SECTION") + 10));
        }
    }

    @Test
    void aTextWithoutAPlaceToCutIsWholeUpToTheLimit() {
        assertEquals(List.of("x".repeat(50_000)), split("x".repeat(50_000)).stretches);
    }

    @Test
    void aTextWithoutAPlaceToCutIsCutAtLineEnds() {
        String text = "No telegram here.\n".repeat(10_000);
        Taken taken = split(text);
        assertEquals(text, taken.text());
        assertEquals(3, taken.stretches.size());
        assertTrue(taken.stretches.stream().allMatch(stretch -> stretch.endsWith("here.\n")));
    }

    @Test
    void aLineAboveTheLimitIsLeftOutAndTheTelegramsAroundItAreNot() {
        String line = "x".repeat(300_000) + "\n";
        Taken taken = split(transmission(1) + line + transmission(2) + transmission(3));
        assertEquals(transmission(1) + transmission(2) + transmission(3), taken.text());
        assertEquals(List.of("row 0 at " + transmission(1).length() + ", 300001 bytes"), taken.left);
    }

    @Test
    void aFileOfOneEndlessLineIsLeftOut() {
        Taken taken = split("y".repeat(1_000_000));
        assertEquals(List.of(), taken.stretches);
        assertEquals(List.of("row 0 at 0, 1000000 bytes"), taken.left);
    }
}
