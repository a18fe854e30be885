package org.reftel.testkit;

/** The form in which an invented telegram is written. */
public enum Era {
    /** 1966 to 1972: no TAGS, no executive-order line, full classification words, short addresses. */
    EARLY,
    /** 1973 to 1979: National Archives form, with PAGE lines, distribution block and attributes of approval. */
    ARCHIVES,
    /** 1980 to 1989: capitals, five-digit serials, no transmission lines. */
    EIGHTIES,
    /** 1990 to 2001: six-digit serials, mixed case, no transmission lines. */
    NINETIES,
    /** 2002 to 2010, with all format lines from VZCZC on. */
    WIRE,
    /** 2002 to 2010, beginning at the date-time line. */
    SHORT_HEADER,
    /** 2002 to 2010, a partial extract: no header at all. */
    PARTIAL
}
