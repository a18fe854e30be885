package org.reftel.room.api;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.Source;
import org.reftel.archive.Witness;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.json.CopyFacts;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;
import org.reftel.room.api.TelegramsApi.Telegrams;

/** The copies in which a telegram is held: what stands in each, and their very bytes. */
final class WitnessesApi {
    private final Enquiries enquiries;
    private final Telegrams telegrams;

    WitnessesApi(Enquiries enquiries) {
        this.enquiries = enquiries;
        this.telegrams = new Telegrams(enquiries);
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/telegrams/{id}/witnesses", this::witnesses);
        endpoints.get("/api/v1/telegrams/{id}/witnesses/{sequence}", this::witness);
        endpoints.get("/api/v1/telegrams/{id}/witnesses/{sequence}/copy", this::copy);
    }

    private void witnesses(Context context) {
        Holding holding = telegrams.asked(context, "/witnesses");
        if (holding == null) {
            return;
        }
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(holding.key().text());
            json.name("witnesses").list(holding.witnesses(), witness -> witness(json, holding, witness));
        });
        Endpoints.answer(context, json);
    }

    private static void witness(JsonText json, Holding holding, Witness witness) {
        PublisherStatement statement = witness.telegram().statement();
        String address =
                "/api/v1/telegrams/" + Telegrams.encoded(holding.key().text()) + "/witnesses/" + witness.sequence();
        json.object(() -> {
            json.name("sequence").value(witness.sequence());
            json.name("principal").value(witness.equals(holding.principal()));
            json.name("kind").value(witness.kind().name().toLowerCase(java.util.Locale.ROOT));
            json.name("publisher").value(witness.publisher());
            json.name("path").value(witness.path());
            json.name("sha256").value(witness.copy());
            json.name("ordinal").value(witness.ordinal());
            json.name("created").value(statement.created());
            json.name("released").value(statement.released());
            json.name("telegram").value(address);
            json.name("copy").value(address + "/copy");
        });
    }

    private void witness(Context context) {
        Holding holding = telegrams.asked(context, "/witnesses/" + Telegrams.encoded(context.pathParam("sequence")));
        if (holding != null) {
            Witness witness = asked(context, holding);
            TelegramsApi.answer(context, witness.telegram(), new CopyFacts(witness.copy(), witness.path()));
        }
    }

    /** As a download, and never as a page: what a publisher's page holds must not run here. */
    private void copy(Context context) {
        Holding holding =
                telegrams.asked(context, "/witnesses/" + Telegrams.encoded(context.pathParam("sequence")) + "/copy");
        if (holding == null) {
            return;
        }
        Witness witness = asked(context, holding);
        Source copy = enquiries.copy(holding.key(), witness.sequence());
        if (copy == null) {
            throw missing(context, holding, null);
        }
        context.header(
                "Content-Disposition",
                "attachment; filename=\"" + plain(holding.key().text()) + "-" + witness.sequence() + ".txt\"");
        context.header("Reftel-Copy-Sha256", witness.copy());
        context.contentType("text/plain").result(copy.bytes());
    }

    private static Witness asked(Context context, Holding holding) {
        String written = context.pathParam("sequence");
        for (Witness witness : holding.witnesses()) {
            if (Long.toString(witness.sequence()).equals(written)) {
                return witness;
            }
        }
        throw missing(context, holding, written);
    }

    private static Problem missing(Context context, Holding holding, @Nullable String written) {
        String named = written == null ? context.pathParam("sequence") : written;
        return Problem.of(
                ProblemKind.NO_SUCH_PART,
                holding.key() + " has no witness “" + named + "”; its witnesses are "
                        + String.join(
                                ", ",
                                holding.witnesses().stream()
                                        .map(witness -> Long.toString(witness.sequence()))
                                        .toList())
                        + ".");
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain.append(c < 128 && (Character.isLetterOrDigit(c) || c == '-') ? c : '_');
        }
        return plain.toString();
    }
}
