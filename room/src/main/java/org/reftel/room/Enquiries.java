package org.reftel.room;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Comparison;
import org.reftel.archive.Emendation;
import org.reftel.archive.Gaps;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Source;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.catalogue.ReadingDesk;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.likeness.Likeness;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.Query;
import org.reftel.archive.reference.Arrival;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.Quotation;
import org.reftel.archive.reference.TelegramThread;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.text.TextSpan;
import org.reftel.export.Export;
import org.reftel.export.GraphExport;

/**
 * What can be asked of the archive in this room, by pages and API alike; every question is asked as the room's reader. Where
 * too many ask at a time, a question is answered with {@link Busy}.
 */
public final class Enquiries {
    private static final int LOOKS = 50;
    private static final long LOOK_MILLIS = 40;
    private static final int OFFERED = 6;
    private static final Query EVERYTHING =
            new Query("*", new Clause.Everything(new TextSpan(0, 1)), List.of(), List.of());

    private final Archive archive;
    private final Reader reader;
    private final long patienceMillis;
    private final Turns questions;
    private final Turns exports;
    private final String opened = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    /** Not kept while the index is behind the catalogue, of which the answer's notes tell. */
    private volatile @Nullable Counted counted;

    private record Counted(long sequence, Overview overview) {}

    public Enquiries(Archive archive, Reader reader, Limits limits) {
        this.archive = archive;
        this.reader = reader;
        this.patienceMillis = limits.patienceMillis();
        this.questions = new Turns("questions", limits.questions(), limits.waitMillis());
        this.exports = new Turns("exports", limits.exports(), limits.waitMillis());
    }

    /** Which telegram is meant by an id in whatever form; else those that are near. */
    public Resolution resolve(String written) {
        return archive.resolve(written, reader);
    }

    public @Nullable Holding holding(HoldingKey key) {
        try (Turns.Turn _ = questions.take()) {
            return archive.holding(key, reader);
        }
    }

    /** Some of the copies of a holding side by side. */
    public Comparison compare(Holding holding, List<Comparison.Compared> copies) {
        try (Turns.Turn _ = questions.take()) {
            return Comparison.of(holding, copies);
        }
    }

    /** A line about a holding; null where nothing is held under the key. */
    public @Nullable HeldTelegram held(HoldingKey key) {
        return archive.held(key, reader);
    }

    /** The copy that a witness stands in, as it was issued; null where the holding has no such witness. */
    public @Nullable Source copy(HoldingKey key, long sequence) {
        try (Turns.Turn _ = questions.take()) {
            return archive.copy(key, sequence, reader);
        }
    }

    /** The telegrams that answer, by their keys alone. */
    public IndexAnswer find(SearchRequest request) {
        try (Turns.Turn _ = questions.take()) {
            return archive.find(request.within(patienceMillis), reader);
        }
    }

    /** Writes all telegrams that answer, whole; the stream stays open. */
    public Export.Written export(Export export, OutputStream out) throws IOException {
        try (Turns.Turn _ = exports.take()) {
            return export.write(archive, reader, out);
        }
    }

    /** Writes the web of references; the stream stays open. */
    public GraphExport.Written export(GraphExport export, OutputStream out) throws IOException {
        try (Turns.Turn _ = exports.take()) {
            return export.write(archive, reader, out);
        }
    }

    /**
     * @param passages how many paragraphs of each telegram, at most
     */
    public SearchAnswer search(SearchRequest request, int passages) {
        try (Turns.Turn _ = questions.take()) {
            return archive.search(request.within(patienceMillis), passages, reader);
        }
    }

    /** What the archive holds; counted once for each state of it. */
    public Overview overview() {
        long now = sequence();
        Counted known = counted;
        if (known != null && known.sequence() == now) {
            return known.overview();
        }
        SearchRequest request = new SearchRequest(EVERYTHING, Order.NEWEST, 0, null, Overview.VALUES);
        SearchAnswer answer = search(request, 0);
        Overview overview = new Overview(answer.total(), answer.facets());
        if (answer.notes().isEmpty()) {
            counted = new Counted(now, overview);
        }
        return overview;
    }

    /** How a query may go on at a place in it, for one who is writing it. */
    public Completion completion(String text, int at) {
        return Completion.of(text, at, overview(), beginning -> archive.beginning(beginning, OFFERED, reader));
    }

    /** The emendations of a telegram, those that were revoked among them. */
    public List<Emendation> emendations(HoldingKey key) {
        return archive.emendations(key, reader);
    }

    /** The telegrams of other ids that have the same text as this one, the most alike first. */
    public List<Likeness> likenesses(HoldingKey key) {
        try (Turns.Turn _ = questions.take()) {
            return archive.likenesses(key, reader);
        }
    }

    /** All pairs of telegrams with the same text, in the order of their ids. */
    public List<Likeness> likenesses() {
        try (Turns.Turn _ = questions.take()) {
            return archive.likenesses(reader);
        }
    }

    public @Nullable HeldTelegram before(HoldingKey key) {
        return archive.before(key, reader);
    }

    public @Nullable HeldTelegram behind(HoldingKey key) {
        return archive.behind(key, reader);
    }

    /** A telegram in the web of references, held or wanted; null where neither is known under the id. */
    public @Nullable Node node(String id) {
        return archive.node(id, reader);
    }

    /** The telegram that a person names, where it is cited and not held; null where it is held, or nobody cites it. */
    public @Nullable Node wanted(String written) {
        return archive.wanted(written, reader);
    }

    /** What a telegram cites, in the order of the ids that it writes. */
    public List<Edge> cites(HoldingKey key) {
        return archive.cites(key, reader);
    }

    /** What cites a telegram, held or wanted, in the order in which it was sent. */
    public List<Edge> citedBy(String id, int skip, int most) {
        return archive.citedBy(id, skip, most, reader);
    }

    /** The sentences in which a telegram cites another, or the item of its reference line; empty where it is not held. */
    public List<Quotation> quotations(Edge citation) {
        Holding citing = holding(new HoldingKey(citation.citing()));
        return citing == null ? List.of() : Quotation.of(citing, citation);
    }

    /** The telegrams of one matter, in the order of time; null where the telegram is neither held nor cited. */
    public @Nullable TelegramThread thread(String id) {
        try (Turns.Turn _ = questions.take()) {
            return archive.thread(id, reader);
        }
    }

    /** The telegrams around one; null where it is neither held nor cited. */
    public @Nullable Neighbourhood neighbourhood(String id, int distance, int most) {
        try (Turns.Turn _ = questions.take()) {
            return archive.neighbourhood(id, distance, most, reader);
        }
    }

    /** Telegrams that are cited and not held; see {@link Gaps#wanted}. */
    public Gaps.Listed wanted(WantedFilter filter, int from, int most) {
        try (Turns.Turn _ = questions.take()) {
            return archive.gaps().wanted(filter, from, most, reader);
        }
    }

    /** All that is known of a wanted telegram; null where it is held, or nobody cites it. */
    public @Nullable Dossier dossier(TelegramId id) {
        try (Turns.Turn _ = questions.take()) {
            return archive.gaps().dossier(id, reader);
        }
    }

    /** Telegrams that were wanted and have come, the latest first. */
    public List<Arrival> arrivals(int most) {
        try (Turns.Turn _ = questions.take()) {
            return archive.gaps().arrivals(most, reader);
        }
    }

    /** How much is held of each post; of one year, or, where it is null, of all. */
    public List<PostCoverage> coverage(@Nullable Integer year) {
        try (Turns.Turn _ = questions.take()) {
            return archive.gaps().coverage(year, reader);
        }
    }

    /** How much is held of a post; null where no number of it is known. */
    public @Nullable PostCoverage coverage(String post, @Nullable Integer year) {
        try (Turns.Turn _ = questions.take()) {
            return archive.gaps().coverage(post, year, reader);
        }
    }

    /** The reading list and saved searches, which pages and programs may change. */
    public ReadingDesk desk() {
        return archive.desk(reader);
    }

    public List<HeldTelegram> newest(int most) {
        return archive.newest(most, reader);
    }

    /** When the copy of a holding that came last was imported; null where nothing is held. */
    public @Nullable String imported(HoldingKey key) {
        return archive.imported(key, reader);
    }

    /** Changes whenever something was imported: what was answered under the same number still holds. */
    public long sequence() {
        return archive.sequence(reader);
    }

    /** Waits a moment until searches know all that is held. */
    void catchUp() {
        try {
            for (int i = 0; i < LOOKS && archive.indexed(reader) < archive.sequence(reader); i++) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A short text that is another whenever an answer may be another: when something was imported, decided or entered into the index,
     * and after the room was opened anew.
     */
    public String state() {
        return opened + "-" + archive.state() + "-" + archive.indexed(reader);
    }
}
