package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class QuotationTest {

    @Test
    void theLetterOfAReftelEndsASentenceAndAnInitialDoesNot() {
        assertEquals(
                new Quotation("p1", false, "It is in ", "ref A", "."),
                Quotation.cut("It is in ref A. That is not.", 9, 14, "p1"));
        assertEquals(
                new Quotation("p1", false, "", "Ref A", " names J. Doe."),
                Quotation.cut("Ref A names J. Doe. He waits.", 0, 5, "p1"));
    }

    @Test
    void theSentenceAroundTheWordsIsCut() {
        assertEquals(
                "[As reported ][ref A][, the U.S. delegation left.]",
                quoted("He came. As reported ref A, the U.S. delegation left. It rained.", "ref A"));
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        assertEquals(
                "[Gen. J. Smith (][reftel][) met Mr. Lee.]",
                quoted("Good. Gen. J. Smith (reftel) met Mr. Lee. Bad.", "reftel"));
    }

    @Test
    void aQuestionEndsASentenceAndAQuotationMarkGoesWithIt() {
        assertEquals(
                "[See ][ref B][ for \"the rest.\"]", quoted("Why? See ref B for \"the rest.\" Nothing else.", "ref B"));
    }

    @Test
    void anEndlessSentenceIsCutAtWords() {
        String words = "word ".repeat(200);
        String quoted = quoted(words + "ref A " + words, "ref A");
        assertEquals("[… word", quoted.substring(0, 7));
        assertEquals("word …]", quoted.substring(quoted.length() - 7));
    }

    private static String quoted(String text, String words) {
        int start = text.indexOf(words);
        Quotation quotation = Quotation.cut(text, start, start + words.length(), "p1");
        return "[" + quotation.before() + "][" + quotation.words() + "][" + quotation.after() + "]";
    }
}
