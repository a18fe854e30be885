package org.reftel.archive.query;

/** A query that cannot be understood: where, why, and what would be right. */
public final class FaultyQuery extends Exception {
    private static final long serialVersionUID = 1;

    private final String query;
    private final int offset;
    private final String problem;
    private final String remedy;

    FaultyQuery(String query, int offset, String problem, String remedy) {
        super("Column " + (offset + 1) + ": " + problem + " " + remedy);
        this.query = query;
        this.offset = offset;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The whole query, as it was written. */
    public String query() {
        return query;
    }

    /** Where the fault is: characters from the start, from 0; the query's length where something is missing at its end. */
    public int offset() {
        return offset;
    }

    /** What is wrong, one sentence. */
    public String problem() {
        return problem;
    }

    /** What would be right, one sentence. */
    public String remedy() {
        return remedy;
    }
}
