package org.reftel.archive.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand in so many paragraphs that a phrase of two of them is slow to find by their places: the small words of
 * English, and those that telegrams are made of. Two of them that stand one behind the other are in the index as one, as a
 * pair.
 *
 * <p>The list is fixed, in {@code frequent-words.txt}, a word a line as {@link org.reftel.archive.query.WordScanner} reads
 * it. An index made with another list is known by {@link #edition}, and asked without pairs.
 */
final class FrequentWords {
    private static final String LIST = "frequent-words.txt";
    /** What a pair is written with: five bits a letter, two letters a word. */
    private static final int BITS = 5;

    private static final int MOST = 1 << 2 * BITS;
    private static final char ZERO = '0';

    private static final FrequentWords STANDARD = read();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final char[][] table = new char[MOST * 8][];
    private final short[] numberAt = new short[table.length];
    private final String edition;
    /** By first letter, a bit for each length that a frequent word has; most other words are known by that. */
    private final int[] lengths = new int[1 << BITS];

    private int longest;

    private FrequentWords(List<String> words) {
        if (words.size() > MOST) {
            throw new IllegalStateException(
                    LIST + " has " + words.size() + " words, and " + MOST + " at most are told apart");
        }
        for (String word : words) {
            int number = numbers.size();
            numbers.put(word, number);
            char[] letters = word.toCharArray();
            int slot = slot(letters, letters.length);
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = letters;
            numberAt[slot] = (short) number;
            longest = Math.max(longest, letters.length);
            lengths[letters[0] & lengths.length - 1] |= 1 << letters.length;
        }
        if (longest >= Integer.SIZE) {
            throw new IllegalStateException(LIST + " has a word of more than " + (Integer.SIZE - 1) + " letters");
        }
        CRC32C sum = new CRC32C();
        sum.update(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        this.edition = Long.toHexString(sum.getValue());
    }

    private static FrequentWords read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FrequentWords.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return new FrequentWords(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FrequentWords standard() {
        return STANDARD;
    }

    /** A name for this list; another list has another one. */
    String edition() {
        return edition;
    }

    /** All of them. */
    Set<String> all() {
        return numbers.keySet();
    }

    /** The number of the word that stands at the beginning of {@code word}; -1 where it is not frequent. */
    int number(char[] word, int length) {
        if (length > longest || length == 0 || (lengths[word[0] & lengths.length - 1] >>> length & 1) == 0) {
            return -1;
        }
        for (int slot = slot(word, length); ; slot = slot + 1 & table.length - 1) {
            char[] known = table[slot];
            if (known == null) {
                return -1;
            }
            if (known.length == length && begins(word, known)) {
                return numberAt[slot];
            }
        }
    }

    /** The term that two words are in the index, one behind the other; null where one of them is not frequent. */
    @Nullable
    String pair(String first, String second) {
        Integer one = numbers.get(first);
        Integer two = numbers.get(second);
        if (one == null || two == null) {
            return null;
        }
        byte[] letters = new byte[PAIR];
        write(one, two, letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    /** How many bytes {@link #write} writes. */
    static final int PAIR = 4;

    /** Writes the term of a pair. */
    static void write(int first, int second, byte[] to) {
        int mask = (1 << BITS) - 1;
        to[0] = (byte) (ZERO + (first >>> BITS));
        to[1] = (byte) (ZERO + (first & mask));
        to[2] = (byte) (ZERO + (second >>> BITS));
        to[3] = (byte) (ZERO + (second & mask));
    }

    private int slot(char[] word, int length) {
        return (word[0] * 1031 + word[length - 1] * 127 + word[length / 2] * 8191 + length * 31) & table.length - 1;
    }

    private static boolean begins(char[] word, char[] with) {
        for (int i = 0; i < with.length; i++) {
            if (word[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
