package org.reftel.archive;

/** What a witness is to its telegram; the kinds stand in the order in which one is preferred to the other. */
public enum WitnessKind {
    /** The telegram sent once more with its errors put right, as {@code C O R R E C T E D  C O P Y} says. */
    CORRECTED,
    /** The whole telegram, as it was sent. */
    WHOLE,
    /** The telegram sent once more, for stations that did not receive it or not in full. */
    RETRANSMISSION,
    /** One section of a telegram that was sent in several. */
    SECTION;

    /** Whether a witness of this kind is shown rather than one of the other. */
    public boolean precedes(WitnessKind other) {
        return compareTo(other) < 0;
    }
}
