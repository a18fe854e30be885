package org.reftel.core.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says for every character of a derived text where it came from.
 *
 * <p>Made of runs: a run either follows its source step by step, each character standing for the same number of source
 * units (one for ASCII, three for a curly quote in UTF-8), or stands for one stretch of the source as a whole (two line
 * ends for a paragraph's tag). Source offsets never decrease. The law: for each derived offset {@code i},
 * {@code start(i) <= end(i)}, and both lie in the source.
 */
public final class OffsetMap {
    private final int[] derivedStarts;
    private final long[] sourceStarts;
    /** Of a run that stands as a whole; else minus the source units of each character. */
    private final int[] sourceLengths;

    private final int runs;
    private final int derivedLength;

    private OffsetMap(int[] derivedStarts, long[] sourceStarts, int[] sourceLengths, int runs, int derivedLength) {
        this.derivedStarts = derivedStarts;
        this.sourceStarts = sourceStarts;
        this.sourceLengths = sourceLengths;
        this.runs = runs;
        this.derivedLength = derivedLength;
    }

    /** A text that is its own source, shifted by {@code offset}. */
    public static OffsetMap identity(int length, long offset) {
        return new Builder().follow(length, offset).build();
    }

    /** Length of the derived text. */
    public int derivedLength() {
        return derivedLength;
    }

    /** Where the derived character at {@code offset} begins in the source; for the end, the end of the last one. */
    public long start(int offset) {
        if (offset >= derivedLength) {
            return derivedLength == 0 ? 0 : end(derivedLength - 1);
        }
        int run = runOf(offset);
        int length = sourceLengths[run];
        return length >= 0 ? sourceStarts[run] : sourceStarts[run] - (long) length * (offset - derivedStarts[run]);
    }

    /**
     * Where several derived characters begin in the source.
     *
     * @param offsets each not less than the one before
     */
    public int[] starts(int[] offsets) {
        int[] starts = new int[offsets.length];
        int run = 0;
        for (int i = 0; i < offsets.length; i++) {
            int offset = offsets[i];
            if (offset >= derivedLength) {
                starts[i] = Math.toIntExact(start(offset));
                continue;
            }
            while (run + 1 < runs && derivedStarts[run + 1] <= offset) {
                run++;
            }
            long length = sourceLengths[run] >= 0 ? 0 : -(long) sourceLengths[run];
            starts[i] = Math.toIntExact(sourceStarts[run] + length * (offset - derivedStarts[run]));
        }
        return starts;
    }

    /** Where the derived character at {@code offset} ends in the source. */
    public long end(int offset) {
        int run = runOf(offset);
        int length = sourceLengths[run];
        return length >= 0
                ? sourceStarts[run] + length
                : sourceStarts[run] - (long) length * (offset - derivedStarts[run] + 1);
    }

    /** The stretch of source, for sources that are texts, from which a stretch of derived text came. */
    public TextSpan source(int start, int end) {
        int from = Math.toIntExact(start(start));
        return end <= start ? new TextSpan(from, from) : new TextSpan(from, Math.toIntExact(end(end - 1)));
    }

    private int runOf(int offset) {
        if (offset < 0 || offset >= derivedLength) {
            throw new IndexOutOfBoundsException(offset + " of " + derivedLength);
        }
        int found = Arrays.binarySearch(derivedStarts, 0, runs, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether the other map is made of the same runs. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OffsetMap map
                && derivedLength == map.derivedLength
                && Arrays.equals(derivedStarts, map.derivedStarts)
                && Arrays.equals(sourceStarts, map.sourceStarts)
                && Arrays.equals(sourceLengths, map.sourceLengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sourceStarts) * 31 + derivedLength;
    }

    /** Builds a map from left to right; neighbouring runs that follow on are joined. */
    public static final class Builder {
        private int[] derivedStarts = new int[8];
        private long[] sourceStarts = new long[8];
        private int[] sourceLengths = new int[8];
        private int runs;
        private int derived;

        /** The next {@code length} derived characters follow the source one to one from {@code source}. */
        public Builder follow(int length, long source) {
            return stride(length, source, 1);
        }

        /** The next {@code length} derived characters follow the source, each of {@code each} source units. */
        public Builder stride(int length, long source, int each) {
            if (length > 0) {
                boolean goesOn = runs > 0
                        && sourceLengths[runs - 1] == -each
                        && sourceStarts[runs - 1] + (long) each * (derived - derivedStarts[runs - 1]) == source;
                if (!goesOn) {
                    add(source, -each);
                }
                derived += length;
            }
            return this;
        }

        /** The next {@code length} derived characters stand together for {@code sourceLength} of the source. */
        public Builder replace(int length, long source, int sourceLength) {
            if (length == 1 && sourceLength > 0) {
                return stride(1, source, sourceLength);
            }
            if (length > 0) {
                add(source, sourceLength);
                derived += length;
            }
            return this;
        }

        /**
         * The next {@code length} derived characters follow, one to one, a text that is itself derived, from its
         * {@code start}: they map to where those came from.
         */
        public Builder through(OffsetMap inner, int start, int length) {
            int end = start + length;
            for (int at = start, run = length > 0 ? inner.runOf(start) : 0; at < end; run++) {
                int runEnd = run + 1 < inner.runs ? inner.derivedStarts[run + 1] : inner.derivedLength;
                int taken = Math.min(end, runEnd) - at;
                int sourceLength = inner.sourceLengths[run];
                if (sourceLength < 0) {
                    stride(taken, inner.start(at), -sourceLength);
                } else {
                    replace(taken, inner.sourceStarts[run], sourceLength);
                }
                at += taken;
            }
            return this;
        }

        /** Forgets the derived characters from {@code length} on. */
        public Builder cut(int length) {
            while (runs > 0 && derivedStarts[runs - 1] >= length) {
                runs--;
            }
            derived = Math.min(derived, length);
            return this;
        }

        private void add(long source, int sourceLength) {
            if (runs == derivedStarts.length) {
                derivedStarts = Arrays.copyOf(derivedStarts, runs * 2);
                sourceStarts = Arrays.copyOf(sourceStarts, runs * 2);
                sourceLengths = Arrays.copyOf(sourceLengths, runs * 2);
            }
            derivedStarts[runs] = derived;
            sourceStarts[runs] = source;
            sourceLengths[runs++] = sourceLength;
        }

        public int derivedLength() {
            return derived;
        }

        public OffsetMap build() {
            return new OffsetMap(
                    Arrays.copyOf(derivedStarts, runs),
                    Arrays.copyOf(sourceStarts, runs),
                    Arrays.copyOf(sourceLengths, runs),
                    runs,
                    derived);
        }
    }
}
