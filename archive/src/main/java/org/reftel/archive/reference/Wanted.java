package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.TelegramId;

/**
 * A telegram that is cited and not held.
 *
 * @param id as those that cite it mean it
 * @param times how many telegrams cite it
 * @param posts that these come from, the first one first
 * @param subjects of the first few of them, each once
 * @param classification the highest of them; null where none has one
 * @param doubtful whether something speaks against every citation's year or number
 * @param sent when it was sent, by its neighbours
 */
public record Wanted(
        TelegramId id,
        int times,
        List<String> posts,
        List<String> subjects,
        @Nullable String classification,
        boolean doubtful,
        Bracket sent) {

    public Wanted {
        posts = List.copyOf(posts);
        subjects = List.copyOf(subjects);
    }
}
