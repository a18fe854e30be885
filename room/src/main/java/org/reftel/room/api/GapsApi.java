package org.reftel.room.api;

import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.identity.WrittenId;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.TelegramId;
import org.reftel.export.CoverageJson;
import org.reftel.export.WantedJson;
import org.reftel.room.Enquiries;

/** What the archive lacks: wanted telegrams, and how much is held of what posts sent. */
final class GapsApi {
    private static final int USUAL = 50;
    private static final int MOST = 10_000;
    private static final int FARTHEST = 10_000_000;
    private static final int LAST_YEAR = 9999;

    private final Enquiries enquiries;

    GapsApi(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/wanted", this::list);
        endpoints.get("/api/v1/wanted/{wanted}", this::wanted);
        endpoints.get("/api/v1/coverage", context -> {
            Integer year = year(new Parameters(context));
            Endpoints.answer(context, CoverageJson.of(enquiries.coverage(year), year));
        });
        endpoints.get("/api/v1/coverage/{name}", this::post);
    }

    /** The filter that an address asks for. */
    static WantedFilter filter(Context context) {
        Parameters parameters = new Parameters(context);
        String post = context.queryParam("post");
        return new WantedFilter(
                post == null ? "" : post, year(parameters), Math.max(1, parameters.number("min", 1, FARTHEST)));
    }

    private void list(Context context) {
        Parameters parameters = new Parameters(context);
        WantedFilter filter = filter(context);
        int from = parameters.number("from", 0, FARTHEST);
        Endpoints.answer(
                context,
                WantedJson.of(enquiries.wanted(filter, from, parameters.number("limit", USUAL, MOST)), filter, from));
    }

    private void wanted(Context context) {
        String written = context.pathParam("wanted");
        WrittenId parsed = WrittenId.parse(written.toUpperCase(Locale.ROOT));
        if (parsed != null) {
            for (TelegramId id : parsed.ids()) {
                Dossier dossier = enquiries.dossier(id);
                if (dossier != null) {
                    Endpoints.answer(context, WantedJson.of(dossier));
                    return;
                }
            }
        }
        throw Problem.of(
                ProblemKind.NOT_HELD,
                "“" + written
                        + "” is no wanted telegram: it is held, or no telegram cites it. /api/v1/wanted lists them.");
    }

    private void post(Context context) {
        String written = context.pathParam("name");
        PostCoverage post =
                enquiries.coverage(Manual.standard().posts().reference(written), year(new Parameters(context)));
        if (post == null) {
            throw Problem.of(
                    ProblemKind.NOT_HELD,
                    "No number of “" + written + "” is held or cited. /api/v1/coverage lists the posts.");
        }
        Endpoints.answer(context, CoverageJson.of(post));
    }

    private static @Nullable Integer year(Parameters parameters) {
        int year = parameters.number("year", 0, LAST_YEAR);
        return year == 0 ? null : year;
    }
}
