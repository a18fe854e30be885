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
 * @param citing whether, where there are facets, there is that of {@link FacetKind#CITING} too
 * @param citingPosts what that facet counts; null until the archive has looked it up
 */
public record SearchRequest(
        Query query,
        Order order,
        int limit,
        @Nullable String cursor,
        int facetValues,
        long patienceMillis,
        boolean citing,
        @Nullable CitingPosts citingPosts) {
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
        this(query, order, limit, cursor, facetValues, 0, false, null);
    }

    /** The first twenty, the most relevant first, without facets. */
    public static SearchRequest of(Query query) {
        return new SearchRequest(query, Order.RELEVANCE, USUAL, null, 0);
    }

    public SearchRequest in(Order other) {
        return new SearchRequest(query, other, limit, cursor, facetValues, patienceMillis, citing, citingPosts);
    }

    public SearchRequest atMost(int other) {
        return new SearchRequest(query, order, other, cursor, facetValues, patienceMillis, citing, citingPosts);
    }

    public SearchRequest behind(@Nullable String other) {
        return new SearchRequest(query, order, limit, other, facetValues, patienceMillis, citing, citingPosts);
    }

    public SearchRequest withFacets(int values) {
        return new SearchRequest(query, order, limit, cursor, values, patienceMillis, citing, citingPosts);
    }

    /** Given up after so long. */
    public SearchRequest within(long millis) {
        return new SearchRequest(query, order, limit, cursor, facetValues, millis, citing, citingPosts);
    }

    /** With the facet of the posts that cite, or without. */
    public SearchRequest withCiting(boolean wanted) {
        return new SearchRequest(query, order, limit, cursor, facetValues, patienceMillis, wanted, citingPosts);
    }

    /** Of a query and with posts that were looked up. */
    public SearchRequest lookedUp(Query other, @Nullable CitingPosts posts) {
        return new SearchRequest(other, order, limit, cursor, facetValues, patienceMillis, citing, posts);
    }
}
