package org.reftel.testkit;

import java.util.List;
import java.util.SplittableRandom;

/** Draws from a seed with whole numbers only, so that every machine draws the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    Chance(SplittableRandom random) {
        this.random = random;
    }

    /** From 0, below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean perMille(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    /** Some bits. */
    int bits() {
        return random.nextInt();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A number of so many decimal digits, zeros in front kept. */
    String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
