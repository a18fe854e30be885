package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;

/** Counts the values of the telegrams that are met. */
final class FacetCounts {
    private static final List<FacetKind> SINGLE = List.of(FacetKind.POST, FacetKind.CLASS, FacetKind.PRECEDENCE);
    private static final List<FacetKind> MULTIPLE = List.of(FacetKind.TAG, FacetKind.CAPTION, FacetKind.SIGNER);
    private static final int MONTHS = 12 * 3000;

    private final Map<FacetKind, Values> dictionaries;
    private final Map<FacetKind, int[]> counts = new EnumMap<>(FacetKind.class);
    private final int[] months = new int[MONTHS];

    // of the segment at hand
    private int[][] single = new int[0][];
    private int[][] singleCounts = new int[0][];
    private Segment.Lists[] lists = new Segment.Lists[0];
    private int[][] listCounts = new int[0][];
    private @Nullable Segment segment;

    FacetCounts(Map<FacetKind, Values> dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** Turns to a segment. */
    void enter(Segment next) {
        segment = next;
        single = new int[SINGLE.size()][];
        singleCounts = new int[SINGLE.size()][];
        for (int i = 0; i < single.length; i++) {
            single[i] = next.single(SINGLE.get(i));
            singleCounts[i] = countsOf(SINGLE.get(i));
        }
        lists = new Segment.Lists[MULTIPLE.size()];
        listCounts = new int[MULTIPLE.size()][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = next.multiple(MULTIPLE.get(i));
            listCounts[i] = countsOf(MULTIPLE.get(i));
        }
    }

    /** Counts a telegram of the segment. */
    void count(int ordinal) {
        Segment of = segment;
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
                        case COUNTRY -> largest(kind, countries(), most);
                        default -> largest(kind, named(kind), most);
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
        Map<String, Integer> times = new TreeMap<>();
        for (int month = 0; month < months.length; month++) {
            if (months[month] > 0) {
                String value = kind == FacetKind.YEAR
                        ? String.format(Locale.ROOT, "%04d", month / 12)
                        : String.format(Locale.ROOT, "%04d-%02d", month / 12, month % 12 + 1);
                times.merge(value, months[month], Integer::sum);
            }
        }
        List<Facet.Count> list = new ArrayList<>();
        times.forEach((value, count) -> list.add(new Facet.Count(value, count)));
        return new Facet(kind, list, 0);
    }

    private Map<String, Integer> named(FacetKind kind) {
        Map<String, Integer> named = new HashMap<>();
        int[] of = counts.get(kind);
        Values dictionary = dictionaries.get(kind);
        if (of != null && dictionary != null) {
            for (int i = 0; i < of.length; i++) {
                if (of[i] > 0) {
                    named.put(dictionary.value(i), of[i]);
                }
            }
        }
        return named;
    }

    private Map<String, Integer> countries() {
        Map<String, Integer> countries = new HashMap<>();
        named(FacetKind.POST).forEach((name, count) -> {
            Post post = Manual.standard().posts().byName(name);
            if (post != null && post.country() != null) {
                countries.merge(post.country(), count, Integer::sum);
            }
        });
        return countries;
    }

    private static Facet largest(FacetKind kind, Map<String, Integer> named, int most) {
        List<Facet.Count> list = new ArrayList<>();
        named.forEach((value, count) -> list.add(new Facet.Count(value, count)));
        list.sort(Comparator.comparingInt(Facet.Count::telegrams).reversed().thenComparing(Facet.Count::value));
        int shown = Math.min(most, list.size());
        return new Facet(kind, list.subList(0, shown), list.size() - shown);
    }
}
