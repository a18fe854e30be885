package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** A telegram, in three views of one text: to be read, as the publisher showed it, and as it was transmitted. */
public final class TelegramPages {
    private final Enquiries enquiries;
    private final Templates templates;

    TelegramPages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        routes.get("/telegrams/{id}", this::reading);
    }

    private void reading(Context context) {
        Holding holding = holding(context);
        if (holding != null) {
            Telegram telegram = holding.telegram();
            String subject = Reading.valueOf(telegram.head().subject());
            String id = holding.key().text();
            Frame frame = Frame.of(subject == null ? id : subject + " (" + id + ")", "/telegrams/" + id);
            templates.answer(context, "telegram", new Page(frame, holding));
        }
    }

    /** The holding that is asked for; null where the browser was sent on to its true address. */
    private @Nullable Holding holding(Context context) {
        String written = context.pathParam("id");
        HoldingKey key = enquiries.resolve(written).key();
        Holding holding = key == null ? null : enquiries.holding(key);
        if (holding == null) {
            throw new Missing(written);
        }
        if (!holding.key().text().equals(written)) {
            context.redirect("/telegrams/" + holding.key().text());
            return null;
        }
        return holding;
    }

    public record Page(Frame frame, Holding holding) {}
}
