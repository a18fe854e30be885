package org.reftel.core.manual;

/**
 * The years in which a row of the manual holds, both inclusive. Where the first or last year is not known, or the row
 * still held when the edition ends, that end is open.
 *
 * @param first four digits, or {@link #OPEN_START}
 * @param last four digits, or {@link #OPEN_END}
 */
public record Years(int first, int last) {
    /** Stands for "from the beginning, as far as is known". */
    public static final int OPEN_START = 0;

    /** Stands for "to the end of the edition". */
    public static final int OPEN_END = 9999;

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    public boolean overlaps(Years other) {
        return first <= other.last && other.first <= last;
    }

    /** {@code 1973-1991}; an open end is empty: {@code 1995-}. */
    @Override
    public String toString() {
        return (first == OPEN_START ? "" : String.valueOf(first)) + "-"
                + (last == OPEN_END ? "" : String.valueOf(last));
    }
}
