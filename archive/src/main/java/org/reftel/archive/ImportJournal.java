package org.reftel.archive;

import org.reftel.archive.witness.Entry;

/** Hears how an import goes. Calls come from one thread. */
public interface ImportJournal {

    /** Telegrams seen so far. */
    void telegrams(long count);

    void trouble(Entry.Trouble trouble);

    /** What is done beyond reading: {@code making the index durable}; empty where that has ended. */
    void phase(String what);
}
