package org.reftel.core.text;

/** How much a {@link Finding} matters to a reader. */
public enum Severity {
    /** Worth knowing: an oddity of form that changes no value, or a repair that is beyond doubt. */
    INFO,
    /** A value was repaired, is doubtful, or disagrees with another. */
    WARNING,
    /** Something is missing or unreadable, or a rule of the manual is broken. */
    ERROR
}
