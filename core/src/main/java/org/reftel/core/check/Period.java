package org.reftel.core.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a rule holds.
 *
 * @param from the first day; null where it always held
 * @param until the day after the last; null where it still holds
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every telegram, dated or not. */
    public static final Period ALWAYS = new Period(null, null);

    public static Period from(LocalDate first) {
        return new Period(first, null);
    }

    public static Period between(LocalDate first, LocalDate dayAfterLast) {
        return new Period(first, dayAfterLast);
    }

    /**
     * Whether a telegram sent on some day from {@code earliest} to {@code latest} certainly falls into it. Null stands for
     * a day that is not known: then only a rule without dates holds.
     */
    boolean covers(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        boolean begun = from == null || earliest != null && !earliest.isBefore(from);
        boolean lasts = until == null || latest != null && latest.isBefore(until);
        return begun && lasts;
    }

    /** {@code always}, {@code from 1973-03-01}, {@code from 1995-10-14 until 2003-03-25}. */
    @Override
    public String toString() {
        if (from == null && until == null) {
            return "always";
        }
        String begin = from == null ? "" : "from " + from;
        String end = until == null ? "" : "until " + until;
        return begin.isEmpty() || end.isEmpty() ? begin + end : begin + " " + end;
    }
}
