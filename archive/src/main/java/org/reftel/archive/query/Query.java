package org.reftel.archive.query;

import java.util.List;

/**
 * A query that was understood.
 *
 * @param text as written
 * @param clause what it asks
 * @param notes where it may mean something else than its writer thinks: {@code or} in small letters, one sentence each
 */
public record Query(String text, Clause clause, List<String> notes) {
    public Query {
        notes = List.copyOf(notes);
    }

    /** Reads a query; see {@code docs/search.md} for the language. */
    public static Query parse(String text) throws FaultyQuery {
        return new QueryParser(text).parse();
    }
}
