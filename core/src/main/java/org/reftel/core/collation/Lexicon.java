package org.reftel.core.collation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives a number to every word that occurs, the same to words that differ in case and accents alone. */
final class Lexicon {
    /** What a publisher withheld; it equals itself alone. */
    static final int WITHHELD = 0;
    /** What cannot be read. */
    static final int ILLEGIBLE = 1;

    private final Map<String, Integer> numbers = new HashMap<>(2048);
    private final List<String> words = new ArrayList<>(2048);

    Lexicon() {
        words.add("");
        words.add("");
    }

    /** A word as it is compared; empty for what is withheld or cannot be read. */
    String word(int number) {
        return words.get(number);
    }

    int number(String text, int start, int end, boolean value) {
        String word = folded(text, start, end);
        if (value) {
            word = withoutZeros(word);
        }
        Integer known = numbers.get(word);
        if (known == null) {
            known = words.size();
            numbers.put(word, known);
            words.add(word);
        }
        return known;
    }

    private static String folded(String text, int start, int end) {
        boolean lower = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return unaccented(text.substring(start, end));
            }
            lower &= c < 'A' || c > 'Z';
        }
        String word = text.substring(start, end);
        return lower ? word : word.toLowerCase(Locale.ROOT);
    }

    /** Letters without what stands over, under or in them; {@code ı} and {@code İ} are an i like any other. */
    private static String unaccented(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
                out.append(c == 'ı' ? 'i' : c == 'ł' || c == 'Ł' ? 'l' : c == 'ø' || c == 'Ø' ? 'o' : c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static String withoutZeros(String word) {
        int start = 0;
        while (start < word.length() - 1 && word.charAt(start) == '0') {
            start++;
        }
        for (int i = start; i < word.length() && start > 0; i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return word;
            }
        }
        return word.substring(start);
    }
}
