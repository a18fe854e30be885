package org.reftel.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.CopyNames;
import org.reftel.archive.catalogue.ReadingDesk;
import org.reftel.archive.search.LuceneIndex;
import org.reftel.archive.search.TelegramIndex;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Location;
import org.reftel.archive.witness.Packs;

/**
 * What a look at everything found.
 *
 * @param copies whose checksums were computed
 * @param bytes of them
 * @param faults empty where all is well
 */
public record Verification(long copies, long bytes, List<Fault> faults) {

    /**
     * Something that is wrong.
     *
     * @param where the file, and the place in it
     * @param message what is wrong, and what would help
     */
    public record Fault(String where, String message) {}

    /** Computes every checksum, and compares copies, catalogue and index. The archive may be in use meanwhile. */
    public static Verification of(Path path, ImportJournal journal) {
        ArchiveFolder folder = new ArchiveFolder(path.toAbsolutePath().normalize());
        folder.requireArchive();
        try {
            return new Look(folder, journal).look();
        } catch (IOException failed) {
            throw Failures.of(path, failed);
        }
    }

    private static final class Look {
        private static final String REBUILD = ". 'reftel rebuild' makes catalogue and index anew.";

        private final ArchiveFolder folder;
        private final ImportJournal journal;
        private final List<Fault> faults = new ArrayList<>();
        private final MessageDigest digest = sha256();
        private long copies;
        private long bytes;

        Look(ArchiveFolder folder, ImportJournal journal) {
            this.folder = folder;
            this.journal = journal;
        }

        Verification look() throws IOException {
            try (Catalogue catalogue = Catalogue.open(folder.catalogue());
                    Packs packs = Packs.read(folder.copies(), catalogue.extent())) {
                Map<String, Location> catalogued = catalogue.copies();
                journal.phase("computing checksums");
                for (Packs.Damage damage : packs.replay((entry, location, copied) -> {
                    if (entry instanceof Entry.Copy copy && copied != null) {
                        copy(copy, location, copied, catalogued, catalogue);
                    }
                })) {
                    faults.add(new Fault(
                            damage.file() + " at byte " + damage.offset(),
                            damage.message() + " Restore the archive from a backup."));
                }
                catalogued.forEach((sha256, location) -> faults.add(new Fault(
                        folder.copies() + " pack " + location.pack() + " at byte " + location.block(),
                        "The " + CopyNames.name(catalogue, sha256)
                                + " is in the catalogue and not in the packs. Restore the archive from a"
                                + " backup.")));
                journal.phase("looking through the catalogue");
                for (String fault : catalogue.faults()) {
                    faults.add(new Fault(folder.catalogue().toString(), fault + REBUILD));
                }
                journal.phase("comparing the index with the catalogue");
                index(catalogue);
            }
            desk();
            return new Verification(copies, bytes, List.copyOf(faults));
        }

        private void desk() {
            try (ReadingDesk desk = new ReadingDesk(folder.desk(), InstantSource.system())) {
                desk.faults()
                        .forEach(fault -> faults.add(new Fault(folder.desk().toString(), fault)));
            } catch (ArchiveException unreadable) {
                faults.add(new Fault(folder.desk().toString(), String.valueOf(unreadable.getMessage())));
            }
        }

        private void index(Catalogue catalogue) {
            Map<HoldingKey, Long> expected = new HashMap<>();
            catalogue.holdings(expected::put);
            String where = folder.index().toString();
            try (TelegramIndex index = LuceneIndex.forReading(folder.index())) {
                long indexed = index.committedSequence();
                if (indexed < catalogue.lastSequence()) {
                    faults.add(new Fault(
                            where,
                            "The index ends with witness " + indexed + " of " + catalogue.lastSequence()
                                    + ", because an import is running or was broken off. The next import brings it up"
                                    + " to date."));
                }
                Set<HoldingKey> later = new HashSet<>();
                expected.forEach((key, sequence) -> {
                    if (sequence > indexed) {
                        later.add(key);
                    }
                });
                expected.keySet().removeAll(later);
                index.faults().forEach(fault -> faults.add(new Fault(where, fault + REBUILD)));
                timesCited(catalogue, index, where);
                index.holdings((key, sequence) -> {
                    Long known = expected.remove(key);
                    if (known == null) {
                        if (!later.contains(key)) {
                            faults.add(new Fault(where, key + " is in the index once too often" + REBUILD));
                        }
                    } else if (known != sequence) {
                        faults.add(new Fault(
                                where,
                                key + " is in the index as of witness " + sequence + ", and its last one is " + known
                                        + REBUILD));
                    }
                });
            } catch (ArchiveException unreadable) {
                faults.add(new Fault(where, String.valueOf(unreadable.getMessage())));
                return;
            }
            expected.forEach((key, _) -> faults.add(new Fault(where, key + " is not in the index" + REBUILD)));
        }

        /** Compares how often telegrams are cited, unless that is just being counted. */
        private void timesCited(Catalogue catalogue, TelegramIndex index, String where) {
            Map<HoldingKey, Long> counted = timesCited(catalogue);
            boolean pending = catalogue.isRecounted();
            Map<HoldingKey, Long> indexed = new HashMap<>();
            index.timesCited(indexed::put);
            if (pending || catalogue.isRecounted() || !counted.equals(timesCited(catalogue))) {
                return;
            }
            Set<HoldingKey> all = new TreeSet<>(Comparator.comparing(HoldingKey::text));
            all.addAll(counted.keySet());
            all.addAll(indexed.keySet());
            for (HoldingKey key : all) {
                long times = counted.getOrDefault(key, 0L);
                long told = indexed.getOrDefault(key, 0L);
                if (times != told) {
                    faults.add(new Fault(
                            where,
                            key + " is in the index as cited by " + told + ", and it is cited by " + times + REBUILD));
                }
            }
        }

        private static Map<HoldingKey, Long> timesCited(Catalogue catalogue) {
            Map<HoldingKey, Long> counted = new HashMap<>();
            catalogue.timesCited(counted::put);
            return counted;
        }

        private void copy(
                Entry.Copy copy,
                Location location,
                byte[] copied,
                Map<String, Location> catalogued,
                Catalogue catalogue) {
            copies++;
            bytes += copied.length;
            if (copies % 1000 == 0) {
                journal.telegrams(copies);
            }
            String where = folder.copies() + " pack " + location.pack() + " at byte " + location.block();
            String sha256 = HexFormat.of().formatHex(digest.digest(copied));
            if (!sha256.equals(copy.sha256())) {
                faults.add(new Fault(
                        where,
                        "The " + CopyNames.name(catalogue, copy.sha256()) + " has the checksum " + sha256
                                + ". Restore the archive from a backup."));
            }
            Location known = catalogued.remove(copy.sha256());
            if (!location.equals(known)) {
                faults.add(new Fault(
                        where,
                        known == null
                                ? "The copy " + copy.sha256() + " ("
                                        + copy.place().path()
                                        + ") is not in the catalogue"
                                        + REBUILD
                                : "The " + CopyNames.name(catalogue, copy.sha256())
                                        + " is elsewhere for the catalogue"
                                        + REBUILD));
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError("Every Java platform has SHA-256", impossible);
            }
        }
    }
}
