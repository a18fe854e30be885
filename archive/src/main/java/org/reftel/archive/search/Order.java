package org.reftel.archive.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order telegrams are answered. Those that are equal stand by date, newest first, and then by their key. */
public enum Order {
    /** What a person would want first. */
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** Those of which something came last into the archive first. */
    IMPORTED,
    /** Those that most other telegrams cite first. */
    MOST_CITED,
    /** Those first that telegrams of the most posts cite. */
    MOST_POSTS,
    /** Those first that the fewest citations part from the telegram that {@code around:} names. */
    NEAREST;

    /** {@code newest}, {@code most-cited}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code date} is {@link #NEWEST}; null for no order's name. */
    public static @Nullable Order find(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "relevance" -> RELEVANCE;
            case "date", "newest" -> NEWEST;
            case "oldest" -> OLDEST;
            case "imported" -> IMPORTED;
            case "most-cited" -> MOST_CITED;
            case "most-posts" -> MOST_POSTS;
            case "nearest" -> NEAREST;
            default -> null;
        };
    }
}
