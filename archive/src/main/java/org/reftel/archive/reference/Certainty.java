package org.reftel.archive.reference;

import java.util.Locale;

/** How sure it is which telegram is meant. */
public enum Certainty {
    /** Post, number and year are written, or only one telegram can be meant. */
    SURE,
    /** Something was inferred, and what is held agrees, or nothing speaks against it. */
    LIKELY,
    /** Something speaks against it. */
    DOUBTFUL,
    /** Several telegrams may be meant as well as this one. */
    OPEN;

    /** As in the catalogue and in JSON: {@code likely}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word}. */
    public static Certainty of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
