package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;

/** Counts the values of the telegrams that are met. */
final class FacetCounts {
    private static final List<FacetKind> SINGLE = List.of(FacetKind.POST, FacetKind.CLASS, FacetKind.PRECEDENCE);
    private static final List<FacetKind> MULTIPLE = List.of(FacetKind.TAG, FacetKind.CAPTION, FacetKind.SIGNER);
    private static final Comparator<Facet.Count> LAST_FIRST = Comparator.comparingInt(Facet.Count::telegrams)
            .thenComparing(Facet.Count::value, Comparator.reverseOrder());
    private static final int MONTHS = 12 * 3000;

    private final Map<FacetKind, Values> dictionaries;
    private final Map<FacetKind, int[]> counts = new EnumMap<>(FacetKind.class);
    private final int[] months = new int[MONTHS];

    // of the segment at hand
    private int[][] single = new int[0][];
    private int[][] singleCounts = new int[0][];
    private SegmentValues.Lists[] lists = new SegmentValues.Lists[0];
    private int[][] listCounts = new int[0][];
    private @Nullable SegmentValues segment;

    FacetCounts(Map<FacetKind, Values> dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Turns to a segment. */
    void enter(SegmentValues next) {
        segment = next;
        single = new int[SINGLE.size()][];
        singleCounts = new int[SINGLE.size()][];
        for (int i = 0; i < single.length; i++) {
            single[i] = next.single(SINGLE.get(i));
            singleCounts[i] = countsOf(SINGLE.get(i));
        }
        lists = new SegmentValues.Lists[MULTIPLE.size()];
        listCounts = new int[MULTIPLE.size()][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = next.multiple(MULTIPLE.get(i));
            listCounts[i] = countsOf(MULTIPLE.get(i));
        }
    }

    /** Counts a telegram of the segment. */
    void count(int ordinal) {
        SegmentValues of = segment;
        if (of == null) {
            throw new IllegalStateException("no segment was entered");
        }
        int month = of.month(ordinal);
        if (month >= 0) {
            months[month]++;
        }
        for (int i = 0; i < single.length; i++) {
            int number = single[i][ordinal];
            if (number >= 0) {
                singleCounts[i][number]++;
            }
        }
        for (int i = 0; i < lists.length; i++) {
            int[] values = lists[i].values();
            int[] starts = lists[i].starts();
            int[] of1 = listCounts[i];
            for (int v = starts[ordinal]; v < starts[ordinal + 1]; v++) {
                of1[values[v]]++;
            }
        }
    }

    /** Every facet, with so many values each. */
    List<Facet> facets(int most) {
        List<Facet> facets = new ArrayList<>();
        for (FacetKind kind : FacetKind.values()) {
            facets.add(
                    switch (kind) {
                        case YEAR, MONTH -> times(kind);
                        case COUNTRY -> countries(most);
                        default -> largest(kind, most);
                    });
        }
        return facets;
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
        for (int year = 0; year < MONTHS / 12; year++) {
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
