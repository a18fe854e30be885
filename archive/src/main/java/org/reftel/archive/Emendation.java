package org.reftel.archive;

import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;

/**
 * An editor's correction of what a copy has: signed, dated and with a reason. It changes no copy; it says what is to be read.
 *
 * @param number 1 for the first that was entered; never used twice
 * @param key of the telegram
 * @param witness sequence of the witness in whose text it stands
 * @param span in the text of that witness
 * @param before the characters that stand there
 * @param after what is to be read instead; empty where nothing is
 * @param made when, {@code 2026-11-22T09:30:00Z}
 * @param by who says so
 * @param reason why
 * @param revoked null while it holds
 */
public record Emendation(
        int number,
        HoldingKey key,
        long witness,
        TextSpan span,
        String before,
        String after,
        String made,
        String by,
        String reason,
        @Nullable Revocation revoked) {

    /** That it does not hold any more: since when, who says so, and why. */
    public record Revocation(String made, String by, String reason) {}

    /** What stands there, on one line, for a person. */
    public String stands() {
        return before.replaceAll("\\s+", " ");
    }

    /**
     * Where it stands in its witness's text: at its span, or, where the copy is read otherwise than when it was entered, at the
     * only place at which the same characters stand; null where there is none.
     */
    @Nullable
    TextSpan fit(Telegram telegram) {
        String text = telegram.source().characters();
        if (text.startsWith(before, span.start())) {
            return span;
        }
        int first = text.indexOf(before);
        boolean only = first >= 0 && text.indexOf(before, first + 1) < 0;
        return only ? new TextSpan(first, first + before.length()) : null;
    }
}
