package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Tag;
import org.reftel.core.manual.TagKind;
import org.reftel.core.manual.Years;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** The TAGS that the telegrams have, and each of them by itself. */
public final class TagPages {
    private static final int NEWEST = 5;
    private static final int NEIGHBOURS = 12;
    private static final int POSTS = 12;
    private static final int VALUES = 100;

    private final Enquiries enquiries;
    private final Templates templates;

    TagPages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/tags", this::tags);
        Pages.answer(routes, "/tags/{tag}", this::tag);
    }

    /** The page of a TAG. */
    static String address(String tag) {
        return "/tags/" + Narrowing.encoded(tag).replace("+", "%20");
    }

    private void tags(Context context) {
        Map<TagKind, List<Entry>> byKind = new EnumMap<>(TagKind.class);
        List<Entry> others = new ArrayList<>();
        for (Facet.Count count : Timeline.counts(enquiries.overview().facets(), FacetKind.TAG)) {
            List<Tag> known = Manual.standard().tags().all(count.value());
            Entry entry = new Entry(
                    count.value(),
                    Choices.meaning(FacetKind.TAG, count.value()),
                    address(count.value()),
                    count.telegrams());
            if (known.isEmpty()) {
                others.add(entry);
            } else {
                byKind.computeIfAbsent(known.getFirst().kind(), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, entries) -> groups.add(group(kinds(kind), entries)));
        if (!others.isEmpty()) {
            groups.add(group("Persons, and codes that the manual does not know", others));
        }
        Frame frame = Frame.of("TAGS", "/tags")
                .describedAs("What the telegrams are about: the TAGS that they have, with their meaning and use.");
        templates.answer(context, "tags", new Tags(frame, groups));
    }

    private static Group group(String name, List<Entry> entries) {
        entries.sort(Comparator.comparingInt(Entry::telegrams).reversed().thenComparing(Entry::code));
        return new Group(name, entries);
    }

    private void tag(Context context) throws FaultyQuery {
        String written = context.pathParam("tag");
        String code = written.toUpperCase(Locale.ROOT);
        if (!code.equals(written)) {
            context.redirect(address(code));
            return;
        }
        String clause = Narrowing.clause(FacetKind.TAG, code);
        Query query = Query.parse(clause);
        SearchAnswer answer = enquiries.search(new SearchRequest(query, Order.NEWEST, NEWEST, null, VALUES), 1);
        List<Tag> known = Manual.standard().tags().all(code);
        if (answer.total() == 0 && known.isEmpty()) {
            throw new Missing(
                    "No TAG is known as “" + written + "”.",
                    "Neither the manual nor the archive has it. It may be written otherwise.",
                    new Link("All TAGS", "/tags", false));
        }
        Narrowing narrowing = new Narrowing(query);
        List<Facet> facets = answer.facets();
        String meaning = Choices.meaning(FacetKind.TAG, code);
        Frame frame = Frame.of(meaning.isEmpty() ? code : code + ": " + meaning, address(code))
                .describedAs(Counting.telegrams(answer.total()) + " about " + (meaning.isEmpty() ? code : meaning)
                        + " in the reading room.");
        templates.answer(
                context,
                "tag",
                new Page(
                        frame,
                        code,
                        known.stream().map(TagPages::sense).toList(),
                        Counting.telegrams(answer.total()),
                        Narrowing.address(clause, Order.NEWEST),
                        Timeline.narrowed(
                                Timeline.of(facets, period -> Narrowing.address(narrowing.sent(period))), clause),
                        Bars.of(facets, FacetKind.TAG, NEIGHBOURS, code, TagPages::address),
                        Bars.of(
                                facets,
                                FacetKind.POST,
                                POSTS,
                                "",
                                post -> Narrowing.address(narrowing.with(Narrowing.clause(FacetKind.POST, post)))),
                        answer.hits().stream().map(hit -> Found.of(hit, "")).toList()));
    }

    private static Sense sense(Tag tag) {
        String meaning = tag.meaning();
        String readAs = tag.readAs();
        boolean always = tag.years().first() == Years.OPEN_START && tag.years().last() == Years.OPEN_END;
        return new Sense(
                meaning != null ? meaning : readAs != null ? "A slip for " + readAs : "Meaning not known",
                kind(tag.kind()),
                always ? "" : PostPages.years(tag.years()),
                tag.note() == null ? "" : tag.note());
    }

    private static String kind(TagKind kind) {
        return switch (kind) {
            case SUBJECT -> "Subject";
            case PROGRAM -> "Programme";
            case GEOGRAPHIC -> "Country or region";
            case ORGANIZATION -> "Organisation";
            case OTHER -> "Other";
        };
    }

    private static String kinds(TagKind kind) {
        return switch (kind) {
            case SUBJECT -> "Subjects";
            case PROGRAM -> "Programmes";
            case GEOGRAPHIC -> "Countries and regions";
            case ORGANIZATION -> "Organisations";
            case OTHER -> "Slips";
        };
    }

    /** A code in the list. */
    public record Entry(String code, String meaning, String href, int telegrams) {}

    /** Codes of one kind. */
    public record Group(String name, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /** The list of TAGS. */
    public record Tags(Frame frame, List<Group> groups) {}

    /**
     * What a code stands for.
     *
     * @param years empty where it always did
     * @param note empty for most
     */
    public record Sense(String meaning, String kind, String years, String note) {}

    /**
     * @param all where all its telegrams are found
     * @param neighbours the TAGS that stand beside it most often
     */
    public record Page(
            Frame frame,
            String code,
            List<Sense> senses,
            String total,
            String all,
            @Nullable Timeline timeline,
            Bars neighbours,
            Bars posts,
            List<Found> newest) {}
}
