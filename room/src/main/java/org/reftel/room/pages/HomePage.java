package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.core.manual.Manual;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.TelegramId;
import org.reftel.room.Enquiries;
import org.reftel.room.Overview;

/** The first page: the search box, and what the archive holds. */
public final class HomePage {
    private static final int NEWEST = 8;
    private static final int TAGS = 12;
    private static final int CLASSES = 8;
    private static final int YEAR_LETTERS = 4;

    private final Enquiries enquiries;
    private final Templates templates;

    HomePage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/", this::home);
    }

    private void home(Context context) {
        Overview overview = enquiries.overview();
        List<Facet> facets = overview.facets();
        Integer year = year(context.queryParam("year"));
        Timeline all = Timeline.of(facets, HomePage::zoomed);
        Timeline zoomed = year == null ? null : Timeline.ofYear(year, facets, HomePage::sent);
        List<Facet.Count> posts = Timeline.counts(facets, FacetKind.POST);
        List<Line> newest = new ArrayList<>();
        enquiries.newest(NEWEST).forEach(held -> newest.add(line(held)));
        Frame frame = Frame.of("Reading room", "/")
                .describedAs("A reading room of diplomatic telegrams: " + Counting.telegrams(overview.telegrams())
                        + ", searched by words, posts, TAGS and dates.");
        templates.answer(
                context,
                "home",
                new Page(
                        frame,
                        Counting.telegrams(overview.telegrams()),
                        overview.telegrams() == 0,
                        example(facets),
                        Timeline.narrowed(zoomed == null ? all : zoomed, "*"),
                        zoomed == null ? "" : String.valueOf(year),
                        WorldMap.of(posts),
                        Bars.of(facets, FacetKind.TAG, TAGS, "", TagPages::address),
                        Bars.of(
                                facets,
                                FacetKind.CLASS,
                                CLASSES,
                                "",
                                value -> Narrowing.address(Narrowing.clause(FacetKind.CLASS, value))),
                        newest));
    }

    /** A query that finds something here. */
    private static String example(List<Facet> facets) {
        List<Facet.Count> posts = Timeline.counts(facets, FacetKind.POST);
        List<Facet.Count> tags = Timeline.counts(facets, FacetKind.TAG);
        if (posts.isEmpty() || tags.isEmpty()) {
            return "";
        }
        return Narrowing.clause(FacetKind.POST, posts.getFirst().value()) + " "
                + Narrowing.clause(FacetKind.TAG, tags.getFirst().value());
    }

    /** A year is looked at more closely; what is shorter or longer is searched. */
    private static String zoomed(String period) {
        return period.length() == YEAR_LETTERS ? "/?year=" + period + "#times" : sent(period);
    }

    private static String sent(String period) {
        return Narrowing.address("date:" + period);
    }

    private static @Nullable Integer year(@Nullable String written) {
        if (written == null || written.length() != YEAR_LETTERS) {
            return null;
        }
        try {
            return Integer.valueOf(written);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    static Line line(HeldTelegram held) {
        TelegramId id = held.key().id();
        String post = id == null ? "" : new Meanings(Manual.standard(), null).postNamed(id.post());
        return new Line(
                held.key().text(),
                "/telegrams/" + held.key().text(),
                held.subject() == null ? "Without a subject" : held.subject(),
                post.isEmpty() && id != null ? id.post() : post);
    }

    /** A telegram in a short list. */
    public record Line(String id, String href, String subject, String post) {}

    /**
     * @param total in words
     * @param example a query; empty for none
     * @param year that the drawing of times shows; empty for all years
     */
    public record Page(
            Frame frame,
            String total,
            boolean empty,
            String example,
            @Nullable Timeline timeline,
            String year,
            @Nullable WorldMap map,
            Bars tags,
            Bars classes,
            List<Line> newest) {

        /** The page of a query. */
        public String search(String query) {
            return Narrowing.address(query);
        }
    }
}
