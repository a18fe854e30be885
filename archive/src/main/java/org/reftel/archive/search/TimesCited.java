package org.reftel.archive.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How many telegrams cite each one of a segment, by the telegrams' ordinals. The counts change without the segment: this is
 * what one state of the index has. Immutable.
 */
final class TimesCited {
    /** The stretches by which telegrams are counted, as they can stand in a query. */
    static final List<String> STRETCHES = List.of("0", "1", "2..4", "5..9", "10..");

    private static final int[] FIRST = {0, 1, 2, 5, 10};

    private final int[] times;
    private final byte[] stretches;
    private final int[] whole = new int[FIRST.length];

    TimesCited(Segment segment, LeafReader reader) throws IOException {
        times = new int[segment.count()];
        stretches = new byte[times.length];
        NumericDocValues counts = DocValues.getNumeric(reader, Names.TIMES_CITED);
        for (int doc = counts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = counts.nextDoc()) {
            times[segment.ordinal(doc)] = (int) counts.longValue();
        }
        for (int i = 0; i < times.length; i++) {
            byte stretch = 0;
            while (stretch + 1 < FIRST.length && times[i] >= FIRST[stretch + 1]) {
                stretch++;
            }
            stretches[i] = stretch;
            whole[stretch]++;
        }
    }

    int times(int ordinal) {
        return times[ordinal];
    }

    /** The place of a telegram's stretch among {@link #STRETCHES}. */
    int stretch(int ordinal) {
        return stretches[ordinal];
    }

    /** How many of all the segment's telegrams, the deleted ones among them, are in each stretch. */
    int[] whole() {
        return whole;
    }

    /** The telegrams, by document, that are cited so often, both ends included. */
    FixedBitSet within(int from, int to, Segment segment) {
        FixedBitSet documents = new FixedBitSet(segment.telegrams().length());
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= from && times[i] <= to) {
                documents.set(segment.document(i));
            }
        }
        return documents;
    }
}
