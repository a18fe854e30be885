package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words by which a text speaks of what its reference line names. */
enum ReftelWord {
    REF,
    REFS,
    REFTEL,
    REFTELS,
    REFTELEGRAM,
    REFTELEGRAMS,
    REFCABLE,
    REFCABLES,
    REFERENCE,
    REFERENCES;

    private static final ReftelWord[] ALL = values();

    boolean plural() {
        return name().endsWith("S");
    }

    /** Whether the word is used of telegrams alone. */
    boolean ofTelegrams() {
        return ordinal() >= REFTEL.ordinal() && ordinal() < REFERENCE.ordinal();
    }

    /** Whether it is an everyday word, which means a telegram only with a letter behind it. */
    boolean everyday() {
        return this == REFERENCE || this == REFERENCES;
    }

    /** The word that stands from {@code start} to {@code end}, in any case; null where it is none of these. */
    static @Nullable ReftelWord of(String s, int start, int end) {
        for (ReftelWord word : ALL) {
            String name = word.name();
            if (name.length() == end - start && s.regionMatches(true, start, name, 0, name.length())) {
                return word;
            }
        }
        return null;
    }

    /** Whether the word, no letter behind it, speaks of a telegram. */
    boolean standsAlone(String s, int start, int end, List<Reftel> reftels) {
        if (ofTelegrams()) {
            return true;
        }
        if (everyday() || reftels.isEmpty()) {
            return false;
        }
        // Not "Ref: 12/3", "Ref. No. 5", "ref #4", "ref-1".
        int next = skipBlanks(s, end, s.length());
        char c = at(s, next);
        if (c == ':'
                || c == '#'
                || isDigit(c)
                || at(s, end) == '-'
                || at(s, end) == '/'
                || Character.isLetterOrDigit(at(s, start - 1))) {
            return false;
        }
        if (c == '.') {
            int behind = skipBlanks(s, next + 1, s.length());
            return behind == s.length()
                    || Character.isUpperCase(s.charAt(behind))
                            && !wordAt(s, behind, "NO")
                            && !wordAt(s, behind, "NUMBER");
        }
        return !wordAt(s, next, "NO") && !wordAt(s, next, "NUMBER");
    }
}
