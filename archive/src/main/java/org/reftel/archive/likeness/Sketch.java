package org.reftel.archive.likeness;

import java.util.Arrays;
import org.reftel.core.telegram.Telegram;

/**
 * A body's likeness to others in a hundred bytes: one-permutation MinHash over its runs of four words. Of each of
 * {@value #BINS} bins, into which these fall by their hash, the least hash is kept, sixteen bits of it; an empty bin borrows
 * from another one that its own number leads to. The share of bins in which two sketches agree estimates the share of runs
 * that two bodies have in common of those that either has, with a standard error of six points at most.
 *
 * <p>A body of fewer than {@value #FEWEST} runs has no likeness: too much is alike in short texts.
 */
public final class Sketch {
    /** How many values it is made of. */
    public static final int BINS = 64;

    /** The fewest runs of words that it can be made of. */
    public static final int FEWEST = 40;

    private static final int BIN_BITS = 6;
    private static final long NONE = -1;

    private final int shingles;
    private final short[] bins;

    private Sketch(int shingles, short[] bins) {
        this.shingles = shingles;
        this.bins = bins;
    }

    /** The sketch of what a telegram says from its first paragraph to its last. */
    public static Sketch of(Telegram telegram) {
        long[] least = empty();
        Shingles shingles = new Shingles(hash -> put(hash, least));
        shingles.read(telegram);
        return of(shingles.count(), least);
    }

    /** The sketch of a text. */
    static Sketch of(String text) {
        long[] least = empty();
        Shingles shingles = new Shingles(hash -> put(hash, least));
        shingles.read(text);
        return of(shingles.count(), least);
    }

    /** Of how many runs of words it was made; 0 where there were too few. */
    public int shingles() {
        return shingles;
    }

    /** One of its values. */
    public short bin(int number) {
        return bins[number];
    }

    private static long[] empty() {
        long[] least = new long[BINS];
        Arrays.fill(least, NONE);
        return least;
    }

    private static int bin(long hash) {
        return (int) (hash >>> (Long.SIZE - BIN_BITS));
    }

    private static void put(long hash, long[] least) {
        int bin = bin(hash);
        long value = hash & (-1L >>> BIN_BITS);
        if (Long.compareUnsigned(value, least[bin]) < 0) {
            least[bin] = value;
        }
    }

    private static Sketch of(int shingles, long[] least) {
        short[] bins = new short[BINS];
        if (shingles < FEWEST) {
            return new Sketch(0, bins);
        }
        for (int bin = 0; bin < BINS; bin++) {
            int from = bin;
            for (int attempt = 1; least[from] == NONE; attempt++) {
                from = bin(Shingles.mixed(bin * Shingles.STEP + attempt));
            }
            bins[bin] = (short) Shingles.mixed(least[from]);
        }
        return new Sketch(shingles, bins);
    }
}
