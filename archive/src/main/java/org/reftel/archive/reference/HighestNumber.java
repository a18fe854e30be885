package org.reftel.archive.reference;

import org.reftel.archive.reference.Estimate.Method;

/**
 * How many telegrams a post sent in a year, by the numbers that are seen of it: the problem of the serial numbers. Where
 * the post counts from 1 without gaps, and each of its telegrams was as likely to be seen as any other, {@code m + m/k - 1} is
 * the estimate without bias that varies least ({@code m} the highest of {@code k} numbers).
 *
 * <p>The interval reaches from {@code m}, below which the truth cannot lie, to the greatest total of which so low a highest
 * number would still be seen in one case of twenty.
 */
public final class HighestNumber {
    private static final double LOG_CHANCE = Math.log(0.05);
    /** Beyond it, a single number tells nothing: one in twenty telegrams would have been the first twentieth. */
    private static final int WIDEST = 20;

    private HighestNumber() {}

    /**
     * @param seen how many different numbers, 1 or more
     * @param highest of them
     */
    public static Estimate of(int seen, int highest) {
        if (seen < 1 || highest < seen) {
            throw new IllegalArgumentException(seen + " different numbers up to " + highest);
        }
        long value = Math.round(highest + (double) highest / seen - 1);
        long low = highest;
        long high = (long) WIDEST * highest;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (logChance(seen, highest, middle) >= LOG_CHANCE) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Estimate(Method.HIGHEST_NUMBER, value, highest, Math.max(low, value));
    }

    /** The logarithm of the chance that {@code seen} of {@code total} numbers are none above {@code highest}. */
    private static double logChance(int seen, int highest, long total) {
        return logFactorial(highest)
                - logFactorial(highest - (long) seen)
                - logFactorial(total)
                + logFactorial(total - seen);
    }

    /** By Stirling's series, exact to ten digits from 8 on. */
    private static double logFactorial(long n) {
        if (n < 8) {
            double sum = 0;
            for (int i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n;
        return x * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI * x)
                + 1 / (12 * x)
                - 1 / (360 * x * x * x)
                + 1 / (1260 * x * x * x * x * x);
    }
}
