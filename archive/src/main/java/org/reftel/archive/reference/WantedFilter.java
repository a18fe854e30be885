package org.reftel.archive.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.telegram.TelegramId;

/**
 * Which wanted telegrams are asked for.
 *
 * @param post part of the post's name as in an id, or of its name in words, or its country: {@code ASTANA},
 *     {@code new york}; empty for all
 * @param year four digits; null for all
 * @param least how many telegrams cite it at least
 */
public record WantedFilter(String post, @Nullable Integer year, int least) {
    /** Lets everything through. */
    public static final WantedFilter ALL = new WantedFilter("", null, 1);

    /** Those of a list that it lets through, in their order. */
    public List<Wanted> of(List<Wanted> list) {
        Map<String, Boolean> posts = new HashMap<>();
        return list.stream()
                .filter(wanted -> wanted.times() >= least
                        && (year == null || wanted.id().year() == year)
                        && (post.isBlank() || posts.computeIfAbsent(wanted.id().post(), this::isOf)))
                .toList();
    }

    /** Lets a telegram that is cited so often through or not. */
    public boolean admits(TelegramId id, int times) {
        return times >= least && (year == null || id.year() == year) && (post.isBlank() || isOf(id.post()));
    }

    private boolean isOf(String name) {
        String sought = letters(post);
        if (name.equals(sought) || Manual.standard().posts().byName(post) == null && name.contains(sought)) {
            return true;
        }
        Post known = Manual.standard().posts().byName(name);
        return known != null
                && Manual.standard().posts().byName(post) == null
                && (letters(known.displayName()).contains(sought)
                        || known.country() != null && letters(known.country()).contains(sought));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
