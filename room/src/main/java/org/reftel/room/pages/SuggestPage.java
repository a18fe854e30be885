package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.reftel.json.JsonText;
import org.reftel.room.Completion;
import org.reftel.room.Enquiries;

/** What the search box offers while somebody writes. */
final class SuggestPage {
    private final Enquiries enquiries;

    SuggestPage(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(RoutesConfig routes) {
        routes.get("/suggest", this::suggest);
    }

    private void suggest(Context context) {
        String query = context.queryParam("q");
        String text = query == null ? "" : query;
        Completion completion = enquiries.completion(text, number(context.queryParam("at"), text.length()));
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("from").value((long) completion.from());
            json.name("to").value((long) completion.to());
            json.name("offers")
                    .list(
                            completion.offers(),
                            offer -> json.object(() -> {
                                json.name("kind").value(offer.kind());
                                json.name("text").value(offer.text());
                                json.name("meaning").value(offer.meaning());
                                json.name("telegrams").value(offer.telegrams());
                            }));
        });
        context.contentType("application/json")
                .header("Cache-Control", "no-cache")
                .result(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int number(@Nullable String written, int otherwise) {
        try {
            return written == null ? otherwise : Integer.parseInt(written);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
