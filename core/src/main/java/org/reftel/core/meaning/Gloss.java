package org.reftel.core.meaning;

import org.reftel.core.text.TextSpan;

/**
 * What a place in a telegram means.
 *
 * @param span the characters that are explained
 * @param key these, shortened to what is named: {@code VZCZCXRO8318}; empty where the whole line is meant
 * @param meaning a sentence, or some words that begin with a capital
 */
public record Gloss(TextSpan span, Kind kind, String key, String meaning) {

    /** In the order in which glosses on one line are told. */
    public enum Kind {
        /** What the line, or a larger part, is. */
        LINE,
        /** What a part of it says. */
        PART,
        /** What is odd about it: a finding, its code as the key. */
        ODD
    }
}
