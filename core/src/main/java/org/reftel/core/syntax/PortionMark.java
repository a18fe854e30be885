package org.reftel.core.syntax;

/**
 * Recognises portion marks, {@code (S//NF)}, {@code ( C )}, {@code (S/Rel to Russia, Latvia)}, and tells them from other
 * words in brackets. Judges form only: what a mark means is for {@code marking}.
 */
final class PortionMark {
    private PortionMark() {}

    private static final int LONGEST = 80;
    private static final String[] LEVELS = {
        "TOP SECRET", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "UNCLAS", "SBU", "FOUO", "LOU", "TS", "S", "C", "U"
    };
    private static final String[] CAVEATS = {
        "NOFORN",
        "NF",
        "RELEASABLE",
        "REL",
        "FGI",
        "FOUO",
        "SBU",
        "ORCON",
        "OC",
        "PROPIN",
        "PR",
        "NOCONTRACT",
        "ENTIRE",
        "NATO",
        "SF",
        "EXDIS",
        "NODIS",
        "HCS",
        "SI"
    };

    /** The end of the mark whose bracket opens at {@code from}; -1 where the bracket holds something else. */
    static int end(String s, int from, int to) {
        if (from >= to || s.charAt(from) != '(') {
            return -1;
        }
        int limit = Math.min(to, from + LONGEST);
        int at = Scan.skipBlank(s, from + 1, limit);
        int level = levelEnd(s, at, limit);
        if (level < 0) {
            return -1;
        }
        at = Scan.skipBlank(s, level, limit);
        if (at < limit && s.charAt(at) == ')') {
            return at + 1;
        }
        boolean separated = at > level;
        while (at < limit
                && (s.charAt(at) == '/' || s.charAt(at) == '-' || s.charAt(at) == ',' || s.charAt(at) == '\\')) {
            separated = true;
            at++;
        }
        at = Scan.skipBlank(s, at, limit);
        if (!startsCaveat(s, at, limit, separated)) {
            return -1;
        }
        while (at < limit && s.charAt(at) != ')' && s.charAt(at) != '(' && s.charAt(at) != '.') {
            at++;
        }
        return at < limit && s.charAt(at) == ')' ? at + 1 : -1;
    }

    private static final int LONGEST_WRAPPED = 500;

    /** The end of a mark whose list of countries runs over the line's end, {@code (S//REL CHINA, … }; -1 where none stands here. */
    static int wrappedEnd(String s, int from, int to) {
        if (from >= to || s.charAt(from) != '(') {
            return -1;
        }
        int level = levelEnd(s, from + 1, to);
        if (level < 0 || !s.startsWith("//REL", level) && !s.startsWith("/REL", level)) {
            return -1;
        }
        int close = s.indexOf(')', level, Math.min(to, from + LONGEST_WRAPPED));
        return close > 0 ? close + 1 : -1;
    }

    private static int levelEnd(String s, int from, int to) {
        char first = from < to ? Scan.upper(s.charAt(from)) : ' ';
        if (first != 'C'
                && first != 'S'
                && first != 'U'
                && first != 'T'
                && first != 'L'
                && first != 'F'
                && first != 'N') {
            return -1;
        }
        if (s.startsWith("N/S", from)) { // (N/SF), a slip for (S/NF)
            return from + 3;
        }
        for (String level : LEVELS) {
            int end = from + level.length();
            if (end < to && Scan.matches(s, from, level)) {
                boolean wordEnds = !Scan.isLetter(s.charAt(end)) && s.charAt(end) != '.';
                boolean fused = level.length() == 1 && s.startsWith("NF)", end); // (SNF)
                if (wordEnds || fused) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static boolean startsCaveat(String s, int from, int to, boolean separated) {
        if (from < to && s.charAt(from) == 'F' && s.startsWith("N/S", from - 3)) {
            return true;
        }
        for (String caveat : CAVEATS) {
            int end = from + caveat.length();
            if (end < to && Scan.matches(s, from, caveat) && !Scan.isLetter(s.charAt(end))) {
                return separated || caveat.equals("NF");
            }
        }
        return false;
    }
}
