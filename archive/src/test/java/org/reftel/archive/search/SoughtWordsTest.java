package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reftel.archive.query.Clause;

class SoughtWordsTest {

    private static List<String> found(String query, String words) {
        SoughtWords sought = new SoughtWords();
        Clause.terms(Corpus.parse(query).clause()).forEach(sought::add);
        return Arrays.stream(words.split(" "))
                .map(word -> sought.find(word.toCharArray(), word.length()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void aBareWordComesWithItsPlural() {
        assertEquals(List.of("oil", "oils"), found("oil", "oil oils soil oi oilfield lio"));
    }

    @Test
    void ofAPhraseEveryWordCounts() {
        assertEquals(
                List.of("minister", "of", "oil"), found("\"minister of oil\"", "the minister of soil oil ministers"));
    }

    @Test
    void aBeginningTakesAllThatBeginSo() {
        assertEquals(List.of("nuc", "nuclear"), found("nuc*", "nu nuc nuclear annuc"));
    }

    @Test
    void aMisspeltWordMayBeAnyWithItsFirstLetter() {
        assertEquals(List.of("nazarbayev", "new"), found("nazarbaev~", "nazarbayev new mazarbaev"));
    }

    @Test
    void manyWordsAreAllFound() {
        String words = "alma bree cott dunn erwin farr gale hold inn jade kilo lamp moor nest oak pier quay rill sand"
                + " tarn urn vale well xeno yard zeal acre bank coal dock earl fern gate hill";
        assertEquals(List.of(words.split(" ")), found(words.replace(" ", " OR "), words));
    }
}
