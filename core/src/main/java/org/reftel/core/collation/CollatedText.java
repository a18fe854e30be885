package org.reftel.core.collation;

import org.reftel.core.telegram.Telegram;

/**
 * A witness as it is laid beside the others.
 *
 * @param siglum the letter by which it is called: {@code A}
 * @param telegram what it says, as it was read
 * @param superseded whether its sender put it right with another of the witnesses: what it has and that one lacks was
 *     taken out, and not lost
 */
public record CollatedText(String siglum, Telegram telegram, boolean superseded) {

    /** A witness that no other one corrects. */
    public CollatedText(String siglum, Telegram telegram) {
        this(siglum, telegram, false);
    }

    /** {@code A} for 0, {@code B} for 1, {@code A1} for 26. */
    public static String siglum(int position) {
        return (char) ('A' + position % 26) + (position < 26 ? "" : Integer.toString(position / 26));
    }
}
