package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.FacetKind;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.room.Enquiries;

/** What a search found: paragraphs, by what they can be narrowed, and when they were sent. */
public final class ResultsPage {
    private static final int TELEGRAMS = 20;
    private static final int PASSAGES = 2;
    private static final int ALL_VALUES = 1000;

    private final Enquiries enquiries;
    private final Templates templates;

    ResultsPage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/search", this::search);
    }

    private void search(Context context) throws FaultyQuery {
        String text = text(context.queryParam("q")).strip();
        HoldingKey key = idAlone(context, text);
        if (key != null) {
            context.redirect(Found.address(key, ""));
            return;
        }
        Query query = Query.parse(text.isEmpty() ? "*" : text);
        Order asked = Order.find(text(context.queryParam("order")));
        boolean lost = asked == Order.NEAREST && Clause.around(query.clause()) == null;
        Order order = asked == null || lost ? Order.RELEVANCE : asked;
        String stretch = stretch(day(context, "from"), day(context, "to"));
        if (!stretch.isEmpty()) {
            context.redirect(Narrowing.address(new Narrowing(query).sent(stretch), order), HttpStatus.SEE_OTHER);
            return;
        }
        FacetKind whole = facet(text(context.queryParam("facet")));
        SearchRequest request = new SearchRequest(
                        query, order, TELEGRAMS, context.queryParam("cursor"), whole == null ? Choices.FEW : ALL_VALUES)
                .withCiting(whole == FacetKind.CITING);
        SearchAnswer answer = enquiries.search(request, PASSAGES);
        templates.answer(context, "results", page(request, answer, text, whole));
    }

    /** A day that a form asks for; empty where it asks for none. */
    private static String day(Context context, String name) {
        try {
            String written = text(context.queryParam(name));
            return written.isEmpty() ? "" : LocalDate.parse(written).toString();
        } catch (DateTimeParseException noDay) {
            return "";
        }
    }

    /** {@code 2009-03-01..2009-04-30}; whichever day comes first; empty where there is neither. */
    private static String stretch(String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return "";
        }
        boolean turned = !one.isEmpty() && !other.isEmpty() && one.compareTo(other) > 0;
        return turned ? other + ".." + one : one.equals(other) ? one : one + ".." + other;
    }

    /** The telegram whose id is all that was typed; null where something else was, or a search is wanted all the same. */
    private @Nullable HoldingKey idAlone(Context context, String text) {
        boolean search = context.queryParam("all") != null
                || context.queryParam("cursor") != null
                || context.queryParam("order") != null
                || context.queryParam("from") != null
                || context.queryParam("facet") != null;
        return search || text.isEmpty() ? null : enquiries.resolve(text).key();
    }

    private Page page(SearchRequest request, SearchAnswer answer, String text, @Nullable FacetKind whole) {
        Query query = request.query();
        Narrowing narrowing = new Narrowing(query);
        Order order = request.order();
        String shown = narrowing.clauses().isEmpty() ? "" : text;
        Frame frame = Frame.of(shown.isEmpty() ? "All telegrams" : shown, Narrowing.address(query.text(), order))
                .describedAs(Counting.telegrams(answer.total()) + " in the reading room")
                .searching(text);
        String next = answer.next();
        String cursor = request.cursor();
        return new Page(
                frame,
                query.text(),
                order.word(),
                Counting.telegrams(answer.total()),
                chips(narrowing, order),
                orders(query, order),
                Choices.of(answer.facets(), narrowing, whole, other -> Narrowing.address(other, order)),
                Timeline.narrowed(
                        Timeline.of(answer.facets(), period -> Narrowing.address(narrowing.sent(period), order)),
                        query.text()),
                answer.hits().stream().map(hit -> Found.of(hit, shown)).toList(),
                next == null ? null : Narrowing.address(query.text(), order) + "&cursor=" + Narrowing.encoded(next),
                cursor == null ? null : Narrowing.address(query.text(), order),
                answer.notes(),
                answer.suggestions().stream()
                        .map(meant -> new Link(meant.query(), Narrowing.address(meant.query()), false))
                        .toList(),
                answer.total() == 0 ? new NothingFound(enquiries).ways(query) : List.of());
    }

    private static List<Chip> chips(Narrowing narrowing, Order order) {
        List<Chip> chips = new ArrayList<>();
        List<String> clauses = narrowing.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            chips.add(new Chip(clauses.get(i), narrowing.excludes(i), Narrowing.address(narrowing.without(i), order)));
        }
        return chips;
    }

    private static List<Link> orders(Query query, Order chosen) {
        List<Link> orders = new ArrayList<>();
        for (Order order : Order.values()) {
            if (order == Order.NEAREST && Clause.around(query.clause()) == null) {
                continue;
            }
            String text = switch (order) {
                case RELEVANCE -> "Best first";
                case NEWEST -> "Newest first";
                case OLDEST -> "Oldest first";
                case IMPORTED -> "Newly imported first";
                case MOST_CITED -> "Most cited first";
                case MOST_POSTS -> "Cited by most posts first";
                case NEAREST -> "Nearest first";
            };
            orders.add(new Link(text, Narrowing.address(query.text(), order), order == chosen));
        }
        return orders;
    }

    private static @Nullable FacetKind facet(String name) {
        for (FacetKind kind : FacetKind.values()) {
            if (kind.word().equals(name.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return null;
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    /**
     * A clause of the query.
     *
     * @param without where the query is answered without it
     */
    public record Chip(String text, boolean excludes, String without) {}

    /**
     * @param query as it was asked
     * @param order {@code newest}
     * @param next the page that follows; null for the last
     * @param first null on the first page
     * @param meant queries that may be meant
     * @param ways queries that find something, where this one finds nothing
     */
    public record Page(
            Frame frame,
            String query,
            String order,
            String total,
            List<Chip> chips,
            List<Link> orders,
            List<Choices> choices,
            @Nullable Timeline timeline,
            List<Found> found,
            @Nullable String next,
            @Nullable String first,
            List<String> notes,
            List<Link> meant,
            List<NothingFound.Way> ways) {

        /** The query, to be put into an address. */
        public String encoded() {
            return Narrowing.encoded(query);
        }
    }
}
