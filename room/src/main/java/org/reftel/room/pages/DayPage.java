package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** The telegrams of a day, in the order in which they were sent. */
public final class DayPage {
    private static final int TELEGRAMS = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Enquiries enquiries;
    private final Templates templates;

    DayPage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/days/{day}", this::day);
    }

    private static String address(LocalDate day) {
        return "/days/" + day;
    }

    private void day(Context context) throws FaultyQuery {
        LocalDate day = day(context.pathParam("day"));
        String clause = "date:" + day;
        SearchAnswer answer = enquiries.search(
                new SearchRequest(Query.parse(clause), Order.OLDEST, TELEGRAMS, context.queryParam("cursor"), 0), 1);
        String title = DAY.format(day);
        Frame frame =
                Frame.of(title, address(day)).describedAs(Counting.telegrams(answer.total()) + " of " + title + ".");
        String next = answer.next();
        templates.answer(
                context,
                "day",
                new Page(
                        frame,
                        title,
                        Counting.telegrams(answer.total()),
                        Narrowing.address(clause),
                        answer.hits().stream().map(DayPage::timed).toList(),
                        next == null ? null : address(day) + "?cursor=" + Narrowing.encoded(next),
                        neighbour("before:" + day, Order.NEWEST),
                        neighbour("after:" + day, Order.OLDEST)));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException none) {
            throw new Missing(
                    "“" + written + "” is no day.",
                    "A day's address is /days/ with year, month and day: /days/2009-10-13.",
                    new Link("All days, as a drawing", "/#times", false));
        }
    }

    /** The nearest day that has a telegram; null where there is none. */
    private @Nullable Link neighbour(String query, Order order) throws FaultyQuery {
        SearchAnswer answer = enquiries.search(new SearchRequest(Query.parse(query), order, 1, null, 0), 0);
        LocalDateTime sent =
                answer.hits().isEmpty() ? null : answer.hits().getFirst().sent();
        return sent == null ? null : new Link(DAY.format(sent), address(sent.toLocalDate()), false);
    }

    private static Timed timed(Hit hit) {
        return new Timed(hit.sent() == null ? "" : TIME.format(hit.sent()), Found.of(hit, ""));
    }

    /** @param time UTC */
    public record Timed(String time, Found found) {}

    /**
     * @param next the telegrams that follow on the same day; null where none do
     * @param before the nearest earlier day with telegrams; null for none
     * @param after the nearest later day with telegrams; null for none
     */
    public record Page(
            Frame frame,
            String title,
            String total,
            String all,
            List<Timed> telegrams,
            @Nullable String next,
            @Nullable Link before,
            @Nullable Link after) {}
}
