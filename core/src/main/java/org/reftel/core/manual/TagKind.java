package org.reftel.core.manual;

/** What a TAGS code stands for, in the order in which the codes follow each other in a TAGS line. */
public enum TagKind {
    /** Four letters, the first of them the field: {@code PREL}. */
    SUBJECT,
    /** K and three letters: {@code KDEM}. */
    PROGRAM,
    /** Two letters, not those of ISO: {@code CH} is China. */
    GEOGRAPHIC,
    /** {@code OSCE}. */
    ORGANIZATION,
    /** A slip that occurs; {@link Tag#readAs} gives the right code. */
    OTHER
}
