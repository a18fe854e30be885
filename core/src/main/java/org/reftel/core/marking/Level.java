package org.reftel.core.marking;

import org.jspecify.annotations.Nullable;

/**
 * How far a text is restricted, the lowest first. The order is total: each level dominates those before it.
 *
 * <p>CONFIDENTIAL, SECRET and TOP SECRET are levels of classification (E.O. 13526 sec. 1.2, as in every order since
 * 10501). The three below them are controls that each office set for itself: LIMITED OFFICIAL USE was the Department's
 * until 1995, when SENSITIVE BUT UNCLASSIFIED took its place; publishers show the latter as
 * {@code UNCLASSIFIED//FOR OFFICIAL USE ONLY}.
 */
public enum Level {
    UNCLASSIFIED("UNCLASSIFIED", "U"),
    FOR_OFFICIAL_USE_ONLY("FOR OFFICIAL USE ONLY", "FOUO"),
    SENSITIVE_BUT_UNCLASSIFIED("SENSITIVE BUT UNCLASSIFIED", "SBU"),
    LIMITED_OFFICIAL_USE("LIMITED OFFICIAL USE", "LOU"),
    CONFIDENTIAL("CONFIDENTIAL", "C"),
    SECRET("SECRET", "S"),
    TOP_SECRET("TOP SECRET", "TS");

    private final String words;
    private final String mark;

    Level(String words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    /** In words: {@code SENSITIVE BUT UNCLASSIFIED}. */
    public String words() {
        return words;
    }

    /** As a portion mark: {@code SBU}. */
    public String mark() {
        return mark;
    }

    /** Whether this level is as high as the other, or higher. */
    public boolean dominates(Level other) {
        return compareTo(other) >= 0;
    }

    /** Whether an executive order protects it: CONFIDENTIAL and above. */
    public boolean isClassified() {
        return dominates(CONFIDENTIAL);
    }

    /** The word of the class line: what is sensitive or for official use only is sent as UNCLASSIFIED. */
    public Level classLine() {
        return this == FOR_OFFICIAL_USE_ONLY || this == SENSITIVE_BUT_UNCLASSIFIED ? UNCLASSIFIED : this;
    }

    /** The higher of two. */
    public Level join(Level other) {
        return dominates(other) ? this : other;
    }

    /**
     * The level that words or a mark name, in any case and however spaced: {@code S E C R E T}, {@code UNCLAS},
     * {@code sbu}; null for anything else.
     */
    public static @Nullable Level find(CharSequence text) {
        for (Level level : values()) {
            if (sameLetters(text, level.words) || sameLetters(text, level.mark)) {
                return level;
            }
        }
        return sameLetters(text, "UNCLAS") ? UNCLASSIFIED : null;
    }

    private static boolean sameLetters(CharSequence text, String name) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                continue;
            }
            while (n < name.length() && name.charAt(n) == ' ') {
                n++;
            }
            if (n == name.length() || upper(c) != name.charAt(n)) {
                return false;
            }
            n++;
        }
        return n == name.length();
    }

    static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }
}
