package org.reftel.room.pages;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Estimate;
import org.reftel.archive.reference.YearNumbers;

/**
 * The line of a post's numbers of one year, from 1 to as many as it must have sent: what is held, what is only cited, what
 * nobody has seen. All places are in percent of the whole line.
 *
 * @param title that says what is seen
 * @param stretches with something on them
 * @param seen where the highest number stands; behind it is what is only estimated
 * @param months where they begin
 * @param last number of the line
 */
public record NumberStrip(String title, List<Stretch> stretches, String seen, List<Mark> months, long last) {
    private static final int STRETCHES = 200;
    private static final double WHOLE = 100;
    private static final double EDGE = 96;

    /**
     * A stretch of numbers.
     *
     * @param kind held, held dense, or cited
     * @param name what stands there, in words
     */
    public record Stretch(String x, String width, String kind, String name) {}

    /**
     * The first number of a month.
     *
     * @param quarter whether a quarter begins
     */
    public record Mark(String x, String text, boolean quarter) {}

    /** Draws a year; null where nothing fits. */
    static @Nullable NumberStrip of(YearNumbers numbers, @Nullable Estimate sent) {
        if (sent == null) {
            return null;
        }
        long last = Math.max(sent.value(), numbers.highest());
        int count = (int) Math.min(STRETCHES, last);
        int[] held = tally(numbers.held(), last, count);
        int[] cited = tally(numbers.citedOnly(), last, count);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long from = first(i, last, count);
            long until = first(i + 1, last, count) - 1;
            String name = (from == until ? "Number " + from : "Numbers " + from + " to " + until) + ": "
                    + (held[i] > 0 ? held[i] + " held" : "") + (held[i] > 0 && cited[i] > 0 ? ", " : "")
                    + (cited[i] > 0 ? cited[i] + " cited only" : "");
            String x = percent(WHOLE * i / count);
            String width = percent(WHOLE / count);
            if (held[i] > 0) {
                double density = (double) held[i] / (until - from + 1);
                stretches.add(new Stretch(
                        x, width, density > 0.5 ? "held full" : density > 0.2 ? "held half" : "held", name));
            }
            if (cited[i] > 0) {
                stretches.add(new Stretch(x, width, "cited", name));
            }
        }
        String title = "Numbers 1 to " + Counting.text(last) + " of " + numbers.year() + ": "
                + Counting.text(numbers.heldCount()) + " held, " + Counting.text(numbers.citedOnly().length)
                + " cited only, " + Counting.text(last - numbers.heldCount() - numbers.citedOnly().length)
                + " unseen";
        return new NumberStrip(
                title, stretches, percent(WHOLE * numbers.highest() / last), months(numbers, last), last);
    }

    private static int[] tally(int[] numbers, long last, int count) {
        int[] tally = new int[count];
        for (int number : numbers) {
            int at = Math.clamp((number - 1L) * count / last, 0, count - 1);
            tally[at]++;
        }
        return tally;
    }

    /** The first number of a stretch. */
    private static long first(int stretch, long last, int count) {
        return ((long) stretch * last + count - 1) / count + 1;
    }

    /** Where each month begins: behind the highest number that was sent before, between those that are held. */
    private static List<Mark> months(YearNumbers numbers, long last) {
        List<Mark> marks = new ArrayList<>();
        int[] held = numbers.held();
        double lastX = -WHOLE;
        for (Month month : Month.values()) {
            int day = (int) LocalDate.of(numbers.year(), month, 1).toEpochDay();
            int before = 0;
            int behind = 0;
            int dayBefore = YearNumbers.NO_DAY;
            int dayBehind = YearNumbers.NO_DAY;
            for (int i = 0; i < held.length; i++) {
                int sent = numbers.day(i);
                if (sent != YearNumbers.NO_DAY && sent < day) {
                    before = held[i];
                    dayBefore = sent;
                    behind = 0;
                } else if (sent != YearNumbers.NO_DAY && behind == 0) {
                    behind = held[i];
                    dayBehind = sent;
                }
            }
            if (month != Month.JANUARY && (before == 0 || behind == 0)) {
                continue;
            }
            double at = month == Month.JANUARY
                    ? 0
                    : before + (double) (behind - before) * (day - dayBefore) / Math.max(1, dayBehind - dayBefore);
            double x = WHOLE * at / last;
            if (x - lastX >= 3 && x < EDGE) {
                marks.add(new Mark(
                        percent(x), month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), month.getValue() % 3 == 1));
                lastX = x;
            }
        }
        return marks;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(value, 0, WHOLE));
    }
}
