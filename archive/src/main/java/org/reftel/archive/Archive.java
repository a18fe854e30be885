package org.reftel.archive;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.Decided;
import org.reftel.archive.catalogue.Emendations;
import org.reftel.archive.catalogue.Fingerprint;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.catalogue.HeldWitness;
import org.reftel.archive.catalogue.LedgerEntry;
import org.reftel.archive.catalogue.Likenesses;
import org.reftel.archive.catalogue.ReadingDesk;
import org.reftel.archive.catalogue.References;
import org.reftel.archive.catalogue.Shelf;
import org.reftel.archive.catalogue.Statistics;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.identity.WrittenId;
import org.reftel.archive.likeness.Likeness;
import org.reftel.archive.likeness.Resemblance;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.Field;
import org.reftel.archive.query.Query;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.TelegramThread;
import org.reftel.archive.reference.Vicinity;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.LuceneIndex;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.archive.search.TelegramIndex;
import org.reftel.archive.search.TelegramSearch;
import org.reftel.archive.witness.Entry;
import org.reftel.archive.witness.Packs;
import org.reftel.core.telegram.TelegramId;

/**
 * An archive, to be read; while it is open, another process may change it. {@link Keeper} is for those who change it.
 *
 * <p>Every question takes a {@link Reader}. So far there is only one, who may see everything; what a question would have
 * to hide from another is to be decided here and in the index, and nowhere above.
 */
public final class Archive implements Holdings, AutoCloseable {
    private static final int READ_LATELY = 64;
    /** How long a process may not see what another one has kept. */
    private static final long STALE_NANOS = 250_000_000;

    private static final int MOST_OFFERS = 3;
    /** Two texts with less in common, by the hundred, are not shown as alike. */
    private static final int LEAST_ALIKE = 30;

    private final Catalogue catalogue;
    private final Packs packs;
    private final TelegramIndex index;
    private final TelegramSearch search;
    private final Holdings holdings;
    private final ReadingDesk desk;
    private final References references;
    private final Citing citing;
    private final Gaps gaps;

    /** Holdings that were read lately: a search shows several paragraphs of one, and a person turns pages. */
    private final Map<HoldingKey, Holding> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HoldingKey, Holding> eldest) {
            return size() > READ_LATELY;
        }
    };

    /** Of the catalogue when these were read; another import or decision may be about any of them. */
    private long latelyVersion;

    /** @param asked when, in nanoseconds of the system's timer */
    private record Recent(long asked, long version, long sequence) {}

    private volatile @Nullable Recent recent;

    private Archive(Catalogue catalogue, Packs packs, TelegramIndex index, CopyReading reading, ReadingDesk desk) {
        this.catalogue = catalogue;
        this.packs = packs;
        this.index = index;
        this.search = new TelegramSearch(index, this);
        this.holdings = new HoldingReader(catalogue, packs, reading);
        this.desk = desk;
        this.references = new References(catalogue);
        this.citing = new Citing(catalogue);
        this.gaps = new Gaps(catalogue, this);
    }

    /**
     * Opens the archive in a folder.
     *
     * @throws ArchiveException where there is none, or it cannot be read
     */
    public static Archive open(Path path, CopyReading reading) {
        ArchiveFolder folder = new ArchiveFolder(path.toAbsolutePath().normalize());
        folder.requireArchive();
        Catalogue catalogue = Catalogue.open(folder.catalogue());
        return new Archive(
                catalogue,
                Packs.read(folder.copies(), catalogue.extent()),
                LuceneIndex.forReading(folder.index()),
                reading,
                new ReadingDesk(folder.desk(), InstantSource.system()));
    }

    @Override
    public @Nullable Holding holding(HoldingKey key, Reader reader) {
        forgetChanged();
        return read(key, reader);
    }

    @Override
    public long state() {
        return recent().version;
    }

    /** What was asked of the catalogue at most as long ago as the index may lag. */
    private Recent recent() {
        Recent last = recent;
        if (last == null || System.nanoTime() - last.asked > STALE_NANOS) {
            last = new Recent(System.nanoTime(), catalogue.version(), catalogue.lastSequence());
            recent = last;
        }
        return last;
    }

    @Override
    public List<Holding> holdings(List<HoldingKey> keys, Reader reader) {
        forgetChanged();
        List<Holding> read = new ArrayList<>(keys.size());
        for (HoldingKey key : keys) {
            Holding holding = read(key, reader);
            if (holding != null) {
                read.add(holding);
            }
        }
        return read;
    }

    /** Forgets what was read lately, if there are further witnesses since. */
    private void forgetChanged() {
        long version = catalogue.version();
        synchronized (lately) {
            if (version != latelyVersion) {
                lately.clear();
                latelyVersion = version;
            }
        }
    }

    private @Nullable Holding read(HoldingKey key, Reader reader) {
        synchronized (lately) {
            Holding known = lately.get(key);
            if (known != null) {
                return known;
            }
        }
        Holding read = holdings.holding(key, reader);
        if (read != null) {
            synchronized (lately) {
                lately.put(key, read);
            }
        }
        return read;
    }

    /** The telegrams that answer a query, by their keys alone. */
    public IndexAnswer find(SearchRequest request, Reader reader) {
        SearchRequest lookedUp = lookedUp(request, reader);
        IndexAnswer answer = index.search(lookedUp, reader);
        return new IndexAnswer(
                answer.total(),
                answer.found(),
                answer.next(),
                answer.facets(),
                answer.suggestions(),
                notes(request, answer.notes(), answer.sequence(), reader),
                answer.sequence());
    }

    /**
     * The telegrams that answer a query, with their best paragraphs and the words marked.
     *
     * @param passages how many paragraphs of each, at most
     */
    public SearchAnswer search(SearchRequest request, int passages, Reader reader) {
        SearchRequest lookedUp = lookedUp(request, reader);
        SearchAnswer answer = search.search(lookedUp, passages, reader);
        return new SearchAnswer(
                answer.total(),
                answer.hits(),
                answer.next(),
                answer.facets(),
                answer.suggestions(),
                notes(request, answer.notes(), index.committedSequence(), reader));
    }

    /** The request, with the telegrams that {@code citedby:} and {@code has:likenesses} stand for. */
    private SearchRequest lookedUp(SearchRequest request, Reader reader) {
        Query query = request.query();
        List<String> notes = new ArrayList<>(query.notes());
        Clause clause = Clause.lookedUp(query.clause(), new Clause.Known() {
            @Override
            public List<String> cited(String written) {
                String post = Clause.CitedBy.post(written);
                if (post != null) {
                    return references.citedByPost(post);
                }
                HoldingKey key = resolve(written, reader).key();
                if (key == null) {
                    notes.add("“" + written + "” is not held; what it cites is not known.");
                    return List.of();
                }
                return cites(key, reader).stream()
                        .filter(edge -> edge.held() && edge.counts())
                        .map(Edge::cited)
                        .toList();
            }

            @Override
            public Map<String, Integer> around(String written, int farthest) {
                HoldingKey key = resolve(written, reader).key();
                Node wanted = key == null ? wanted(written, reader) : null;
                String id = key != null ? key.text() : wanted != null ? wanted.id() : null;
                if (id == null) {
                    notes.add("“" + written + "” is neither held nor cited; nothing is around it.");
                    return Map.of();
                }
                Vicinity around = Vicinity.of(references, id, farthest);
                if (around.bounded()) {
                    notes.add("There are more than " + Vicinity.MOST + " telegrams around “" + written
                            + "”; the nearest of them were looked at.");
                }
                return around.distances();
            }

            @Override
            public List<String> likened() {
                return Likenesses.all(catalogue).stream()
                        .flatMap(each -> Stream.of(
                                each.key().key().text(), each.other().key().text()))
                        .distinct()
                        .toList();
            }
        });
        return request.lookedUp(
                new Query(query.text(), clause, query.conjuncts(), notes),
                (request.citing() && request.facetValues() > 0) || request.order() == Order.MOST_POSTS
                        ? citing.posts()
                        : null);
    }

    /** The notes to an answer; what is near to an id that is not held; and, where the index lags behind, that it does. */
    private List<String> notes(SearchRequest request, List<String> notes, long indexed, Reader reader) {
        if (!reader.seesEverything()) {
            return notes;
        }
        List<String> more = new ArrayList<>(notes);
        for (Clause.Term term : Clause.terms(request.query().clause())) {
            if (term.field() == Field.ID) {
                List<Resolution.Offer> offers = new Finder(catalogue).near(term.written());
                if (!offers.isEmpty()) {
                    more.add("Nothing is held under “" + term.written() + "”; near to it: "
                            + offers.stream()
                                    .limit(MOST_OFFERS)
                                    .map(offer -> offer.key() + " (" + offer.why() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
                }
            }
        }
        long behind = recent().sequence - indexed;
        if (behind > 0) {
            more.add("The last " + behind
                    + " witnesses are not in the index yet, because an import is running or was broken"
                    + " off. The next import brings the index up to date.");
        }
        return List.copyOf(more);
    }

    /** Which telegram is meant by an id in whatever form a person writes it. */
    public Resolution resolve(String written, Reader reader) {
        return new Finder(catalogue).find(written);
    }

    /** The number of the last witness that came; what was answered under the same number is answered so again. */
    public long sequence(Reader reader) {
        return catalogue.lastSequence();
    }

    /** The number of the last witness that a search knows; it lags behind {@link #sequence} while an import runs. */
    public long indexed(Reader reader) {
        return index.committedSequence();
    }

    /** A line about a holding; null where nothing is held under the key. */
    public @Nullable HeldTelegram held(HoldingKey key, Reader reader) {
        return catalogue.held(key);
    }

    /** The copy that a witness stands in, as it was issued; null where the holding has no such witness. */
    public @Nullable Source copy(HoldingKey key, long sequence, Reader reader) {
        for (HeldWitness witness : catalogue.witnesses(key)) {
            if (witness.sequence() == sequence) {
                return new Source(witness.path(), witness.position(), packs.copy(witness.location()), witness.form());
            }
        }
        return null;
    }

    /** The telegram of the same post that stands before this one; null where there is none. */
    public @Nullable HeldTelegram before(HoldingKey key, Reader reader) {
        return new Shelf(catalogue).before(key);
    }

    /** The telegram of the same post that stands behind this one; null where there is none. */
    public @Nullable HeldTelegram behind(HoldingKey key, Reader reader) {
        return new Shelf(catalogue).behind(key);
    }

    /** What a telegram cites, in the order of the ids that it writes. */
    public List<Edge> cites(HoldingKey key, Reader reader) {
        return references.cites(key.text());
    }

    /**
     * What cites a telegram, held or wanted, in the order in which it was sent.
     *
     * @param id in its short form, {@code 09ASTANA1843}
     */
    public List<Edge> citedBy(String id, int skip, int most, Reader reader) {
        return references.citedBy(id, skip, most);
    }

    /** A telegram in the web of references, held or wanted; null where neither is known. */
    public @Nullable Node node(String id, Reader reader) {
        return references.node(id);
    }

    /** The telegram that a person names, where it is cited and not held; null where it is held, or nobody cites it. */
    public @Nullable Node wanted(String written, Reader reader) {
        WrittenId parsed = WrittenId.parse(written.toUpperCase(Locale.ROOT));
        if (parsed != null) {
            for (TelegramId id : parsed.ids()) {
                Node node = node(id.toString(), reader);
                if (node != null && !node.held()) {
                    return node;
                }
            }
        }
        return null;
    }

    /** The telegrams of one matter, in the order of time; null where the telegram is neither held nor cited. */
    public @Nullable TelegramThread thread(String id, Reader reader) {
        return TelegramThread.of(references, id);
    }

    /** The telegrams around one; null where it is neither held nor cited. */
    public @Nullable Neighbourhood neighbourhood(String id, int distance, int most, Reader reader) {
        return Neighbourhood.of(references, id, distance, most);
    }

    /** The whole web: every telegram, held or wanted, and every citation that is not open. */
    public void web(Consumer<Node> nodes, Consumer<Edge> edges, Reader reader) {
        references.nodes(nodes);
        references.edges(edges);
    }

    /** The telegrams of which something came last, the newest first. */
    public List<HeldTelegram> newest(int most, Reader reader) {
        return new Shelf(catalogue).newest(most);
    }

    /** When the copy of a holding that came last was imported, {@code 2026-11-22T09:30:00Z}; null where nothing is held. */
    public @Nullable String imported(HoldingKey key, Reader reader) {
        return new Shelf(catalogue).imported(key);
    }

    /**
     * The witnesses that a person may mean: by the number that {@code show --witnesses} prints, or by the beginning of the
     * copy's checksum, eight letters or more. Given as decisions that decide nothing yet; two at most.
     */
    public List<Entry.Decision> witnesses(String named, Reader reader) {
        return Decided.witnesses(catalogue, named);
    }

    /** The decisions that gave a witness to a telegram or took one from it, in order. */
    public List<Decided> decisions(HoldingKey key, Reader reader) {
        return Decided.of(catalogue, key);
    }

    /**
     * The telegrams of other ids that have the same text as this one, or nearly so, the most alike first; verified by the
     * texts.
     */
    public List<Likeness> likenesses(HoldingKey key, Reader reader) {
        List<Likeness> verified = new ArrayList<>();
        for (Likeness likeness : Likenesses.of(catalogue, key)) {
            Holding holding = holding(key, reader);
            Holding other = holding(likeness.than(key).key(), reader);
            if (holding != null && other != null) {
                Resemblance counted = Resemblance.of(holding.texts(), other.texts());
                if (counted.alike() >= LEAST_ALIKE) {
                    verified.add(likeness.verified(counted));
                }
            }
        }
        verified.sort(
                Comparator.comparingInt(likeness -> -likeness.resemblance().alike()));
        return verified;
    }

    /** All pairs of telegrams with the same text, in the order of their ids; how much they have in common is estimated. */
    public List<Likeness> likenesses(Reader reader) {
        return Likenesses.all(catalogue);
    }

    /** The emendations of a telegram, those that were revoked among them, in the order of their numbers. */
    public List<Emendation> emendations(HoldingKey key, Reader reader) {
        return Emendations.of(catalogue, key);
    }

    /** The emendations of all telegrams, likewise. */
    public List<Emendation> emendations(Reader reader) {
        return Emendations.all(catalogue);
    }

    /**
     * The telegrams whose ids begin so, in the order of their ids.
     *
     * @param id {@code 09AST}, in capitals and without blanks
     */
    public List<HeldTelegram> beginning(String id, int most, Reader reader) {
        return new Shelf(catalogue).beginning(id, most);
    }

    /** The reader's own reading list and saved searches, which he may change. */
    public ReadingDesk desk(Reader reader) {
        return desk;
    }

    /** What the archive lacks: telegrams that are cited and not held, and how much is held of each post. */
    public Gaps gaps() {
        return gaps;
    }

    /** What was not understood, in the order in which it was met. */
    public void ledger(Reader reader, Consumer<LedgerEntry> visitor) {
        catalogue.ledger(visitor);
    }

    /** The archive in figures. */
    public Statistics statistics(Reader reader) {
        return Statistics.of(catalogue);
    }

    /** Each table of the catalogue with a digest of what it says; see {@link Fingerprint}. */
    public Map<String, String> fingerprint(Reader reader) {
        return Fingerprint.of(catalogue);
    }

    @Override
    public void close() {
        index.close();
        catalogue.close();
        packs.close();
        desk.close();
    }
}
