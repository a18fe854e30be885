package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.reference.Node;
import org.reftel.archive.search.TookTooLong;
import org.reftel.archive.search.WrongCursor;
import org.reftel.room.Busy;
import org.reftel.room.Enquiries;

/** What is shown where something is missing or went wrong: what happened, what is safe, and what to do. */
public final class TroublePages {
    private static final Logger LOG = Logger.getLogger(TroublePages.class.getName());
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int AFTER_LONG_WORK = 10;
    private static final Link FIRST = new Link("To the first page", "/", false);

    private final Enquiries enquiries;
    private final Templates templates;

    TroublePages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        routes.exception(
                TookTooLong.class,
                (given, context) -> later(context, UNAVAILABLE, String.valueOf(given.getMessage()), AFTER_LONG_WORK));
        routes.exception(
                Busy.class,
                (busy, context) -> later(context, UNAVAILABLE, String.valueOf(busy.getMessage()), busy.retrySeconds()));
        routes.exception(FaultyQuery.class, (fault, context) -> faulty(fault, context));
        routes.exception(WrongCursor.class, (_, context) -> wrongCursor(context));
        routes.exception(Missing.class, (missing, context) -> missing(missing, context));
        routes.exception(NotFoundResponse.class, (_, context) -> nothingHere(context));
        routes.exception(MethodNotAllowedResponse.class, (refused, context) -> wrongMethod(refused, context));
        routes.exception(HttpResponseException.class, (refused, context) -> refused(refused, context));
        routes.exception(Exception.class, (failed, context) -> failed(failed, context));
    }

    /** Says that a request is not let in, and what to do. */
    void notLetIn(Context context, int status, String why) {
        context.status(status);
        answer(context, "Not let in", why, "Nothing was changed.", FIRST);
    }

    /**
     * Says that a request has to come again later, and leads to the same address.
     *
     * @param seconds until it is worth while
     */
    void later(Context context, int status, String problem, int seconds) {
        context.status(status).header("Retry-After", Integer.toString(seconds)).header("Cache-Control", "no-store");
        String when = seconds == 1 ? "one second" : seconds + " seconds";
        boolean asks = context.method() == HandlerType.GET || context.method() == HandlerType.HEAD;
        String query = context.queryParam("q");
        Page page = new Page(
                Frame.ofTrouble("Not now").searching(query == null ? "" : query),
                problem,
                asks
                        ? "Wait " + when + " and load the page again. The archive is well, and so is this address."
                        : "Nothing was changed. Wait " + when + ", go back, and send the form again.",
                List.of(),
                asks ? new Link("Ask again", Addresses.asked(context), false) : FIRST);
        templates.answer(context, "trouble", page);
    }

    /** Sets the page that tells why a request could not even be read. */
    byte[] unreadable(String problem, String remedy) {
        return templates.set(
                "", "trouble", new Page(Frame.ofTrouble("Not understood"), problem, remedy, List.of(), FIRST));
    }

    private void missing(Missing missing, Context context) {
        context.status(404);
        Link way = missing.way();
        if (way != null) {
            answer(context, "Not here", missing.problem(), missing.remedy(), way);
            return;
        }
        String written = missing.written();
        Node wanted = enquiries.wanted(written);
        if (wanted != null) {
            answer(
                    context,
                    "Not held",
                    wanted.id() + " is not held.",
                    wanted.timesCited() == 1
                            ? "One telegram that is held cites it."
                            : wanted.timesCited() + " telegrams that are held cite it.",
                    new Link("What is known of it, and a letter that asks for it", "/wanted/" + wanted.id(), false));
            return;
        }
        Resolution resolution = enquiries.resolve(written);
        templates.answer(
                context,
                "trouble",
                new Page(
                        Frame.ofTrouble("Not held"),
                        "Nothing is held under “" + written + "”.",
                        resolution.offers().isEmpty()
                                ? "It may be written otherwise, or not be in this archive. A telegram's address is"
                                        + " /telegrams/ with its year, post and number: /telegrams/09ASTANA1843."
                                : "These telegrams are near to it.",
                        resolution.offers(),
                        new Link(
                                "Search for “" + written + "” in all telegrams",
                                Narrowing.address(written) + "&all=1",
                                false)));
    }

    /** Where somebody wrote a telegram's id behind the room's address, the telegram is offered. */
    private void nothingHere(Context context) {
        context.status(404);
        String path = context.path();
        HoldingKey meant =
                enquiries.resolve(path.substring(path.lastIndexOf('/') + 1)).key();
        answer(
                context,
                "No such page",
                "There is no page under “" + path + "”.",
                meant == null
                        ? "The address may be cut or mistyped. What the room has can be reached from the first page."
                        : "But a telegram of this name is held.",
                meant == null ? FIRST : new Link("Read " + meant.text(), "/telegrams/" + meant.text(), false));
    }

    private void wrongMethod(MethodNotAllowedResponse refused, Context context) {
        context.status(refused.getStatus());
        String allowed = refused.getDetails().getOrDefault("availableMethods", "GET");
        context.header("Allow", allowed);
        answer(
                context,
                "Not done",
                "This address does not answer " + context.method() + ", but " + allowed + ".",
                "Nothing was changed.",
                FIRST);
    }

    private void answer(Context context, String title, String problem, String remedy, Link way) {
        templates.answer(context, "trouble", new Page(Frame.ofTrouble(title), problem, remedy, List.of(), way));
    }

    private void faulty(FaultyQuery fault, Context context) {
        context.status(400);
        Frame frame = Frame.ofTrouble("The query cannot be read").searching(fault.query());
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
                        Frame.ofTrouble("No such part of the answer").searching(text),
                        "This address names a place in the answer to another query.",
                        "It was cut or changed on its way. The search itself is well.",
                        List.of(),
                        new Link("Begin with the first telegrams of the answer", Narrowing.address(text), false)));
    }

    private void refused(HttpResponseException refused, Context context) {
        context.status(refused.getStatus());
        answer(
                context,
                "Not done",
                "The room does not answer this: " + refused.getMessage() + ".",
                "Nothing was changed. Go back and try another way, or begin at the first page.",
                FIRST);
    }

    private void failed(Exception failed, Context context) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.log(Level.SEVERE, "Trouble " + number + " at " + context.method() + " " + context.path(), failed);
        context.status(SERVER_ERROR);
        boolean archive = failed instanceof ArchiveException;
        answer(
                context,
                "Something went wrong",
                archive ? "The archive cannot be read here." : "Something went wrong in the room.",
                archive
                        ? failed.getMessage() + " This is trouble " + number + " in the log of the program."
                        : "Nothing in the archive was changed by it. Load the page again; if it fails again, look for"
                                + " trouble " + number + " in the log of the program and report what stands there.",
                FIRST);
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

    /** Thrown where a page is of something that is not there. */
    @SuppressWarnings("serial")
    static final class Missing extends RuntimeException {
        private final String written;
        private final String remedy;
        private final @Nullable Link way;

        /** A telegram that is not held, under an id in whatever form. */
        Missing(String written) {
            this(written, "", null);
        }

        /**
         * Something else.
         *
         * @param problem what is not there, a sentence
         * @param way on
         */
        Missing(String problem, String remedy, @Nullable Link way) {
            super(problem, null, false, false);
            this.written = problem;
            this.remedy = remedy;
            this.way = way;
        }

        String written() {
            return written;
        }

        String problem() {
            return written;
        }

        String remedy() {
            return remedy;
        }

        /** Null for a telegram. */
        @Nullable
        Link way() {
            return way;
        }
    }
}
