package org.reftel.archive.search;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;

/**
 * What an index answers.
 *
 * @param total how many telegrams there are, exactly
 * @param found those that were asked for, in order
 * @param next the cursor of those that follow; null where none do
 * @param facets of all telegrams, not only of those found
 * @param notes how the query was read, and what was bounded; one sentence each
 * @param sequence the number of the commit that was asked
 */
public record IndexAnswer(
        long total,
        List<Found> found,
        @Nullable String next,
        List<Facet> facets,
        List<Suggestion> suggestions,
        List<String> notes,
        long sequence) {

    /**
     * @param score greater is better; 0 in an order of time
     * @param sent null where nobody knows
     */
    public record Found(
            HoldingKey key, float score, @Nullable LocalDateTime sent) {}
}
