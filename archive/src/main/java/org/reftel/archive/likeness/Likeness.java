package org.reftel.archive.likeness;

import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;

/**
 * Two telegrams of different ids with the same text, or nearly so.
 *
 * @param key of the one that was sent first, or whose id comes first
 * @param other of the other
 * @param resemblance how much they have in common; in lists of many pairs an estimate
 */
public record Likeness(Telegram key, Telegram other, LikenessKind kind, Resemblance resemblance) {

    /** One of the two. */
    public record Telegram(
            HoldingKey key, @Nullable String sent, @Nullable String subject) {}

    /** The one of the two that is not this. */
    public Telegram than(HoldingKey one) {
        return key.key().equals(one) ? other : key;
    }

    /** The same, with what the texts themselves have in common. */
    public Likeness verified(Resemblance counted) {
        return new Likeness(key, other, kind, counted);
    }
}
