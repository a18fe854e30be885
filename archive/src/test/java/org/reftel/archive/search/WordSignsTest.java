package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSignsTest {

    private static int hash(String word) {
        return WordSigns.hash(word.toCharArray(), word.length());
    }

    @Test
    void everyWordThatStandsThereIsFoundAndFewOthers() {
        long[] signs = WordSigns.none();
        for (int i = 0; i < 100; i++) {
            WordSigns.add(hash("word" + i), signs);
        }
        for (int i = 0; i < 100; i++) {
            assertTrue(WordSigns.mayHave(hash("word" + i), signs), "word" + i);
        }
        long mistaken = IntStream.range(0, 1000)
                .filter(i -> WordSigns.mayHave(hash("other" + i), signs))
                .count();
        assertTrue(mistaken < 100, mistaken + " of 1000 words seem to stand there, and do not");
    }
}
