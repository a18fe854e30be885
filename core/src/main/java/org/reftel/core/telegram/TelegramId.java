package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;

/**
 * The key under which a telegram is known: year, post without blanks, number without leading zeros.
 *
 * @param year four digits
 * @param post upper-case letters and digits only: {@code LAPAZ}
 * @param number without leading zeros
 */
public record TelegramId(int year, String post, int number) {

    /** Drops blanks, points and apostrophes from the post. */
    public static TelegramId of(int year, String post, int number) {
        StringBuilder letters = new StringBuilder(post.length());
        for (int i = 0; i < post.length(); i++) {
            char c = Character.toUpperCase(post.charAt(i));
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return new TelegramId(year, letters.toString(), number);
    }

    /**
     * Reads {@code 09ASTANA1843}, {@code 2009ASTANA01843}, {@code 1978STATE042975}; null where the text is no id.
     * A year of two digits from 66 on is in the 1900s (the earliest telegrams that are published), below in the 2000s.
     */
    public static @Nullable TelegramId parse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isDigit(text.charAt(start))) {
            start++;
        }
        int digits = end;
        while (digits > start && isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        boolean wellFormed = (start == 2 || start == 4) && digits > start && end > digits && end - digits <= 8;
        if (!wellFormed) {
            return null;
        }
        int year = Integer.parseInt(text.substring(0, start));
        if (start == 2) {
            year = century(year);
        }
        TelegramId id = of(year, text.substring(start, digits), Integer.parseInt(text.substring(digits)));
        return id.post.isEmpty() ? null : id;
    }

    /** The four digits of a two-digit year: 66 to 99 are of the 1900s, 00 to 65 of the 2000s. */
    public static int century(int twoDigits) {
        return twoDigits >= 66 ? 1900 + twoDigits : 2000 + twoDigits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code 09ASTANA1843}. */
    @Override
    public String toString() {
        int y = year % 100;
        return (y < 10 ? "0" : "") + y + post + number;
    }
}
