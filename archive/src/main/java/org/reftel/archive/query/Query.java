package org.reftel.archive.query;

import java.util.List;
import org.reftel.core.text.TextSpan;

/**
 * A query that was understood.
 *
 * @param text as written
 * @param clause what it asks
 * @param conjuncts the stretches of the text that must all hold, in their order: each may be taken out, or another put
 *     beside them, and a query is left; one alone where an OR joins the whole
 * @param notes where it may mean something else than its writer thinks: {@code or} in small letters, one sentence each
 */
public record Query(String text, Clause clause, List<Conjunct> conjuncts, List<String> notes) {
    public Query {
        conjuncts = List.copyOf(conjuncts);
        notes = List.copyOf(notes);
    }

    /**
     * A stretch of the text that must hold.
     *
     * @param span all of it, with the name of its field and its brackets
     */
    public record Conjunct(Clause clause, TextSpan span) {}

    /**
     * The telegram's surroundings that the query asks for, for an order by distance.
     *
     * @throws FaultyQuery where it asks for none
     */
    public Clause.Around around() throws FaultyQuery {
        Clause.Around around = Clause.around(clause);
        if (around == null) {
            throw new FaultyQuery(
                    text,
                    text.length(),
                    "The order nearest has no telegram to be near to.",
                    "Add one, around:09ASTANA1843, or take another order.");
        }
        return around;
    }

    /** Reads a query; see {@code docs/search.md} for the language. */
    public static Query parse(String text) throws FaultyQuery {
        return new QueryParser(text).parse();
    }
}
