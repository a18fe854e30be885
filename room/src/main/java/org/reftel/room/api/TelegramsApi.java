package org.reftel.room.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.reference.Node;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;
import org.reftel.export.HeldCopy;
import org.reftel.json.CopyFacts;
import org.reftel.json.JsonText;
import org.reftel.json.TelegramJson;
import org.reftel.room.Enquiries;

/** A telegram and its paragraphs. */
final class TelegramsApi {
    private final Telegrams telegrams;
    private final Enquiries enquiries;

    TelegramsApi(Enquiries enquiries) {
        this.enquiries = enquiries;
        this.telegrams = new Telegrams(enquiries);
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/telegrams/{id}", this::telegram);
        endpoints.get("/api/v1/telegrams/{id}/paragraphs", this::paragraphs);
        endpoints.get("/api/v1/telegrams/{id}/paragraphs/{place}", this::paragraph);
    }

    private void telegram(Context context) {
        Holding holding = telegrams.asked(context, "");
        if (holding != null) {
            answer(context, holding.telegram(), HeldCopy.of(holding));
        }
    }

    /** Answers with a telegram as {@code reftel/telegram/1}. */
    static void answer(Context context, Telegram telegram, CopyFacts copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TelegramJson().writeLine(telegram, copy, out);
        context.contentType("application/json").result(out.toByteArray());
    }

    private void paragraphs(Context context) {
        Holding holding = telegrams.asked(context, "/paragraphs");
        if (holding == null) {
            return;
        }
        Telegram.Body body = holding.telegram().body();
        List<String> places = body.places();
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(holding.key().text());
            json.name("paragraphs")
                    .list(
                            places,
                            place -> json.object(() -> {
                                paragraph(
                                        json, holding, place, body.paragraphs().get(places.indexOf(place)));
                            }));
        });
        Endpoints.answer(context, json);
    }

    private void paragraph(Context context) {
        String place = context.pathParam("place");
        Holding holding = telegrams.asked(context, "/paragraphs/" + Telegrams.encoded(place));
        if (holding == null) {
            return;
        }
        Telegram.Body body = holding.telegram().body();
        int at = body.places().indexOf(place);
        if (at < 0) {
            throw Problem.of(
                    ProblemKind.NO_SUCH_PART,
                    holding.key() + " has no paragraph “" + place + "”; its paragraphs are "
                            + String.join(", ", body.places()) + ".");
        }
        JsonText json = new JsonText();
        json.object(() -> paragraph(json, holding, place, body.paragraphs().get(at)));
        Endpoints.answer(context, json);
    }

    private static void paragraph(JsonText json, Holding holding, String place, Paragraph paragraph) {
        json.name("ref").value(holding.key().text() + "#" + place);
        json.name("place").value(place);
        if (paragraph.number() == null) {
            json.name("number").value((String) null);
        } else {
            json.name("number").value((long) paragraph.number());
        }
        json.name("marking").value(paragraph.marking());
        json.name("level").value(paragraph.level());
        json.name("role")
                .value(paragraph.role() == null ? null : paragraph.role().json());
        json.name("label").value(paragraph.label());
        json.name("heading").value(paragraph.heading());
        json.name("text").value(paragraph.text().text());
        TextSpan stands = holding.source(paragraph.span());
        json.name("span").list(List.of(stands.start(), stands.end()), number -> json.value((long) number));
    }

    /** The telegrams that addresses name. */
    record Telegrams(Enquiries enquiries) {

        /**
         * The telegram that {@code id} in the address means; null where the client was sent on to its true address.
         *
         * @param rest of the address behind the id
         */
        @Nullable
        Holding asked(Context context, String rest) {
            String written = context.pathParam("id");
            var resolution = enquiries.resolve(written);
            HoldingKey key = resolution.key();
            if (key != null && !key.text().equals(written)) {
                String query = context.queryString();
                context.redirect(
                        "/api/v1/telegrams/" + encoded(key.text()) + rest + (query == null ? "" : "?" + query),
                        io.javalin.http.HttpStatus.PERMANENT_REDIRECT);
                return null;
            }
            Holding holding = key == null ? null : enquiries.holding(key);
            if (holding == null) {
                Node wanted = enquiries.wanted(written);
                throw Problem.of(
                        ProblemKind.NOT_HELD,
                        wanted == null
                                ? "Nothing is held under “" + written + "”."
                                : wanted.id() + " is not held, but cited; /api/v1/wanted/" + wanted.id()
                                        + " tells what is known of it.",
                        json -> json.name("near")
                                .list(
                                        resolution.offers(),
                                        offer -> json.object(() -> {
                                            json.name("id").value(offer.key().text());
                                            json.name("why").value(offer.why());
                                            json.name("sent").value(offer.sent());
                                            json.name("subject").value(offer.subject());
                                        })));
            }
            return holding;
        }

        /** As it can stand between the slashes of an address. */
        static String encoded(String segment) {
            return java.net.URLEncoder.encode(segment, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("+", "%20");
        }
    }
}
