package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.RoleWords;

/** The label that closes a summary or comment, {@code END SUMMARY.}, and the roles that such words name. */
final class ClosingLabel {
    private ClosingLabel() {}

    private static final int LONGEST = 100;

    /** Where the closing label at the end of a text begins; the length of the text where there is none. */
    static int start(CharSequence text) {
        int length = text.length();
        int from = Math.max(0, length - LONGEST);
        String end = text.subSequence(from, length).toString();
        int stop = end.length();
        while (stop > 0 && !Character.isLetter(end.charAt(stop - 1)) && end.charAt(stop - 1) != ')') {
            stop--;
        }
        for (int at = stop - 4; at >= 0; at--) {
            if (isEnd(end, at) && (at + from == 0 || !Character.isLetterOrDigit(end.charAt(Math.max(0, at - 1))))) {
                int words = at + 4;
                return RoleWords.closingEnd(end, words, stop) == stop ? trimmed(text, from + at) : length;
            }
        }
        return length;
    }

    private static boolean isEnd(String s, int at) {
        return (s.charAt(at) | 0x20) == 'e' && s.regionMatches(true, at, "END ", 0, 4);
    }

    private static int trimmed(CharSequence text, int end) {
        int i = end;
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '(' && i == end)) {
            i--;
        }
        return i;
    }

    /** The role that a label, a heading or a closing label names; null where it names none. */
    static @Nullable Role role(CharSequence words) {
        String upper = words.toString().toUpperCase(java.util.Locale.ROOT);
        if (upper.contains("SUMMARY")) {
            return Role.SUMMARY;
        }
        if (upper.contains("ACTION REQUEST")) {
            return upper.startsWith("COMMENT") ? Role.COMMENT : Role.ACTION_REQUEST;
        }
        if (upper.contains("COMMENT")) {
            return Role.COMMENT;
        }
        if (upper.contains("INTRODUCTION")) {
            return Role.INTRODUCTION;
        }
        if (upper.contains("BIO NOTE")
                || upper.contains("BIO INFO")
                || upper.contains("BIOGRAPHIC")
                || upper.contains("BIO DATA")) {
            return Role.BIOGRAPHIC_NOTE;
        }
        if (upper.contains("TEXT")
                || upper.contains("POINTS")
                || upper.contains("PAPER")
                || upper.contains("TRANSLATION")
                || upper.contains("LETTER")
                || upper.contains("STATEMENT")) {
            return Role.TEXT;
        }
        return upper.contains("NOTE") ? Role.NOTE : null;
    }
}
