package org.reftel.core.collation;

import java.util.List;
import java.util.Locale;

/**
 * A place where witnesses say different things.
 *
 * @param place {@code p3}, {@code from}, {@code tags}: the paragraph as {@link
 *     org.reftel.core.telegram.Telegram.Body#places()} names it, or the part of the form
 * @param wordings what each witness has there, in the order of the witnesses
 */
public record Variant(Kind kind, String place, List<Wording> wordings) {

    /** What differs. Where several would fit, the first does. */
    public enum Kind {
        /** A passage that a publisher withheld in one witness. */
        WITHHELD("a passage withheld"),
        /** A passage of which one witness says that it cannot be read, or in which characters were lost. */
        ILLEGIBLE("a passage that cannot be read"),
        /** An addressee that one witness lacks. */
        ADDRESSEE("an addressee missing"),
        /** A value of the header or heading that was changed or is missing. */
        VALUE("a value of the form changed"),
        /** Another portion mark. */
        MARK("another portion mark"),
        /** A paragraph that one witness lacks. */
        PARAGRAPH("a paragraph missing"),
        /** A paragraph that stands elsewhere. */
        MOVED("a paragraph moved"),
        /** Words that one witness lacks. */
        LOST("words missing"),
        /** Another number. */
        NUMBER("a number changed"),
        /** Another name, as far as its capitals tell. */
        NAME("a name changed"),
        /** Other words. */
        WORD("words changed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words: {@code a number changed}. */
        public String words() {
            return words;
        }

        /** As in JSON: {@code number}. */
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Variant {
        wordings = List.copyOf(wordings);
    }
}
