package org.reftel.core.syntax;

/**
 * Recognises the lines that terminals, archives and publishers put between the lines of a telegram
 * (domain reference: page and section lines).
 */
final class PageFurniture {
    private PageFurniture() {}

    /**
     * Where {@code ASTANA 00001947 001.2 OF 002} begins if the stretch ends with one, else -1. The post may be several
     * words; in re-typed texts prose may stand in front.
     */
    static int sectionLineStart(String s, int from, int to) {
        if (to - from < 14 || !Scan.isDigit(s.charAt(to - 1))) {
            return -1;
        }
        int total = digitsBack(s, to, from);
        if (to - total != 3) {
            return -1;
        }
        int of = Scan.trimmed(s, total, from);
        if (of - from < 2 || !Scan.matches(s, of - 2, "OF")) {
            return -1;
        }
        int part = Scan.trimmed(s, of - 2, from);
        if (part == of - 2) {
            return -1;
        }
        int at = digitsBack(s, part, from);
        if (at < part && at > from && s.charAt(at - 1) == '.') {
            at = digitsBack(s, at - 1, from);
        }
        int serialEnd = Scan.trimmed(s, at, from);
        int serial = digitsBack(s, serialEnd, from);
        if (at == part || serialEnd == at || serialEnd - serial < 5 || serialEnd - serial > 8) {
            return -1;
        }
        return postBack(s, serial, from);
    }

    /** The first of up to four words of capitals (or Title case) that end before {@code end}; -1 where there is none. */
    private static int postBack(String s, int end, int from) {
        int best = -1;
        int at = end;
        for (int words = 0; words < 4; words++) {
            int wordEnd = Scan.trimmed(s, at, from);
            if (wordEnd == at) {
                break;
            }
            int word = wordEnd;
            while (word > from && isPostLetter(s.charAt(word - 1))) {
                word--;
            }
            boolean starts = word == from || Lines.isBlank(s.charAt(word - 1));
            if (word == wordEnd || !starts) {
                break;
            }
            best = word;
            at = word;
        }
        return best;
    }

    private static boolean isPostLetter(char c) {
        return Scan.isLetter(c);
    }

    private static int digitsBack(String s, int end, int from) {
        int at = end;
        while (at > from && Scan.isDigit(s.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether the whole line is a section line. */
    static boolean isSectionLine(Lines lines, int line) {
        return sectionLineStart(lines.text, lines.from(line), lines.to(line)) == lines.from(line);
    }

    /** {@code PAGE 02 CAPE T 00097 01 OF 03 182017Z}, {@code PAGE 02 RUEHFRA0170 S E C R E T}. */
    static boolean isPageLine(Lines lines, int line) {
        return isPageLine(lines.text, lines.from(line), lines.to(line));
    }

    static boolean isPageLine(String s, int from, int to) {
        if (to - from < 7 || to - from > 90 || !s.startsWith("PAGE", from)) {
            return false;
        }
        int number = Scan.skipBlank(s, from + 4, to);
        int end = Scan.digitsEnd(s, number, to);
        if (number == from + 4 || end == number || end - number > 3 || end < to && !Lines.isBlank(s.charAt(end))) {
            return false;
        }
        int rest = Scan.skipBlank(s, end, to);
        return rest == to || Scan.isUpper(s.charAt(rest)) && !Scan.hasLower(s, rest, to) && hasDigit(s, rest, to);
    }

    private static boolean hasDigit(String s, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Scan.isDigit(s.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** A classification alone on its line, as above and below the page lines of the 1970s. */
    static boolean isClassAlone(Lines lines, int line) {
        if (lines.length(line) > 60) {
            return false;
        }
        ClassLine match = ClassLine.match(lines.text, lines.from(line), lines.to(line));
        boolean banner = match != null && lines.text.startsWith("//", match.classEnd());
        return match != null
                && (match.classEnd() == lines.to(line) || banner)
                && match.spacing() == ClassLine.Spacing.REGULAR
                && !Scan.hasLower(lines.text, lines.from(line), lines.to(line));
    }

    /** Dashes, equals signs, stars, underscores, with blanks between them. */
    static boolean isRule(Lines lines, int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        return to - from >= 3 && ruleEnd(lines.text, from, to) == to;
    }

    /** The end of the run of rule signs and blanks that begins at {@code from}. */
    static int ruleEnd(String s, int from, int to) {
        int at = from;
        while (at < to && (isRuleSign(s.charAt(at)) || s.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    static boolean isRuleSign(char c) {
        return c == '-' || c == '=' || c == '*' || c == '_' || c == '\u2014' || c == '\u2013' || c == '~';
    }

    /** Format lines 13 to 16, {@code BT}, {@code #0290}, {@code NNNN}; {@code NNN}, {@code << END OF DOCUMENT >>}. */
    static boolean isEndMark(Lines lines, int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        if (to - from > 40) {
            return false;
        }
        String s = lines.text;
        boolean serial = to - from >= 4 && to - from <= 6 && s.charAt(from) == '#' && Scan.allDigits(s, from + 1, to);
        return serial
                || Scan.is(s, from, to, "BT")
                || Scan.isIgnoringCase(s, from, to, "NNNN")
                || Scan.is(s, from, to, "NNN")
                || s.startsWith("NNNNMAFVVZCZ", from)
                || lines.startsWithIgnoringCase(line, "<< END OF DOCUMENT")
                || lines.startsWithIgnoringCase(line, "<<END OF DOCUMENT");
    }

    /** A stamp of release: {@code Declassified/Released US Department of State EO}, {@code Systematic Review 05 JUL 2006}. */
    static boolean isReleaseStamp(Lines lines, int line) {
        char first = lines.text.charAt(lines.from(line));
        return switch (first) {
            case 'D', 'd' ->
                lines.startsWithIgnoringCase(line, "DECLASSIFIED/RELEASED")
                        || lines.startsWithIgnoringCase(line, "DECLASSIFIED/ RELEASED");
            case 'S', 's' -> lines.startsWithIgnoringCase(line, "SYSTEMATIC REVIEW ");
            case 'M', 'm' ->
                lines.startsWithIgnoringCase(line, "MARGARET P. GRAFELD DECLASSIFIED/RELEASED")
                        || lines.startsWithIgnoringCase(line, "MARGARET P. GRAFELD");
            case '*' -> lines.startsWith(line, "*** Current ");
            default -> false;
        };
    }
}
