package org.reftel.core.manual;

import java.util.Arrays;

/**
 * Finds the longest known phrase at a place in a text, without allocation and in time bounded by the phrase, whatever
 * the text.
 *
 * <p>Letters count without regard to case. Where a phrase has a blank or a sign, the text may have blanks, points,
 * apostrophes, hyphens, slashes or a line's end, or nothing: {@code LA PAZ} is found in {@code LAPAZ} and
 * {@code St. Petersburg} by {@code ST PETERSBURG}. A phrase ends where no letter follows.
 */
final class PhraseTrie {
    /** Blanks between two words beyond which they do not belong together; holds a line's end and an indent. */
    private static final int WIDEST_GAP = 24;

    private static final int SYMBOLS = 36;

    private final boolean spacedLetters;
    private int[] firstChild = new int[256];
    private int[] nextSibling = new int[256];
    private byte[] symbol = new byte[256];
    private boolean[] gap = new boolean[256];
    private int[] value = new int[256];
    private final int[] roots = new int[SYMBOLS];
    private int nodes = 1;

    /** @param spacedLetters whether {@code N O F O R N} is found by {@code NOFORN} */
    PhraseTrie(boolean spacedLetters) {
        this.spacedLetters = spacedLetters;
    }

    /** Adds a phrase; one that is already there keeps its first value. */
    void add(String phrase, int phraseValue) {
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
            int s = symbolOf(phrase.charAt(i));
            if (s < 0) {
                gap[node] = true;
                continue;
            }
            int child = child(node, s);
            if (child == 0) {
                child = grow(node, s);
            }
            node = child;
        }
        if (node != 0 && value[node] == 0) {
            value[node] = phraseValue + 1;
        }
    }

    /** The longest phrase that begins at {@code start}: its length in the high half, its value in the low half; 0 for none. */
    long longest(CharSequence text, int start, int end) {
        if (start >= end) {
            return 0;
        }
        int s = symbolOf(text.charAt(start));
        if (s < 0 || roots[s] == 0) {
            return 0;
        }
        boolean spaced = spacedLetters && isSpacedLetter(text, start, end);
        int node = roots[s];
        long found = 0;
        int i = start + 1;
        while (true) {
            if (value[node] != 0 && (i == end || !Character.isLetter(text.charAt(i)))) {
                found = (long) (i - start) << 32 | (value[node] - 1);
            }
            if (gap[node] || spaced) {
                i = afterGap(text, i, end);
            }
            if (i >= end) {
                return found;
            }
            s = symbolOf(text.charAt(i));
            node = s < 0 ? 0 : child(node, s);
            if (node == 0) {
                return found;
            }
            i++;
        }
    }

    static int length(long found) {
        return (int) (found >>> 32);
    }

    static int value(long found) {
        return (int) found;
    }

    private static boolean isSpacedLetter(CharSequence text, int at, int end) {
        return at + 2 < end
                && text.charAt(at + 1) == ' '
                && Character.isLetter(text.charAt(at + 2))
                && (at + 3 == end || !Character.isLetterOrDigit(text.charAt(at + 3)));
    }

    private static int afterGap(CharSequence text, int at, int end) {
        int stop = Math.min(end, at + WIDEST_GAP);
        int i = at;
        while (i < stop && isGap(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isGap(char c) {
        return switch (c) {
            case ' ', '\t', '\r', '\n', '.', '\'', '\u2019', '-', '/' -> true;
            default -> false;
        };
    }

    private int child(int node, int s) {
        if (node == 0) {
            return roots[s];
        }
        int child = firstChild[node];
        while (child != 0 && symbol[child] != s) {
            child = nextSibling[child];
        }
        return child;
    }

    private int grow(int parent, int s) {
        if (nodes == symbol.length) {
            firstChild = Arrays.copyOf(firstChild, nodes * 2);
            nextSibling = Arrays.copyOf(nextSibling, nodes * 2);
            symbol = Arrays.copyOf(symbol, nodes * 2);
            gap = Arrays.copyOf(gap, nodes * 2);
            value = Arrays.copyOf(value, nodes * 2);
        }
        int node = nodes++;
        symbol[node] = (byte) s;
        if (parent == 0) {
            roots[s] = node;
        } else {
            nextSibling[node] = firstChild[parent];
            firstChild[parent] = node;
        }
        return node;
    }

    private static int symbolOf(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
    }
}
