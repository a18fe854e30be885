package org.reftel.archive.search;

import java.util.Locale;

/** By what the telegrams of an answer are counted. */
public enum FacetKind {
    /** {@code 2009}, in the order of time. */
    YEAR,
    /** {@code 2009-10}, in the order of time. */
    MONTH,
    /** {@code 2009-10-13}, in the order of time; counted where the first and the last are at most a hundred days apart. */
    DAY,
    /** {@code ASTANA}. */
    POST,
    /** The country that the post stands in. */
    COUNTRY,
    TAG,
    CLASS,
    CAPTION,
    PRECEDENCE,
    SIGNER,
    /** How many telegrams cite it, in stretches: {@code 0}, {@code 1}, {@code 2..4}, {@code 5..9}, {@code 10..}. */
    CITED,
    /** {@code ASTANA}: the posts whose telegrams cite it; counted where the request asks for it. */
    CITING,
    /** {@code 09ASTANA1843/2..2}: how many citations from the telegram that {@code around:} names; counted where one is named. */
    DISTANCE;

    /** {@code year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the values stand in the order of time; those of {@link #CITED} grow, the others stand by their count. */
    public boolean isTime() {
        return this == YEAR || this == MONTH || this == DAY;
    }
}
