package org.reftel.archive.catalogue;

/**
 * A search to be asked again.
 *
 * @param number never used for another search
 * @param query as it was typed
 * @param order {@code relevance}, {@code newest} or {@code oldest}
 * @param saved when, {@code 2026-11-22T09:30:00Z}
 */
public record SavedSearch(long number, String name, String query, String order, String saved) {}
