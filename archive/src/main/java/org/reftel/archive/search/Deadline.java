package org.reftel.archive.search;

import org.apache.lucene.index.QueryTimeout;

/** When a search is given up. */
final class Deadline implements QueryTimeout {
    static final Deadline NEVER = new Deadline(0, 0);

    private final long end;
    private final long millis;

    private Deadline(long end, long millis) {
        this.end = end;
        this.millis = millis;
    }

    /** @param millis from now on; 0 for never */
    static Deadline in(long millis) {
        return millis == 0 ? NEVER : new Deadline(System.nanoTime() + millis * 1_000_000, millis);
    }

    @Override
    public boolean shouldExit() {
        return millis != 0 && System.nanoTime() - end > 0;
    }

    /** @throws TookTooLong where it has passed */
    void check() {
        if (shouldExit()) {
            throw new TookTooLong(millis);
        }
    }
}
