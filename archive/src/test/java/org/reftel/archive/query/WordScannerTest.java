package org.reftel.archive.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class WordScannerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            The Côte d'Ivoire          | the cote d ivoire
            N'Djamena and O'Brien      | ndjamena and obrien
            Iran's and the states'     | iran and the states
            democ-racy of anti-gas-oil | democ racy democracy of anti gas antigas oil gasoil
            F-16 and -x- a-b-1         | f 16 and x a b ab 1
            U.S.-led, in the U.N.      | us led in the un
            J.Smith                    | j smith
            001843 and 0               | 1843 and 0
            10,000 and 1,234,567       | 10000 and 1234567
            12,34 and 1,2345           | 12 34 and 1 2345
            para 1.4(b)                | para 1 4 b
            09ASTANA1843               | 09astana1843
            Łódź, Ærø, Straße          | lodz aero strasse
            Москва                     | москва
            -- / &                     | %%
            """)
    void readsTheWords(String text, String words) {
        assertEquals(words, String.join(" ", wordsOf(text)));
    }

    @Test
    void saysWhereAWordStandsWithoutItsPossessive() {
        WordScanner scanner = new WordScanner().over("of Iran's oil");
        scanner.next();
        scanner.next();
        assertEquals("3..7", scanner.start() + ".." + scanner.end());
    }

    @Test
    void cutsARunThatIsNoWord() {
        assertEquals(List.of("x".repeat(100), "x".repeat(30)), wordsOf("X".repeat(130)));
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        WordScanner scanner = new WordScanner().over(text);
        while (scanner.next()) {
            words.add(scanner.word());
        }
        return words;
    }
}
