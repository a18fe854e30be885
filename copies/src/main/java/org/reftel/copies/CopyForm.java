package org.reftel.copies;

/** The forms in which telegrams are published, recognised by content and not by name. */
public enum CopyForm {
    UNKNOWN,
    /** Raw telegrams, or text as extracted from a page, one or many. */
    TEXT,
    HTML,
    /** Rows of the Cablegate dump: eight columns, backslash-escaped quotes. */
    CSV,
    /** National Archives text with its attribute table. */
    ARCHIVES
}
