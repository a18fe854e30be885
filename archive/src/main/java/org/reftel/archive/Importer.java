package org.reftel.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.CopyReading.Understood;
import org.reftel.archive.CopyReading.UnderstoodCopy;
import org.reftel.archive.catalogue.CatalogueWriter;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Location;
import org.reftel.archive.witness.Packs;
import org.reftel.core.telegram.Telegram;

/**
 * Brings sources into the archive. The caller's thread gives them, workers read them, and one thread keeps them in the
 * order in which they were given.
 *
 * <p>What was read is committed from time to time, the packs first, then the catalogue, then the index, so that it may end
 * at any moment, by {@link #stop} or with the machine: the next import goes on from there, and given the same input
 * comes to the same end.
 */
public final class Importer implements AutoCloseable {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BATCH_SOURCES = 256;
    private static final int BYTES_UNDER_WAY = 8 << 20;
    /** Tests set it low, so that there are many commits to be killed at. */
    private static final long COPIES_A_COMMIT = Long.getLong("reftel.copiesACommit", 8_000);

    private static final long BYTES_A_COMMIT = 64 << 20;
    /** Seldom, because reading stands still meanwhile; what the index lacks after a kill is read again from the copies. */
    private static final long COMMITS_AN_INDEX_COMMIT = 16;

    private static final long FAREWELL_SECONDS = 60;

    private final Packs packs;
    private final Registrar registrar;
    private final CatalogueWriter catalogue;
    private final CopyReading reading;
    private final Holdings holdings;
    private final ImportJournal journal;
    private final ExecutorService workers;
    private final Conveyor<Batch, List<Read>> conveyor;
    private final Checksums known;
    private final OpenTroubles open;
    private final Entry.Import begun;
    private final Runnable ended;

    private Batch batch = new Batch();
    private boolean announced;
    private long copiesSinceCommit;
    private long bytesSinceCommit;
    private long commitsSinceIndex;
    private long copies;
    private long telegrams;
    private long held;
    private long troubles;
    private long retired;

    /** The file at hand, and what is to be said if there turns out to be no telegram in it. */
    private @Nullable String path;

    private Entry.@Nullable Trouble nothing;
    private boolean settled;

    /** Neighbouring sources that one worker reads, and the trouble that was met behind them. */
    private static final class Batch {
        private final List<Source> sources = new ArrayList<>();
        private long size;
        private Entry.@Nullable Trouble trouble;
    }

    /** @param gleaned of the telegrams of each copy */
    private record Read(@Nullable Source source, Understood understood, List<List<Gleaned>> gleaned) {}

    /**
     * @param begun the entry for this import, written when it brings something
     * @param ended what is to be done when the import has ended, whatever its end
     */
    Importer(
            Packs packs,
            Registrar registrar,
            CopyReading reading,
            Holdings holdings,
            ImportJournal journal,
            ExecutorService workers,
            Checksums known,
            Entry.Import begun,
            Runnable ended) {
        this.packs = packs;
        this.registrar = registrar;
        this.catalogue = registrar.catalogue();
        this.reading = reading;
        this.holdings = holdings;
        this.journal = journal;
        this.workers = workers;
        this.known = known;
        this.open = new OpenTroubles(catalogue.troubles());
        this.begun = begun;
        this.ended = ended;
        this.conveyor = new Conveyor<>(workers, BYTES_UNDER_WAY, this::read, this::keep);
    }

    /**
     * Gives a source; returns before it is kept, and waits while much is under way. Returns false where no more is
     * wanted, because the import was stopped or has failed; {@link #finish} then tells why.
     */
    public boolean offer(Source source) {
        if (!batch.sources.isEmpty() && batch.size + source.bytes().length > BATCH_BYTES && !hand()) {
            return false;
        }
        batch.sources.add(source);
        batch.size += source.bytes().length;
        boolean full = batch.size >= BATCH_BYTES || batch.sources.size() >= BATCH_SOURCES;
        return full ? hand() : !conveyor.isStopped();
    }

    /** Tells of what could not be read at all. Returns as {@link #offer} does. */
    public boolean offer(Entry.Trouble trouble) {
        batch.trouble = trouble;
        return hand();
    }

    /** Ends the import behind what is being kept; may be called by any thread. {@link #finish} then commits it. */
    public void stop() {
        conveyor.stop();
    }

    /**
     * Waits until all is kept, commits it, and says what came of it.
     *
     * @throws ArchiveException where the archive could not be written; it is left as it was last committed
     */
    public ImportSummary finish() {
        hand();
        try {
            boolean whole = conveyor.finish();
            if (whole) {
                turnTo(null);
                retire();
            }
            commit(true);
            return new ImportSummary(
                    copies,
                    telegrams,
                    registrar.added(),
                    registrar.witnesses(),
                    registrar.changed(),
                    held,
                    troubles,
                    retired,
                    !whole);
        } catch (IOException failed) {
            throw Failures.of(packs.folder(), failed);
        }
    }

    /** Gives up what is not committed, and lets go of the archive. */
    @Override
    public void close() {
        conveyor.stop();
        workers.shutdown();
        try {
            conveyor.join();
            if (!workers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }

    private boolean hand() {
        Batch full = batch;
        if (!full.sources.isEmpty() || full.trouble != null) {
            batch = new Batch();
            try {
                conveyor.give(full, full.size);
            } catch (Conveyor.Stopped stop) {
                return false;
            }
        }
        return !conveyor.isStopped();
    }

    /** On one of the workers. */
    private List<Read> read(Batch full) {
        List<Read> read = new ArrayList<>(full.sources.size() + 1);
        for (Source source : full.sources) {
            Understood understood = reading.read(source, sha256 -> known.mayContain(Checksums.head(sha256)));
            read.add(new Read(
                    source,
                    understood,
                    understood.copies().stream()
                            .map(copy -> Gleaned.of(copy.telegrams()))
                            .toList()));
        }
        Entry.Trouble trouble = full.trouble;
        if (trouble != null) {
            read.add(new Read(null, new Understood(List.of(), List.of(trouble), null), List.of()));
        }
        return read;
    }

    /** On the keeper's thread. */
    private void keep(List<Read> batch) {
        try {
            for (Read read : batch) {
                keep(read);
            }
            registrar.feed();
            journal.telegrams(telegrams);
            if (copiesSinceCommit >= COPIES_A_COMMIT || bytesSinceCommit >= BYTES_A_COMMIT) {
                commit(false);
            }
        } catch (IOException failed) {
            throw Failures.of(packs.folder(), failed);
        }
    }

    private void keep(Read read) throws IOException {
        Understood understood = read.understood;
        Source source = read.source;
        for (int i = 0; i < understood.copies().size(); i++) {
            if (source != null) {
                turnTo(source.path());
                settled |= understood.copies().get(i).count() > 0;
                keep(source, understood.copies().get(i), read.gleaned.get(i));
            }
        }
        for (Entry.Trouble trouble : understood.troubles()) {
            turnTo(trouble.place().path());
            settled = true;
            tell(trouble);
        }
        Entry.Trouble silent = understood.nothing();
        if (silent != null) {
            turnTo(silent.place().path());
            nothing = nothing == null ? silent : nothing;
        }
    }

    private void keep(Source source, UnderstoodCopy copy, List<Gleaned> gleaned) throws IOException {
        copies++;
        telegrams += copy.count();
        Entry.Place place = new Entry.Place(source.path(), source.offset() + copy.from());
        long head = Checksums.head(copy.sha256());
        long number = known.mayContain(head) ? catalogue.copy(copy.sha256()) : 0;
        if (number > 0) {
            held++;
            if (!catalogue.isAt(number, place)) {
                announce();
                packs.append(new Entry.Again(copy.sha256(), place));
                catalogue.enter(number, place);
                copiesSinceCommit++;
            }
            return;
        }
        announce();
        Entry.Copy entry = new Entry.Copy(copy.sha256(), copy.form(), place, copy.to() - copy.from());
        Location location = packs.append(entry, source.bytes(), copy.from(), copy.to());
        known.add(head);
        List<Telegram> read = telegrams(source, copy);
        registrar.enter(entry, location, read, gleaned.size() == read.size() ? gleaned : Gleaned.of(read));
        copiesSinceCommit++;
        bytesSinceCommit += entry.length();
    }

    /** The copy's telegrams, read now if a worker thought that the copy was held. */
    private List<Telegram> telegrams(Source source, UnderstoodCopy copy) {
        if (copy.telegrams().size() == copy.count()) {
            return copy.telegrams();
        }
        for (UnderstoodCopy again : reading.read(source, _ -> false).copies()) {
            if (again.from() == copy.from() && again.sha256().equals(copy.sha256())) {
                return again.telegrams();
            }
        }
        throw new IllegalStateException("a copy in " + source.path() + " reads differently the second time");
    }

    private void turnTo(@Nullable String next) throws IOException {
        if (path != null && path.equals(next)) {
            return;
        }
        Entry.Trouble silent = nothing;
        boolean tell = silent != null && !settled;
        nothing = null;
        settled = false;
        path = next;
        if (next != null) {
            open.visit(next);
        }
        if (silent != null && tell) {
            tell(silent);
        }
    }

    private void tell(Entry.Trouble trouble) throws IOException {
        troubles++;
        journal.trouble(trouble);
        open.met(trouble);
        if (!catalogue.knows(trouble)) {
            announce();
            packs.append(trouble);
            catalogue.enter(trouble);
            copiesSinceCommit++;
        }
    }

    /** Writes down which entries of the ledger no longer hold. */
    private void retire() throws IOException {
        for (Entry.Retired gone : open.gone()) {
            announce();
            packs.append(gone);
            catalogue.enter(gone);
            retired++;
            copiesSinceCommit++;
        }
    }

    /** Writes down that there is this import, once, before what it brings. */
    private void announce() throws IOException {
        if (!announced) {
            packs.append(begun);
            catalogue.enter(begun);
            announced = true;
        }
    }

    private void commit(boolean last) throws IOException {
        if (copiesSinceCommit > 0) {
            registrar.commit(packs.flush());
            commitsSinceIndex++;
        }
        copiesSinceCommit = 0;
        bytesSinceCommit = 0;
        if (last) {
            registrar.finish(holdings, journal);
        } else if (commitsSinceIndex >= COMMITS_AN_INDEX_COMMIT) {
            journal.phase(Registrar.COMMITTING);
            registrar.commitIndex(holdings);
            journal.phase("");
        } else {
            return;
        }
        commitsSinceIndex = 0;
    }
}
