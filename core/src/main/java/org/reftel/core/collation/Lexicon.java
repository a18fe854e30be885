package org.reftel.core.collation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a number to every word that occurs, the same to words that differ in case and accents alone. */
final class Lexicon {
    /** What a publisher withheld; it equals itself alone. */
    static final int WITHHELD = 0;
    /** What cannot be read. */
    static final int ILLEGIBLE = 1;

    private static final int FIRST_TABLE = 512;

    /** Words by their hashes, open addressing; 0 for a free place. */
    private int[] table = new int[FIRST_TABLE];

    private int[] hashes = new int[FIRST_TABLE / 2];
    private String[] words = new String[FIRST_TABLE / 2];
    private int size;
    /** The texts that were read: copies have most of theirs in common. */
    private final Map<String, Words> texts = new HashMap<>();

    Lexicon() {
        Arrays.fill(words, 0, 2, "");
        size = 2;
    }

    /** The words of a text that was read before; null where it was not. */
    @Nullable
    Words read(String text) {
        return texts.get(text);
    }

    void keep(String text, Words read) {
        texts.put(text, read);
    }

    /** A word as it is compared; empty for what is withheld or cannot be read. */
    String word(int number) {
        return words[number];
    }

    int number(String text, int start, int end, boolean value) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || value && c == '0' && i == start) {
                String word = folded(text.substring(start, end), value);
                return number(word, 0, word.length(), hash(word));
            }
            hash = 31 * hash + lower(c);
        }
        return number(text, start, end, hash);
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + lower(word.charAt(i));
        }
        return hash;
    }

    private int number(String text, int start, int end, int hash) {
        int at = place(hash);
        while (table[at] != 0) {
            int known = table[at];
            if (hashes[known] == hash && isWord(words[known], text, start, end)) {
                return known;
            }
            at = at + 1 & table.length - 1;
        }
        if (size == words.length) {
            grow();
            at = place(hash);
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
        }
        hashes[size] = hash;
        words[size] = lower(text, start, end);
        table[at] = size;
        return size++;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        words = Arrays.copyOf(words, size * 2);
        table = new int[size * 4];
        for (int word = 2; word < size; word++) {
            int at = place(hashes[word]);
            while (table[at] != 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = word;
        }
    }

    private static boolean isWord(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private static String lower(String text, int start, int end) {
        String word = text.substring(start, end);
        for (int i = 0; i < word.length(); i++) {
            if (lower(word.charAt(i)) != word.charAt(i)) {
                return word.toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }

    private static String folded(String word, boolean value) {
        String plain = unaccented(word);
        return value ? withoutZeros(plain) : plain;
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
