package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Assembly;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Witness;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.likeness.Likeness;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.WordMarker;
import org.reftel.core.marking.Level;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.Telegram;
import org.reftel.room.Enquiries;
import org.reftel.room.Imports;
import org.reftel.room.citing.Citation;
import org.reftel.room.pages.TroublePages.Missing;

/** A telegram, in three views of one text: to be read, as the publisher showed it, and as it was transmitted. */
public final class TelegramPages {
    private static final int CITING_SHOWN = 3;
    private static final int LONGEST_DESCRIPTION = 240;

    private final Enquiries enquiries;
    private final Imports imports;
    private final Templates templates;

    TelegramPages(Enquiries enquiries, Imports imports, Templates templates) {
        this.enquiries = enquiries;
        this.imports = imports;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/telegrams/{id}", this::reading);
        Pages.answer(routes, "/telegrams/{id}/published", context -> source(context, View.PUBLISHED));
        Pages.answer(routes, "/telegrams/{id}/wire", context -> source(context, View.WIRE));
        Pages.answer(routes, "/telegrams/{id}/cite", this::cite);
        Pages.answer(routes, "/telegrams/{id}/cite.{form}", this::cited);
    }

    /** The views of a telegram's text. */
    public enum View {
        READING("", "To read"),
        PUBLISHED("/published", "As published"),
        WIRE("/wire", "As transmitted");

        private final String path;
        private final String title;

        View(String path, String title) {
            this.path = path;
            this.title = title;
        }

        public String path() {
            return path;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What stands on every page of a telegram.
     *
     * @param title the subject, or the id where there is none
     * @param level the colour of its classification; empty where none can be read
     * @param shown the witness that was asked for; null for the telegram as the archive reads it
     * @param before of the same post
     * @param behind of the same post
     * @param query whose words are marked; empty for none
     * @param hits how many marked words there are
     * @param collected which of its places are on the reading list, with the items' numbers; an empty place is the whole telegram
     * @param suffix what links within the telegram's pages keep: the query and the witness, with its question mark
     */
    public record Top(
            Frame frame,
            View view,
            Holding holding,
            String title,
            @Nullable String titleMark,
            List<Run> titleRuns,
            String classification,
            String level,
            @Nullable Witness shown,
            @Nullable HeldTelegram before,
            @Nullable HeldTelegram behind,
            String query,
            int hits,
            String suffix,
            Citation citation,
            Map<String, Long> collected) {

        public String id() {
            return holding.key().text();
        }

        /** Where the copies of what is shown were found. */
        public String path() {
            return shown == null ? holding.path() : shown.path();
        }

        /** Whether the text that is shown is this witness's, or was put together with it. */
        public boolean shows(Witness witness) {
            if (shown != null) {
                return shown == witness;
            }
            Assembly assembly = holding.assembly();
            return assembly == null
                    ? witness == holding.principal()
                    : assembly.parts().stream().anyMatch(part -> part.witness() == witness);
        }

        /** Who issued a copy; a text without a publisher's words says nothing of him. */
        public String publisher(Witness witness) {
            return witness.publisher().equals("text") ? "Publisher not stated" : witness.publisher();
        }

        /** The address of the forms in which a paragraph is cited; an empty place for the whole telegram. */
        public String cite(String place) {
            return "/telegrams/" + id() + "/cite" + (place.isEmpty() ? "" : "?p=" + place);
        }

        /** The query as it stands in an address. */
        public String encodedQuery() {
            return Addresses.encoded(query);
        }

        /** The address of one of the views. */
        public String address(View other) {
            return "/telegrams/" + id() + other.path() + suffix;
        }
    }

    /** A telegram with the same text, and what that probably means. */
    public record Alike(Likeness.Telegram telegram, int percent, String meaning) {

        /** {@code 2009-07-01}; empty where it is not known. */
        public String day() {
            String sent = telegram.sent();
            return sent == null ? "" : sent.substring(0, "2009-07-01".length());
        }
    }

    /**
     * @param correctable whether readers of this room may correct what the copies have
     * @param likenesses telegrams of other ids with the same text, the most alike first
     * @param otherNotes findings that stand in no paragraph
     * @param web what it cites and what cites it
     */
    public record Page(
            Top top,
            boolean correctable,
            List<Alike> likenesses,
            List<HeadForm.Field> head,
            List<ParagraphView> paragraphs,
            List<String> signature,
            List<ParagraphView.Note> otherNotes,
            ReferencePages.Web web) {}

    /** @param explained whether what each line means stands below it */
    public record SourcePage(Top top, List<WireText.Line> lines, PublisherStatement statement, boolean explained) {}

    /** @param place the paragraph; null for the whole telegram */
    public record CitePage(Frame frame, String id, @Nullable String place, Citation citation) {}

    private void reading(Context context) {
        Holding holding = holding(context, "");
        if (holding == null) {
            return;
        }
        Witness shown = shown(holding, context);
        Telegram telegram = text(holding, shown);
        WordMarker sought = sought(context);
        Run.HitCount hits = new Run.HitCount();
        List<Run> title = title(holding, telegram, sought, hits);
        Resolved resolved = new Resolved(
                holding.key(),
                (shown == null ? holding.principal() : shown).sequence(),
                enquiries.cites(holding.key()),
                enquiries::held);
        BodyText body = new BodyText(telegram, new EmendedPlaces(holding, shown), sought, hits, resolved);
        List<ParagraphView> paragraphs = body.paragraphs();
        Top top = top(context, holding, shown, View.READING, title, hits.hits());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        templates.answer(
                context,
                "telegram",
                new Page(
                        top,
                        imports.isOpen() && shown == null,
                        likenesses(holding.key()),
                        HeadForm.of(telegram, resolved, today),
                        paragraphs,
                        signature(telegram),
                        body.otherNotes(),
                        ReferencePages.web(enquiries, holding.key().text(), CITING_SHOWN)));
    }

    private List<Alike> likenesses(HoldingKey key) {
        return enquiries.likenesses(key).stream()
                .map(likeness -> new Alike(
                        likeness.than(key),
                        likeness.resemblance().alike(),
                        likeness.kind().sentence()))
                .toList();
    }

    private void source(Context context, View view) {
        Holding holding = holding(context, view.path());
        if (holding == null) {
            return;
        }
        Witness shown = shown(holding, context);
        Telegram telegram = shown == null ? holding.unemended() : shown.telegram();
        WordMarker sought = sought(context);
        Run.HitCount hits = new Run.HitCount();
        List<WireText.Line> lines = new WireText(telegram, view == View.PUBLISHED).lines(sought, hits);
        List<Run> title = title(holding, telegram, null, hits);
        Top top = top(context, holding, shown, view, title, hits.hits());
        boolean explained = context.queryParam("explain") != null;
        templates.answer(context, "source", new SourcePage(top, lines, telegram.statement(), explained));
    }

    private void cite(Context context) {
        Holding holding = holding(context, "/cite");
        if (holding != null) {
            String place = place(context, holding);
            Citation citation = citation(context, holding, place);
            Frame frame =
                    Frame.of("Cite " + holding.key().text(), context.path()).describedAs(citation.chicago());
            templates.answer(context, "cite", new CitePage(frame, holding.key().text(), place, citation));
        }
    }

    private void cited(Context context) {
        String form = context.pathParam("form");
        Holding holding = holding(context, "/cite." + form);
        if (holding == null) {
            return;
        }
        Citation citation = citation(context, holding, place(context, holding));
        switch (form) {
            case "bib" -> file(context, holding, form, "application/x-bibtex", citation.bibtex());
            case "ris" -> file(context, holding, form, "application/x-research-info-systems", citation.ris());
            case "json" -> file(context, holding, form, "application/vnd.citationstyles.csl+json", citation.csl());
            case "txt" -> file(context, holding, form, "text/plain", citation.chicago() + "\n");
            default ->
                throw new Missing(
                        "No citation has the form “" + form + "”.",
                        "The forms are txt, bib, ris and json.",
                        new Link("All forms", "/telegrams/" + holding.key().text() + "/cite", false));
        }
    }

    private static void file(Context context, Holding holding, String form, String type, String content) {
        context.header(
                "Content-Disposition", "attachment; filename=\"" + holding.key().text() + "." + form + "\"");
        context.contentType(type + "; charset=utf-8").result(content.getBytes(StandardCharsets.UTF_8));
    }

    private Top top(Context context, Holding holding, @Nullable Witness shown, View view, List<Run> title, int hits) {
        Telegram telegram = text(holding, shown);
        String id = holding.key().text();
        String subject = Reading.valueOf(telegram.head().subject());
        String classification = Reading.valueOf(telegram.head().classification());
        String query = text(context.queryParam("q"));
        Frame frame = Frame.of(subject == null ? id : subject + " (" + id + ")", "/telegrams/" + id + view.path())
                .describedAs(description(telegram))
                .searching(query);
        return new Top(
                frame,
                view,
                holding,
                subject == null ? id : subject,
                Reading.valueOf(telegram.head().subjectMarking()),
                title,
                classification == null ? "" : Meanings.sentence(classification),
                classification == null ? "" : BodyText.level(Level.find(classification)),
                shown,
                enquiries.before(holding.key()),
                enquiries.behind(holding.key()),
                query,
                hits,
                suffix(query, shown),
                citation(context, holding, null),
                enquiries.desk().collected(holding.key()));
    }

    private static String suffix(String query, @Nullable Witness witness) {
        String asked = query.isEmpty() ? "" : "q=" + Addresses.encoded(query);
        String shown = witness == null ? "" : "witness=" + witness.sequence();
        String both = asked.isEmpty() || shown.isEmpty() ? asked + shown : asked + "&" + shown;
        return both.isEmpty() ? "" : "?" + both;
    }

    private static List<Run> title(Holding holding, Telegram telegram, @Nullable WordMarker sought, Run.HitCount hits) {
        String subject = Reading.valueOf(telegram.head().subject());
        if (subject == null || sought == null) {
            return List.of(Run.plain(subject == null ? holding.key().text() : subject));
        }
        List<Run.Cover> covers =
                sought.inSubject(subject).stream().map(Run.Cover::hit).toList();
        return Run.of(subject, 0, subject.length(), List.of(covers), hits);
    }

    /** The summary, or what else comes first, for those with whom the page is shared. */
    private static @Nullable String description(Telegram telegram) {
        Paragraph first = null;
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            if (first == null || paragraph.role() == Role.SUMMARY && first.role() != Role.SUMMARY) {
                first = paragraph;
            }
        }
        if (first == null) {
            return null;
        }
        String text = first.text().text();
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_DESCRIPTION);
        return text.substring(0, end < LONGEST_DESCRIPTION / 2 ? LONGEST_DESCRIPTION : end) + " \u2026";
    }

    private static List<String> signature(Telegram telegram) {
        return telegram.body().signature().stream()
                .map(reading ->
                        reading.value() == null ? HeadForm.unread(reading).text() : reading.value())
                .toList();
    }

    private static Citation citation(Context context, Holding holding, @Nullable String place) {
        String path = "/telegrams/" + holding.key().text() + (place == null ? "" : "#" + place);
        return Citation.of(holding, place, Addresses.origin(context) + path);
    }

    /** The paragraph that is asked for; null for the whole telegram. */
    private static @Nullable String place(Context context, Holding holding) {
        String place = context.queryParam("p");
        if (place != null && !holding.telegram().body().places().contains(place)) {
            throw new Missing(
                    holding.key().text() + " has no paragraph “" + place + "”.",
                    "Paragraphs are named p1, p2 and so on, those without a number u1, u2.",
                    telegram(holding));
        }
        return place;
    }

    /** The witness that is asked for by its number; null where none is. */
    private static @Nullable Witness shown(Holding holding, Context context) {
        String asked = context.queryParam("witness");
        if (asked == null) {
            return null;
        }
        for (Witness witness : holding.witnesses()) {
            if (String.valueOf(witness.sequence()).equals(asked)) {
                return witness;
            }
        }
        throw new Missing(
                holding.key().text() + " has no copy of the number “" + asked + "”.",
                "The copies stand below the telegram.",
                telegram(holding));
    }

    private static Link telegram(Holding holding) {
        return new Link("To the telegram", "/telegrams/" + holding.key().text(), false);
    }

    private static Telegram text(Holding holding, @Nullable Witness shown) {
        return shown == null ? holding.telegram() : shown.telegram();
    }

    /** What is to be marked; null where nothing is, or the query cannot be read, which the results page tells. */
    private static @Nullable WordMarker sought(Context context) {
        String query = text(context.queryParam("q"));
        try {
            return query.isBlank() ? null : new WordMarker(Query.parse(query));
        } catch (FaultyQuery faulty) {
            return null;
        }
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    /** The holding that is asked for; null where the browser was sent on to its true address. */
    private @Nullable Holding holding(Context context, String rest) {
        String written = context.pathParam("id");
        HoldingKey key = enquiries.resolve(written).key();
        Holding holding = key == null ? null : enquiries.holding(key);
        if (holding == null) {
            throw new Missing(written);
        }
        if (!holding.key().text().equals(written)) {
            String query = context.queryString() == null ? "" : "?" + context.queryString();
            context.redirect("/telegrams/" + holding.key().text() + rest + query);
            return null;
        }
        return holding;
    }
}
