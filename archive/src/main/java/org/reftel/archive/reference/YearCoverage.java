package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.ContinuityCount.Mark;

/**
 * How much is held of what a post sent in a year.
 *
 * @param sent how many telegrams the post sent; null where no number is seen that fits
 * @param continuity what went to each addressee, the most first
 * @param silences the longest stretches of days without a telegram
 */
public record YearCoverage(
        YearNumbers numbers, @Nullable Estimate sent, List<ContinuityCount> continuity, List<Silence> silences) {
    private static final int SILENCES = 5;
    private static final int ADDRESSEES = 5;

    public YearCoverage {
        continuity = List.copyOf(continuity);
        silences = List.copyOf(silences);
    }

    /** By numbers and days alone. */
    public static YearCoverage of(YearNumbers numbers) {
        return new YearCoverage(numbers, numbers.sent(), List.of(), List.of());
    }

    /**
     * With all that can be told.
     *
     * @param marks of each addressee, in any order
     */
    public static YearCoverage of(YearNumbers numbers, TreeMap<String, List<Mark>> marks) {
        List<ContinuityCount> counts = new ArrayList<>();
        marks.forEach((addressee, list) -> {
            ContinuityCount count = ContinuityCount.of(addressee, numbers.year(), list);
            if (count != null) {
                counts.add(count);
            }
        });
        counts.sort((one, other) -> Integer.compare(other.passed(), one.passed()));
        return new YearCoverage(
                numbers,
                numbers.sent(),
                counts.subList(0, Math.min(ADDRESSEES, counts.size())),
                Silence.of(numbers.sentOn(), SILENCES));
    }

    public int year() {
        return numbers.year();
    }

    public int held() {
        return numbers.heldCount();
    }

    /** How many numbers are cited and not held, those out of line left out. */
    public int citedOnly() {
        return numbers.citedOnly().length;
    }

    /** What is held of what was sent, of 1; 0 where it cannot be said. */
    public double share() {
        return sent == null ? 0 : Math.min(1, (double) held() / sent.value());
    }
}
