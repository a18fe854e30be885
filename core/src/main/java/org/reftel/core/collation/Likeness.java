package org.reftel.core.collation;

/** How much of their words two texts share. */
final class Likeness {
    private static final int FEWEST = 4;

    private Likeness() {}

    /**
     * Twice the shared words by all words, from 0 to 1; where something is withheld, the share of the shorter one's words
     * that the longer one has.
     */
    static double of(Words one, Words other) {
        int[] a = one.sorted();
        int[] b = other.sorted();
        int total = a.length + b.length;
        if (total == 0) {
            return one.size() > 0 && other.size() > 0 ? 1 : 0;
        }
        int shared = shared(a, b);
        double dice = 2.0 * shared / total;
        int least = Math.min(a.length, b.length);
        boolean blotted = one.hasWithheld() || other.hasWithheld();
        return blotted && least >= FEWEST ? Math.max(dice, 0.9 * shared / least) : dice;
    }

    /** How many of {@code a} are in {@code b}, each as often as it is there; both sorted. */
    static int shared(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
