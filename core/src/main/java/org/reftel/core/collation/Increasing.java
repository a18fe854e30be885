package org.reftel.core.collation;

import java.util.Arrays;

/** The longest increasing subsequence. */
final class Increasing {
    private Increasing() {}

    /** Indexes, in order, of the longest subsequence of the first {@code count} values that increases. */
    static int[] longest(int[] values, int count) {
        int[] tails = new int[count];
        int[] before = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tails[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] kept = new int[length];
        int at = length == 0 ? -1 : tails[length - 1];
        for (int k = length - 1; k >= 0; k--) {
            kept[k] = at;
            at = before[at];
        }
        return Arrays.copyOf(kept, length);
    }
}
