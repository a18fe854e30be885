package org.reftel.archive.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of days of which no telegram of a post is held.
 *
 * @param from the day of the last telegram before
 * @param until the day of the first one behind
 * @param numberBefore the highest number of the day before
 * @param numberBehind the lowest number of the day behind
 * @param chances how many stretches of this length or longer a year would have, if the telegrams that are held came evenly
 */
public record Silence(LocalDate from, LocalDate until, int numberBefore, int numberBehind, double chances) {
    private static final double UNUSUAL = 0.05;

    /** A telegram with its day. */
    public record Sent(int number, LocalDate day) {}

    /** Days between the two telegrams without one. */
    public long days() {
        return until.toEpochDay() - from.toEpochDay() - 1;
    }

    /** Numbers that the post gave meanwhile; 0 where it was silent itself. */
    public int passed() {
        return Math.max(0, numberBehind - numberBefore - 1);
    }

    /** Whether chance alone hardly makes a stretch so long. */
    public boolean isUnusual() {
        return chances < UNUSUAL;
    }

    /**
     * The longest stretches of a year, the longest first; none where fewer than three days have a telegram.
     *
     * @param sent in any order
     */
    public static List<Silence> of(List<Sent> sent, int most) {
        List<Sent> inTime = new ArrayList<>(sent);
        inTime.sort(Comparator.comparing(Sent::day).thenComparingInt(Sent::number));
        List<Silence> silences = new ArrayList<>();
        int days = 0;
        LocalDate last = null;
        int highest = 0;
        for (Sent telegram : inTime) {
            if (last != null && !telegram.day.equals(last)) {
                silences.add(new Silence(last, telegram.day, highest, telegram.number, 0));
                highest = 0;
            }
            days += telegram.day.equals(last) ? 0 : 1;
            last = telegram.day;
            highest = Math.max(highest, telegram.number);
        }
        if (days < 3 || last == null) {
            return List.of();
        }
        double span = last.toEpochDay() - inTime.getFirst().day.toEpochDay();
        double rate = silences.size() / span;
        int all = silences.size();
        silences.removeIf(silence -> silence.days() == 0);
        silences.replaceAll(silence -> new Silence(
                silence.from,
                silence.until,
                silence.numberBefore,
                silence.numberBehind,
                all * Math.exp(-rate * (silence.days() + 1))));
        silences.sort(Comparator.comparingLong(Silence::days).reversed().thenComparing(Silence::from));
        return List.copyOf(silences.subList(0, Math.min(most, silences.size())));
    }
}
