package org.reftel.archive;

import java.util.List;

/**
 * All that the archive has of one telegram.
 *
 * @param witnesses at least one; the principal one first, the others in the order in which they came
 */
public record Holding(HoldingKey key, List<Witness> witnesses) {
    public Holding {
        witnesses = List.copyOf(witnesses);
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("a holding has a witness");
        }
    }

    /** The witness that is shown where one is asked for. */
    public Witness principal() {
        return witnesses.getFirst();
    }

    /** The number of the witness that came last. */
    public long sequence() {
        long last = 0;
        for (Witness witness : witnesses) {
            last = Math.max(last, witness.sequence());
        }
        return last;
    }
}
