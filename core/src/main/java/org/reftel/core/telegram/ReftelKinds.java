package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.isDigit;

import java.util.List;
import java.util.Map;

/** Tells by its words what a cited thing is that is no telegram with a number. */
final class ReftelKinds {
    /** In order: the first word that occurs decides. */
    private static final List<Map.Entry<String, Reftel.Kind>> WORDS = List.of(
            Map.entry("EMAIL", Reftel.Kind.EMAIL),
            Map.entry("EMAILS", Reftel.Kind.EMAIL),
            Map.entry("E-MAIL", Reftel.Kind.EMAIL),
            Map.entry("E-MAILS", Reftel.Kind.EMAIL),
            Map.entry("TELCON", Reftel.Kind.TELCON),
            Map.entry("TELCONS", Reftel.Kind.TELCON),
            Map.entry("PHONECON", Reftel.Kind.TELCON),
            Map.entry("PHONE", Reftel.Kind.TELCON),
            Map.entry("CALL", Reftel.Kind.TELCON),
            Map.entry("DIPNOTE", Reftel.Kind.DIPLOMATIC_NOTE),
            Map.entry("DIPLOMATIC NOTE", Reftel.Kind.DIPLOMATIC_NOTE),
            Map.entry("NOTE VERBALE", Reftel.Kind.DIPLOMATIC_NOTE),
            Map.entry("LETTER", Reftel.Kind.LETTER),
            Map.entry("MEMCON", Reftel.Kind.MEETING),
            Map.entry("MEETING", Reftel.Kind.MEETING),
            Map.entry("MEETINGS", Reftel.Kind.MEETING),
            Map.entry("SVTC", Reftel.Kind.MEETING),
            Map.entry("DVC", Reftel.Kind.MEETING),
            Map.entry("MEMO", Reftel.Kind.MEMO),
            Map.entry("MEMORANDUM", Reftel.Kind.MEMO),
            Map.entry("AIRGRAM", Reftel.Kind.AIRGRAM),
            Map.entry("IIR", Reftel.Kind.REPORT),
            Map.entry("HOTR", Reftel.Kind.REPORT),
            Map.entry("TD", Reftel.Kind.REPORT),
            Map.entry("TDX", Reftel.Kind.REPORT),
            Map.entry("OSC", Reftel.Kind.REPORT),
            Map.entry("FBIS", Reftel.Kind.REPORT),
            Map.entry("DTG", Reftel.Kind.DTG),
            Map.entry("REPORT", Reftel.Kind.REPORT),
            Map.entry("REPORTS", Reftel.Kind.REPORT),
            Map.entry("REPORTING", Reftel.Kind.REPORT),
            Map.entry("POINTS", Reftel.Kind.REPORT),
            Map.entry("NONPAPER", Reftel.Kind.DOCUMENT),
            Map.entry("PAPER", Reftel.Kind.DOCUMENT),
            Map.entry("DOC", Reftel.Kind.DOCUMENT),
            Map.entry("DOCUMENT", Reftel.Kind.DOCUMENT),
            Map.entry("BIO", Reftel.Kind.DOCUMENT),
            Map.entry("BIOS", Reftel.Kind.DOCUMENT),
            Map.entry("POC", Reftel.Kind.DOCUMENT),
            Map.entry("RESOLUTION", Reftel.Kind.DOCUMENT),
            Map.entry("UNSCR", Reftel.Kind.DOCUMENT));

    private ReftelKinds() {}

    /** What {@code text}, in capitals, names. */
    static Reftel.Kind of(String text) {
        if (hasAirgramNumber(text)) {
            return Reftel.Kind.AIRGRAM;
        }
        for (Map.Entry<String, Reftel.Kind> word : WORDS) {
            if (Letters.findWord(text, word.getKey(), 0, text.length()) >= 0) {
                return word.getValue();
            }
        }
        return Reftel.Kind.OTHER;
    }

    /** {@code A-150}, {@code CA-3400} as a word. */
    private static boolean hasAirgramNumber(String text) {
        for (int dash = text.indexOf('-'); dash > 0; dash = text.indexOf('-', dash + 1)) {
            int start = text.charAt(dash - 1) == 'A' ? dash - 1 : -1;
            if (start > 0 && text.charAt(start - 1) == 'C') {
                start--;
            }
            if (start >= 0
                    && isDigit(Letters.at(text, dash + 1))
                    && !Character.isLetterOrDigit(Letters.at(text, start - 1))) {
                return true;
            }
        }
        return false;
    }
}
