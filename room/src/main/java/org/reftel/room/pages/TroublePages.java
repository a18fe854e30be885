package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.reftel.archive.identity.Resolution;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.room.Enquiries;

/** What is shown where something is missing or went wrong: what happened, and what to do. */
public final class TroublePages {
    private final Enquiries enquiries;
    private final Templates templates;

    TroublePages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        routes.exception(FaultyQuery.class, (fault, context) -> faulty(fault, context));
        routes.exception(Missing.class, (missing, context) -> missing(missing.written(), context));
        routes.exception(
                NotFoundResponse.class, (_, context) -> missing(context.path().substring(1), context));
    }

    private void missing(String written, Context context) {
        Resolution resolution = enquiries.resolve(written);
        context.status(404);
        Frame frame = Frame.of("Not held", context.path());
        templates.answer(
                context,
                "trouble",
                new Page(frame, "Nothing is held under “" + written + "”.", "", resolution.offers()));
    }

    private void faulty(FaultyQuery fault, Context context) {
        context.status(400);
        String query = context.queryParam("q");
        Frame frame = Frame.of("Faulty query", "/search").searching(query == null ? "" : query);
        templates.answer(context, "trouble", new Page(frame, fault.problem(), fault.remedy(), List.of()));
    }

    /** @param offers telegrams that may be meant */
    public record Page(Frame frame, String problem, String remedy, List<Resolution.Offer> offers) {}

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
