package org.reftel.core.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A number that may begin a paragraph, with the mark behind it: {@code 12. (S/NF)}, {@code ¶4. (C)}, {@code 1.(C)},
 * {@code (U) 3.}. Whether it does begin one is for the body's parser, which knows what came before.
 *
 * @param pilcrow whether the publisher's sign stands in front
 * @param numberFrom of the digits
 * @param numberTo after the digits and their point
 * @param markFrom of the portion mark; equal to {@code markTo} where there is none
 * @param textFrom where the words begin
 */
record ParagraphNumber(
        int value, boolean pilcrow, int numberFrom, int numberTo, int markFrom, int markTo, int textFrom) {

    static final char PILCROW = '\u00b6';

    boolean isMarked() {
        return markTo > markFrom;
    }

    /** Where the words begin; a point or colon behind the mark is no word. */
    static int behindMark(String s, int mark, int to) {
        boolean sign =
                mark + 1 < to && (s.charAt(mark) == '.' || s.charAt(mark) == ':') && Lines.isBlank(s.charAt(mark + 1));
        return Scan.skipBlank(s, sign ? mark + 1 : mark, to);
    }

    /** {@code (6). (U)}: the number itself stands in brackets. */
    private static @Nullable ParagraphNumber bracketed(String s, int from, int to) {
        int digits = Scan.digitsEnd(s, from + 1, to);
        boolean closed = digits > from + 1 && digits - from <= 4 && s.startsWith(").", digits);
        if (!closed || digits + 2 > to) {
            return null;
        }
        int next = Scan.skipBlank(s, digits + 2, to);
        int mark = PortionMark.end(s, next, to);
        return mark < 0
                ? null
                : new ParagraphNumber(
                        Scan.number(s, from + 1, digits),
                        false,
                        from,
                        digits + 2,
                        next,
                        mark,
                        Scan.skipBlank(s, mark, to));
    }

    /** The number that begins a stretch of a line; null where none does. */
    static @Nullable ParagraphNumber match(String s, int from, int to) {
        if (from >= to) {
            return null;
        }
        int at = from;
        char first = s.charAt(at);
        if (!Scan.isDigit(first) && first != PILCROW && first != '(' && first != '\u00c2') {
            return null;
        }
        boolean pilcrow = false;
        int markFrom = at;
        int markTo = at;
        if (first == '(') { // (U) 3. text: the mark stands before the number
            markTo = PortionMark.end(s, at, to);
            if (markTo < 0) {
                return bracketed(s, from, to);
            }
            at = Scan.skipBlank(s, markTo, to);
        }
        while (at < to && (s.charAt(at) == PILCROW || s.charAt(at) == '\u00c2' && s.startsWith("\u00c2\u00b6", at))) {
            pilcrow = true;
            at = Scan.skipBlank(s, at + 1, to);
        }
        int digits = Scan.digitsEnd(s, at, to);
        if (digits == at || digits - at > 3) {
            return null;
        }
        int numberTo = digits;
        boolean point = digits < to && (s.charAt(digits) == '.' || s.charAt(digits) == ',' && pilcrow);
        if (point) {
            numberTo++;
        }
        int next = Scan.skipBlank(s, numberTo, to);
        if (markTo == markFrom) {
            int mark = PortionMark.end(s, next, to);
            if (mark > 0) {
                return new ParagraphNumber(
                        Scan.number(s, at, digits), pilcrow, at, numberTo, next, mark, behindMark(s, mark, to));
            }
            markFrom = next;
            markTo = next;
        }
        if (!point
                || next < to
                        && next == numberTo
                        && !Scan.isUpper(s.charAt(next))
                        && s.charAt(next) != '('
                        && s.charAt(next) != '"') {
            return null;
        }
        return new ParagraphNumber(Scan.number(s, at, digits), pilcrow, at, numberTo, markFrom, markTo, next);
    }
}
