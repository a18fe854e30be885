package org.reftel.core.syntax;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The words that name a paragraph's role, as a label in front of it ({@code SUMMARY:}, {@code BEGIN SUMMARY.}) or alone
 * on a line.
 */
public final class RoleWords {
    private RoleWords() {}

    private static final String[] ROLES = {
        "SUMMARY",
        "COMMENTS",
        "COMMENT",
        "INTRODUCTION",
        "ACTION REQUESTED",
        "ACTION REQUEST",
        "BIOGRAPHIC NOTE",
        "BIO NOTE",
        "NOTE"
    };
    private static final String[] AROUND = {
        "BEGIN",
        "URGENT",
        "EXECUTIVE",
        "AND",
        "&",
        "POST",
        "EMBASSY",
        "MISSION",
        "CONSULATE",
        "CONTINUED",
        "CONT'D",
        "CON'T",
        "CON\u2019T",
        "CONT",
        "(CONT)",
        "(CONT.)",
        "(CONTINUED)",
        "/",
        "FINAL",
        "BRIEF"
    };

    /** The first two letters of all words that may begin a role, in capitals. */
    static String[] openings() {
        return Stream.concat(Arrays.stream(ROLES), Arrays.stream(AROUND))
                .filter(word -> Scan.isUpper(word.charAt(0)))
                .map(word -> word.substring(0, 2))
                .toArray(String[]::new);
    }

    /**
     * The end of the label that begins at {@code from}, its colon, point or dash included; {@code from} where none does.
     * A colon or point must follow, or a dash.
     */
    static int labelEnd(String s, int from, int to) {
        if (!Opening.may(Opening.ROLE, s, from, to)) {
            return from;
        }
        int quoted = quotedEnd(s, from, to);
        if (quoted > from) {
            return quoted;
        }
        int end = wordsEnd(s, from, to);
        if (end == from || end >= to) {
            return from;
        }
        int sign = Scan.skipBlank(s, end, to);
        if (sign >= to || sign - end > 2) {
            return from;
        }
        char c = s.charAt(sign);
        if (c == ':' || c == '.' && sign == end || c == ';') {
            return sign + 1;
        }
        if (c == '-' || c == '\u2013' || c == '\u2014') {
            int dashes = sign;
            while (dashes < to && PageFurniture.isRuleSign(s.charAt(dashes))) {
                dashes++;
            }
            boolean apart = dashes < to && Lines.isBlank(s.charAt(dashes)) && sign > end || dashes - sign > 1;
            return apart ? dashes : from;
        }
        return from;
    }

    private static final String[] QUOTED = {
        "TEXT", "POINTS", "NON-PAPER", "NONPAPER", "PAPER", "TRANSLATION", "LETTER", "STATEMENT", "RELEASE"
    };

    /**
     * The end of what opens a quoted paper, {@code BEGIN TEXT OF NON-PAPER:}, its colon included; {@code from} where
     * nothing does. Without a colon it must be all that the line holds.
     */
    private static int quotedEnd(String s, int from, int to) {
        if (to - from < 10 || !Scan.matches(s, from, "BEGIN ")) {
            return from;
        }
        int limit = Math.min(to, from + 70);
        int colon = s.indexOf(':', from, to);
        int end = colon > 0 && colon < limit ? colon + 1 : to <= from + 70 ? to : from;
        for (String word : QUOTED) {
            for (int at = from + 6; at + word.length() <= end; at++) {
                if (Scan.matches(s, at, word)) {
                    return end;
                }
            }
        }
        return from;
    }

    /**
     * The end of the words of a closing label behind {@code END}: roles, or what closes a quoted paper in up to eight
     * words; {@code from} where neither stands there.
     */
    public static int closingEnd(String s, int from, int to) {
        int roles = wordsEnd(s, from, to);
        if (roles > from) {
            return roles;
        }
        return to - from <= 60 && namesQuotedPaper(s, from, to) ? to : from;
    }

    private static boolean namesQuotedPaper(String s, int from, int to) {
        for (String word : QUOTED) {
            int at = Scan.lastIndexOf(s, word, from, to);
            if (at >= 0 && (at == from || !Scan.isLetter(s.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line begins a quoted paper, {@code Begin talking points:}, with nothing else on it. */
    static boolean opensQuotedPaper(String s, int from, int to) {
        return quotedEnd(s, from, to) == to;
    }

    /** Whether a line closes a quoted paper: {@code END TEXT OF PRESS RELEASE.} */
    static boolean closesQuotedPaper(String s, int from, int to) {
        return to - from <= 64 && to - from > 6 && Scan.matches(s, from, "END ") && namesQuotedPaper(s, from + 4, to);
    }

    /** Whether a stretch is such words and nothing else, with a mark, colon or slashes around at most. */
    public static boolean isAlone(String s, int from, int to) {
        if (to - from > 60 || !Opening.may(Opening.ROLE, s, from, to)) {
            return false;
        }
        int start = from;
        int mark = PortionMark.end(s, start, to);
        if (mark > 0) {
            start = Scan.skipBlank(s, mark, to);
        }
        while (start < to && s.charAt(start) == '/') {
            start++;
        }
        int end = wordsEnd(s, start, to);
        while (end > start
                && end < to
                && (s.charAt(end) == ':'
                        || s.charAt(end) == '/'
                        || s.charAt(end) == '.'
                        || Lines.isBlank(s.charAt(end)))) {
            end++;
        }
        return end == to && end > start;
    }

    /** The end of the role words that begin at {@code from}; {@code from} where no role is among them. */
    public static int wordsEnd(String s, int from, int to) {
        if (from >= to || !Scan.isUpper(Scan.upper(s.charAt(from))) || !Opening.may(Opening.ROLE, s, from, to)) {
            return from;
        }
        int at = from;
        int end = from;
        for (int words = 0; words < 7 && at < to; words++) {
            int role = longest(s, at, to, ROLES);
            int next = role > at ? role : longest(s, at, to, AROUND);
            if (next == at) {
                break;
            }
            if (role > at || end > from && isSuffix(s, at)) {
                end = next;
            }
            int after = next;
            if (after < to && s.charAt(after) == ',') {
                after++;
            }
            at = Scan.skipBlank(s, after, to);
        }
        return end;
    }

    private static boolean isSuffix(String s, int at) {
        char c = Scan.upper(s.charAt(at));
        return (c == 'C' || c == '(') && Scan.matches(s, s.charAt(at) == '(' ? at + 1 : at, "CON");
    }

    private static int longest(String s, int from, int to, String[] words) {
        char first = from < to ? Scan.upper(s.charAt(from)) : ' ';
        for (String word : words) {
            int end = from + word.length();
            if (word.charAt(0) == first
                    && end <= to
                    && Scan.matches(s, from, word)
                    && (end == to || !Scan.isLetter(s.charAt(end)) || word.length() == 1)) {
                return end;
            }
        }
        return from;
    }
}
