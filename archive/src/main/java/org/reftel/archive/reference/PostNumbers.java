package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one post's telegrams that are held, with the times at which they were sent. A post counts from 1 each
 * January, so within a year a higher number was sent later, but for a few that were filed late or are misdated.
 */
public final class PostNumbers {
    /** For {@link Held#sent}: not known. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final long MINUTES_A_DAY = 24 * 60;
    /** Numbers are given when a telegram is drafted or filed, and some wait for days. */
    private static final long SLACK = 3 * MINUTES_A_DAY;
    /** From so many on, one telegram that disagrees with the others does not count. */
    private static final int MANY = 8;

    /** A telegram of the post.
     *
     * @param holding number of the holding in the catalogue
     * @param sent minutes since 1970, UTC; {@link #NEVER} where it is not known
     */
    public record Held(int year, int serial, long holding, long sent) {}

    /** What can be said of a number at some time. */
    public enum Reached {
        YES,
        NO,
        UNKNOWN
    }

    private final List<Held> byNumber;
    private final Map<Integer, Run> runs = new HashMap<>();

    /** One year's telegrams in the order of time, with the two highest numbers until each, and the two lowest from each on. */
    private static final class Run {
        private final long[] sent;
        private final int[][] high = new int[2][];
        private final int[][] low = new int[2][];

        Run(List<Held> inTime) {
            int size = inTime.size();
            sent = inTime.stream().mapToLong(Held::sent).toArray();
            for (int rank = 0; rank < 2; rank++) {
                high[rank] = new int[size + 1];
                low[rank] = new int[size + 1];
                low[rank][size] = Integer.MAX_VALUE;
            }
            for (int i = 0; i < size; i++) {
                int number = inTime.get(i).serial();
                high[0][i + 1] = Math.max(high[0][i], number);
                high[1][i + 1] = Math.max(high[1][i], Math.min(high[0][i], number));
            }
            for (int i = size - 1; i >= 0; i--) {
                int number = inTime.get(i).serial();
                low[0][i] = Math.min(low[0][i + 1], number);
                low[1][i] = Math.min(low[1][i + 1], Math.max(low[0][i + 1], number));
            }
        }

        /** How many were sent by a time. */
        private int until(long time) {
            int from = 0;
            int to = sent.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sent[middle] <= time) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    /** Of telegrams in any order. */
    public PostNumbers(List<Held> held) {
        byNumber = new ArrayList<>(held);
        byNumber.sort(Comparator.comparingInt(Held::serial)
                .thenComparingInt(Held::year)
                .thenComparingLong(Held::holding));
        Map<Integer, List<Held>> years = new HashMap<>();
        for (Held telegram : byNumber) {
            if (telegram.sent != NEVER) {
                years.computeIfAbsent(telegram.year, _ -> new ArrayList<>()).add(telegram);
            }
        }
        years.forEach((year, telegrams) -> {
            telegrams.sort(Comparator.comparingLong(Held::sent));
            runs.put(year, new Run(telegrams));
        });
    }

    /** Whether nothing of the post is held. */
    public boolean isEmpty() {
        return byNumber.isEmpty();
    }

    /** The telegram of that year with that number; null where it is not held. */
    public @Nullable Held held(int year, int serial) {
        int from = 0;
        int to = byNumber.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Held at = byNumber.get(middle);
            if (at.serial < serial || at.serial == serial && at.year < year) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        Held found = from < byNumber.size() ? byNumber.get(from) : null;
        return found != null && found.year == year && found.serial == serial ? found : null;
    }

    /** Whether the post had come to a number by some time, as far as its other numbers of that year tell. */
    public Reached reached(int year, int serial, long time) {
        Run run = runs.get(year);
        if (run == null) {
            return Reached.UNKNOWN;
        }
        int by = run.until(time);
        int behind = run.until(time + SLACK);
        boolean yes = run.high[by >= MANY ? 1 : 0][by] >= serial;
        boolean no = run.low[run.sent.length - behind >= MANY ? 1 : 0][behind] <= serial;
        return yes == no ? Reached.UNKNOWN : yes ? Reached.YES : Reached.NO;
    }
}
