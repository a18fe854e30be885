package org.reftel.archive.search;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The values of a segment's telegrams that facets count, by the telegrams' ordinals. Immutable. */
final class SegmentValues {
    private static final Map<FacetKind, String> SINGLE =
            Map.of(FacetKind.POST, Names.POST, FacetKind.CLASS, Names.CLASS, FacetKind.PRECEDENCE, Names.PRECEDENCE);
    private static final Map<FacetKind, String> MULTIPLE =
            Map.of(FacetKind.TAG, Names.TAG, FacetKind.CAPTION, Names.CAPTION, FacetKind.SIGNER, Names.SIGNER);

    private static final long MINUTES_OF_A_DAY = 24 * 60;

    /** Values of all telegrams in a row; those of telegram n lie from {@code starts[n]} to {@code starts[n + 1]}. */
    record Lists(int[] starts, int[] values) {}

    private final Segment segment;
    private final short[] months;
    private final int firstMonth;
    private final int lastMonth;
    private final int[] wholeMonths;
    private final Map<FacetKind, int[]> single = new EnumMap<>(FacetKind.class);
    private final Map<FacetKind, Lists> multiple = new EnumMap<>(FacetKind.class);
    private final Map<FacetKind, int[]> whole = new EnumMap<>(FacetKind.class);

    SegmentValues(Segment segment, LeafReader reader, Map<FacetKind, Values> dictionaries) throws IOException {
        this.segment = segment;
        months = new short[segment.count()];
        int first = Short.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < months.length; i++) {
            months[i] = monthOf(segment.minutes(i));
            first = months[i] < 0 ? first : Math.min(first, months[i]);
            last = Math.max(last, months[i]);
        }
        firstMonth = Math.min(first, last);
        lastMonth = last;
        wholeMonths = new int[lastMonth - firstMonth + 1];
        for (short month : months) {
            if (month >= 0) {
                wholeMonths[month - firstMonth]++;
            }
        }
        for (Map.Entry<FacetKind, String> entry : SINGLE.entrySet()) {
            Values dictionary = got(dictionaries.get(entry.getKey()), entry.getKey());
            int[] numbers = readSingle(reader, entry.getValue(), dictionary);
            single.put(entry.getKey(), numbers);
            whole.put(entry.getKey(), counted(numbers));
        }
        for (Map.Entry<FacetKind, String> entry : MULTIPLE.entrySet()) {
            Values dictionary = got(dictionaries.get(entry.getKey()), entry.getKey());
            Lists lists = readLists(reader, entry.getValue(), dictionary);
            multiple.put(entry.getKey(), lists);
            whole.put(entry.getKey(), counted(lists.values()));
        }
    }

    private static short monthOf(int minutes) {
        if (minutes == Segment.UNKNOWN) {
            return -1;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(minutes * 60L, 0, ZoneOffset.UTC);
        return (short) (time.getYear() * 12 + time.getMonthValue() - 1);
    }

    /** How often each number occurs. */
    private static int[] counted(int[] numbers) {
        int[] counts = new int[Arrays.stream(numbers).max().orElse(-1) + 1];
        for (int number : numbers) {
            if (number >= 0) {
                counts[number]++;
            }
        }
        return counts;
    }

    /** How many telegrams the segment has, the deleted ones among them. */
    int size() {
        return months.length;
    }

    /** The earliest month of any of the telegrams; not above {@link #lastMonth}. */
    int firstMonth() {
        return firstMonth;
    }

    int lastMonth() {
        return lastMonth;
    }

    /** How many of all the segment's telegrams are of each month, from the first. */
    int[] wholeMonths() {
        return wholeMonths;
    }

    /** How many of all the segment's telegrams have each value, by its number. */
    int[] whole(FacetKind kind) {
        return got(whole.get(kind), kind);
    }

    /** Months since the year 0; -1 where nobody knows. */
    int month(int ordinal) {
        return months[ordinal];
    }

    /** Days since 1970 of a telegram that has a month. */
    long day(int ordinal) {
        return Math.floorDiv(segment.minutes(ordinal), MINUTES_OF_A_DAY);
    }

    /** The number of each telegram's value; -1 where it has none. */
    int[] single(FacetKind kind) {
        return got(single.get(kind), kind);
    }

    Lists multiple(FacetKind kind) {
        return got(multiple.get(kind), kind);
    }

    private static <T> T got(@Nullable T values, FacetKind kind) {
        if (values == null) {
            throw new IllegalArgumentException("no values of " + kind + " are kept so");
        }
        return values;
    }

    private int[] readSingle(LeafReader reader, String field, Values dictionary) throws IOException {
        int[] of = new int[segment.count()];
        Arrays.fill(of, -1);
        SortedDocValues values = DocValues.getSorted(reader, field);
        int[] numbers = new int[values.getValueCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionary.number(values.lookupOrd(i).utf8ToString());
        }
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            of[segment.ordinal(doc)] = numbers[values.ordValue()];
        }
        return of;
    }

    private Lists readLists(LeafReader reader, String field, Values dictionary) throws IOException {
        int[] starts = new int[segment.count() + 1];
        int[] list = new int[segment.count() * 2 + 16];
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        int[] numbers = new int[Math.toIntExact(values.getValueCount())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionary.number(values.lookupOrd(i).utf8ToString());
        }
        int size = 0;
        int next = 0;
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            int ordinal = segment.ordinal(doc);
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
        while (next <= segment.count()) {
            starts[next++] = size;
        }
        return new Lists(starts, Arrays.copyOf(list, size));
    }
}
