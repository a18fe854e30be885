package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns two sequences of words of which some stand for words that were withheld. Such a sign is taken for whatever the
 * other side has in its place, so that two copies from which different passages were blotted out complete each other.
 */
final class WordAlignment {
    /** So many equal words between what differs and a sign may be equal by chance. */
    private static final int NEAR = 3;

    private static final int LARGEST = 400_000; // pairs of words in one stretch

    private final int[] a;
    private final int[] b;
    private final int[] matches;
    private final List<int[]> cuts = new ArrayList<>();

    private WordAlignment(int[] a, int[] b, int[] matches) {
        this.a = a;
        this.b = b;
        this.matches = matches;
    }

    static WordAlignment of(int[] a, int[] b) {
        WordAlignment alignment = new WordAlignment(a, b, WordDiff.matches(a, b));
        if (has(a) || has(b)) {
            alignment.fillIn();
        }
        return alignment;
    }

    /**
     * Where the sequences are to be held together, in order: pairs of places in {@code a} and {@code b}, and behind them 1
     * where the words there are equal, 0 where a passage that is withheld begins or ends before them.
     */
    List<int[]> joints() {
        List<int[]> joints = new ArrayList<>(b.length + cuts.size());
        int cut = 0;
        for (int j = 0; j < b.length; j++) {
            if (matches[j] >= 0) {
                while (cut < cuts.size() && cuts.get(cut)[1] <= j && cuts.get(cut)[0] <= matches[j]) {
                    joints.add(cuts.get(cut++));
                }
                joints.add(new int[] {matches[j], j, 1});
            }
        }
        joints.addAll(cuts.subList(cut, cuts.size()));
        return joints;
    }

    private static boolean has(int[] words) {
        for (int word : words) {
            if (word == Lexicon.WITHHELD) {
                return true;
            }
        }
        return false;
    }

    /** Looks at each stretch that differs and has such a sign in it or near it once more. */
    private void fillIn() {
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (matched(i, j)) {
                i++;
                j++;
                continue;
            }
            int aFrom = i;
            int bFrom = j;
            int equal = 0;
            boolean withheld = false;
            // To the end of what differs: over a few equal words, if more differs behind them.
            int aTo = i;
            int bTo = j;
            while (i < a.length || j < b.length) {
                if (matched(i, j)) {
                    boolean sign = a[i] == Lexicon.WITHHELD;
                    withheld |= sign;
                    equal = sign ? 0 : equal + 1;
                    if (equal > NEAR) {
                        break;
                    }
                    i++;
                    j++;
                    if (sign) {
                        aTo = i;
                        bTo = j;
                    }
                    continue;
                }
                equal = 0;
                if (j < b.length && matches[j] < 0) {
                    withheld |= b[j] == Lexicon.WITHHELD;
                    j++;
                } else {
                    withheld |= a[i] == Lexicon.WITHHELD;
                    i++;
                }
                aTo = i;
                bTo = j;
            }
            i = aTo;
            j = bTo;
            while (aFrom > 0 && bFrom > 0 && aFrom > aTo - 64 && matched(aFrom - 1, bFrom - 1) && back(aFrom, aTo)) {
                aFrom--;
                bFrom--;
                withheld |= a[aFrom] == Lexicon.WITHHELD;
            }
            if (withheld && (long) (aTo - aFrom) * (bTo - bFrom) <= LARGEST) {
                realign(aFrom, aTo, bFrom, bTo);
            }
        }
    }

    /** Whether a few more equal words in front are looked at as well. */
    private boolean back(int aFrom, int aTo) {
        for (int i = aFrom - 1; i >= Math.max(0, aFrom - NEAR); i--) {
            if (a[i] == Lexicon.WITHHELD) {
                return true;
            }
        }
        return false;
    }

    private boolean matched(int i, int j) {
        return i < a.length && j < b.length && matches[j] == i;
    }

    private static final int SAME_SIGN = 1;
    private static final int LEFT_OVER = 3;
    private static final int ABSORBED_SIGN = 2;
    /** So that a sign begins to stand for something only where nothing cheaper is to be had. */
    private static final int OPENED = 1;

    /**
     * The cheapest way through a stretch. In state 1 the sign of {@code a} at {@code i - 1} absorbs words of {@code b}, in
     * state 2 that of {@code b} at {@code j - 1} absorbs words of {@code a}.
     */
    private void realign(int aFrom, int aTo, int bFrom, int bTo) {
        int n = aTo - aFrom;
        int m = bTo - bFrom;
        int width = m + 1;
        int[][] cost = new int[3][(n + 1) * width];
        byte[][] came = new byte[3][(n + 1) * width];
        for (int[] each : cost) {
            Arrays.fill(each, Integer.MAX_VALUE / 2);
        }
        cost[0][0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                int here = i * width + j;
                for (int state = 0; state < 3; state++) {
                    int so = cost[state][here];
                    if (so >= Integer.MAX_VALUE / 2) {
                        continue;
                    }
                    int wordA = i < n ? a[aFrom + i] : -1;
                    int wordB = j < m ? b[bFrom + j] : -1;
                    if (i < n && j < m && wordA == wordB) {
                        int paid = wordA == Lexicon.WITHHELD ? SAME_SIGN : 0;
                        step(cost, came, 0, here + width + 1, so + paid, state * 8 + EQUAL);
                    }
                    if (i < n) {
                        step(cost, came, 0, here + width, so + LEFT_OVER, state * 8 + FROM_A);
                    }
                    if (j < m) {
                        step(cost, came, 0, here + 1, so + LEFT_OVER, state * 8 + FROM_B);
                    }
                    if (wordA == Lexicon.WITHHELD && j < m) { // it stands for one word of the other side at least
                        int paid = OPENED + absorbing(wordB);
                        step(cost, came, 1, here + width + 1, so + paid, state * 8 + OPENS);
                    }
                    if (wordB == Lexicon.WITHHELD && i < n) {
                        int paid = OPENED + absorbing(wordA);
                        step(cost, came, 2, here + width + 1, so + paid, state * 8 + OPENS);
                    }
                    if (state == 1 && j < m) {
                        step(cost, came, 1, here + 1, so + absorbing(wordB), state * 8 + FROM_B);
                    }
                    if (state == 2 && i < n) {
                        step(cost, came, 2, here + width, so + absorbing(wordA), state * 8 + FROM_A);
                    }
                }
            }
        }
        trace(cost, came, aFrom, n, bFrom, m);
    }

    private static final int EQUAL = 1;
    private static final int FROM_A = 2;
    private static final int FROM_B = 3;
    private static final int OPENS = 4;

    private static int absorbing(int word) {
        return word == Lexicon.WITHHELD ? ABSORBED_SIGN : 0;
    }

    private static void step(int[][] cost, byte[][] came, int state, int place, int paid, int how) {
        if (paid < cost[state][place]) {
            cost[state][place] = paid;
            came[state][place] = (byte) how;
        }
    }

    private void trace(int[][] cost, byte[][] came, int aFrom, int n, int bFrom, int m) {
        int width = m + 1;
        int i = n;
        int j = m;
        int last = i * width + j;
        int state = cost[0][last] <= cost[1][last] && cost[0][last] <= cost[2][last]
                ? 0
                : cost[1][last] <= cost[2][last] ? 1 : 2;
        Arrays.fill(matches, bFrom, bFrom + m, -1);
        int before = cuts.size(); // those found here come last first
        boolean inside = false;
        while (i > 0 || j > 0) {
            int how = came[state][i * width + j];
            if (state > 0 && !inside) {
                cuts.add(before, new int[] {aFrom + i, bFrom + j, 0});
                inside = true;
            }
            state = how / 8;
            switch (how % 8) {
                case EQUAL -> {
                    i--;
                    j--;
                    matches[bFrom + j] = aFrom + i;
                }
                case OPENS -> {
                    i--;
                    j--;
                    cuts.add(before, new int[] {aFrom + i, bFrom + j, 0});
                    inside = false;
                }
                case FROM_A -> i--;
                default -> j--;
            }
        }
    }
}
