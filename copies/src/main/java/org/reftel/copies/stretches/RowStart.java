package org.reftel.copies.stretches;

/**
 * The beginning of a row of the Cablegate dump: a quoted number, then a quoted date, as in {@code "1","12/28/1966 18:48"}
 * or {@code "1","1966-12-28 18:48:00"}. No well-formed field holds it at the start of a line, since quotes within a
 * field are escaped.
 */
public final class RowStart {
    /** Bytes that may have to be looked at. */
    public static final int LONGEST = 40;

    private static final int NUMBER_DIGITS = 12;

    private RowStart() {}

    /** Whether a row of the dump begins at {@code at}, in bytes of which the first {@code length} count. */
    public static boolean at(byte[] bytes, int at, int length) {
        int i = at;
        if (i < length && bytes[i] == '"') {
            i++;
        }
        int number = i;
        i = digits(bytes, i, length, NUMBER_DIGITS);
        if (i == number) {
            return false;
        }
        if (i < length && bytes[i] == '"') {
            i++;
        }
        if (i + 1 >= length || bytes[i] != ',' || bytes[i + 1] != '"') {
            return false;
        }
        i += 2;
        return american(bytes, i, length) || iso(bytes, i, length);
    }

    private static boolean american(byte[] bytes, int from, int length) {
        int month = digits(bytes, from, length, 2);
        if (month == from || month >= length || bytes[month] != '/') {
            return false;
        }
        int day = digits(bytes, month + 1, length, 2);
        if (day == month + 1 || day >= length || bytes[day] != '/') {
            return false;
        }
        return digits(bytes, day + 1, length, 4) == day + 5;
    }

    private static boolean iso(byte[] bytes, int from, int length) {
        int year = digits(bytes, from, length, 4);
        if (year != from + 4 || year >= length || bytes[year] != '-') {
            return false;
        }
        int month = digits(bytes, year + 1, length, 2);
        return month == year + 3
                && month < length
                && bytes[month] == '-'
                && digits(bytes, month + 1, length, 2) == month + 3;
    }

    private static int digits(byte[] bytes, int from, int length, int most) {
        int i = from;
        while (i < length && i < from + most && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
