package org.reftel.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.CatalogueWriter;
import org.reftel.archive.identity.Argument;
import org.reftel.archive.search.TelegramIndex;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Extent;
import org.reftel.archive.witness.Location;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;

/**
 * Enters what stands in the packs, entry by entry, into catalogue and index: the one way in which anything derived comes
 * into being, at an import as at a rebuild. For one thread.
 */
final class Registrar {
    private static final int KEYS_A_TASK = 64;
    static final String COMMITTING = "making the index durable";

    private static final String RESOLVING = "looking which telegrams are cited";

    private final CatalogueWriter catalogue;
    private final TelegramIndex index;
    private final IndexFeed feed;

    /** Holdings that have got a further witness, and have to be put anew when all before it have been put. */
    private final Set<HoldingKey> grown = new LinkedHashSet<>();

    private List<Holding> fresh = new ArrayList<>();
    private long added;
    private long witnesses;
    private long changed;

    Registrar(CatalogueWriter catalogue, TelegramIndex index, IndexFeed feed) {
        this.catalogue = catalogue;
        this.index = index;
        this.feed = feed;
    }

    /**
     * Enters a copy that is new, with its telegrams.
     *
     * @param gleaned of each telegram
     */
    void enter(Entry.Copy copy, Location location, List<Telegram> telegrams, List<Gleaned> gleaned) {
        long number = catalogue.enter(copy, location);
        for (int ordinal = 0; ordinal < telegrams.size(); ordinal++) {
            Telegram telegram = telegrams.get(ordinal);
            Argument argument = Argument.of(telegram);
            CatalogueWriter.Entered entered =
                    catalogue.enter(number, ordinal, telegram, gleaned.get(ordinal), argument);
            if (entered.further()) {
                witnesses++;
                changed += entered.changed() ? 1 : 0;
                grown.add(argument.key());
            } else {
                added++;
                Witness witness = new Witness(
                        entered.sequence(), copy.sha256(), ordinal, copy.place().path(), argument.kind(), telegram);
                fresh.add(new Holding(argument.key(), List.of(witness)));
            }
        }
    }

    /**
     * Enters a decision, and makes it durable; the index has it with the next {@link #commitIndex}. To be called right
     * behind a commit. Of a witness that is not there nothing is entered: its copy is damaged, and that is told.
     *
     * @param holdings reads holdings as they were committed
     */
    void enter(Entry.Decision decision, Extent extent, Holdings holdings) {
        HoldingKey before = catalogue.holdingOf(decision.sha256(), decision.ordinal());
        Holding from = before == null ? null : holdings.holding(before, Reader.everything());
        if (before == null || from == null) {
            return;
        }
        List<Witness> left = new ArrayList<>(from.witnesses());
        left.removeIf(
                witness -> !(witness.copy().equals(decision.sha256()) && witness.ordinal() == decision.ordinal()));
        Telegram telegram = left.getFirst().telegram();
        HoldingKey key = decision.key().isEmpty() ? Argument.of(telegram).key() : new HoldingKey(decision.key());
        List<Witness> together = new ArrayList<>(left);
        List<Emendation> emendations = new ArrayList<>(from.emendations());
        if (key.equals(before)) {
            catalogue.enter(decision, from, from, Argument.of(telegram, key));
        } else {
            Holding target = holdings.holding(key, Reader.everything());
            together.addAll(target == null ? List.of() : target.witnesses());
            emendations.addAll(target == null ? List.of() : target.emendations());
            List<Witness> rest = new ArrayList<>(from.witnesses());
            rest.removeAll(left);
            Holding to = Objects.requireNonNull(Holding.ofAny(key, together, emendations));
            catalogue.enter(decision, Holding.ofAny(before, rest, from.emendations()), to, Argument.of(telegram, key));
            feed();
            feed.await();
            if (rest.isEmpty()) {
                index.remove(before);
            }
        }
        grown.add(before);
        grown.add(key);
        commit(extent);
    }

    /**
     * Enters an emendation, and makes it durable, as {@link #enter(Entry.Decision, Extent, Holdings) a decision}.
     *
     * @param holdings reads holdings as they were committed
     */
    void enter(Entry.Emended emended, Extent extent, Holdings holdings) {
        HoldingKey key = catalogue.holdingOf(emended.sha256(), emended.ordinal());
        Holding holding = key == null ? null : holdings.holding(key, Reader.everything());
        if (key == null || holding == null) {
            return;
        }
        List<Emendation> emendations = new ArrayList<>(holding.emendations());
        for (Witness witness : holding.witnesses()) {
            if (witness.copy().equals(emended.sha256()) && witness.ordinal() == emended.ordinal()) {
                emendations.add(new Emendation(
                        emended.number(),
                        key,
                        witness.sequence(),
                        new TextSpan(emended.start(), emended.end()),
                        emended.before(),
                        emended.after(),
                        Instant.ofEpochMilli(emended.time()).toString(),
                        emended.by(),
                        emended.reason(),
                        null));
            }
        }
        catalogue.enter(emended, holding.with(emendations));
        grown.add(key);
        commit(extent);
    }

    /** Likewise enters that an emendation does not hold any more; of one that is not there nothing is entered. */
    void enter(Entry.Revoked revoked, @Nullable Emendation emendation, Extent extent, Holdings holdings) {
        Holding holding = emendation == null ? null : holdings.holding(emendation.key(), Reader.everything());
        if (emendation == null || holding == null) {
            return;
        }
        List<Emendation> left = new ArrayList<>(holding.emendations());
        left.removeIf(other -> other.number() == emendation.number());
        catalogue.enter(revoked, emendation.witness(), holding.with(left));
        grown.add(emendation.key());
        commit(extent);
    }

    /** Hands what is fresh to the index. */
    void feed() {
        if (!fresh.isEmpty()) {
            feed.put(fresh);
            fresh = new ArrayList<>();
        }
    }

    /** Makes what was entered durable; the packs are durable up to {@code extent}. */
    void commit(Extent extent) {
        catalogue.commit(extent);
    }

    /** Finds out which telegrams are meant by what was entered; to be called right behind the last {@link #commit}. */
    void resolve(ImportJournal journal) {
        if (catalogue.isUnresolved()) {
            journal.phase(RESOLVING);
            catalogue.resolve(seen -> journal.phase(RESOLVING + ": " + seen + " telegrams"));
            journal.phase("");
        }
    }

    /**
     * Makes the index durable; to be called right behind {@link #commit}.
     *
     * @param holdings reads holdings as they were committed
     */
    void commitIndex(Holdings holdings) {
        putAll(holdings);
        commitIndex();
    }

    /**
     * Finds out what is cited, and makes the index durable; to be called right behind the last {@link #commit}. The one
     * takes a single thread of this machine, and the other goes on beside it.
     *
     * @param holdings reads holdings as they were committed
     */
    void finish(Holdings holdings, ImportJournal journal) {
        CompletableFuture<Void> put = CompletableFuture.runAsync(() -> putAll(holdings), Thread::startVirtualThread);
        try {
            resolve(journal);
        } finally {
            put.handle((_, _) -> null).join();
        }
        journal.phase(COMMITTING);
        if (put.isCompletedExceptionally() && put.exceptionNow() instanceof RuntimeException failed) {
            throw failed;
        }
        put.join();
        commitIndex();
        journal.phase("");
    }

    private void commitIndex() {
        // Behind the holdings: to put one forgets how often it is cited. What was put is among these.
        catalogue.recounted(index::recount);
        index.commit(catalogue.lastSequence());
        catalogue.indexIsFresh();
    }

    private void putAll(Holdings holdings) {
        feed();
        feed.await();
        List<HoldingKey> keys = List.copyOf(grown);
        for (int from = 0; from < keys.size(); from += KEYS_A_TASK) {
            feed.put(keys.subList(from, Math.min(from + KEYS_A_TASK, keys.size())), holdings);
        }
        grown.clear();
        feed.settle();
    }

    CatalogueWriter catalogue() {
        return catalogue;
    }

    /** Telegrams that were new. */
    long added() {
        return added;
    }

    /** Further witnesses of telegrams that were not. */
    long witnesses() {
        return witnesses;
    }

    /** Of these, the ones that differ from an earlier witness of their publisher. */
    long changed() {
        return changed;
    }
}
