package org.reftel.room.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.archive.reference.Bracket;
import org.reftel.archive.reference.Bracket.Sureness;

/** When a telegram that is not held was sent, in words. */
final class Period {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private Period() {}

    /** {@code 3 March 2009}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 3 March}. */
    static String dayOfYear(LocalDate day) {
        return DAY_OF_YEAR.format(day);
    }

    /** {@code 3 March to 5 April}, of a year that is known; {@code 30 December 2008 to 5 January 2009} across its turn. */
    static String between(LocalDate from, LocalDate until) {
        return from.getYear() == until.getYear()
                ? dayOfYear(from) + " to " + dayOfYear(until)
                : day(from) + " to " + day(until);
    }

    /** {@code 3 to 5 March 2009}, {@code 22 February to 23 May 2008}, {@code 3 March 2009}; {@code 2008} where it is all. */
    static String of(Bracket sent) {
        if (sent.sureness() == Sureness.DOUBTFUL) {
            return "date unknown";
        }
        LocalDate from = sent.from();
        LocalDate until = sent.until();
        if (from.equals(until)) {
            return day(from);
        }
        if (from.getYear() != until.getYear()) {
            return day(from) + " to " + day(until);
        }
        if (from.getDayOfYear() == 1 && until.getMonthValue() == 12 && until.getDayOfMonth() == 31) {
            return String.valueOf(from.getYear());
        }
        if (from.getMonth() == until.getMonth()) {
            return from.getDayOfMonth() + " to " + day(until);
        }
        return dayOfYear(from) + " to " + day(until);
    }

    /** By which days it is known: a sentence; empty where none is. */
    static String evidence(Bracket sent) {
        List<String> facts = new ArrayList<>();
        if (sent.below() != null) {
            facts.add("number " + sent.below().number() + " is of "
                    + day(sent.below().sent()));
        }
        if (sent.above() != null) {
            facts.add("number " + sent.above().number() + " is of "
                    + day(sent.above().sent()));
        }
        if (sent.firstCited() != null) {
            facts.add("it was first cited on " + day(sent.firstCited()));
        }
        String text = String.join(", ", facts);
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
