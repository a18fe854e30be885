package org.reftel.archive.reference;

import java.util.Locale;

/** Why a telegram is taken to be the one that is meant. */
public enum Reason {
    WRITTEN("year, post and number are written"),
    RULE(
            "the year is not written: it is that of the telegram that cites, or the one before where the number is too high"),
    HELD("the year is not written; of the telegrams with that number, this one was sent before"),
    NUMBERS("the year is not written; how far the post's numbers had come by then tells it"),
    POST("the post is written in another way; this one has a telegram of that number, or the nearest name"),
    CLAIM("nothing is held under that id; but of this telegram, which is held under another, some evidence gives it"),
    UNKNOWN("no post of that name is known"),
    LATER("it was sent after the telegram that cites it: year or number must be wrong"),
    AMBIGUOUS("more than one telegram may be meant"),
    SELF("the telegram cites itself: a slip, or the text of another telegram");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** As in the catalogue and in JSON: {@code numbers}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word}. */
    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
