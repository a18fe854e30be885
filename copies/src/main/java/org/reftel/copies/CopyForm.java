package org.reftel.copies;

/** The forms in which telegrams are published, recognised by content and not by name. */
public enum CopyForm {
    UNKNOWN,
    /** Raw telegrams, or text as extracted from a page, one or many. */
    TEXT,
    HTML,
    /** Rows of the Cablegate dump: eight columns, backslash-escaped quotes. */
    CSV,
    /** One row of the dump by itself, as it is kept; the first row is no row of column names. */
    ROW,
    /** National Archives text with its attribute table. */
    ARCHIVES
}
