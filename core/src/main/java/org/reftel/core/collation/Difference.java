package org.reftel.core.collation;

import java.util.List;
import java.util.Locale;

/**
 * A place where witnesses are written differently and say the same: recorded, but no {@link Variant}.
 *
 * @param place as of a variant
 * @param wordings what each witness has there, in the order of the witnesses
 */
public record Difference(Kind kind, String place, List<Wording> wordings) {

    /** How they differ. */
    public enum Kind {
        /** Lines end elsewhere. */
        LAYOUT("lines end elsewhere"),
        /** Page lines, section breaks, stray captions, release stamps. */
        FURNITURE("other page furniture"),
        /** A publisher's own lines and signs. */
        PUBLISHER("publisher's marks"),
        CASE("capitals and small letters"),
        /** Accents lost, added or changed. */
        ACCENTS("accents"),
        /** Other, lost or damaged punctuation. */
        PUNCTUATION("punctuation"),
        /** Words broken or run together. */
        SPACING("words broken or run together"),
        /** The same value written otherwise: leading zeros, letters doubled in the class line. */
        WRITING("the same value, written otherwise"),
        /** The same addressees in another order. */
        ORDER("another order"),
        /** A paragraph divided in two, or two joined. */
        DIVISION("paragraphs divided otherwise"),
        /** The same paragraph under another number. */
        NUMBERING("another paragraph number"),
        /** Format lines 1 to 4: they belong to one transmission, not to the telegram. */
        TRANSMISSION("another transmission");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words: {@code capitals and small letters}. */
        public String words() {
            return words;
        }

        /** As in JSON: {@code case}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Difference {
        wordings = List.copyOf(wordings);
    }
}
