package org.reftel.room.pages;

import java.util.Locale;

/** Numbers as a page says them. */
final class Counting {
    private Counting() {}

    /** {@code 251,287}. */
    static String text(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 telegram}, {@code 251,287 telegrams}. */
    static String telegrams(long number) {
        return number == 1 ? "1 telegram" : text(number) + " telegrams";
    }
}
