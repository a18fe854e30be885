package org.reftel.archive.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Estimate.Method;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.RoutingIndicator;

/**
 * How many transmissions a post sent to one addressee, counted by the message continuity numbers that its telegrams to him
 * bear: each gets the next number, whatever its own; a sectioned telegram gets one for each section.
 *
 * @param addressee as {@link #addressee} names him
 * @param first the lowest number that is seen in the year
 * @param last the highest
 * @param from when the first was sent
 * @param until when the last was sent
 * @param passed from the first to the last, both included: so many were sent between the two days, without any estimate
 * @param held telegrams that bear these numbers
 * @param leftOut telegrams whose numbers do not fit between the others: damaged, or sent out of turn
 * @param year at the same rate over the whole year; null where all that is seen is of one day
 */
public record ContinuityCount(
        String addressee,
        int first,
        int last,
        LocalDate from,
        LocalDate until,
        int passed,
        int held,
        int leftOut,
        @Nullable Estimate year) {

    private static final int FEWEST = 2;
    private static final int TRIALS = 3;
    /** Sections that a telegram may have on the average of a stretch, and a few more for a short one. */
    private static final int SECTIONS = 3;

    private static final int SPARE = 10;
    private static final double TWO_SIDED = 1.96;

    /**
     * What a telegram bears for the addressee.
     *
     * @param number the telegram's own
     * @param first of its sections
     * @param last of its sections
     */
    public record Mark(int number, LocalDate sent, int first, int last) {

        /** Reads {@code 6605}, {@code 0612-0615}; null where that is no number. */
        public static @Nullable Mark read(int number, LocalDate sent, String serial) {
            int dash = serial.indexOf('-');
            int first = number(dash < 0 ? serial : serial.substring(0, dash));
            int last = dash < 0 ? first : number(serial.substring(dash + 1));
            if (first < 0) {
                return null;
            }
            return new Mark(number, sent, first, last < first || last - first > 99 ? first : last);
        }

        private static int number(String digits) {
            String text = digits.strip();
            if (text.isEmpty() || text.length() > 4) {
                return -1;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return -1;
                }
            }
            return Integer.parseInt(text);
        }
    }

    /**
     * The one whom a routing indicator or an address stands for: his post, {@code TASHKENT}, where the manual knows it; else
     * his address where it knows that of the indicator; else what is written. So the lines of an addressee count together
     * whether or not his indicator was transmitted.
     */
    public static String addressee(String written) {
        RoutingIndicator indicator = Manual.standard().routingIndicators().find(written);
        String address = indicator == null || indicator.addresses().isEmpty()
                ? written
                : indicator.addresses().getFirst();
        Post post = Manual.standard().posts().byAddress(address);
        return post == null ? address : post.name();
    }

    /** The addressee for people: {@code Embassy Tashkent}. */
    public String addresseeInWords() {
        Post post = Manual.standard().posts().byName(addressee);
        return post == null ? addressee : post.displayName();
    }

    /** One way to read the marks as a count that only grows. */
    private record Chain(Mark first, Mark end, int passed, int held) {}

    /**
     * Counts; null where fewer than two telegrams of the year fit together.
     *
     * @param marks of telegrams of one post and year, in any order
     */
    public static @Nullable ContinuityCount of(String addressee, int inYear, List<Mark> marks) {
        List<Mark> inOrder = new ArrayList<>(marks);
        inOrder.sort(Comparator.comparingInt(Mark::number));
        int cycle = marks.stream().anyMatch(mark -> mark.last > 999) ? 10_000 : 1000;
        Chain best = null;
        for (int start = 0; start < Math.min(TRIALS, inOrder.size()); start++) {
            Chain chain = chain(inOrder, start, cycle);
            if (best == null || chain.held > best.held) {
                best = chain;
            }
        }
        if (best == null || best.held < FEWEST) {
            return null;
        }
        LocalDate from = best.first.sent;
        LocalDate until = best.end.sent.isBefore(from) ? from : best.end.sent;
        return new ContinuityCount(
                addressee,
                best.first.first,
                best.end.last,
                from,
                until,
                best.passed,
                best.held,
                inOrder.size() - best.held,
                year(inYear, from, until, best.passed));
    }

    /** Goes on from mark to mark as long as the step is one that the telegrams' own numbers allow. */
    private static Chain chain(List<Mark> marks, int start, int cycle) {
        Mark first = marks.get(start);
        Mark end = first;
        int passed = first.last - first.first + 1;
        int held = 1;
        for (Mark mark : marks.subList(start + 1, marks.size())) {
            int step = Math.floorMod(mark.first - end.last, cycle);
            int most = SECTIONS * (mark.number - end.number) + SPARE;
            if (step >= 1 && step <= most) {
                passed += step + (mark.last - mark.first);
                held++;
                end = mark;
            }
        }
        return new Chain(first, end, passed, held);
    }

    /** At the same rate before and behind; the interval is that of a Poisson stream, whose rate is itself only seen. */
    private static @Nullable Estimate year(int year, LocalDate from, LocalDate until, int passed) {
        double seen = until.toEpochDay() - from.toEpochDay();
        if (seen < 1) {
            return null;
        }
        double rest = Math.max(0, LocalDate.of(year, 1, 1).lengthOfYear() - seen);
        double rate = (passed - 1) / seen;
        double expected = passed + rate * rest;
        double deviation = Math.sqrt(rate * rest + rest * rest * rate / seen);
        return new Estimate(
                Method.CONTINUITY,
                Math.round(expected),
                Math.max(passed, (long) Math.floor(expected - TWO_SIDED * deviation)),
                (long) Math.ceil(expected + TWO_SIDED * deviation));
    }
}
