package org.reftel.core.collation;

import java.util.Arrays;

/**
 * Finds the longest run of equal words, in order, of two sequences: words that occur once in both are fixed first (as in a
 * patience diff), and between them as few words as possible are left over (Myers, "An O(ND) difference algorithm", in
 * linear space). Where two stretches have next to nothing in common the search ends early, so that time stays bounded on
 * any input.
 */
final class WordDiff {
    private static final int MOST_STEPS = 400;

    private final int[] a;
    private final int[] b;
    private final int[] matches;
    private final int[] forward = new int[2 * MOST_STEPS + 4];
    private final int[] backward = new int[2 * MOST_STEPS + 4];

    private WordDiff(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.matches = new int[b.length];
        Arrays.fill(matches, -1);
    }

    /** For each of {@code b} its equal in {@code a}, or -1. */
    static int[] matches(int[] a, int[] b) {
        WordDiff diff = new WordDiff(a, b);
        diff.anchored();
        return diff.matches;
    }

    private void anchored() {
        int start = 0;
        int aEnd = a.length;
        int bEnd = b.length;
        while (start < aEnd && start < bEnd && a[start] == b[start]) {
            matches[start] = start;
            start++;
        }
        while (aEnd > start && bEnd > start && a[aEnd - 1] == b[bEnd - 1]) {
            matches[--bEnd] = --aEnd;
        }
        if (start == aEnd || start == bEnd) {
            return;
        }
        int[] anchors = anchors(start, aEnd, bEnd);
        int i = start;
        int j = start;
        for (int at = 0; at < anchors.length; at += 2) {
            between(i, anchors[at], j, anchors[at + 1]);
            i = anchors[at];
            j = anchors[at + 1];
        }
        between(i, aEnd, j, bEnd);
    }

    /** Pairs of places of words that occur once on both sides; of them the most that keep their order. */
    private int[] anchors(int start, int aEnd, int bEnd) {
        long[] inA = once(a, start, aEnd);
        long[] inB = once(b, start, bEnd);
        long[] shared = new long[Math.min(inA.length, inB.length)];
        int count = 0;
        for (int i = 0, j = 0; i < inA.length && j < inB.length; ) {
            int word = Long.compare(inA[i] >>> 32, inB[j] >>> 32);
            if (word == 0) {
                shared[count++] = inB[j++] << 32 | (int) inA[i++];
            } else if (word < 0) {
                i++;
            } else {
                j++;
            }
        }
        Arrays.sort(shared, 0, count);
        int[] places = new int[count];
        for (int k = 0; k < count; k++) {
            places[k] = (int) shared[k];
        }
        int[] kept = Increasing.longest(places, count);
        int[] pairs = new int[kept.length * 2];
        for (int k = 0; k < kept.length; k++) {
            pairs[2 * k] = places[kept[k]];
            pairs[2 * k + 1] = (int) (shared[kept[k]] >>> 32);
        }
        return pairs;
    }

    /** The legible words that occur once, by their numbers, each with its place in the lower half. */
    private static long[] once(int[] sequence, int start, int end) {
        long[] placed = new long[end - start];
        for (int i = start; i < end; i++) {
            placed[i - start] = (long) sequence[i] << 32 | i;
        }
        Arrays.sort(placed);
        int count = 0;
        for (int i = 0; i < placed.length; i++) {
            long word = placed[i] >>> 32;
            boolean again =
                    i > 0 && (placed[i - 1] >>> 32) == word || i + 1 < placed.length && placed[i + 1] >>> 32 == word;
            if (!again && word > Lexicon.ILLEGIBLE) {
                placed[count++] = placed[i];
            }
        }
        return Arrays.copyOf(placed, count);
    }

    private void between(int aFrom, int aTo, int bFrom, int bTo) {
        int aStart = aFrom;
        int bStart = bFrom;
        int aEnd = aTo;
        int bEnd = bTo;
        while (aStart < aEnd && bStart < bEnd && a[aStart] == b[bStart]) {
            matches[bStart++] = aStart++;
        }
        while (aEnd > aStart && bEnd > bStart && a[aEnd - 1] == b[bEnd - 1]) {
            matches[--bEnd] = --aEnd;
        }
        if (aStart == aEnd || bStart == bEnd) {
            return;
        }
        long middle = middle(aStart, aEnd, bStart, bEnd);
        if (middle < 0) {
            return;
        }
        int i = (int) (middle >>> 32);
        int j = (int) middle;
        if (i == aStart && j == bStart || i == aEnd && j == bEnd) {
            return; // no further division
        }
        between(aStart, i, bStart, j);
        between(i, aEnd, j, bEnd);
    }

    /** A place on a shortest way from both starts to both ends, half-way; -1 where it is too far or nothing is shared. */
    private long middle(int aStart, int aEnd, int bStart, int bEnd) {
        int n = aEnd - aStart;
        int m = bEnd - bStart;
        int delta = n - m;
        boolean odd = (delta & 1) != 0;
        int most = Math.min((n + m + 1) / 2, MOST_STEPS);
        int zero = forward.length / 2;
        Arrays.fill(forward, zero - most - 1, zero + most + 2, -1);
        Arrays.fill(backward, zero - most - 1, zero + most + 2, -1);
        forward[zero + 1] = 0;
        backward[zero + 1] = 0;
        // Diagonals that ran off an edge are not followed any further.
        int lowForward = 0;
        int highForward = 0;
        int lowBackward = 0;
        int highBackward = 0;
        for (int d = 0; d < most; d++) {
            for (int k = -d + lowForward; k <= d - highForward; k += 2) {
                int x = next(forward, zero + k, k == -d, k == d);
                int y = x - k;
                while (x < n && y < m && a[aStart + x] == b[bStart + y]) {
                    x++;
                    y++;
                }
                forward[zero + k] = x;
                if (x > n) {
                    highForward += 2;
                } else if (y > m) {
                    lowForward += 2;
                } else if (odd) {
                    int across = delta - k;
                    boolean met = Math.abs(across) <= most && backward[zero + across] != -1;
                    if (met && x >= n - backward[zero + across]) {
                        return (long) (aStart + x) << 32 | (bStart + y);
                    }
                }
            }
            for (int k = -d + lowBackward; k <= d - highBackward; k += 2) {
                int x = next(backward, zero + k, k == -d, k == d);
                int y = x - k;
                while (x < n && y < m && a[aEnd - 1 - x] == b[bEnd - 1 - y]) {
                    x++;
                    y++;
                }
                backward[zero + k] = x;
                if (x > n) {
                    highBackward += 2;
                } else if (y > m) {
                    lowBackward += 2;
                } else if (!odd) {
                    int across = delta - k;
                    boolean met = Math.abs(across) <= most && forward[zero + across] != -1;
                    if (met && forward[zero + across] >= n - x) {
                        int reached = forward[zero + across];
                        return (long) (aStart + reached) << 32 | (bStart + reached - across);
                    }
                }
            }
        }
        return -1;
    }

    private static int next(int[] reached, int diagonal, boolean first, boolean last) {
        return first || !last && reached[diagonal - 1] < reached[diagonal + 1]
                ? reached[diagonal + 1]
                : reached[diagonal - 1] + 1;
    }
}
