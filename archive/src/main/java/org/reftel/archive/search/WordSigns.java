package org.reftel.archive.search;

import org.jspecify.annotations.Nullable;

/**
 * Which words may stand in a text: two bits for each, so that a text in which none of a query's words stands need not be
 * walked through once more. Filled by who first walks through it. Thread-safe.
 */
final class WordSigns {
    private static final int WORDS = 16;
    private static final int BITS = WORDS * Long.SIZE;

    private volatile long @Nullable [] bits;

    /** A number from which a word's bits are taken. */
    static int hash(char[] word, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word[i];
        }
        return hash * 0x9E3779B1;
    }

    static long[] none() {
        return new long[WORDS];
    }

    static void add(int hash, long[] to) {
        int first = hash >>> 22;
        int second = hash >>> 12 & BITS - 1;
        to[first >> 6] |= 1L << first;
        to[second >> 6] |= 1L << second;
    }

    /** Keeps the signs of all words of the text. */
    void fill(long[] ofAll) {
        bits = ofAll;
    }

    /** Null until they are filled. */
    long @Nullable [] bits() {
        return bits;
    }

    static boolean mayHave(int hash, long[] bits) {
        int first = hash >>> 22;
        int second = hash >>> 12 & BITS - 1;
        return (bits[first >> 6] & 1L << first) != 0 && (bits[second >> 6] & 1L << second) != 0;
    }
}
