package org.reftel.archive.reference;

import java.util.List;

/**
 * A number that nobody has counted.
 *
 * @param low with {@code high}, within which it lies in nineteen of twenty cases, if what the method assumes is true
 */
public record Estimate(Method method, long value, long low, long high) {

    /** How a number is estimated, and what that takes for granted. */
    public enum Method {
        /** Of the highest number that is seen; see {@link HighestNumber}. */
        HIGHEST_NUMBER("highest number seen (minimum-variance unbiased, as of a serial number)"),
        /** Of the message continuity numbers to one addressee; see {@link ContinuityCount}. */
        CONTINUITY("message continuity numbers to one addressee, at an even rate over the year"),
        /** Of several estimates. */
        SUM("sum of the years; the limits are added too, which is wider than need be");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }

        /** As in JSON: {@code highest_number}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Of several years together. */
    public static Estimate sum(List<Estimate> years) {
        long value = 0;
        long low = 0;
        long high = 0;
        for (Estimate year : years) {
            value += year.value;
            low += year.low;
            high += year.high;
        }
        return years.size() == 1 ? years.getFirst() : new Estimate(Method.SUM, value, low, high);
    }
}
