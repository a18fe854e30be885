package org.reftel.testkit;

import org.jspecify.annotations.Nullable;

/** Says which telegrams an invented one cites. */
@FunctionalInterface
interface Citations {
    /** Knows none: numbers are drawn at random, and lead nowhere. */
    Citations NONE = chance -> null;

    /** A telegram that there is. */
    record Cited(Post post, int year, int number) {}

    /** A telegram to cite; null for a number that leads nowhere. */
    @Nullable
    Cited draw(Chance chance);
}
