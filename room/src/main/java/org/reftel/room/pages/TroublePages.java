package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.search.WrongCursor;
import org.reftel.room.Enquiries;

/** What is shown where something is missing or went wrong: what happened, what is safe, and what to do. */
public final class TroublePages {
    private static final Logger LOG = Logger.getLogger(TroublePages.class.getName());
    private static final int SERVER_ERROR = 500;

    private final Enquiries enquiries;
    private final Templates templates;

    TroublePages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        routes.exception(FaultyQuery.class, (fault, context) -> faulty(fault, context));
        routes.exception(WrongCursor.class, (_, context) -> wrongCursor(context));
        routes.exception(Missing.class, (missing, context) -> missing(missing.written(), context));
        routes.exception(
                NotFoundResponse.class, (_, context) -> missing(context.path().substring(1), context));
        routes.exception(HttpResponseException.class, (refused, context) -> refused(refused, context));
        routes.exception(Exception.class, (failed, context) -> failed(failed, context));
    }

    private void missing(String written, Context context) {
        Resolution resolution = enquiries.resolve(written);
        context.status(404);
        Frame frame = Frame.of("Not held", context.path());
        String search = Narrowing.address(written) + "&all=1";
        templates.answer(
                context,
                "trouble",
                new Page(
                        frame,
                        "Nothing is held under “" + written + "”.",
                        resolution.offers().isEmpty()
                                ? "It may be written otherwise, or not be in this archive. A telegram's address is"
                                        + " /telegrams/ with its year, post and number: /telegrams/09ASTANA1843."
                                : "These telegrams are near to it.",
                        resolution.offers(),
                        new Link("Search for “" + written + "” in all telegrams", search, false)));
    }

    private void faulty(FaultyQuery fault, Context context) {
        context.status(400);
        Frame frame = Frame.of("The query cannot be read", "/search").searching(fault.query());
        templates.answer(context, "faulty", Fault.of(frame, fault));
    }

    private void wrongCursor(Context context) {
        context.status(400);
        String query = context.queryParam("q");
        String text = query == null ? "" : query;
        templates.answer(
                context,
                "trouble",
                new Page(
                        Frame.of("No such part of the answer", "/search").searching(text),
                        "This address names a place in the answer to another query.",
                        "It was cut or changed on its way. The search itself is well.",
                        List.of(),
                        new Link("Begin with the first telegrams of the answer", Narrowing.address(text), false)));
    }

    private void refused(HttpResponseException refused, Context context) {
        context.status(refused.getStatus());
        templates.answer(
                context,
                "trouble",
                new Page(
                        Frame.of("Not done", context.path()),
                        "The room does not answer this: " + refused.getMessage() + ".",
                        "Nothing was changed. Go back and try another way, or begin at the first page.",
                        List.of(),
                        new Link("To the first page", "/", false)));
    }

    private void failed(Exception failed, Context context) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.SEVERE, "Trouble " + number + " at " + context.method() + " " + context.path(), failed);
        context.status(SERVER_ERROR);
        templates.answer(
                context,
                "trouble",
                new Page(
                        Frame.of("Something went wrong", context.path()),
                        "Something went wrong in the room.",
                        "Nothing in the archive was changed by it. Load the page again; if it fails again, look"
                                + " for trouble " + number + " in the log of the program and report what stands there.",
                        List.of(),
                        new Link("To the first page", "/", false)));
    }

    /**
     * @param offers telegrams that may be meant
     * @param way on; null for none
     */
    public record Page(
            Frame frame,
            String problem,
            String remedy,
            List<Resolution.Offer> offers,
            @Nullable Link way) {}

    /**
     * A query that cannot be understood, cut at the place of its fault.
     *
     * @param place the character at which it fails; a blank at the end
     * @param under blanks as wide as {@code before}
     */
    public record Fault(
            Frame frame, String before, String place, String behind, String under, String problem, String remedy) {

        static Fault of(Frame frame, FaultyQuery fault) {
            String query = fault.query();
            int at = Math.min(fault.offset(), query.length());
            int end = at < query.length() ? query.offsetByCodePoints(at, 1) : at;
            String before = oneLine(query.substring(0, at));
            return new Fault(
                    frame,
                    before,
                    at < query.length() ? oneLine(query.substring(at, end)) : " ",
                    oneLine(query.substring(end)),
                    " ".repeat(before.codePointCount(0, before.length())),
                    fault.problem(),
                    fault.remedy());
        }

        private static String oneLine(String text) {
            return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        }
    }

    /** Thrown where a page is of something that is not held. */
    @SuppressWarnings("serial")
    static final class Missing extends RuntimeException {
        private final String written;

        Missing(String written) {
            super(written, null, false, false);
            this.written = written;
        }

        String written() {
            return written;
        }
    }
}
