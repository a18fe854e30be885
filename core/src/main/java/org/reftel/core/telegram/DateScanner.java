package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a date as headings write it: {@code 10/13/2019}, {@code 2019/10/13}, {@code 2019-10-13}, {@code 12-31-74},
 * {@code JUNE 21, 2006}, {@code 21 JUN 2006}. Month before day unless a year stands in front or no such month exists.
 */
final class DateScanner {
    private static final List<String> MONTHS = List.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");

    private final String s;
    private final int limit;
    private LocalDate date = LocalDate.EPOCH;
    private int end;
    private @Nullable String repair;

    DateScanner(String s, int limit) {
        this.s = s;
        this.limit = limit;
    }

    /** The date that was found last. */
    LocalDate date() {
        return date;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    /** What had to be repaired in it; null where nothing. */
    @Nullable
    String repair() {
        return repair;
    }

    /** Whether a date stands at {@code i}. */
    boolean scan(int i) {
        repair = null;
        return isDigit(at(s, i)) ? scanDigits(i) || scanDayMonth(i) : scanMonthDay(i);
    }

    /** Whether a date begins at a word from {@code from} on. */
    boolean scanFirst(int from) {
        for (int i = from; i < limit; i++) {
            if (!Character.isLetterOrDigit(at(s, i - 1)) && Character.isLetterOrDigit(s.charAt(i)) && scan(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean scanDigits(int from) {
        int[] values = new int[3];
        int[] lengths = new int[3];
        int count = 0;
        int i = from;
        while (count < 3) {
            int digits = digitsEnd(s, i, limit);
            if (digits == i || digits - i > 8) {
                break;
            }
            values[count] = Integer.parseInt(s, i, digits, 10);
            lengths[count++] = digits - i;
            end = digits;
            int next = count < 3 ? behindSeparator(digits) : digits;
            if (next == digits) {
                break;
            }
            i = next;
        }
        if (count == 2) {
            return splitFused(values, lengths);
        }
        if (count != 3 || Character.isLetter(at(s, end))) {
            return false;
        }
        return lengths[0] == 4
                ? accept(values[0], values[1], values[2])
                : year(values[2], lengths[2]) > 0 && accept(year(values[2], lengths[2]), values[0], values[1], lengths);
    }

    /** One separator, blanks around it or doubled; the same place where there is none. */
    private int behindSeparator(int from) {
        int i = from;
        int marks = 0;
        while (i < limit && (isBlank(s.charAt(i)) || "/-.".indexOf(s.charAt(i)) >= 0)) {
            marks += isBlank(s.charAt(i)) ? 0 : 1;
            i++;
        }
        return marks == 1 || marks == 2 ? i : from;
    }

    /** A separator was lost: {@code 10/132019}, {@code 1013/2019}, {@code 2019/1013}. */
    private boolean splitFused(int[] values, int[] lengths) {
        boolean found;
        if (lengths[1] == 6 && lengths[0] <= 2) {
            found = accept(values[1] % 10000, values[0], values[1] / 10000);
        } else if (lengths[0] == 4 && lengths[1] == 4) {
            found = values[1] >= 1900
                    ? accept(values[1], values[0] / 100, values[0] % 100)
                    : accept(values[0], values[1] / 100, values[1] % 100);
        } else {
            return false;
        }
        if (found) {
            repair = "a separator is missing";
        }
        return found;
    }

    private boolean accept(int year, int first, int second, int[] lengths) {
        boolean found = accept(year, first, second);
        if (found && repair == null && (lengths[0] > 2 || lengths[1] > 2)) {
            repair = "a digit too many";
        }
        return found;
    }

    private boolean accept(int year, int first, int second) {
        if (year < 1900 || year > 2199) {
            return false;
        }
        int month = first;
        int day = second;
        if (first > 12 && second >= 1 && second <= 12) {
            month = second;
            day = first;
            repair = "there is no month " + first;
        }
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        if (day > last) {
            repair = "the month has " + last + " days";
            day = last;
        }
        date = LocalDate.of(year, month, day);
        return true;
    }

    private static int year(int value, int digits) {
        return switch (digits) {
            case 2 -> TelegramId.century(value);
            case 4 -> value;
            default -> 0;
        };
    }

    /** {@code JUNE 21, 2006}. */
    private boolean scanMonthDay(int from) {
        int month = monthAt(from);
        if (month == 0) {
            return false;
        }
        int i = skipMarks(lettersEnd(s, from, limit));
        int day = digitsEnd(s, i, limit);
        int yearStart = skipMarks(day);
        int yearEnd = digitsEnd(s, yearStart, limit);
        if (day == i || day - i > 2 || yearStart == day || yearEnd - yearStart > 4 || yearEnd == yearStart) {
            return false;
        }
        end = yearEnd;
        int year = year(Integer.parseInt(s, yearStart, yearEnd, 10), yearEnd - yearStart);
        return year > 0 && accept(year, month, Integer.parseInt(s, i, day, 10));
    }

    /** {@code 21 JUN 2006}, {@code 21JUN06}. */
    private boolean scanDayMonth(int from) {
        int day = digitsEnd(s, from, limit);
        int monthStart = skipMarks(day);
        int month = monthAt(monthStart);
        if (day - from > 2 || month == 0) {
            return false;
        }
        int yearStart = skipMarks(lettersEnd(s, monthStart, limit));
        int yearEnd = digitsEnd(s, yearStart, limit);
        if (yearEnd == yearStart || yearEnd - yearStart > 4) {
            return false;
        }
        end = yearEnd;
        int year = year(Integer.parseInt(s, yearStart, yearEnd, 10), yearEnd - yearStart);
        return year > 0 && accept(year, month, Integer.parseInt(s, from, day, 10));
    }

    private int skipMarks(int from) {
        int i = from;
        while (i < limit && (isBlank(s.charAt(i)) || ".,-".indexOf(s.charAt(i)) >= 0)) {
            i++;
        }
        return skipBlanks(s, i, limit);
    }

    /** 1 to 12; 0 where no month stands there, whole or cut to three letters or more. */
    private int monthAt(int i) {
        int letters = lettersEnd(s, i, limit) - i;
        for (int m = 0; m < 12 && letters >= 3; m++) {
            if (s.regionMatches(true, i, MONTHS.get(m), 0, letters)) {
                return m + 1;
            }
        }
        return 0;
    }
}
