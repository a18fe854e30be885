package org.reftel.archive;

import org.reftel.core.telegram.Telegram;

/**
 * A transcription as evidence for a telegram.
 *
 * @param sequence 1 for the first witness that came into the archive, and so on; never used twice
 * @param copy SHA-256 of the copy that it stands in, lower-case hex
 * @param ordinal which of the copy's telegrams it is; 0 is the first
 * @param path where the copy was found first, containers with {@code !/}
 * @param telegram what it says, as it was read
 */
public record Witness(long sequence, String copy, int ordinal, String path, WitnessKind kind, Telegram telegram) {

    /** Which section it is, if it is but one of several; else 0. */
    public int section() {
        Integer section = telegram.head().section();
        return kind == WitnessKind.SECTION && section != null ? section : 0;
    }

    /** As the copy's form names it: {@code Cablegate page}. */
    public String publisher() {
        return telegram.statement().publisher();
    }
}
