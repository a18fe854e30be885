package org.reftel.room.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.Emendation;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Occurrence;
import org.reftel.archive.likeness.Likeness;
import org.reftel.export.LikenessList;
import org.reftel.json.FlatJson;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;
import org.reftel.room.Imports;

/** What editors have corrected, and which telegrams have the same text. */
final class EmendationsApi {
    private static final int USUAL_PAIRS = 200;
    private static final int MOST_PAIRS = 2_000;

    private final Enquiries enquiries;
    private final Imports imports;
    private final TelegramsApi.Telegrams telegrams;

    EmendationsApi(Enquiries enquiries, Imports imports) {
        this.enquiries = enquiries;
        this.imports = imports;
        this.telegrams = new TelegramsApi.Telegrams(enquiries);
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/telegrams/{id}/emendations", this::list);
        endpoints.post("/api/v1/telegrams/{id}/emendations", this::enter);
        endpoints.get("/api/v1/telegrams/{id}/emendations/{number}", this::one);
        endpoints.delete("/api/v1/telegrams/{id}/emendations/{number}", this::revoke);
        endpoints.get("/api/v1/telegrams/{id}/likenesses", this::likenesses);
        endpoints.get("/api/v1/likenesses", this::allLikenesses);
    }

    private void list(Context context) {
        Holding holding = telegrams.asked(context, "/emendations");
        if (holding != null) {
            answer(context, holding.key());
        }
    }

    private void answer(Context context, HoldingKey key) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("id").value(key.text());
            json.name("emendations").list(enquiries.emendations(key), one -> json.object(() -> emendation(json, one)));
        });
        Endpoints.answer(context, json);
    }

    private static void emendation(JsonText json, Emendation emendation) {
        json.name("number").value((long) emendation.number());
        json.name("witness").value(emendation.witness());
        json.name("span")
                .list(List.of(emendation.span().start(), emendation.span().end()), place -> json.value((long) place));
        json.name("before").value(emendation.before());
        json.name("after").value(emendation.after());
        json.name("by").value(emendation.by());
        json.name("made").value(emendation.made());
        json.name("reason").value(emendation.reason());
        Emendation.Revocation revoked = emendation.revoked();
        if (revoked == null) {
            json.name("revoked").value((String) null);
        } else {
            json.name("revoked").object(() -> {
                json.name("by").value(revoked.by());
                json.name("made").value(revoked.made());
                json.name("reason").value(revoked.reason());
            });
        }
    }

    private void enter(Context context) {
        Holding holding = held(context);
        Map<String, String> fields = fields(context);
        String paragraph = fields.getOrDefault("place", "");
        if (!paragraph.isEmpty() && !holding.telegram().body().places().contains(paragraph)) {
            throw Problem.of(ProblemKind.NO_SUCH_PART, holding.key() + " has no paragraph “" + paragraph + "”.");
        }
        String words = fields.getOrDefault("before", "");
        List<Occurrence> found = Occurrence.of(holding, null, paragraph.isEmpty() ? null : paragraph, words);
        int nth = number(fields.getOrDefault("nth", "0"));
        if (found.isEmpty() || nth == 0 && found.size() > 1 || nth < 0 || nth > found.size()) {
            throw Problem.of(
                    ProblemKind.FAULTY_PARAMETER,
                    "“" + words + "” stands at " + found.size() + " places of " + holding.key()
                            + (found.isEmpty() ? "." : ": name one by nth, or write more of the words around it."),
                    json -> json.name("places")
                            .list(
                                    found,
                                    one -> json.object(() -> {
                                        json.name("place").value(one.paragraph());
                                        json.name("context").value(one.inContext(one.stands()));
                                    })));
        }
        String after = fields.get("after");
        if (after == null) {
            throw Problem.of(ProblemKind.FAULTY_PARAMETER, "after says what is to be read; \"\" for nothing.");
        }
        String by = signed(fields.get("by"), "by");
        String reason = signed(fields.get("reason"), "reason");
        Occurrence place = found.get(Math.max(nth, 1) - 1);
        change(() -> imports.change(intake -> intake.emend(place.read(after), by, reason)));
        context.status(201);
        answer(context, holding.key());
    }

    private void one(Context context) {
        Emendation found = emendation(context, held(context));
        JsonText json = new JsonText();
        json.object(() -> emendation(json, found));
        Endpoints.answer(context, json);
    }

    private Emendation emendation(Context context, Holding holding) {
        int number = number(context.pathParam("number"));
        for (Emendation one : enquiries.emendations(holding.key())) {
            if (one.number() == number) {
                return one;
            }
        }
        throw Problem.of(ProblemKind.NO_SUCH_PART, holding.key() + " has no emendation " + number + ".");
    }

    private void revoke(Context context) {
        Holding holding = held(context);
        int number = emendation(context, holding).number();
        String by = signed(context.queryParam("by"), "by");
        String reason = signed(context.queryParam("reason"), "reason");
        change(() -> imports.change(intake -> {
            intake.revoke(number, by, reason);
            return number;
        }));
        answer(context, holding.key());
    }

    /** The telegram that is to be changed, by an id in any form. */
    private Holding held(Context context) {
        String written = context.pathParam("id");
        HoldingKey key = enquiries.resolve(written).key();
        Holding holding = key == null ? null : enquiries.holding(key);
        if (holding == null) {
            throw Problem.of(ProblemKind.NOT_HELD, "Nothing is held under “" + written + "”.");
        }
        return holding;
    }

    private void change(Runnable change) {
        if (!imports.isOpen()) {
            throw Problem.of(ProblemKind.NO_IMPORT, "This reading room is for reading alone.");
        }
        try {
            change.run();
        } catch (ArchiveException refused) {
            throw Problem.of(ProblemKind.NOT_ENTERED, String.valueOf(refused.getMessage()));
        }
    }

    private static String signed(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw Problem.of(
                    ProblemKind.FAULTY_PARAMETER, "An emendation is signed: by and reason; " + name + " is missing.");
        }
        return value.strip();
    }

    private static Map<String, String> fields(Context context) {
        try {
            return FlatJson.read(context.body());
        } catch (IllegalArgumentException faulty) {
            throw Problem.of(ProblemKind.FAULTY_PARAMETER, String.valueOf(faulty.getMessage()));
        }
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private void likenesses(Context context) {
        Holding holding = telegrams.asked(context, "/likenesses");
        if (holding != null) {
            JsonText json = new JsonText();
            json.object(() -> {
                json.name("id").value(holding.key().text());
                pairs(json, enquiries.likenesses(holding.key()));
            });
            Endpoints.answer(context, json);
        }
    }

    private void allLikenesses(Context context) {
        int limit = new Parameters(context).number("limit", USUAL_PAIRS, MOST_PAIRS);
        int from = new Parameters(context).number("from", 0, Integer.MAX_VALUE);
        List<Likeness> all = enquiries.likenesses();
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("total").value((long) all.size());
            pairs(json, all.stream().skip(from).limit(limit).toList());
        });
        Endpoints.answer(context, json);
    }

    private static void pairs(JsonText json, List<Likeness> pairs) {
        json.name("likenesses").list(pairs, pair -> json.object(() -> LikenessList.fields(json, pair)));
    }
}
