package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final int DRAWN = 200_000;

    private static Map<String, Integer> drawn(Function<Chance, String> kind) {
        Chance chance = new Chance(5);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < DRAWN; i++) {
            counts.merge(kind.apply(chance), 1, Integer::sum);
        }
        return counts;
    }

    @Test
    void aFewWordsAreFrequentAndTensOfThousandsRare() {
        assertLongTail(drawn(Vocabulary::noun), 20_000);
        assertLongTail(drawn(Vocabulary::name), 20_000);
        assertLongTail(drawn(Vocabulary::surname), 15_000);
        assertLongTail(drawn(Vocabulary::verb), 1_500);
        assertLongTail(drawn(Vocabulary::adjective), 2_500);
    }

    private static void assertLongTail(Map<String, Integer> counts, int atLeast) {
        assertTrue(counts.size() > atLeast, counts.size() + " different words");
        int most = Collections.max(counts.values());
        assertTrue(most > DRAWN / 100 && most < DRAWN / 10, "the most frequent came " + most + " times");
    }

    @Test
    void theSmallWordsAreAsFrequentAsInProse() {
        Map<String, Integer> counts = drawn(Vocabulary::determiner);
        assertTrue(counts.getOrDefault("the", 0) > DRAWN / 2, counts.toString());
        assertTrue(counts.getOrDefault("their", 0) < DRAWN / 20, counts.toString());
    }
}
