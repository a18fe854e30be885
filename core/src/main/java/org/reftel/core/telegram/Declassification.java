package org.reftel.core.telegram;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * When the telegram is to be declassified, as its executive-order line says.
 *
 * @param text the instruction as written, single blanks: {@code DECL: 10/13/2019}
 * @param on the date; null where it is no date
 * @param rule {@code N/A}, {@code OADR}, {@code MR}, {@code X1}, {@code 25X1-human}, {@code GDS}, or the event in words;
 *     null where it is a date
 */
public record Declassification(
        String text, @Nullable LocalDate on, @Nullable String rule, TextSpan span) {}
