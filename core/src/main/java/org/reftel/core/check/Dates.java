package org.reftel.core.check;

import java.time.LocalDate;

/** The days on which what is asked of a telegram changed. */
final class Dates {
    /** E.O. 11652 comes into force, and with it the line that names the order. */
    static final LocalDate ORDER_LINE = LocalDate.of(1972, 6, 1);

    /** TAGS come into force. */
    static final LocalDate TAGS = LocalDate.of(1973, 3, 1);

    /** E.O. 12065 comes into force; telegrams carry portion marks from then on. */
    static final LocalDate PORTION_MARKS = LocalDate.of(1978, 12, 1);

    /** E.O. 12958 comes into force: classifier and reason on every classified text, exemptions X1 to X8. */
    static final LocalDate ORDER_12958 = LocalDate.of(1995, 10, 14);

    /**
     * From when telegrams are judged by the Foreign Affairs Handbooks. The sections cited bear no date; they replaced older
     * ones in the middle of the 1990s, and no earlier text is held against them.
     */
    static final LocalDate HANDBOOKS = ORDER_12958;

    /** Serials have six digits at every post. */
    static final LocalDate SIX_DIGITS = LocalDate.of(2000, 1, 1);

    private Dates() {}
}
