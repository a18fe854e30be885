package org.reftel.room.desk;

import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.catalogue.ListItem;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.room.citing.Citation;

/**
 * An item of the reading list with what the archive has of it.
 *
 * @param holding null where nothing is held under the item's key any more
 * @param paragraph null for a whole telegram, and where the telegram has no such paragraph any more
 */
public record Collected(
        ListItem item, @Nullable Holding holding, @Nullable Paragraph paragraph) {

    static Collected of(ListItem item, @Nullable Holding holding) {
        if (holding == null || item.place().isEmpty()) {
            return new Collected(item, holding, null);
        }
        Telegram.Body body = holding.telegram().body();
        int at = body.places().indexOf(item.place());
        return new Collected(item, holding, at < 0 ? null : body.paragraphs().get(at));
    }

    public String id() {
        return item.key().text();
    }

    /** {@code p3}; null for the whole telegram. */
    public @Nullable String place() {
        return item.place().isEmpty() ? null : item.place();
    }

    /** The subject; the id where there is none or the telegram is not held. */
    public String title() {
        Holding held = holding;
        String subject =
                held == null ? null : Reading.valueOf(held.telegram().head().subject());
        return subject == null ? id() : subject;
    }

    /** Where it is read: {@code /telegrams/09ASTANA1843#p3}. */
    public String path() {
        String place = place();
        return "/telegrams/" + id() + (place == null ? "" : "#" + place);
    }

    /** {@code 3. (C)}: how the paragraph begins on the telegram; empty without number and mark. */
    public String sign() {
        Paragraph shown = paragraph;
        if (shown == null) {
            return "";
        }
        String number = shown.number() == null ? "" : shown.number() + ".";
        String mark = shown.marking() == null ? "" : "(" + shown.marking() + ")";
        return number.isEmpty() || mark.isEmpty() ? number + mark : number + " " + mark;
    }

    /**
     * The item as the source of a statement; null where it is not held.
     *
     * @param origin {@code http://127.0.0.1:7780}
     */
    public @Nullable Citation citation(String origin) {
        Holding held = holding;
        return held == null ? null : Citation.of(held, place(), origin + path()).noting(item.note());
    }
}
