package org.reftel.core.telegram;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * A place in the running text, or in the subject or a heading, that speaks of another telegram: {@code ref A},
 * {@code reftel}, {@code 08 ASTANA 0680}, {@code septel}. Read by {@link Telegram#mentions()}.
 *
 * @param form how it is spoken of
 * @param text as written, page furniture and wraps left out: {@code refs A and B}; of {@code ASTANA 1840 AND 1841} the
 *     second mention is {@code 1841}
 * @param reftels the positions in {@code head().references()} that are meant, ascending; empty where none is, or where it
 *     cannot be said which
 * @param id the telegram meant, where exactly one is and its number is known
 * @param yearInferred whether nothing writes the year of {@code id}
 * @param place the paragraph's, as {@link Telegram.Body#places()} has it: {@code p3}; null in the subject and in headings
 * @param paragraph the number of the paragraph that is meant of the telegram meant: 3 of {@code ref A, para 3}, 2 of
 *     {@code paras 2-4 of reftel}; null where none is said
 * @param span in the telegram's text
 */
public record Mention(
        Form form,
        String text,
        List<Integer> reftels,
        @Nullable TelegramId id,
        boolean yearInferred,
        @Nullable String place,
        @Nullable Integer paragraph,
        TextSpan span) {

    /**
     * The positions that a mention means in the reference line of another text: {@code ref A} in a telegram's second section
     * is an item of the first one's line.
     *
     * @param text as {@link #text}
     * @return ascending; empty where none is meant, or where it cannot be said which
     */
    public static List<Integer> meant(Form form, String text, List<Reftel> reftels) {
        return form == Form.LABEL || form == Form.REFTEL
                ? MentionReader.meant(form, text, new ReftelLetters(reftels))
                : List.of();
    }

    /** How a telegram is spoken of. */
    public enum Form {
        /** By post and number: {@code Astana 1840}. */
        NUMBER,
        /** By one or more letters of the reference line: {@code refs A-C}. */
        LABEL,
        /** As what the reference line names, without a letter: {@code reftel}. */
        REFTEL,
        /** As one that is sent separately, without a number: {@code septel}. */
        SEPTEL;

        private final String json = name().toLowerCase(Locale.ROOT);

        /** As in JSON: {@code label}. */
        public String json() {
            return json;
        }
    }
}
