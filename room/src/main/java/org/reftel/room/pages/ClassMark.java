package org.reftel.room.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Level;
import org.reftel.core.meaning.Meanings;

/**
 * A classification as it is shown small: its letter, its words, and the name of its colour.
 *
 * @param letter {@code C}; empty where nobody knows
 * @param colour {@code c}; empty where it has none
 */
public record ClassMark(String letter, String words, String colour) {
    private static final ClassMark UNKNOWN = new ClassMark("", "Classification unknown", "");

    /** @param classification as a class line has it; null where none can be read */
    static ClassMark of(@Nullable String classification) {
        Level level = classification == null ? null : Level.find(classification);
        if (level == null) {
            return classification == null
                    ? UNKNOWN
                    : new ClassMark(classification, Meanings.sentence(classification), "");
        }
        String colour = level.isClassified() ? level.mark().toLowerCase(Locale.ROOT) : "u";
        return new ClassMark(level.mark(), Meanings.sentence(level.words()), colour);
    }
}
