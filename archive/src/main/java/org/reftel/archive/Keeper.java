package org.reftel.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.CatalogueWriter;
import org.reftel.archive.catalogue.Emendations;
import org.reftel.archive.search.LuceneIndex;
import org.reftel.archive.search.TelegramIndex;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Packs;

/**
 * Changes an archive, alone: a second one on the same folder is refused. When it is opened, what an earlier one left half
 * done is put right.
 */
public final class Keeper implements AutoCloseable {
    private static final int KEYS_A_TASK = 64;

    private final ArchiveFolder folder;
    private final CopyReading reading;
    private final ArchiveLock lock;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private Keeper(ArchiveFolder folder, CopyReading reading, ArchiveLock lock) {
        this.folder = folder;
        this.reading = reading;
        this.lock = lock;
    }

    /**
     * Takes an archive to change it, and makes the folder where there is none.
     *
     * @throws ArchiveException where another process changes it, it cannot be written, or the folder is no archive
     */
    public static Keeper of(Path path, CopyReading reading) {
        ArchiveFolder folder = new ArchiveFolder(path.toAbsolutePath().normalize());
        try {
            if (!folder.isArchive() && !folder.isEmpty() && !Files.exists(folder.lock())) {
                throw new ArchiveException(
                        path + " is not empty and no archive. Name an empty or a new folder with --archive.");
            }
            Files.createDirectories(folder.path());
            ArchiveLock lock = ArchiveLock.take(folder.lock());
            ArchiveFolder.deleteTree(folder.rebuild().path());
            return new Keeper(folder, reading, lock);
        } catch (IOException failed) {
            throw Failures.of(path, failed);
        }
    }

    /** Likewise takes an archive, which must be there. */
    public static Keeper ofExisting(Path path, CopyReading reading) {
        if (!new ArchiveFolder(path.toAbsolutePath().normalize()).isArchive()) {
            throw new ArchiveException("There is no archive in " + path + ". Name its folder with --archive.");
        }
        return of(path, reading);
    }

    /**
     * Begins an import. The keeper is closed with the import.
     *
     * @param inputs as they were named
     * @param time milliseconds since 1970, UTC
     */
    public Importer importer(List<String> inputs, long time, ImportJournal journal) {
        try {
            if (Files.isDirectory(folder.copies()) && !Files.exists(folder.catalogue())) {
                folder.requireArchive();
            }
            bringUpToDate(journal);
            CatalogueWriter writer = CatalogueWriter.open(folder.catalogue());
            opened.add(writer);
            Extent committed = writer.committed();
            Packs packs = Packs.append(folder.copies(), committed == null ? Extent.NONE : committed);
            opened.add(packs);
            if (committed == null) {
                writer.commit(packs.flush());
            }
            Catalogue catalogue = Catalogue.open(folder.catalogue());
            opened.add(catalogue);
            HoldingReader holdings = new HoldingReader(catalogue, packs, reading);
            TelegramIndex index = openIndex(folder);
            ExecutorService workers = workers();
            opened.add(index);
            catchUp(index, catalogue, writer, holdings, workers, journal);
            return new Importer(
                    packs,
                    new Registrar(writer, index, new IndexFeed(index, workers)),
                    reading,
                    holdings,
                    journal,
                    workers,
                    new Checksums(catalogue.checksums()),
                    new Entry.Import(writer.lastImport() + 1, time, List.copyOf(inputs)),
                    this::close);
        } catch (IOException failed) {
            close();
            throw Failures.of(folder.path(), failed);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /**
     * Writes down a decision, and gives the witness to the telegram that it names. The keeper is closed with it.
     *
     * @throws ArchiveException where there is no such witness
     */
    public void decide(Entry.Decision decision, ImportJournal journal) {
        change(journal, (writer, catalogue, packs, holdings, registrar) -> {
            if (writer.holdingOf(decision.sha256(), decision.ordinal()) == null) {
                throw new ArchiveException("There is no witness in the copy " + decision.sha256() + ".");
            }
            packs.append(decision);
            registrar.enter(decision, packs.flush(), holdings);
        });
    }

    /**
     * Writes down an emendation, and has its telegram read with it. The keeper is closed with it.
     *
     * @return its number
     * @throws ArchiveException where the correction does not fit the copy, or lies upon another
     */
    public int emend(Correction correction, String by, String reason, long time, ImportJournal journal) {
        int[] number = new int[1];
        change(journal, (writer, catalogue, packs, holdings, registrar) -> {
            HoldingKey key = writer.holdingOf(correction.copy(), correction.ordinal());
            Holding holding = key == null ? null : holdings.holding(key, Reader.everything());
            if (holding == null) {
                throw new ArchiveException("There is no witness in the copy " + correction.copy() + ".");
            }
            correction.check(holding);
            number[0] = writer.lastEmendation() + 1;
            Entry.Emended emended = new Entry.Emended(
                    number[0],
                    time,
                    correction.copy(),
                    correction.ordinal(),
                    correction.span().start(),
                    correction.span().end(),
                    correction.before(),
                    correction.after(),
                    by,
                    reason);
            packs.append(emended);
            registrar.enter(emended, packs.flush(), holdings);
        });
        return number[0];
    }

    /**
     * Writes down that an emendation does not hold any more. The keeper is closed with it.
     *
     * @throws ArchiveException where there is none with this number, or it was revoked before
     */
    public void revoke(int number, String by, String reason, long time, ImportJournal journal) {
        change(journal, (writer, catalogue, packs, holdings, registrar) -> {
            Emendation emendation = Emendations.find(catalogue, number);
            if (emendation == null) {
                throw new ArchiveException(
                        "There is no emendation " + number + ". 'reftel emend --list' prints their numbers.");
            }
            Emendation.Revocation revoked = emendation.revoked();
            if (revoked != null) {
                throw new ArchiveException(
                        "Emendation " + number + " was revoked before, by " + revoked.by() + ": " + revoked.reason());
            }
            Entry.Revoked entry = new Entry.Revoked(number, time, by, reason);
            packs.append(entry);
            registrar.enter(entry, emendation, packs.flush(), holdings);
        });
    }

    /** What is done to an archive that is up to date. */
    private interface Change {
        void make(CatalogueWriter writer, Catalogue catalogue, Packs packs, HoldingReader holdings, Registrar registrar)
                throws IOException;
    }

    private void change(ImportJournal journal, Change change) {
        ExecutorService workers = workers();
        try {
            bringUpToDate(journal);
            CatalogueWriter writer = CatalogueWriter.open(folder.catalogue());
            opened.add(writer);
            Extent committed = writer.committed();
            Packs packs = Packs.append(folder.copies(), committed == null ? Extent.NONE : committed);
            opened.add(packs);
            Catalogue catalogue = Catalogue.open(folder.catalogue());
            opened.add(catalogue);
            HoldingReader holdings = new HoldingReader(catalogue, packs, reading);
            TelegramIndex index = openIndex(folder);
            opened.add(index);
            catchUp(index, catalogue, writer, holdings, workers, journal);
            Registrar registrar = new Registrar(writer, index, new IndexFeed(index, workers));
            change.make(writer, catalogue, packs, holdings, registrar);
            registrar.finish(holdings, journal);
        } catch (IOException failed) {
            throw Failures.of(folder.path(), failed);
        } finally {
            workers.shutdown();
            close();
        }
    }

    /**
     * Makes catalogue and index anew from the copies, and puts them in the place of what was there.
     *
     * @return what could not be read of the copies
     */
    public List<Packs.Damage> rebuild(ImportJournal journal) {
        try {
            return new Rebuild(folder, reading, journal).run();
        } catch (IOException failed) {
            throw Failures.of(folder.path(), failed);
        } finally {
            close();
        }
    }

    /**
     * Fills a new archive from a backup.
     *
     * @return what could not be read of the copies
     * @throws ArchiveException where the folder has an archive already, or the backup is damaged
     */
    public List<Packs.Damage> restore(Path backup, ImportJournal journal) {
        try {
            if (folder.isArchive()) {
                throw new ArchiveException("There is an archive in " + folder.path()
                        + " already. Name an empty or a new folder with --archive.");
            }
            unpack(backup, journal);
            return new Rebuild(folder, reading, journal).run();
        } catch (IOException failed) {
            throw Failures.of(folder.path(), failed);
        } finally {
            close();
        }
    }

    /** Fills the folder with a backup's copies; where that fails, it is as it was. */
    private void unpack(Path backup, ImportJournal journal) throws IOException {
        try {
            Backup.restore(backup, folder, journal);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(folder.lock());
            throw failed;
        }
    }

    /** Derives anew, from the copies, what an earlier version of the program derived otherwise. */
    private void bringUpToDate(ImportJournal journal) throws IOException {
        if (Files.exists(folder.catalogue()) && Catalogue.isOutdated(folder.catalogue())) {
            journal.phase("deriving the archive anew, because an earlier version made it");
            new Rebuild(folder, reading, journal).run();
            journal.phase("");
        }
    }

    /** Puts into the index what the catalogue has and it has not. */
    private static void catchUp(
            TelegramIndex index,
            Catalogue catalogue,
            CatalogueWriter writer,
            Holdings holdings,
            ExecutorService workers,
            ImportJournal journal) {
        long last = catalogue.lastSequence();
        long indexed = index.committedSequence();
        List<HoldingKey> stale = catalogue.stale();
        new Registrar(writer, index, new IndexFeed(index, workers)).resolve(journal);
        if (indexed >= last && stale.isEmpty() && !catalogue.isRecounted()) {
            return;
        }
        if (indexed == 0) {
            writer.indexIsEmpty();
        }
        journal.phase("putting into the index what an earlier run left out");
        IndexFeed feed = new IndexFeed(index, workers);
        stale.forEach(index::remove);
        feed.put(stale, holdings);
        feed.await();
        List<HoldingKey> keys = new ArrayList<>();
        catalogue.changedSince(indexed, key -> {
            keys.add(key);
            if (keys.size() == KEYS_A_TASK) {
                feed.put(List.copyOf(keys), holdings);
                keys.clear();
            }
        });
        feed.put(List.copyOf(keys), holdings);
        feed.await();
        writer.recounted(index::recount);
        index.commit(last);
        writer.indexIsFresh();
        journal.phase("");
    }

    static TelegramIndex openIndex(ArchiveFolder folder) {
        return LuceneIndex.forWriting(folder.index());
    }

    static ExecutorService workers() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("reftel-worker-", 1).factory());
    }

    /** Lets go of the archive. */
    @Override
    public void close() {
        for (AutoCloseable part : opened.reversed()) {
            try {
                part.close();
            } catch (Exception alreadyGone) {
                // What counts was committed, and the lock has to be let go of.
            }
        }
        opened.clear();
        lock.close();
    }
}
