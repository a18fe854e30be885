package org.reftel.archive.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive answers.
 *
 * @param total how many telegrams there are, exactly
 * @param next the cursor of those that follow; null where none do
 * @param facets of all telegrams, not only of the hits
 * @param notes how the query was read, and what was bounded; one sentence each
 */
public record SearchAnswer(
        long total,
        List<Hit> hits,
        @Nullable String next,
        List<Facet> facets,
        List<Suggestion> suggestions,
        List<String> notes) {}
