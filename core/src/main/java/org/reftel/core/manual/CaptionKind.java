package org.reftel.core.manual;

/** What a caption governs. */
public enum CaptionKind {
    /** Which offices get the telegram: {@code NODIS}, {@code EXDIS}, {@code LIMDIS}. */
    DISTRIBUTION,
    /** To whom it may be passed on: {@code NOFORN}, {@code ORCON}. */
    DISSEMINATION,
    /** A private channel to one office: {@code ROGER CHANNEL}. */
    CHANNEL,
    /** How an unclassified text is handled: {@code SENSITIVE}. */
    HANDLING,
    /** Set by a machine and restricting nothing: {@code SIPDIS}. */
    MACHINE,
    /** A subject or agency that drives distribution: {@code CODEL}, {@code AIDAC}. */
    TOPIC,
    /** How it is or was transmitted: {@code EFTO}, {@code CORRECTED COPY}. */
    TRANSMISSION,
    /** A numbered series of a travelling party: {@code SECTO 14}. */
    SERIES
}
