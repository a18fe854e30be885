package org.reftel.archive;

/** What a witness is to its telegram. */
public enum WitnessKind {
    /** The whole telegram, as it was sent. */
    WHOLE,
    /** One section of a telegram that was sent in several. */
    SECTION,
    /** The telegram sent once more, for stations that did not receive it or not in full. */
    RETRANSMISSION,
    /** The telegram sent once more with its errors put right, as {@code C O R R E C T E D  C O P Y} says. */
    CORRECTED
}
