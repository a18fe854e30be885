package org.reftel.room.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Comparison;
import org.reftel.archive.Holding;
import org.reftel.export.comparison.ComparisonJson;
import org.reftel.export.comparison.TeiDocument;
import org.reftel.room.Enquiries;
import org.reftel.room.api.TelegramsApi.Telegrams;

/** The copies of a telegram side by side. */
final class CompareApi {
    private final Enquiries enquiries;
    private final Telegrams telegrams;

    CompareApi(Enquiries enquiries) {
        this.enquiries = enquiries;
        this.telegrams = new Telegrams(enquiries);
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/telegrams/{id}/compare", this::json);
        endpoints.get("/api/v1/telegrams/{id}/compare.tei", this::tei);
    }

    private void json(Context context) {
        Comparison comparison = asked(context, "/compare");
        if (comparison != null) {
            Endpoints.answer(context, ComparisonJson.of(comparison));
        }
    }

    private void tei(Context context) {
        Comparison comparison = asked(context, "/compare.tei");
        if (comparison != null) {
            context.contentType("application/tei+xml; charset=utf-8")
                    .result(TeiDocument.of(comparison).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All copies, or those with the letters of {@code of}; null where the client was sent on to the true address. */
    private @Nullable Comparison asked(Context context, String rest) {
        Holding holding = telegrams.asked(context, rest);
        if (holding == null) {
            return null;
        }
        List<Comparison.Compared> copies = Comparison.copies(holding);
        Set<String> sigla = new HashSet<>(context.queryParams("of"));
        sigla.remove("");
        List<Comparison.Compared> chosen = sigla.isEmpty() ? copies : Comparison.chosen(copies, sigla);
        if (chosen == null) {
            throw Problem.of(
                    ProblemKind.NO_SUCH_PART,
                    holding.key() + " has no such copy; its copies are "
                            + String.join(
                                    ", ",
                                    copies.stream()
                                            .map(Comparison.Compared::siglum)
                                            .toList())
                            + ".");
        }
        return enquiries.compare(holding, chosen);
    }
}
