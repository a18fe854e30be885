package org.reftel.archive.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a telegram that is not held was sent, by the dates of its post's telegrams with the nearest numbers, and of the first
 * telegram that cites it.
 *
 * @param from the earliest day
 * @param until the latest day
 * @param about the day on which it stands where the numbers between its neighbours were given evenly; null without both
 * @param below the nearest lower number that is held and dated; null where none is
 * @param above the nearest higher number likewise
 * @param firstCited the day of the first telegram that cites it; null where none is dated
 */
public record Bracket(
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate about,
        @Nullable Neighbour below,
        @Nullable Neighbour above,
        @Nullable LocalDate firstCited,
        Sureness sureness) {

    /** A telegram of the same post and year. */
    public record Neighbour(int number, LocalDate sent) {}

    /** How sure the days are. */
    public enum Sureness {
        GOOD(
                "Telegrams with a lower and a higher number are held and stand in order. A post numbers its telegrams as they"
                        + " are filed, so a day or two beyond either end is possible."),
        FAIR(
                "Only one neighbour by number is held and dated; the other end is that of the year, or the day on which it was"
                        + " first cited."),
        YEAR("No telegram of this post and year is held and dated; nothing but the year is known, and when it was first"
                + " cited."),
        DOUBTFUL(
                "The numbers and dates around it contradict each other: telegrams with lower numbers were sent after it was"
                        + " cited. Its number or year may be miswritten.");

        private final String words;

        Sureness(String words) {
            this.words = words;
        }

        /** For people: why. */
        public String words() {
            return words;
        }

        /** As in JSON: {@code good}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
