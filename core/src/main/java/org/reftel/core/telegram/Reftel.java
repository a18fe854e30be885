package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.TextSpan;

/**
 * An item of the reference line; not every one is a telegram.
 *
 * @param label the letter in front, {@code A}; null where there is none
 * @param text the item without its letter, single blanks: {@code 08 ASTANA 0680}
 * @param id the telegram meant; null unless {@code kind} is TELEGRAM and post and number could be read
 * @param yearInferred whether the item does not write the year itself
 * @param note what is added: {@code NOTAL}, {@code EXDIS}; null where nothing is
 */
public record Reftel(
        @Nullable String label,
        String text,
        @Nullable TelegramId id,
        Kind kind,
        boolean yearInferred,
        @Nullable String note,
        TextSpan span) {

    /** What is cited. */
    public enum Kind {
        TELEGRAM,
        /** A telegram known by its date-time group alone. */
        DTG,
        AIRGRAM,
        EMAIL,
        LETTER,
        MEMO,
        REPORT,
        /** A telephone call. */
        TELCON,
        MEETING,
        DIPLOMATIC_NOTE,
        DOCUMENT,
        OTHER;

        /** As in JSON: {@code diplomatic_note}. */
        public String json() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
