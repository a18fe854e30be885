package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void theSentenceAroundAWordIsFound() {
        String text = "The U.S. side (Mr. Doe) read ref A to No. 7. \"Nobody asked.\" He went home.";

        assertEquals("The U.S. side (Mr. Doe) read ref A to No. 7.", Sentence.around(text, text.indexOf("ref A")));
        assertEquals("\"Nobody asked.\"", Sentence.around(text, text.indexOf("asked")));
        assertEquals("This is in ref A.", Sentence.around("This is in ref A. That is not.", 0));
        assertEquals("He went home.", Sentence.around(text, text.length()));
    }

    @Test
    void anEndlessSentenceIsCutAroundTheWord() {
        String text = "word ".repeat(300) + "REF " + "word ".repeat(300);

        String sentence = Sentence.around(text, text.indexOf("REF"));

        assertTrue(sentence.startsWith("… word") && sentence.endsWith("word …"), sentence);
        assertTrue(sentence.contains(" REF ") && sentence.length() < 410, sentence);
    }
}
