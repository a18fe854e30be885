package org.reftel.copies.text;

/** What a line says of where telegrams begin and end. */
enum LineSign {
    BLANK,
    OTHER,
    /** The transmission identification: {@code VZCZCXRO8318}. */
    TRANSMISSION,
    /** Precedence and date-time group. */
    DATE_TIME,
    /** {@code FM AMEMBASSY ASTANA}. */
    ORIGINATOR,
    /** The class line of a text, or a class that stands alone. */
    CLASS,
    ORDER_LABEL,
    TAGS_LABEL,
    SUBJECT_LABEL,
    /** {@code PAGE 01} with post and serial: a telegram, or a section of one, begins as the National Archives have it. */
    FIRST_PAGE,
    /** {@code NNNN} and its like. */
    END,
    /** Offices and numbers of copies, which may stand above a date-time line. */
    DISTRIBUTION,
    /** Begins what a publisher says of the telegram that follows. */
    STATEMENT
}
