package org.reftel.core.manual;

/** What kind of origin a telegram has, the principal ones first. */
public enum PostKind {
    DEPARTMENT,
    EMBASSY,
    /** A mission to an organisation: {@code USNATO}. */
    MISSION,
    CONSULATE_GENERAL,
    CONSULATE,
    INTERESTS_SECTION,
    BRANCH_OFFICE,
    /** Delegations, series and schools. */
    OTHER
}
