package org.reftel.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.reftel.archive.ImportJournal;
import org.reftel.archive.witness.Entry;

/** Tells on standard error how work on an archive goes: of troubles the first few, since the ledger has them all. */
final class ArchiveJournal implements ImportJournal {
    private static final int TOLD = 5;

    private final Progress progress;
    private final AtomicLong troubles = new AtomicLong();

    ArchiveJournal(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void telegrams(long count) {
        progress.telegrams(count);
    }

    @Override
    public void trouble(Entry.Trouble trouble) {
        if (troubles.incrementAndGet() <= TOLD) {
            progress.trouble(trouble.place().path(), trouble.place().offset(), trouble.message(), trouble.remedy());
        }
    }

    @Override
    public void phase(String what) {
        progress.phase(what);
    }

    /** Says how many troubles were not told, and which command lists them. */
    void tellRest() {
        long rest = troubles.get() - TOLD;
        if (rest > 0) {
            progress.say(String.format(Locale.ROOT, "reftel: and %,d more: reftel ledger", rest));
        }
    }
}
