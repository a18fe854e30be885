package org.reftel.core.telegram;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date-time group: {@code 130812Z OCT 09}. Zone Z, that is UTC, to the minute.
 *
 * @param time in UTC
 */
public record Dtg(LocalDateTime time) {
    private static final DateTimeFormatter JSON = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT);
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("ddHHmm'Z' MMM yy", Locale.ENGLISH);

    /** {@code 2009-10-13T08:12Z}. */
    public String iso() {
        return JSON.format(time);
    }

    /** {@code 130812Z OCT 09}. */
    @Override
    public String toString() {
        return WIRE.format(time).toUpperCase(Locale.ROOT);
    }
}
