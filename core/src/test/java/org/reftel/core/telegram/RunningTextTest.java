package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** A paragraph as it is read aloud, and where each character of it came from. */
class RunningTextTest {
    private static final String HEAD = "UNCLAS LONDON 000012\n\nTAGS: EWWT\nSUBJECT: FOG\n\n";
    private static final String BREAK = "\n\nLONDON 00000012  002 OF 002\n\n\n";

    private static RunningText first(String body) {
        Telegram telegram = new TelegramReader().read(new SourceText(HEAD + body), PublisherStatement.none("text"));
        RunningText text = telegram.body().paragraphs().getFirst().text();
        lettersComeFromTheirPlaces(text, HEAD + body);
        return text;
    }

    private static void lettersComeFromTheirPlaces(RunningText text, String source) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.text().charAt(i);
            TextSpan place = text.source(i, i + 1);
            if (Character.isLetterOrDigit(c)) {
                assertEquals(String.valueOf(c), source.substring(place.start(), place.end()), "character " + i);
            }
        }
    }

    private static void check(String expected, String body) {
        assertEquals(expected, first(body).text());
    }

    @Test
    void wrappedLinesAreJoinedByOneBlank() {
        check("Fog came and went.", "1. Fog came\nand   went.\n\n2. Sun.\n");
    }

    @Test
    void numberMarkAndLabelAreNoPartOfIt() {
        check("Fog came.", "1. (U) SUMMARY: Fog came. END SUMMARY.\n\n2. (U) Sun.\n");
    }

    @Test
    void aSectionLineIsSkipped() {
        check("Fog came and went.", "1. Fog came" + BREAK + "and went.\n\n2. Sun.\n");
    }

    @Test
    void aWordThatASectionLineBrokeIsWhole() {
        check("The harbor adviseth.", "1. The harbor ad-" + BREAK + "viseth.\n\n2. Sun.\n");
    }

    @Test
    void aHyphenAtTheEndOfALineStays() {
        check("A forty-year fog.", "1. A forty-\nyear fog.\n\n2. Sun.\n");
    }

    @Test
    void aJoinedWordPointsAtBothItsHalves() {
        String body = "1. The harbor ad-" + BREAK + "viseth.\n\n2. Sun.\n";
        RunningText text = first(body);
        int word = text.text().indexOf("adviseth");
        String source = HEAD + body;
        assertEquals(new TextSpan(source.indexOf("ad-"), source.indexOf("viseth") + 6), text.source(word, word + 8));
    }
}
