package org.reftel.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.CopyReading.UnderstoodCopy;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.CatalogueWriter;
import org.reftel.archive.catalogue.Emendations;
import org.reftel.archive.search.TelegramIndex;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Location;
import org.reftel.archive.witness.Packs;
import org.reftel.core.telegram.Telegram;

/** Makes catalogue and index anew, beside those that are there, and then puts them in their place. */
final class Rebuild {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BYTES_UNDER_WAY = 24 << 20;
    private static final int COPIES_A_COMMIT = 20_000;

    private final ArchiveFolder folder;
    private final CopyReading reading;
    private final ImportJournal journal;
    private List<Kept> batch = new ArrayList<>();
    private long size;
    private long copies;
    private long telegrams;

    /** An entry of the packs with, if it is a copy, its bytes and its telegrams. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(
            Entry entry, Location location, byte @Nullable [] bytes, List<Telegram> telegrams, List<Gleaned> gleaned) {}

    Rebuild(ArchiveFolder folder, CopyReading reading, ImportJournal journal) {
        this.folder = folder;
        this.reading = reading;
        this.journal = journal;
    }

    List<Packs.Damage> run() throws IOException {
        Extent extent = extent();
        ArchiveFolder fresh = folder.rebuild();
        ArchiveFolder.deleteTree(fresh.path());
        Files.createDirectories(fresh.path());
        List<Packs.Damage> damages = fill(fresh, extent);
        journal.phase("putting the new catalogue and index in their place");
        folder.deleteDerived();
        if (Files.exists(fresh.index())) {
            Files.move(fresh.index(), folder.index());
        }
        Files.move(fresh.catalogue(), folder.catalogue(), StandardCopyOption.ATOMIC_MOVE);
        ArchiveFolder.deleteTree(fresh.path());
        return damages;
    }

    /** As far as the catalogue says that the packs are committed; without one, as far as they can be read. */
    private Extent extent() throws IOException {
        if (Files.exists(folder.catalogue())) {
            try {
                Extent committed = Catalogue.extent(folder.catalogue());
                if (!committed.equals(Extent.NONE)) {
                    return committed;
                }
            } catch (ArchiveException damaged) {
                journal.phase("the catalogue cannot be read; the copies alone are used");
            }
        }
        return Packs.found(folder.copies());
    }

    private List<Packs.Damage> fill(ArchiveFolder fresh, Extent extent) throws IOException {
        ExecutorService workers = Keeper.workers();
        TelegramIndex index = Keeper.openIndex(fresh);
        try (Packs packs = Packs.read(folder.copies(), extent);
                CatalogueWriter writer = CatalogueWriter.open(fresh.catalogue());
                Catalogue catalogue = Catalogue.open(fresh.catalogue())) {
            Holdings holdings = new HoldingReader(catalogue, packs, reading);
            Registrar registrar = new Registrar(writer, index, new IndexFeed(index, workers));
            Conveyor<List<Kept>, List<Kept>> conveyor = new Conveyor<>(
                    workers, BYTES_UNDER_WAY, this::read, kept -> enter(kept, registrar, catalogue, holdings));
            List<Packs.Damage> damages = packs.replay((entry, location, bytes) -> {
                batch.add(new Kept(entry, location, bytes, List.of(), List.of()));
                size += bytes == null ? 0 : bytes.length;
                if (size >= BATCH_BYTES) {
                    hand(conveyor);
                }
            });
            hand(conveyor);
            conveyor.finish();
            registrar.commit(extent);
            registrar.finish(holdings, journal);
            return damages;
        } catch (Conveyor.Stopped failedBefore) {
            throw new ArchiveException("The rebuild was broken off; the archive is as it was.", failedBefore);
        } finally {
            index.close();
            workers.shutdown();
        }
    }

    private void hand(Conveyor<List<Kept>, List<Kept>> conveyor) {
        List<Kept> full = batch;
        batch = new ArrayList<>();
        long weight = size;
        size = 0;
        try {
            conveyor.give(full, weight);
        } catch (Conveyor.Stopped stopped) {
            conveyor.finish();
            throw stopped;
        }
    }

    private List<Kept> read(List<Kept> batch) {
        List<Kept> read = new ArrayList<>(batch.size());
        for (Kept kept : batch) {
            byte[] bytes = kept.bytes;
            if (kept.entry instanceof Entry.Copy copy && bytes != null) {
                Source source = new Source(copy.place().path(), copy.place().offset(), bytes, copy.form());
                List<Telegram> found = new ArrayList<>();
                for (UnderstoodCopy understood :
                        reading.read(source, _ -> false).copies()) {
                    found.addAll(understood.telegrams());
                }
                read.add(new Kept(copy, kept.location, null, found, Gleaned.of(found)));
            } else {
                read.add(kept);
            }
        }
        return read;
    }

    private void enter(List<Kept> batch, Registrar registrar, Catalogue entered, Holdings holdings) {
        CatalogueWriter catalogue = registrar.catalogue();
        for (Kept kept : batch) {
            switch (kept.entry) {
                case Entry.Import begun -> catalogue.enter(begun);
                case Entry.Copy copy -> {
                    registrar.enter(copy, kept.location, kept.telegrams, kept.gleaned);
                    telegrams += kept.telegrams.size();
                    if (++copies % COPIES_A_COMMIT == 0) {
                        registrar.commit(Extent.NONE);
                    }
                }
                case Entry.Again again -> {
                    long number = catalogue.copy(again.sha256());
                    // Without a number, the block with the copy itself is damaged, and that is told.
                    if (number > 0) {
                        catalogue.enter(number, again.place());
                    }
                }
                case Entry.Trouble trouble -> catalogue.enter(trouble);
                case Entry.Retired retired -> catalogue.enter(retired);
                case Entry.Decision decision -> {
                    registrar.commit(Extent.NONE);
                    registrar.enter(decision, Extent.NONE, holdings);
                }
                case Entry.Emended emended -> {
                    registrar.commit(Extent.NONE);
                    registrar.enter(emended, Extent.NONE, holdings);
                }
                case Entry.Revoked revoked -> {
                    registrar.commit(Extent.NONE);
                    registrar.enter(revoked, Emendations.find(entered, revoked.number()), Extent.NONE, holdings);
                }
            }
        }
        registrar.feed();
        journal.telegrams(telegrams);
    }
}
