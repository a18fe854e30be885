package org.reftel.archive.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sketches of many witnesses, and which of them are alike. Candidates are those that agree in the three bins of one of
 * twenty-one bands; each is compared bin by bin. Deterministic: the same rows give the same pairs.
 */
public final class SketchTable {
    private static final int BAND = 3;
    private static final int BANDS = Sketch.BINS / BAND;
    private static final int INDEX_BITS = 24;
    /** Of the witnesses that agree in a band, with how many that follow each is compared. */
    private static final int NEIGHBOURS = 48;
    /** A text that is like those of more holdings than this is a form, and no likeness. */
    private static final int MOST_ALIKE = 8;
    /** So many bins agree in what counts as the same form. */
    private static final int FORM_BINS = 32;

    private long[] sequences = new long[1024];
    private long[] holdings = new long[1024];
    private int[] shingles = new int[1024];
    private short[] bins = new short[1024 * Sketch.BINS];
    private int rows;

    /**
     * Two witnesses of different holdings that are alike.
     *
     * @param first sequence of the one that came first
     * @param second sequence of the other
     * @param bins in how many bins they agree
     * @param shingles of the first
     * @param others shingles of the second
     */
    public record Pair(long first, long second, int bins, int shingles, int others) {

        /** Of the shingles that either has, the share that both have; an estimate, 0 to 1. */
        public double resemblance() {
            return bins / (double) Sketch.BINS;
        }

        /** Of the shingles of the shorter, the share that the longer has; an estimate, 0 to 1. */
        public double containment() {
            double both = resemblance() / (1 + resemblance()) * ((double) shingles + others);
            return Math.min(1, both / Math.min(shingles, others));
        }
    }

    /**
     * Adds a witness; in the order of their sequences.
     *
     * @param values {@value Sketch#BINS} of them, from {@code from} on
     */
    public void add(long sequence, long holding, int shingleCount, short[] values, int from) {
        if (rows == sequences.length) {
            int more = rows * 2;
            sequences = Arrays.copyOf(sequences, more);
            holdings = Arrays.copyOf(holdings, more);
            shingles = Arrays.copyOf(shingles, more);
            bins = Arrays.copyOf(bins, more * Sketch.BINS);
        }
        sequences[rows] = sequence;
        holdings[rows] = holding;
        shingles[rows] = shingleCount;
        System.arraycopy(values, from, bins, rows * Sketch.BINS, Sketch.BINS);
        rows++;
    }

    /**
     * The pairs that agree in so many bins at least. A text of which more than {@value #MOST_ALIKE} holdings have much the
     * same is a form that is filled in again and again, and is in no pair.
     */
    public List<Pair> pairs(int fewestBins) {
        List<int[]> found = new ArrayList<>();
        long @Nullable [][] alike = new long[rows][];
        long[] keys = new long[rows];
        for (int band = 0; band < BANDS; band++) {
            for (int row = 0; row < rows; row++) {
                keys[row] = key(row, band) << INDEX_BITS | row;
            }
            Arrays.parallelSort(keys);
            for (int from = 0; from < rows; ) {
                int end = from + 1;
                while (end < rows && keys[end] >>> INDEX_BITS == keys[from] >>> INDEX_BITS) {
                    end++;
                }
                bucket(keys, from, end, band, fewestBins, alike, found);
                from = end;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int[] pair : found) {
            int one = pair[0];
            int other = pair[1];
            if (!isForm(alike[one]) && !isForm(alike[other])) {
                pairs.add(new Pair(sequences[one], sequences[other], pair[2], shingles[one], shingles[other]));
            }
        }
        return pairs;
    }

    private void bucket(long[] keys, int from, int end, int band, int fewestBins, long[][] alike, List<int[]> found) {
        for (int i = from; i < end; i++) {
            int one = row(keys[i]);
            int last = Math.min(end, i + 1 + NEIGHBOURS);
            for (int j = i + 1; j < last; j++) {
                int other = row(keys[j]);
                boolean known = isForm(alike[one]) && isForm(alike[other]);
                if (!known && holdings[one] != holdings[other] && isFirstBand(one, other, band)) {
                    int agreeing = agreeing(one, other);
                    if (agreeing >= FORM_BINS) {
                        alike[one] = with(alike[one], holdings[other]);
                        alike[other] = with(alike[other], holdings[one]);
                    }
                    if (agreeing >= fewestBins) {
                        found.add(new int[] {one, other, agreeing});
                    }
                }
            }
        }
    }

    private static boolean isForm(long @Nullable [] alike) {
        return alike != null && alike.length > MOST_ALIKE;
    }

    private static long[] with(long @Nullable [] alike, long holding) {
        if (alike == null) {
            return new long[] {holding};
        }
        for (long known : alike) {
            if (known == holding) {
                return alike;
            }
        }
        long[] more = Arrays.copyOf(alike, alike.length + 1);
        more[alike.length] = holding;
        return more;
    }

    private static int row(long key) {
        return (int) (key & ((1L << INDEX_BITS) - 1));
    }

    private long key(int row, int band) {
        int at = row * Sketch.BINS + band * BAND;
        long three = (bins[at] & 0xFFFFL) << 32 | (bins[at + 1] & 0xFFFFL) << 16 | bins[at + 2] & 0xFFFFL;
        return (three * 0x9E3779B97F4A7C15L) >>> INDEX_BITS;
    }

    private boolean agree(int one, int other, int band) {
        int at = band * BAND;
        int first = one * Sketch.BINS + at;
        int second = other * Sketch.BINS + at;
        return bins[first] == bins[second]
                && bins[first + 1] == bins[second + 1]
                && bins[first + 2] == bins[second + 2];
    }

    /** Whether two agree in a band and in none before it, in which they were compared already. */
    private boolean isFirstBand(int one, int other, int band) {
        for (int before = 0; before < band; before++) {
            if (agree(one, other, before)) {
                return false;
            }
        }
        return agree(one, other, band);
    }

    private int agreeing(int one, int other) {
        int first = one * Sketch.BINS;
        int second = other * Sketch.BINS;
        int agreeing = 0;
        for (int bin = 0; bin < Sketch.BINS; bin++) {
            agreeing += bins[first + bin] == bins[second + bin] ? 1 : 0;
        }
        return agreeing;
    }
}
