package org.reftel.archive.query;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Walks through the words of a text as search knows them; the index, the queries and the marking of found words all read
 * with it, so that they agree on what a word is.
 *
 * <p>A word is a run of letters and digits. Case and accents do not count: {@code CÔTE} is {@code cote}. Apostrophes
 * within are dropped ({@code N'Djamena} is {@code ndjamena}), a possessive's too, with its s ({@code Iran's} is
 * {@code iran}); {@code d'} and {@code l'} stand by themselves. Single letters with points between them are one word
 * ({@code U.S.} is {@code us}). A number has no leading zeros and no commas: {@code 001,843} is {@code 1843}.
 *
 * <p>Two words joined by a hyphen are read once more as one, in the place of the second: nobody can tell a compound from a
 * word that was broken at a line's end. {@code democ-racy} is {@code democ}, {@code racy} and {@code democracy}.
 *
 * <p>For one thread; made once and used for many texts.
 */
public final class WordScanner {
    /** Longer runs, which are no words of a language, are cut into several. */
    public static final int LONGEST = 100;

    private static final int TABLE = 0x250;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final byte[] KINDS = new byte[TABLE];
    /** What a character below {@link #TABLE} is folded to; 0 where it is more than one character. */
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            KINDS[c] = (byte) (Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0);
            String folded = unfolded(c);
            FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : 0;
        }
    }

    private static final char[] NOTHING = new char[0];
    /** The first of the accents that stand by themselves behind their letter. */
    private static final char FIRST_MARK = '\u0300';

    /** The text, in reach faster than in its string. */
    private char[] text = new char[1024];

    private int at;
    private int limit;
    private int start;
    private int end;
    private final char[] word = new char[LONGEST * 2 + 16];
    private int length;
    private int increment = 1;

    /** The word before a hyphen, kept until the word behind it was read. */
    private final char[] left = new char[LONGEST + 8];

    private int leftLength;
    private int leftStart;
    private boolean joinNext;
    private boolean hyphenFollows;

    /** Starts before the first word of a text. */
    public WordScanner over(String over) {
        this.at = 0;
        this.limit = over.length();
        if (limit > text.length) {
            text = new char[limit];
        }
        over.getChars(0, limit, text, 0);
        this.leftLength = 0;
        this.joinNext = false;
        return this;
    }

    /** Goes to the next word; false after the last. */
    public boolean next() {
        if (joinNext) {
            join();
            return true;
        }
        increment = 1;
        while (at < limit && kind(text[at]) == 0) {
            at++;
        }
        if (at >= limit) {
            return false;
        }
        start = at;
        length = 0;
        int kinds = 0;
        int letters = 0; // since the last point within
        while (true) {
            if (at >= limit) {
                end = at;
                break;
            }
            char c = text[at];
            int kind = kind(c);
            if (kind != 0) {
                if (length >= LONGEST) {
                    end = at;
                    break;
                }
                append(c);
                kinds |= kind;
                letters++;
                at++;
            } else if (c == '.' && letters == 1 && kinds == LETTER && initialAt(at + 1)) {
                letters = 0;
                at++;
            } else if (c == ',' && kinds == DIGIT && thousandsAt(at + 1)) {
                at++;
            } else if (isApostrophe(c) && kind(charAt(at + 1)) == LETTER && kinds == LETTER) {
                if (isPossessive()) {
                    end = at;
                    at += 2;
                    break;
                }
                if (length == 1 && (word[0] == 'd' || word[0] == 'l')) {
                    end = at;
                    at++;
                    break;
                }
                at++;
            } else if (c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00ad') {
                at++;
            } else {
                end = at;
                break;
            }
        }
        if (kinds == DIGIT) {
            dropLeadingZeros();
        }
        hyphenFollows = kinds == LETTER && charAt(end) == '-' && kind(charAt(end + 1)) == LETTER;
        joinNext = leftLength > 0 && kinds == LETTER && end == at;
        if (!joinNext) {
            leftLength = 0;
            if (hyphenFollows) {
                keepLeft();
            }
        }
        return true;
    }

    private void keepLeft() {
        leftLength = Math.min(length, left.length);
        System.arraycopy(word, 0, left, 0, leftLength);
        leftStart = start;
    }

    /** Puts what stood before the hyphen in front of the word. */
    private void join() {
        int before = leftLength;
        int beforeStart = leftStart;
        char[] second = hyphenFollows ? Arrays.copyOf(word, length) : NOTHING;
        System.arraycopy(word, 0, word, before, length);
        System.arraycopy(left, 0, word, 0, before);
        length += before;
        int secondStart = start;
        start = beforeStart;
        increment = 0;
        joinNext = false;
        leftLength = 0;
        if (hyphenFollows) {
            leftLength = Math.min(second.length, left.length);
            System.arraycopy(second, 0, left, 0, leftLength);
            leftStart = secondStart;
        }
    }

    /** How many places it stands behind the word before; 0 for two words that a hyphen joins, read as one. */
    public int increment() {
        return increment;
    }

    /** Where the word begins in the text. */
    public int start() {
        return start;
    }

    /** Where the word ends in the text; a possessive's ending is left out. */
    public int end() {
        return end;
    }

    /** How many characters the word has, folded. */
    public int length() {
        return length;
    }

    /** The folded word's characters, from 0 to {@link #length}; overwritten by the next. */
    public char[] buffer() {
        return word;
    }

    /** The folded word. */
    public String word() {
        return new String(word, 0, length);
    }

    private char charAt(int i) {
        return i < limit ? text[i] : 0;
    }

    /** Whether a single letter stands there, as in initials. */
    private boolean initialAt(int i) {
        return kind(charAt(i)) == LETTER && kind(charAt(i + 1)) == 0 && !isApostrophe(charAt(i + 1));
    }

    private boolean thousandsAt(int i) {
        return i - start >= 2
                && i - start <= 12
                && kind(charAt(i)) == DIGIT
                && kind(charAt(i + 1)) == DIGIT
                && kind(charAt(i + 2)) == DIGIT
                && kind(charAt(i + 3)) == 0
                && (i - start <= 4 || charAt(i - 5) == ',');
    }

    private boolean isPossessive() {
        char c = charAt(at + 1);
        return (c == 's' || c == 'S') && kind(charAt(at + 2)) == 0;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '`' || c == '\u2018' || c == '\u02bc' || c == '\u00b4';
    }

    private static int kind(char c) {
        if (c < TABLE) {
            return KINDS[c];
        }
        return Character.isLetter(c) ? LETTER : Character.isDigit(c) ? DIGIT : 0;
    }

    private void append(char c) {
        char folded = c < TABLE ? FOLDED[c] : 0;
        if (folded != 0) {
            word[length++] = folded;
            return;
        }
        String letters = unfolded(c);
        for (int i = 0; i < letters.length(); i++) {
            word[length++] = letters.charAt(i);
        }
    }

    private void dropLeadingZeros() {
        int zeros = 0;
        while (zeros < length - 1 && word[zeros] == '0') {
            zeros++;
        }
        if (zeros > 0) {
            System.arraycopy(word, zeros, word, 0, length - zeros);
            length -= zeros;
        }
    }

    /** The slow way: lower case, without marks, letters that have no base written out. */
    private static String unfolded(char c) {
        char lower = Character.toLowerCase(c);
        switch (lower) {
            case '\u00df':
                return "ss";
            case '\u00e6':
                return "ae";
            case '\u0153':
                return "oe";
            case '\u00f8':
                return "o";
            case '\u0111', '\u00f0':
                return "d";
            case '\u0142':
                return "l";
            case '\u00fe':
                return "th";
            case '\u0131':
                return "i";
            default:
                break;
        }
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (Character.isLetterOrDigit(part)) {
                letters.append(Character.toLowerCase(part));
            }
        }
        return letters.isEmpty() ? String.valueOf(lower) : letters.toString();
    }
}
