package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Gaps;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.identity.WrittenId;
import org.reftel.archive.reference.Arrival;
import org.reftel.archive.reference.Bracket.Sureness;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.Reason;
import org.reftel.archive.reference.RequestLetter;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.archive.search.FacetKind;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.TelegramId;
import org.reftel.export.WantedCsv;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** Telegrams that are cited and not held: the list, and each of them with a letter that asks for it. */
public final class WantedPages {
    private static final int ON_A_PAGE = 50;
    private static final int MOST = 1_000_000;
    private static final int CAME = 5;

    private final Enquiries enquiries;
    private final Templates templates;

    WantedPages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/wanted", this::list);
        Pages.answer(routes, "/wanted.csv", this::csv);
        Pages.answer(routes, "/wanted/{id}", this::one);
        Pages.answer(routes, "/wanted/{id}/{law}.txt", this::letter);
    }

    /** The page of a wanted telegram. */
    static String address(String id) {
        return "/wanted/" + id;
    }

    private static WantedFilter filter(Context context) {
        int year = number(context, "year");
        return new WantedFilter(
                text(context.queryParam("post")), year == 0 ? null : year, Math.max(1, number(context, "min")));
    }

    private void csv(Context context) {
        Gaps.Listed all = enquiries.wanted(filter(context), 0, MOST);
        context.header("Content-Disposition", "attachment; filename=\"wanted.csv\"");
        context.contentType("text/csv; charset=utf-8")
                .result(WantedCsv.of(all.wanted()).getBytes(StandardCharsets.UTF_8));
    }

    private void list(Context context) {
        WantedFilter filter = filter(context);
        String post = filter.post();
        int year = filter.year() == null ? 0 : filter.year();
        int least = filter.least();
        int page = Math.max(1, number(context, "page"));
        Gaps.Listed listed = enquiries.wanted(filter, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        String asked = (post.isBlank() ? "" : "&post=" + Addresses.encoded(post))
                + (year == 0 ? "" : "&year=" + year)
                + (least == 1 ? "" : "&min=" + least);
        boolean filtered = !asked.isEmpty();
        Frame frame = Frame.of("Wanted", "/wanted")
                .describedAs(Counting.telegrams(listed.total()) + " cited and not held, the most cited first.");
        templates.answer(
                context,
                "wanted",
                new Page(
                        frame,
                        sentence(listed.total(), filtered),
                        post,
                        year == 0 ? "" : String.valueOf(year),
                        least == 1 ? "" : String.valueOf(least),
                        filtered,
                        asked,
                        listed.wanted().stream().map(Line::of).toList(),
                        page == 1 && !filtered
                                ? enquiries.arrivals(CAME).stream()
                                        .map(Came::of)
                                        .toList()
                                : List.of(),
                        page > 1 ? "/wanted?page=" + (page - 1) + asked : null,
                        page * ON_A_PAGE < listed.total() ? "/wanted?page=" + (page + 1) + asked : null,
                        (page - 1) * ON_A_PAGE + 1));
    }

    private static String sentence(int total, boolean filtered) {
        return (total == 1 ? "1 telegram is" : Counting.text(total) + " telegrams are") + " cited and not held"
                + (filtered ? " that this asks for." : ".");
    }

    private void one(Context context) {
        Dossier dossier = dossier(context);
        if (dossier == null) {
            return;
        }
        String id = dossier.id().toString();
        Frame frame = Frame.of(id + ", wanted", address(id))
                .describedAs(dossier.reference() + " of " + dossier.id().year() + " is not held; "
                        + Counting.telegrams(dossier.wanted().times())
                        + (dossier.wanted().times() == 1 ? " cites it." : " cite it."));
        templates.answer(context, "wantedone", WantedPage.of(frame, dossier));
    }

    private void letter(Context context) {
        RequestLetter.Kind kind = null;
        for (RequestLetter.Kind one : RequestLetter.Kind.values()) {
            kind = one.word().equals(context.pathParam("law")) ? one : kind;
        }
        if (kind == null) {
            throw new Missing(
                    "There is no such letter.",
                    "A letter is foia.txt or mdr.txt.",
                    new Link("To the telegram", address(context.pathParam("id")), false));
        }
        Dossier dossier = dossier(context);
        if (dossier != null) {
            context.header(
                    "Content-Disposition", "attachment; filename=\"" + dossier.id() + "-" + kind.word() + ".txt\"");
            context.contentType("text/plain; charset=utf-8")
                    .result(RequestLetter.of(dossier, kind).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The telegram that is asked for; null where the browser was sent on: to its true address, or to what is held. */
    private @Nullable Dossier dossier(Context context) {
        String written = context.pathParam("id");
        WrittenId parsed = WrittenId.parse(written.toUpperCase(Locale.ROOT));
        for (TelegramId id : parsed == null ? List.<TelegramId>of() : parsed.ids()) {
            Dossier dossier = enquiries.dossier(id);
            if (dossier != null) {
                if (!id.toString().equals(written)) {
                    context.redirect(address(id.toString()));
                    return null;
                }
                return dossier;
            }
        }
        HoldingKey held = enquiries.resolve(written).key();
        if (held == null) {
            throw new Missing(
                    "“" + written + "” is not among the wanted telegrams.",
                    "It is not held, and no telegram is known to cite it, or it is not sure which one is meant.",
                    new Link("To the list of wanted telegrams", "/wanted", false));
        }
        context.redirect("/telegrams/" + held.text());
        return null;
    }

    private static int number(Context context, String name) {
        String written = text(context.queryParam(name)).strip();
        try {
            return Math.clamp(written.isEmpty() ? 0 : Integer.parseInt(written), 0, MOST);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static String postInWords(String name) {
        Post post = Manual.standard().posts().byName(name);
        return post == null ? name : post.displayName();
    }

    /**
     * A telegram of the list.
     *
     * @param by the posts that cite it, in words
     * @param about subjects of those that cite it
     */
    public record Line(
            String id,
            String href,
            String post,
            String sent,
            boolean sure,
            int times,
            String by,
            List<String> about,
            ClassMark mark,
            boolean doubtful) {

        static Line of(Wanted wanted) {
            return new Line(
                    wanted.id().toString(),
                    address(wanted.id().toString()),
                    postInWords(wanted.id().post()),
                    Period.of(wanted.sent()),
                    wanted.sent().sureness() == Sureness.GOOD,
                    wanted.times(),
                    String.join(
                            ", ",
                            wanted.posts().stream()
                                    .map(WantedPages::postInWords)
                                    .toList()),
                    wanted.subjects(),
                    ClassMark.of(wanted.classification()),
                    wanted.doubtful());
        }
    }

    /** A telegram that was wanted and has come. */
    public record Came(String id, String subject, String day, int times) {
        static Came of(Arrival arrival) {
            return new Came(
                    arrival.key(),
                    text(arrival.subject()),
                    arrival.came().substring(0, 10),
                    arrival.citing().size());
        }
    }

    /**
     * The list.
     *
     * @param asked the filter as part of an address: {@code &post=ASTANA}; empty where nothing is filtered
     * @param first number of the first line
     */
    public record Page(
            Frame frame,
            String sum,
            String post,
            String year,
            String least,
            boolean filtered,
            String asked,
            List<Line> lines,
            List<Came> came,
            @Nullable String before,
            @Nullable String behind,
            int first) {

        /** The filter behind a question mark, or nothing. */
        public String question() {
            return asked.isEmpty() ? "" : "?" + asked.substring(1);
        }
    }

    /**
     * A place that speaks of it.
     *
     * @param where {@code REF A} or {@code p3}
     * @param href to the paragraph
     */
    public record Said(String where, String href, String words) {}

    /** A telegram that cites it. */
    public record Citing(
            String id, String href, String subject, String sent, ClassMark mark, List<Said> said, String note) {

        static Citing of(Dossier.Citing citing) {
            List<Said> said = new ArrayList<>();
            for (Dossier.Place place : citing.places()) {
                String paragraph = place.paragraph();
                String sentence = place.sentence();
                String href = "/telegrams/" + citing.key() + (paragraph == null ? "" : "#" + paragraph);
                String where = paragraph == null
                        ? place.label() == null ? "REF" : "REF " + place.label()
                        : "¶ " + paragraph.substring(1);
                said.add(new Said(where, href, sentence == null ? place.words() : sentence));
            }
            return new Citing(
                    citing.key(),
                    "/telegrams/" + citing.key(),
                    text(citing.subject()),
                    citing.sent() == null ? "" : citing.sent().substring(0, 10),
                    ClassMark.of(citing.classification()),
                    said,
                    citing.reason() == Reason.WRITTEN
                            ? ""
                            : sentenceOf(citing.certainty().word() + ": "
                                    + citing.reason().words()));
        }

        private static String sentenceOf(String clause) {
            return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
        }
    }

    /** A letter that asks for it. */
    public record Letter(String law, String title, String text, String file) {}

    /**
     * One of them.
     *
     * @param sum in a sentence
     * @param sent when it was sent
     * @param evidence by which days that is known
     * @param sureness what it is worth
     */
    public record WantedPage(
            Frame frame,
            String id,
            String sum,
            String reference,
            String post,
            String postHref,
            String coverageHref,
            String sent,
            String evidence,
            String sureness,
            ClassMark mark,
            List<String> captions,
            List<Link> tags,
            List<Citing> citing,
            List<Dossier.Recipient> recipients,
            List<Letter> letters) {

        static WantedPage of(Frame frame, Dossier dossier) {
            Wanted wanted = dossier.wanted();
            String id = wanted.id().toString();
            List<Letter> letters = new ArrayList<>();
            for (RequestLetter.Kind kind : RequestLetter.Kind.values()) {
                letters.add(new Letter(
                        kind.word(),
                        kind.words(),
                        RequestLetter.of(dossier, kind),
                        address(id) + "/" + kind.word() + ".txt"));
            }
            return new WantedPage(
                    frame,
                    id,
                    "Not held; " + Counting.telegrams(wanted.times())
                            + (wanted.times() == 1 ? " cites it." : " cite it."),
                    dossier.reference() + " of " + wanted.id().year(),
                    dossier.postInWords(),
                    PostPages.address(wanted.id().post()),
                    CoveragePages.address(wanted.id().post()) + "#y"
                            + wanted.id().year(),
                    Period.of(wanted.sent()),
                    Period.evidence(wanted.sent()),
                    wanted.sent().sureness().words(),
                    ClassMark.of(wanted.classification()),
                    dossier.captions(),
                    dossier.tags().stream()
                            .map(tag -> new Link(
                                    tag.code(),
                                    Choices.meaning(FacetKind.TAG, tag.code()).isEmpty()
                                            ? ""
                                            : TagPages.address(tag.code()),
                                    false))
                            .toList(),
                    dossier.citing().stream().map(Citing::of).toList(),
                    dossier.recipients(),
                    letters);
        }
    }
}
