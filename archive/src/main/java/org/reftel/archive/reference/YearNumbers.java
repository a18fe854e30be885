package org.reftel.archive.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Bracket.Neighbour;
import org.reftel.archive.reference.Bracket.Sureness;

/**
 * The numbers that are known of one post's telegrams of one year: those that are held, with their days, and those that are
 * only cited, with the day on which each was first cited.
 */
public final class YearNumbers {
    /** Where a day is not known. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Numbers are given when a telegram is drafted or filed, and some wait for days. */
    private static final int SLACK_DAYS = 3;
    /** From so many on, one telegram that disagrees with the others does not count. */
    private static final int MANY = 8;

    private final String post;
    private final int year;
    private final int[] held;
    private final int[] days;
    private final int[] cited;
    private final int[] citedDays;
    /** The latest day, and the second latest, of the numbers up to each. */
    private final int[][] latest = new int[2][];

    /** Collects the numbers of a year. */
    public static final class Builder {
        private final String post;
        private final int year;
        private Column held = new Column();
        private Column cited = new Column();

        public Builder(String post, int year) {
            this.post = post;
            this.year = year;
        }

        /** Adds a telegram that is held; day since 1970, or {@link #NO_DAY}. */
        public Builder held(int number, int day) {
            held.add(number, day);
            return this;
        }

        /** Adds a telegram that is only cited, with the first day on which it was. */
        public Builder cited(int number, int day) {
            cited.add(number, day);
            return this;
        }

        public YearNumbers build() {
            held.sort();
            cited.sort();
            YearNumbers numbers = new YearNumbers(post, year, held, cited);
            held = new Column();
            cited = new Column();
            return numbers;
        }
    }

    /** Numbers, each with its day, as one long number each: it sorts by number, then by day. */
    private static final class Column {
        private long[] rows = new long[4];
        private int size;

        void add(int number, int day) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
            }
            rows[size++] = (long) number << Integer.SIZE | day & 0xFFFF_FFFFL;
        }

        void sort() {
            Arrays.sort(rows, 0, size);
        }

        int[] numbers() {
            return Arrays.stream(rows, 0, size)
                    .mapToInt(row -> (int) (row >> Integer.SIZE))
                    .toArray();
        }

        int[] days() {
            return Arrays.stream(rows, 0, size).mapToInt(row -> (int) row).toArray();
        }
    }

    private YearNumbers(String post, int year, Column held, Column cited) {
        this.post = post;
        this.year = year;
        this.held = held.numbers();
        this.days = held.days();
        this.cited = cited.numbers();
        this.citedDays = cited.days();
        for (int rank = 0; rank < 2; rank++) {
            latest[rank] = new int[this.held.length + 1];
            latest[rank][0] = NO_DAY;
        }
        for (int i = 0; i < this.held.length; i++) {
            int day = days[i];
            latest[0][i + 1] = Math.max(latest[0][i], day);
            latest[1][i + 1] = Math.max(latest[1][i], Math.min(latest[0][i], day));
        }
    }

    public String post() {
        return post;
    }

    public int year() {
        return year;
    }

    /** Numbers that are held, ascending. */
    public int[] held() {
        return held.clone();
    }

    /** The day since 1970 on which the telegram at {@code index} of {@link #held} was sent; {@link #NO_DAY} if unknown. */
    public int day(int index) {
        return days[index];
    }

    public int heldCount() {
        return held.length;
    }

    /** Numbers that are cited, not held, and fit between the others; ascending. */
    public int[] citedOnly() {
        return cited(true);
    }

    /** Numbers that are cited, not held, and contradict the others; see {@link #isOutOfLine}. */
    public int[] outOfLine() {
        return cited(false);
    }

    private int[] cited(boolean inLine) {
        int[] chosen = new int[cited.length];
        int size = 0;
        for (int i = 0; i < cited.length; i++) {
            if (isOutOfLine(cited[i], citedDays[i]) != inLine) {
                chosen[size++] = cited[i];
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    /**
     * Whether a number contradicts those that are held: telegrams with lower numbers were sent days after it had been cited.
     *
     * @param citedDay when it was first cited
     */
    public boolean isOutOfLine(int number, int citedDay) {
        if (citedDay == NO_DAY) {
            return false;
        }
        int below = below(number);
        int late = latest[below >= MANY ? 1 : 0][below];
        return late != NO_DAY && late > citedDay + SLACK_DAYS;
    }

    /** How many held numbers are lower. */
    private int below(int number) {
        int at = Arrays.binarySearch(held, number);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && held[at - 1] == number) {
            at--;
        }
        return at;
    }

    /** The highest number seen, among those that fit; 0 where there is none. */
    public int highest() {
        int[] fitting = citedOnly();
        return Math.max(
                held.length == 0 ? 0 : held[held.length - 1], fitting.length == 0 ? 0 : fitting[fitting.length - 1]);
    }

    /** How many telegrams the post sent in the year; null where no number is seen that fits. */
    public @Nullable Estimate sent() {
        int seen = held.length + citedOnly().length;
        return seen == 0 ? null : HighestNumber.of(seen, highest());
    }

    /** The telegrams that are held and dated. */
    public List<Silence.Sent> sentOn() {
        List<Silence.Sent> sent = new ArrayList<>(held.length);
        for (int i = 0; i < held.length; i++) {
            if (days[i] != NO_DAY) {
                sent.add(new Silence.Sent(held[i], LocalDate.ofEpochDay(days[i])));
            }
        }
        return sent;
    }

    /**
     * When the telegram with a number was sent.
     *
     * @param citedDay when it was first cited; {@link #NO_DAY} where that is not known
     */
    public Bracket bracket(int number, int citedDay) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        LocalDate yearsEnd = LocalDate.of(year, 12, 31);
        LocalDate cited = citedDay == NO_DAY ? null : LocalDate.ofEpochDay(citedDay);
        if (isOutOfLine(number, citedDay)) {
            return new Bracket(
                    newYear,
                    earlier(yearsEnd, cited, newYear),
                    null,
                    lower(number),
                    higher(number),
                    cited,
                    Sureness.DOUBTFUL);
        }
        Neighbour below = lower(number);
        Neighbour above = higher(number);
        if (below != null && above != null && above.sent().isBefore(below.sent())) {
            return new Bracket(
                    above.sent(), earlier(below.sent(), cited, above.sent()), null, below, above, cited, Sureness.FAIR);
        }
        LocalDate from = below == null ? newYear : below.sent();
        LocalDate until = earlier(above == null ? yearsEnd : above.sent(), cited, from);
        Sureness sureness = below != null && above != null
                ? Sureness.GOOD
                : below == null && above == null ? Sureness.YEAR : Sureness.FAIR;
        return new Bracket(from, until, about(number, below, above, until), below, above, cited, sureness);
    }

    /** The numbers that are held next to one, the nearest first, so many on either side. */
    public List<Integer> nearest(int number, int each) {
        List<Integer> nearest = new ArrayList<>(2 * each);
        int below = below(number) - 1;
        int above = below + 1;
        for (int i = 0; i < each; i++) {
            if (below - i >= 0) {
                nearest.add(held[below - i]);
            }
            if (above + i < held.length) {
                nearest.add(held[above + i]);
            }
        }
        return nearest;
    }

    private @Nullable Neighbour lower(int number) {
        for (int i = below(number) - 1; i >= 0; i--) {
            if (days[i] != NO_DAY) {
                return new Neighbour(held[i], LocalDate.ofEpochDay(days[i]));
            }
        }
        return null;
    }

    private @Nullable Neighbour higher(int number) {
        for (int i = below(number); i < held.length; i++) {
            if (days[i] != NO_DAY && held[i] > number) {
                return new Neighbour(held[i], LocalDate.ofEpochDay(days[i]));
            }
        }
        return null;
    }

    private static @Nullable LocalDate about(
            int number, @Nullable Neighbour below, @Nullable Neighbour above, LocalDate until) {
        if (below == null || above == null) {
            return null;
        }
        long span = above.sent().toEpochDay() - below.sent().toEpochDay();
        double share = (double) (number - below.number()) / (above.number() - below.number());
        LocalDate about = below.sent().plusDays(Math.round(span * share));
        return about.isAfter(until) ? until : about;
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate cited, LocalDate notBefore) {
        LocalDate earlier = cited != null && cited.isBefore(day) ? cited : day;
        return earlier.isBefore(notBefore) ? notBefore : earlier;
    }
}
