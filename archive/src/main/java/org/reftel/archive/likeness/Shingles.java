package org.reftel.archive.likeness;

import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Telegram;

/** Reads a text as runs of four words, each as one hash; case, punctuation, wraps and paragraphs do not count. */
final class Shingles {
    /** Words in a shingle. */
    static final int WORDS = 4;

    static final long STEP = 0x9E3779B97F4A7C15L;

    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private final Sink sink;
    private long first;
    private long second;
    private long third;
    private int words;
    private char[] characters = new char[0];

    /** Takes shingles. */
    interface Sink {
        void shingle(long hash);
    }

    Shingles(Sink sink) {
        this.sink = sink;
    }

    /** Reads what a telegram says from its first paragraph to its last. */
    void read(Telegram telegram) {
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            read(paragraph.text().text());
        }
    }

    void read(String text) {
        long word = BASIS;
        boolean within = false;
        int length = text.length();
        if (length > characters.length) {
            characters = new char[length * 2];
        }
        char[] from = characters;
        text.getChars(0, length, from, 0);
        for (int i = 0; i < length; i++) {
            char c = from[i];
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                word = (word ^ c) * PRIME;
                within = true;
            } else if (c >= 'A' && c <= 'Z') {
                word = (word ^ (c | 0x20)) * PRIME;
                within = true;
            } else if (c > 127 && Character.isLetterOrDigit(c)) {
                word = (word ^ Character.toLowerCase(c)) * PRIME;
                within = true;
            } else if (within && c != '\'' && c != '\u2019') {
                word(word);
                word = BASIS;
                within = false;
            }
        }
        if (within) {
            word(word);
        }
    }

    /** How many there were. */
    int count() {
        return Math.max(0, words - WORDS + 1);
    }

    private void word(long word) {
        if (++words >= WORDS) {
            sink.shingle(mixed(((first * STEP + second) * STEP + third) * STEP + word));
        }
        first = second;
        second = third;
        third = word;
    }

    /** Spreads a hash over all its bits (the end of MurmurHash3). */
    static long mixed(long hash) {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
