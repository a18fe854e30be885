package org.reftel.core.collation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Compares wordings by themselves. */
final class Texts {
    private Texts() {}

    /** What is missing from a wording; null where nothing is. */
    static Row.@Nullable Gap gap(String text) {
        Words words = Words.of(text, new Lexicon(), false);
        for (int w = 0; w < words.size(); w++) {
            if (words.number(w) == Lexicon.WITHHELD) {
                return Row.Gap.WITHHELD;
            }
            if (words.number(w) == Lexicon.ILLEGIBLE) {
                return Row.Gap.ILLEGIBLE;
            }
        }
        return null;
    }

    static boolean sameWords(String one, String other) {
        Lexicon lexicon = new Lexicon();
        return Arrays.equals(
                Words.of(one, lexicon, false).numbers(),
                Words.of(other, lexicon, false).numbers());
    }
}
