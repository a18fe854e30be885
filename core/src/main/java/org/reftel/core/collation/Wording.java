package org.reftel.core.collation;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * What one witness has at a place.
 *
 * @param span where it stands in the witness's own text; of length 0, where it has nothing, at the place where it would
 *     stand
 * @param text as it is read aloud, wraps joined and page furniture left out
 */
public record Wording(TextSpan span, String text) {

    /** Whether the witness has nothing here. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** What is missing, where a sign that something is withheld or cannot be read stands here; else null. */
    public Row.@Nullable Gap gap() {
        return Texts.gap(text);
    }
}
