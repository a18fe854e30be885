package org.reftel.archive.search;

import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Query;

/**
 * What is asked of an index.
 *
 * @param limit how many telegrams, 0 to {@link #MOST}
 * @param cursor of the answer that this one goes on from; null for the first
 * @param facetValues how many values of each facet; 0 for no facets
 * @param patienceMillis after which the search is given up; 0 for never
 */
public record SearchRequest(
        Query query, Order order, int limit, @Nullable String cursor, int facetValues, long patienceMillis) {
    /** The most telegrams of one answer; the cursor leads on to all others. */
    public static final int MOST = 1000;

    private static final int USUAL = 20;

    public SearchRequest {
        if (limit < 0 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 0 to " + MOST + ", not " + limit);
        }
    }

    /** Without a bound to its time. */
    public SearchRequest(Query query, Order order, int limit, @Nullable String cursor, int facetValues) {
        this(query, order, limit, cursor, facetValues, 0);
    }

    /** The first twenty, the most relevant first, without facets. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(query, Order.RELEVANCE, USUAL, null, 0);
    }

    public SearchRequest in(Order other) {
        return new SearchRequest(query, other, limit, cursor, facetValues, patienceMillis);
    }

    public SearchRequest atMost(int other) {
        return new SearchRequest(query, order, other, cursor, facetValues, patienceMillis);
    }

    public SearchRequest behind(@Nullable String other) {
        return new SearchRequest(query, order, limit, other, facetValues, patienceMillis);
    }

    public SearchRequest withFacets(int values) {
        return new SearchRequest(query, order, limit, cursor, values, patienceMillis);
    }

    /** Given up after so long. */
    public SearchRequest within(long millis) {
        return new SearchRequest(query, order, limit, cursor, facetValues, millis);
    }
}
