package org.reftel.archive.catalogue;

/**
 * A reading list with a name.
 *
 * @param number never used for another list; {@link #FIRST} for the one that is always there
 * @param items how many it has
 * @param made when, {@code 2026-11-22T09:30:00Z}; empty for the first
 * @param collects whether what is collected from a telegram's page goes here
 */
public record NamedList(long number, String name, int items, String made, boolean collects) {
    /** The number of the list that is there from the beginning and cannot be deleted. */
    public static final long FIRST = 1;

    /** The first list, before anything was kept. */
    static final NamedList EMPTY = new NamedList(FIRST, "Reading list", 0, "", true);
}
