package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.Emendation;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Occurrence;
import org.reftel.room.Busy;
import org.reftel.room.Enquiries;
import org.reftel.room.Imports;
import org.reftel.room.pages.TroublePages.Missing;

/**
 * The corrections of a telegram: shown, entered and revoked by plain forms. What is entered is first shown as it would be read.
 */
public final class EmendPages {
    private static final int MOST_PLACES = 30;

    private final Enquiries enquiries;
    private final Imports imports;
    private final Templates templates;

    EmendPages(Enquiries enquiries, Imports imports, Templates templates) {
        this.enquiries = enquiries;
        this.imports = imports;
        this.templates = templates;
    }

    /**
     * @param open whether readers of this room may correct anything
     * @param problem why what was asked for cannot be done; null for none
     * @param asked what was written into the form: words, read, by, reason, p
     * @param places at which the words stand; empty where they were not looked for yet
     */
    public record Page(
            Frame frame,
            HoldingKey key,
            boolean open,
            @Nullable String problem,
            Map<String, String> asked,
            List<Place> places,
            List<Emendation> emendations) {

        /** What was written into a field; empty for nothing. */
        public String asked(String field) {
            return asked.getOrDefault(field, "");
        }
    }

    /**
     * A place at which the words stand.
     *
     * @param number 1 for the first
     * @param paragraph {@code p3}; null outside of the paragraphs
     * @param stands the words around it, with what stands there
     * @param read the same, with what would be read
     */
    public record Place(int number, @Nullable String paragraph, String stands, String read) {}

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/telegrams/{id}/emendations", context -> show(context, null));
        routes.post("/telegrams/{id}/emendations", this::enter);
        routes.post("/emendations/{number}/revoke", this::revoke);
    }

    private void show(Context context, @Nullable String problem) {
        Holding holding = holding(context);
        String id = holding.key().text();
        Map<String, String> asked = Map.of(
                "words", asked(context, "words"),
                "read", asked(context, "read"),
                "by", asked(context, "by"),
                "reason", asked(context, "reason"),
                "p", asked(context, "p"));
        List<Place> places = new ArrayList<>();
        String trouble = problem;
        if (!asked(context, "words").isEmpty()) {
            for (Occurrence one : occurrences(context, holding)) {
                places.add(new Place(
                        places.size() + 1,
                        one.paragraph(),
                        one.inContext(one.stands()),
                        one.inContext(asked(context, "read"))));
            }
            if (places.isEmpty() && trouble == null) {
                trouble = "“" + asked(context, "words") + "” does not stand in " + where(context, id)
                        + ". Write it as the text has it, letter by letter.";
            } else if (places.size() > MOST_PLACES) {
                trouble = "“" + asked(context, "words") + "” stands at " + places.size()
                        + " places. Write more of the words around it.";
                places.clear();
            }
        }
        context.header("Cache-Control", "no-store");
        templates.answer(
                context,
                "emend",
                new Page(
                        Frame.of("Corrections of " + id, "/telegrams/" + id + "/emendations"),
                        holding.key(),
                        imports.isOpen(),
                        trouble,
                        asked,
                        places,
                        enquiries.emendations(holding.key())));
    }

    private void enter(Context context) {
        Holding holding = holding(context);
        List<Occurrence> found = occurrences(context, holding);
        int number = number(asked(context, "nth"));
        if (number < 1 || number > found.size() || !isSigned(context)) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, "A correction needs a place, a name and a reason.");
            return;
        }
        Occurrence place = found.get(number - 1);
        attempt(context, () -> {
            imports.change(intake -> intake.emend(
                    place.read(asked(context, "read")),
                    asked(context, "by").strip(),
                    asked(context, "reason").strip()));
            String paragraph = place.paragraph();
            context.redirect(
                    "/telegrams/" + Addresses.encoded(holding.key().text())
                            + (paragraph == null ? "" : "#" + paragraph),
                    HttpStatus.SEE_OTHER);
        });
    }

    private void revoke(Context context) {
        int number = number(context.pathParam("number"));
        if (!isSigned(context)) {
            context.status(HttpStatus.BAD_REQUEST);
            show(context, "To revoke a correction takes a name and a reason.");
            return;
        }
        attempt(context, () -> {
            imports.change(intake -> {
                intake.revoke(
                        number,
                        asked(context, "by").strip(),
                        asked(context, "reason").strip());
                return number;
            });
            context.redirect(
                    "/telegrams/" + Addresses.encoded(holding(context).key().text()) + "/emendations",
                    HttpStatus.SEE_OTHER);
        });
    }

    private void attempt(Context context, Runnable change) {
        if (!imports.isOpen()) {
            context.status(HttpStatus.FORBIDDEN);
            show(context, "This reading room is for reading alone.");
            return;
        }
        try {
            change.run();
        } catch (ArchiveException refused) {
            context.status(HttpStatus.CONFLICT);
            show(context, refused.getMessage());
        } catch (Busy busy) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", Integer.toString(busy.retrySeconds()));
            show(context, busy.getMessage());
        }
    }

    private static List<Occurrence> occurrences(Context context, Holding holding) {
        String paragraph = asked(context, "p");
        boolean known = holding.telegram().body().places().contains(paragraph);
        return Occurrence.of(holding, null, known ? paragraph : null, asked(context, "words"));
    }

    private static String where(Context context, String id) {
        String paragraph = asked(context, "p");
        return paragraph.isEmpty() ? id : id + "#" + paragraph;
    }

    private static boolean isSigned(Context context) {
        return !asked(context, "by").isBlank() && !asked(context, "reason").isBlank();
    }

    /** A field of the form, sent in the address or in the body. */
    private static String asked(Context context, String field) {
        String sent = context.formParam(field);
        String value = sent == null ? context.queryParam(field) : sent;
        return value == null ? "" : value;
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Holding holding(Context context) {
        String written = context.pathParamMap().getOrDefault("id", asked(context, "telegram"));
        HoldingKey key = enquiries.resolve(written).key();
        Holding holding = key == null ? null : enquiries.holding(key);
        if (holding == null) {
            throw new Missing(written);
        }
        return holding;
    }
}
