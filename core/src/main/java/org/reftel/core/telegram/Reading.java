package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * A value read from the text, and where it stands.
 *
 * <p>Absent, withheld, illegible and empty are four different things: what is absent has no {@code Reading} at all; the
 * other three have one without a value.
 *
 * @param value what was read, repaired where damage is beyond doubt; null unless {@code legibility} is LEGIBLE
 * @param span the characters it was read from
 */
public record Reading<T>(@Nullable T value, TextSpan span, Legibility legibility) {

    /** How much of a value can be read. */
    public enum Legibility {
        LEGIBLE,
        /** Blotted out by a publisher: {@code XXXXXXXXXXXX}. */
        WITHHELD,
        /** Characters stand there, and nobody can say what they mean. */
        ILLEGIBLE,
        /** The label stands there with nothing behind it. */
        EMPTY
    }

    public static <T> Reading<T> of(T value, TextSpan span) {
        return new Reading<>(value, span, Legibility.LEGIBLE);
    }

    public static <T> Reading<T> without(Legibility why, TextSpan span) {
        return new Reading<>(null, span, why);
    }

    /** The value of a reading that may itself be absent. */
    public static <T> @Nullable T valueOf(@Nullable Reading<T> reading) {
        return reading == null ? null : reading.value();
    }
}
