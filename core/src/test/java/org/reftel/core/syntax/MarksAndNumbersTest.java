package org.reftel.core.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a portion mark, a paragraph's number, a class line, a page's line, and what only looks like one. */
class MarksAndNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"(C)", "( C )", "(S//NF)", "(S-NF)", "(SNF)", "(SBU)", "(S//REL TO USA, FI)", "(C - ENTIRE TEXT)"
            })
    void aMarkEndsBehindItsBracket(String mark) {
        assertEquals(mark.length(), PortionMark.end(mark + " Fog", 0, mark.length() + 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(U.S.)", "(Iran)", "(see ref A)", "(C", "C)", "()"})
    void otherWordsInBracketsAreNoMark(String words) {
        assertEquals(-1, PortionMark.end(words + " fog", 0, words.length() + 4));
    }

    @Test
    void aNumberHasItsValueItsMarkAndTheWordsBehind() {
        String text = "\u00b612. (S/NF) Fog";
        ParagraphNumber number = ParagraphNumber.match(text, 0, text.length());
        assertEquals(new ParagraphNumber(12, true, 1, 4, 5, 11, 12), number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 ships came", "1974. Fog", "a) Fog", "3.5 million", ""})
    void aFigureInProseIsNoNumber(String prose) {
        assertNull(ParagraphNumber.match(prose, 0, prose.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNCLAS LONDON 000012", "CC O N F I D E N T I A L LA PAZ 000012", "E C R E T SANAA 000473"})
    void aClassLineHasANumber(String line) {
        ClassLine match = ClassLine.match(line, 0, line.length());
        assertNotNull(match);
        assertEquals(true, match.hasNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The secret of London", "SUBJECT: SECRET", "LONDON 000012"})
    void proseIsNoClassLine(String line) {
        assertNull(ClassLine.match(line, 0, line.length()));
    }

    @Test
    void aSectionLineBeginsAtItsPost() {
        String line = "fog. RIO DE JANEIRO 00000012  001.2 OF 002";
        assertEquals(5, PageFurniture.sectionLineStart(line, 0, line.length()));
        assertEquals(-1, PageFurniture.sectionLineStart("fog 1 OF 2", 0, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAGE 01  STATE 061204",
                "PAGE 02        CAPE T  00731  01 OF 02  111325Z",
                "PAGE 02 RUEHFRA0170 S E C R E T"
            })
    void aPageLineIsKnown(String line) {
        assertEquals(true, PageFurniture.isPageLine(line, 0, line.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Page 2 of the report", "PAGE TWO", "PAGE 02 of the report"})
    void aPageOfAReportIsNoPageLine(String line) {
        assertEquals(false, PageFurniture.isPageLine(line, 0, line.length()));
    }
}
