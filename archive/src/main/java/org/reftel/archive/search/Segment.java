package org.reftel.archive.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory of a segment of the index, so that an answer's order and facets cost a few array reads a telegram:
 * which documents are telegrams, when each was sent; from when they are first needed, the parts' weights and the values
 * that facets count. Thread-safe.
 */
final class Segment {
    /** When nobody knows when a telegram was sent. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private final FixedBitSet telegrams;
    private final FixedBitSet subjects;
    /** How many telegrams come before each 64 documents. */
    private final int[] before;

    private final int[] documents;
    private final int[] minutes;
    /** Made when it is first asked for: null until then. */
    private volatile byte @Nullable [] norms;

    /** Likewise. */
    private volatile long @Nullable [] sequences;

    private volatile @Nullable SegmentValues values;

    Segment(LeafReader reader) throws IOException {
        telegrams = documents(reader, Names.TELEGRAM);
        subjects = documents(reader, Names.SUBJECT);
        long[] bits = telegrams.getBits();
        before = new int[bits.length];
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            before[i] = count;
            count += Long.bitCount(bits[i]);
        }
        documents = new int[count];
        BitSetIterator all = new BitSetIterator(telegrams, count);
        for (int i = 0; i < count; i++) {
            documents[i] = all.nextDoc();
        }
        minutes = new int[count];
        readTimes(reader);
    }

    /** Which documents are telegrams. */
    FixedBitSet telegrams() {
        return telegrams;
    }

    /** Which documents are subjects. */
    FixedBitSet subjects() {
        return subjects;
    }

    int count() {
        return minutes.length;
    }

    /** The number of the telegram that a document is, counted from 0 in this segment. */
    int ordinal(int document) {
        int word = document >>> 6;
        return before[word] + Long.bitCount(telegrams.getBits()[word] & ((1L << (document & 63)) - 1));
    }

    /** The document that a telegram is. */
    int document(int ordinal) {
        return documents[ordinal];
    }

    /** The weight and length of each document, as {@link ParagraphSimilarity} wrote them. */
    byte[] norms(LeafReader reader) throws IOException {
        byte[] made = norms;
        if (made == null) {
            synchronized (this) {
                made = norms;
                if (made == null) {
                    made = readNorms(reader);
                    norms = made;
                }
            }
        }
        return made;
    }

    /** The number of each telegram's last witness. */
    long[] sequences(LeafReader reader) throws IOException {
        long[] made = sequences;
        if (made == null) {
            synchronized (this) {
                made = sequences;
                if (made == null) {
                    made = new long[documents.length];
                    NumericDocValues numbers = DocValues.getNumeric(reader, Names.SEQUENCE);
                    for (int i = 0; i < documents.length; i++) {
                        made[i] = numbers.advanceExact(documents[i]) ? numbers.longValue() : 0;
                    }
                    sequences = made;
                }
            }
        }
        return made;
    }

    /** The values that facets count. */
    SegmentValues values(LeafReader reader, Map<FacetKind, Values> dictionaries) throws IOException {
        SegmentValues made = values;
        if (made == null) {
            synchronized (this) {
                made = values;
                if (made == null) {
                    made = new SegmentValues(this, reader, dictionaries);
                    values = made;
                }
            }
        }
        return made;
    }

    /** When a telegram was sent, minutes since 1970; {@link #UNKNOWN} where nobody knows. */
    int minutes(int ordinal) {
        return minutes[ordinal];
    }

    private static FixedBitSet documents(LeafReader reader, String kind) throws IOException {
        FixedBitSet documents = new FixedBitSet(reader.maxDoc());
        PostingsEnum postings = reader.postings(new Term(Names.KIND, kind), PostingsEnum.NONE);
        if (postings != null) {
            documents.or(postings);
        }
        return documents;
    }

    private static byte[] readNorms(LeafReader reader) throws IOException {
        byte[] norms = new byte[reader.maxDoc()];
        NumericDocValues values = reader.getNormValues(Names.TEXT);
        if (values != null) {
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                norms[doc] = (byte) values.longValue();
            }
        }
        return norms;
    }

    private void readTimes(LeafReader reader) throws IOException {
        Arrays.fill(minutes, UNKNOWN);
        NumericDocValues sent = DocValues.getNumeric(reader, Names.SENT);
        for (int doc = sent.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = sent.nextDoc()) {
            int ordinal = ordinal(doc);
            minutes[ordinal] = (int) sent.longValue();
        }
    }
}
