package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * A paragraph: the unit of finding, linking, citing and access.
 *
 * @param number as printed, never renumbered; null where unnumbered
 * @param marking the portion mark as written without its brackets, {@code S//NF}; null where there is none
 * @param level the level in words, {@code SENSITIVE BUT UNCLASSIFIED}; null without a mark that can be read
 * @param label the words that name the role, {@code SUMMARY}
 * @param heading the section heading it stands under
 * @param text the prose after number, mark and label, as it is read aloud
 * @param span from number to end
 */
public record Paragraph(
        @Nullable Integer number,
        @Nullable String marking,
        @Nullable String level,
        @Nullable Role role,
        @Nullable String label,
        @Nullable String heading,
        RunningText text,
        TextSpan span) {

    /** The same paragraph in another role. */
    Paragraph as(Role other) {
        return new Paragraph(number, marking, level, other, label, heading, text, span);
    }
}
