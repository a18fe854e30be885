package org.reftel.archive;

import org.reftel.archive.witness.Entry;

/** Hears how an import goes. Calls come from one thread. */
public interface ImportJournal {
    /** For those to whom nobody listens. */
    ImportJournal SILENT = new ImportJournal() {
        @Override
        public void telegrams(long count) {}

        @Override
        public void trouble(Entry.Trouble trouble) {}

        @Override
        public void phase(String what) {}
    };

    /** Telegrams seen so far. */
    void telegrams(long count);

    void trouble(Entry.Trouble trouble);

    /** What is done beyond reading: {@code making the index durable}; empty where that has ended. */
    void phase(String what);
}
