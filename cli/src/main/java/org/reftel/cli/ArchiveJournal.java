package org.reftel.cli;

import org.reftel.archive.ImportJournal;
import org.reftel.archive.witness.Entry;

/** Tells on standard error how work on an archive goes. */
record ArchiveJournal(Progress progress) implements ImportJournal {
    @Override
    public void telegrams(long count) {
        progress.telegrams(count);
    }

    @Override
    public void trouble(Entry.Trouble trouble) {
        progress.trouble(trouble.place().path(), trouble.place().offset(), trouble.message(), trouble.remedy());
    }

    @Override
    public void phase(String what) {
        progress.phase(what);
    }
}
