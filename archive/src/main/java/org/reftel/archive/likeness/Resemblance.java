package org.reftel.archive.likeness;

import java.util.Arrays;
import java.util.List;
import org.reftel.core.telegram.Telegram;

/**
 * How much two bodies have in common, by all their runs of four words.
 *
 * @param alike of those that either has, the percentage that both have
 * @param contained of those of the one that has fewer, the percentage that the other has
 */
public record Resemblance(int alike, int contained) {

    /** Of two telegrams, each in several texts: of the two texts that are most alike. */
    public static Resemblance of(List<Telegram> texts, List<Telegram> others) {
        List<long[]> one = texts.stream().map(Resemblance::shingles).toList();
        List<long[]> other = others.stream().map(Resemblance::shingles).toList();
        Resemblance best = new Resemblance(0, 0);
        for (long[] first : one) {
            for (long[] second : other) {
                Resemblance next = of(first, second);
                best = next.alike > best.alike ? next : best;
            }
        }
        return best;
    }

    private static long[] shingles(Telegram telegram) {
        long[][] all = {new long[256]};
        int[] count = {0};
        new Shingles(hash -> {
                    if (count[0] == all[0].length) {
                        all[0] = Arrays.copyOf(all[0], count[0] * 2);
                    }
                    all[0][count[0]++] = hash;
                })
                .read(telegram);
        return Arrays.stream(all[0], 0, count[0]).sorted().distinct().toArray();
    }

    private static Resemblance of(long[] one, long[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        int either = one.length + other.length - both;
        int shorter = Math.min(one.length, other.length);
        return shorter == 0
                ? new Resemblance(0, 0)
                : new Resemblance(Math.round(100f * both / either), Math.round(100f * both / shorter));
    }
}
