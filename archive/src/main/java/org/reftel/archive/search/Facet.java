package org.reftel.archive.search;

import java.util.List;

/**
 * How the telegrams of an answer are shared out among the values of a field.
 *
 * @param counts the most frequent values; of years, months and days all, in the order of time; of times cited all, as
 *     they grow
 * @param others how many more values there are
 */
public record Facet(FacetKind kind, List<Count> counts, int others) {
    public Facet {
        counts = List.copyOf(counts);
    }

    /**
     * @param value as it can stand in a query
     * @param telegrams how many have it
     */
    public record Count(String value, int telegrams) {}
}
