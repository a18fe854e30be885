package org.reftel.archive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Clause;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;

/** Counts the values of the telegrams that are met, a segment at a time. */
final class FacetCounts {
    private static final List<FacetKind> SINGLE = List.of(FacetKind.POST, FacetKind.CLASS, FacetKind.PRECEDENCE);
    private static final List<FacetKind> MULTIPLE = List.of(FacetKind.TAG, FacetKind.CAPTION, FacetKind.SIGNER);
    private static final Comparator<Facet.Count> LAST_FIRST = Comparator.comparingInt(Facet.Count::telegrams)
            .thenComparing(Facet.Count::value, Comparator.reverseOrder());
    private static final int MONTHS = 12 * 3000;
    private static final int STRETCH = 1024;
    /** Those of a longer stretch are not counted: nobody looks at them. */
    private static final int MOST_DAYS = 100;

    private final Map<FacetKind, Values> dictionaries;
    private final Map<FacetKind, int[]> counts = new EnumMap<>(FacetKind.class);
    private final int[] stretches = new int[TimesCited.STRETCHES.size()];
    private final int[] months = new int[MONTHS];
    private int firstYear = MONTHS / 12;
    private int lastYear = -1;
    /** Telegrams of a segment that are counted together. */
    private final int[] ordinals = new int[STRETCH];
    /** By the day since 1970, modulo {@link #MOST_DAYS}. */
    private final int[] days = new int[MOST_DAYS];

    private final int[] far = new int[Clause.Around.FARTHEST + 1];
    private boolean citing;
    private long firstDay = Long.MAX_VALUE;
    private long lastDay = Long.MIN_VALUE;

    FacetCounts(Map<FacetKind, Values> dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * Counts telegrams of a segment. Where they are most of it, the others are taken from what the whole segment has.
     *
     * @param met by ordinal
     * @param size how many they are
     */
    void count(SegmentValues values, TimesCited cited, FixedBitSet met, int size) {
        boolean others = size > values.size() / 2;
        if (others) {
            addWhole(values, cited);
        }
        firstYear = Math.min(firstYear, values.firstMonth() / 12);
        lastYear = Math.max(lastYear, values.lastMonth() / 12);
        long[] bits = met.getBits();
        int filled = 0;
        for (int from = 0; from < values.size(); from += Long.SIZE) {
            long word = others ? ~bits[from / Long.SIZE] : bits[from / Long.SIZE];
            if (from + Long.SIZE > values.size()) {
                word &= -1L >>> -values.size();
            }
            for (; word != 0; word &= word - 1) {
                ordinals[filled++] = from + Long.numberOfTrailingZeros(word);
            }
            if (filled > STRETCH - Long.SIZE) {
                add(values, cited, filled, others ? -1 : 1);
                filled = 0;
            }
        }
        add(values, cited, filled, others ? -1 : 1);
        countDays(values, met);
    }

    /** Counts the posts that cite the telegrams that are met. */
    void countCiting(SegmentValues.Lists posts, FixedBitSet met) {
        citing = true;
        int[] of = countsOf(FacetKind.CITING);
        int[] starts = posts.starts();
        int[] numbers = posts.values();
        int end = starts.length - 1;
        int ordinal = met.nextSetBit(0);
        while (ordinal < end) {
            for (int at = starts[ordinal]; at < starts[ordinal + 1]; at++) {
                of[numbers[at]]++;
            }
            ordinal = ordinal + 1 < end ? met.nextSetBit(ordinal + 1) : end;
        }
    }

    /** Counts how far the telegrams that are met are from another. */
    void countDistances(Map<Integer, Integer> distances, FixedBitSet met) {
        distances.forEach((ordinal, distance) -> {
            if (met.get(ordinal)) {
                far[distance]++;
            }
        });
    }

    /** Stops where the first and the last are too far from each other. */
    private void countDays(SegmentValues values, FixedBitSet met) {
        int ordinal = met.nextSetBit(0);
        while (ordinal != DocIdSetIterator.NO_MORE_DOCS && !isManyDays()) {
            if (values.month(ordinal) >= 0) {
                long day = values.day(ordinal);
                firstDay = Math.min(firstDay, day);
                lastDay = Math.max(lastDay, day);
                days[Math.floorMod(day, MOST_DAYS)]++;
            }
            ordinal = ordinal + 1 < met.length() ? met.nextSetBit(ordinal + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
    }

    private boolean isManyDays() {
        return lastDay >= firstDay && lastDay - firstDay >= MOST_DAYS;
    }

    private void add(SegmentValues values, TimesCited cited, int filled, int each) {
        for (int i = 0; i < filled; i++) {
            stretches[cited.stretch(ordinals[i])] += each;
            int month = values.month(ordinals[i]);
            if (month >= 0) {
                months[month] += each;
            }
        }
        for (FacetKind kind : SINGLE) {
            int[] of = countsOf(kind);
            int[] numbers = values.single(kind);
            for (int i = 0; i < filled; i++) {
                int number = numbers[ordinals[i]];
                if (number >= 0) {
                    of[number] += each;
                }
            }
        }
        for (FacetKind kind : MULTIPLE) {
            int[] of = countsOf(kind);
            SegmentValues.Lists lists = values.multiple(kind);
            int[] starts = lists.starts();
            int[] numbers = lists.values();
            for (int i = 0; i < filled; i++) {
                int end = starts[ordinals[i] + 1];
                for (int at = starts[ordinals[i]]; at < end; at++) {
                    of[numbers[at]] += each;
                }
            }
        }
    }

    private void addWhole(SegmentValues values, TimesCited cited) {
        int[] ofStretches = cited.whole();
        for (int i = 0; i < ofStretches.length; i++) {
            stretches[i] += ofStretches[i];
        }
        int[] ofMonths = values.wholeMonths();
        for (int i = 0; i < ofMonths.length; i++) {
            months[values.firstMonth() + i] += ofMonths[i];
        }
        for (List<FacetKind> kinds : List.of(SINGLE, MULTIPLE)) {
            for (FacetKind kind : kinds) {
                int[] of = countsOf(kind);
                int[] whole = values.whole(kind);
                for (int i = 0; i < whole.length; i++) {
                    of[i] += whole[i];
                }
            }
        }
    }

    /** Every facet, with so many values each; that of days where they are few, those of citing posts and distances where they were asked for. */
    List<Facet> facets(int most, @Nullable Distances distances) {
        List<Facet> facets = new ArrayList<>();
        for (FacetKind kind : FacetKind.values()) {
            switch (kind) {
                case YEAR, MONTH -> facets.add(times(kind));
                case DAY -> {
                    if (!isManyDays()) {
                        facets.add(days());
                    }
                }
                case COUNTRY -> facets.add(countries(most));
                case CITED -> facets.add(timesCited());
                case DISTANCE -> {
                    if (distances != null) {
                        facets.add(far(distances.id()));
                    }
                }
                case CITING -> {
                    if (citing) {
                        facets.add(largest(kind, most));
                    }
                }
                default -> facets.add(largest(kind, most));
            }
        }
        return facets;
    }

    private Facet far(String id) {
        List<Facet.Count> counted = new ArrayList<>();
        for (int i = 1; i < far.length; i++) {
            if (far[i] > 0) {
                counted.add(new Facet.Count(id + "/" + i + ".." + i, far[i]));
            }
        }
        return new Facet(FacetKind.DISTANCE, counted, 0);
    }

    private Facet timesCited() {
        List<Facet.Count> counted = new ArrayList<>();
        for (int i = 0; i < stretches.length; i++) {
            if (stretches[i] > 0) {
                counted.add(new Facet.Count(TimesCited.STRETCHES.get(i), stretches[i]));
            }
        }
        return new Facet(FacetKind.CITED, counted, 0);
    }

    private Facet days() {
        List<Facet.Count> times = new ArrayList<>();
        for (long day = firstDay; day <= lastDay; day++) {
            int count = days[Math.floorMod(day, MOST_DAYS)];
            if (count > 0) {
                times.add(new Facet.Count(LocalDate.ofEpochDay(day).toString(), count));
            }
        }
        return new Facet(FacetKind.DAY, times, 0);
    }

    private int[] countsOf(FacetKind kind) {
        Values dictionary = dictionaries.get(kind);
        int size = dictionary == null ? 0 : dictionary.size();
        int[] of = counts.get(kind);
        if (of == null || of.length < size) {
            of = of == null ? new int[size] : Arrays.copyOf(of, size);
            counts.put(kind, of);
        }
        return of;
    }

    private Facet times(FacetKind kind) {
        List<Facet.Count> times = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            int ofYear = 0;
            for (int month = 0; month < 12; month++) {
                int count = months[year * 12 + month];
                ofYear += count;
                if (count > 0 && kind == FacetKind.MONTH) {
                    times.add(new Facet.Count(padded(year, 1000) + "-" + padded(month + 1, 10), count));
                }
            }
            if (ofYear > 0 && kind == FacetKind.YEAR) {
                times.add(new Facet.Count(padded(year, 1000), ofYear));
            }
        }
        return new Facet(kind, times, 0);
    }

    private static String padded(int number, int least) {
        StringBuilder digits = new StringBuilder(4);
        for (int i = least; i > number && i > 1; i /= 10) {
            digits.append('0');
        }
        return digits.append(number).toString();
    }

    /** The most frequent values; equal ones in the order of their letters. */
    private Facet largest(FacetKind kind, int most) {
        int[] of = counts.getOrDefault(kind, new int[0]);
        Values dictionary = dictionaries.get(kind);
        PriorityQueue<Facet.Count> first = new PriorityQueue<>(LAST_FIRST);
        int values = 0;
        for (int i = 0; i < of.length && dictionary != null; i++) {
            if (of[i] == 0) {
                continue;
            }
            values++;
            if (first.size() < most) {
                first.add(new Facet.Count(dictionary.value(i), of[i]));
            } else if (of[i] >= first.element().telegrams()) {
                first.add(new Facet.Count(dictionary.value(i), of[i]));
                first.remove();
            }
        }
        List<Facet.Count> list = new ArrayList<>(first);
        list.sort(LAST_FIRST.reversed());
        return new Facet(kind, list, values - list.size());
    }

    private Facet countries(int most) {
        Map<String, Integer> countries = new HashMap<>();
        int[] of = counts.getOrDefault(FacetKind.POST, new int[0]);
        Values dictionary = dictionaries.get(FacetKind.POST);
        for (int i = 0; i < of.length && dictionary != null; i++) {
            Post post = of[i] == 0 ? null : Manual.standard().posts().byName(dictionary.value(i));
            if (post != null && post.country() != null) {
                countries.merge(post.country(), of[i], Integer::sum);
            }
        }
        List<Facet.Count> list = new ArrayList<>();
        countries.forEach((value, count) -> list.add(new Facet.Count(value, count)));
        list.sort(LAST_FIRST.reversed());
        int shown = Math.min(most, list.size());
        return new Facet(FacetKind.COUNTRY, list.subList(0, shown), list.size() - shown);
    }
}
