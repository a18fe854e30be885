package org.reftel.archive.search;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * What is kept in memory of a segment of the index, so that an answer's facets and order cost a few array reads a telegram:
 * which documents are telegrams, when each was sent, and its values. Immutable.
 */
final class Segment {
    /** When nobody knows when a telegram was sent. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Map<FacetKind, String> SINGLE =
            Map.of(FacetKind.POST, Names.POST, FacetKind.CLASS, Names.CLASS, FacetKind.PRECEDENCE, Names.PRECEDENCE);
    private static final Map<FacetKind, String> MULTIPLE =
            Map.of(FacetKind.TAG, Names.TAG, FacetKind.CAPTION, Names.CAPTION, FacetKind.SIGNER, Names.SIGNER);

    /** Values of all telegrams in a row; those of telegram n lie from {@code starts[n]} to {@code starts[n + 1]}. */
    record Lists(int[] starts, int[] values) {}

    private final FixedBitSet telegrams;
    private final FixedBitSet subjects;
    /** How many telegrams come before each 64 documents. */
    private final int[] before;

    private final int[] documents;
    private final byte[] norms;
    private final int[] minutes;
    private final short[] months;
    private final Map<FacetKind, int[]> single = new EnumMap<>(FacetKind.class);
    private final Map<FacetKind, Lists> multiple = new EnumMap<>(FacetKind.class);

    Segment(LeafReader reader, Map<FacetKind, Values> dictionaries) throws IOException {
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
        norms = readNorms(reader);
        minutes = new int[count];
        months = new short[count];
        readTimes(reader);
        for (Map.Entry<FacetKind, String> entry : SINGLE.entrySet()) {
            single.put(entry.getKey(), readSingle(reader, entry.getValue(), dictionary(dictionaries, entry.getKey())));
        }
        for (Map.Entry<FacetKind, String> entry : MULTIPLE.entrySet()) {
            multiple.put(entry.getKey(), readLists(reader, entry.getValue(), dictionary(dictionaries, entry.getKey())));
        }
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
    byte[] norms() {
        return norms;
    }

    /** When a telegram was sent, minutes since 1970; {@link #UNKNOWN} where nobody knows. */
    int minutes(int ordinal) {
        return minutes[ordinal];
    }

    /** Months since the year 0; -1 where nobody knows. */
    int month(int ordinal) {
        return months[ordinal];
    }

    int[] single(FacetKind kind) {
        return got(single.get(kind), kind);
    }

    Lists multiple(FacetKind kind) {
        return got(multiple.get(kind), kind);
    }

    private static <T> T got(@org.jspecify.annotations.Nullable T values, FacetKind kind) {
        if (values == null) {
            throw new IllegalArgumentException("no values of " + kind + " are kept so");
        }
        return values;
    }

    private static Values dictionary(Map<FacetKind, Values> dictionaries, FacetKind kind) {
        return got(dictionaries.get(kind), kind);
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
        Arrays.fill(months, (short) -1);
        NumericDocValues sent = DocValues.getNumeric(reader, Names.SENT);
        for (int doc = sent.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = sent.nextDoc()) {
            int ordinal = ordinal(doc);
            minutes[ordinal] = (int) sent.longValue();
            LocalDateTime time = LocalDateTime.ofEpochSecond(minutes[ordinal] * 60L, 0, ZoneOffset.UTC);
            months[ordinal] = (short) (time.getYear() * 12 + time.getMonthValue() - 1);
        }
    }

    private int[] readSingle(LeafReader reader, String field, Values dictionary) throws IOException {
        int[] of = new int[count()];
        Arrays.fill(of, -1);
        SortedDocValues values = DocValues.getSorted(reader, field);
        int[] numbers = new int[values.getValueCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionary.number(values.lookupOrd(i).utf8ToString());
        }
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            of[ordinal(doc)] = numbers[values.ordValue()];
        }
        return of;
    }

    private Lists readLists(LeafReader reader, String field, Values dictionary) throws IOException {
        int[] starts = new int[count() + 1];
        int[] list = new int[count() * 2 + 16];
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        int[] numbers = new int[Math.toIntExact(values.getValueCount())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionary.number(values.lookupOrd(i).utf8ToString());
        }
        int size = 0;
        int next = 0;
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            int ordinal = ordinal(doc);
            while (next <= ordinal) {
                starts[next++] = size;
            }
            int many = values.docValueCount();
            if (size + many > list.length) {
                list = Arrays.copyOf(list, Math.max(size + many, list.length * 2));
            }
            for (int i = 0; i < many; i++) {
                list[size++] = numbers[(int) values.nextOrd()];
            }
        }
        while (next <= count()) {
            starts[next++] = size;
        }
        return new Lists(starts, Arrays.copyOf(list, size));
    }
}
