package org.reftel.archive.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a year, month, day or minute names.
 *
 * @param from its first moment
 * @param until the first moment after it
 */
record Period(LocalDateTime from, LocalDateTime until) {

    /** Reads {@code 2009}, {@code 2009-10}, {@code 2009-10-13}, {@code 2009-10-13T08:12}; null for anything else. */
    static @Nullable Period parse(String text) {
        String value = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        int length = value.length();
        if (length != 4 && length != 7 && length != 10 && length != 16) {
            return null;
        }
        String form = "0000-00-00T00:00";
        for (int i = 0; i < length; i++) {
            char expected = form.charAt(i);
            char c = value.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return null;
            }
        }
        try {
            int year = Integer.parseInt(value.substring(0, 4));
            int month = length > 4 ? Integer.parseInt(value.substring(5, 7)) : 1;
            int day = length > 7 ? Integer.parseInt(value.substring(8, 10)) : 1;
            LocalDateTime from = LocalDate.of(year, month, day).atStartOfDay();
            return switch (length) {
                case 4 -> new Period(from, from.plusYears(1));
                case 7 -> new Period(from, from.plusMonths(1));
                case 10 -> new Period(from, from.plusDays(1));
                default -> {
                    LocalDateTime minute = from.withHour(Integer.parseInt(value.substring(11, 13)))
                            .withMinute(Integer.parseInt(value.substring(14, 16)));
                    yield new Period(minute, minute.plusMinutes(1));
                }
            };
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
