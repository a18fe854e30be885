package org.reftel.copies.text;

/**
 * Tells what a line is by its first words. Looks at no more than the first few hundred characters of a line, so that its
 * length does not matter.
 */
final class LineReader {
    private static final int LONGEST_LOOK = 240;
    private static final int LONGEST_POST = 40;
    /** SECRET without its first letter, which is the one that transmission loses. */
    private static final int SPACED_LETTERS = 5;

    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

    private final String text;
    private int end;
    private String post = "";
    private int number;
    private int section;
    private int serialDigits;

    LineReader(String text) {
        this.text = text;
    }

    /** The sign of the line {@code [from, to)}. */
    LineSign read(int from, int to) {
        post = "";
        number = 0;
        section = 0;
        serialDigits = 0;
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        if (start == to) {
            return LineSign.BLANK;
        }
        end = Math.min(to, start + LONGEST_LOOK);
        return switch (text.charAt(start)) {
            case 'V', 'v' -> v(start);
            case 'Z' -> starts(start, "ZCZC") ? LineSign.TRANSMISSION : dateTime(start);
            case 'O', 'o' -> o(start);
            case 'A' -> distributes(start, "ACTION ") ? LineSign.DISTRIBUTION : LineSign.OTHER;
            case 'P' -> starts(start, "PAGE ") ? firstPage(start + 5) : dateTime(start);
            case 'R', 'r' -> startsAnyCase(start, "Reference ID") ? LineSign.STATEMENT : dateTime(start);
            case 'I', 'i' -> i(start);
            case 'F' -> starts(start, "FM ") ? LineSign.ORIGINATOR : LineSign.OTHER;
            case 'N', 'n' -> startsAnyCase(start, "NNNN") ? LineSign.END : LineSign.OTHER;
            case '<' -> starts(start, "<< END OF DOCUMENT") ? LineSign.END : LineSign.OTHER;
            case 'T', 't' -> t(start);
            case 'E', 'e' ->
                startsAnyCase(start, "E.O.") || labels(start, "EO") || labels(start, "E.O")
                        ? LineSign.ORDER_LABEL
                        : classLine(start);
            case 'S', 's' ->
                labels(start, "SUBJECT") || labels(start, "SUBJ") ? LineSign.SUBJECT_LABEL : classLine(start);
            case 'U', 'C', 'L' -> classLine(start);
            case '0', '1', '2', '3', '6', '7', '8', '9' -> figures(start);
            default -> LineSign.OTHER;
        };
    }

    private LineSign v(int start) {
        if (starts(start, "VZCZC")) {
            return LineSign.TRANSMISSION;
        }
        return startsAnyCase(start, "Viewing cable ") ? LineSign.STATEMENT : LineSign.OTHER;
    }

    private LineSign i(int start) {
        boolean states = startsAnyCase(start, "Identifier") && isBare(start + 10) || startsAnyCase(start, "ID: ");
        if (states) {
            return LineSign.STATEMENT;
        }
        return distributes(start, "INFO ") ? LineSign.DISTRIBUTION : LineSign.OTHER;
    }

    private LineSign o(int start) {
        if (startsAnyCase(start, "ORIGIN: ")) {
            return LineSign.STATEMENT;
        }
        return distributes(start, "ORIGIN ") ? LineSign.DISTRIBUTION : dateTime(start);
    }

    private LineSign t(int start) {
        if (labels(start, "TAGS") || labels(start, "TAG")) {
            return LineSign.TAGS_LABEL;
        }
        return starts(start, "This record is a partial extract") ? LineSign.STATEMENT : classLine(start);
    }

    /** Offices and their numbers of copies, as in {@code INFO  LOG-00   EEB-00}, which stand above a date-time line. */
    private boolean distributes(int start, String label) {
        if (!starts(start, label)) {
            return false;
        }
        int at = afterBlanks(start + label.length());
        int office = at;
        while (at < end && isUpper(text.charAt(at))) {
            at++;
        }
        return at > office
                && at + 2 < end
                && text.charAt(at) == '-'
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2));
    }

    /** {@code 09ASTANA494, KAZAKHSTAN: NATO REP BRIEFS}, a page's title; or a date-time group without a precedence. */
    private LineSign figures(int start) {
        int after = TelegramNumber.endOf(text, start, end);
        if (after < 0) {
            return isDateTime(start) ? LineSign.DATE_TIME : LineSign.OTHER;
        }
        return after + 1 < end && text.charAt(after) == ',' && text.charAt(after + 1) == ' '
                ? LineSign.STATEMENT
                : LineSign.OTHER;
    }

    private LineSign dateTime(int start) {
        int at = start;
        int letters = 0;
        while (at + 1 < end && letters < 2 && "ZOPR".indexOf(text.charAt(at)) >= 0 && isBlank(text.charAt(at + 1))) {
            letters++;
            at = afterBlanks(at + 1);
        }
        return letters > 0 && isDateTime(at) ? LineSign.DATE_TIME : LineSign.OTHER;
    }

    /** {@code 130812Z OCT 09}. */
    private boolean isDateTime(int start) {
        int at = start;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        if (at - start != 6 || at >= end || (text.charAt(at) | 0x20) != 'z') {
            return false;
        }
        at = afterBlanks(at + 1);
        for (int month = 0; at + 3 <= end && month < MONTHS.length(); month += 3) {
            if (text.regionMatches(true, at, MONTHS, month, 3)) {
                return true;
            }
        }
        return false;
    }

    private LineSign firstPage(int start) {
        int at = afterBlanks(start);
        int page = 0;
        int digits = at;
        while (at < end && isDigit(text.charAt(at))) {
            page = page * 10 + text.charAt(at++) - '0';
        }
        if (page != 1 || at - digits > 3 || at >= end || !isBlank(text.charAt(at))) {
            return LineSign.OTHER;
        }
        int after = postAndSerial(at);
        if (after < 0) {
            return LineSign.OTHER;
        }
        int next = afterBlanks(after);
        if (next + 5 < end && isDigit(text.charAt(next)) && text.startsWith(" OF ", next + 2)) {
            section = figure(next, next + 2);
        }
        return LineSign.FIRST_PAGE;
    }

    private LineSign classLine(int start) {
        int at = afterClass(start);
        if (at < 0) {
            return LineSign.OTHER;
        }
        at = afterBlanks(at);
        if (startsAnyCase(at, "SECTION ")) {
            int figures = afterBlanks(at + 8);
            int past = figures;
            while (past < end && isDigit(text.charAt(past))) {
                past++;
            }
            section = figure(figures, past);
            int of = afterBlanks(past);
            if (startsAnyCase(of, "OF ")) {
                at = afterBlanks(of + 3);
                while (at < end && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        boolean numbered = postAndSerial(at) >= 0;
        if (isLower(text.charAt(start)) || start + 2 < end && isLower(text.charAt(start + 2))) {
            // Re-typed in small letters; a sentence that begins with such a word has no number of six figures.
            return numbered && serialDigits > 4 ? LineSign.CLASS : LineSign.OTHER;
        }
        boolean alone = afterBlanks(at) >= end && text.charAt(start) != 'E';
        return numbered || alone || section > 0 ? LineSign.CLASS : LineSign.OTHER;
    }

    /** Offset after the classification's words or spaced letters; -1 where there is none. */
    private int afterClass(int start) {
        int letters = 0;
        boolean doubled = start + 2 < end
                && text.charAt(start) == text.charAt(start + 1)
                && isUpper(text.charAt(start))
                && isBlank(text.charAt(start + 2));
        int at = doubled ? start + 1 : start;
        while (at < end && isLetter(text.charAt(at)) && (at + 1 == end || isBlank(text.charAt(at + 1)))) {
            letters++;
            at = afterBlanks(at + 1);
        }
        if (letters >= SPACED_LETTERS) {
            return at;
        }
        for (String words :
                new String[] {"UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "SECRET", "TOP SECRET", "LIMITED OFFICIAL USE"
                }) {
            int after = afterWords(start, words);
            if (after > 0) {
                return after;
            }
        }
        return -1;
    }

    private int afterWords(int start, String words) {
        int after = start + words.length();
        return startsAnyCase(start, words) && (after == end || !isLetterOrDigit(text.charAt(after))) ? after : -1;
    }

    /** Reads {@code RIO DE JANEIRO 001234} into post and number; -1 where it does not stand there. */
    private int postAndSerial(int from) {
        int at = afterBlanks(from);
        int postStart = at;
        int postEnd = at;
        while (at < end && !isDigit(text.charAt(at))) {
            char c = text.charAt(at);
            if (!isLetter(c) && !isBlank(c) && c != '.' && c != '\'' && c != '-' && c != '/') {
                return -1;
            }
            if (isLetter(c)) {
                postEnd = at + 1;
            }
            at++;
        }
        int digits = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        boolean parted = digits > postEnd;
        if (at == digits || at - digits > 8 || postEnd == postStart || postEnd - postStart > LONGEST_POST || !parted) {
            return -1;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = postStart; i < postEnd; i++) {
            if (isLetter(text.charAt(i))) {
                letters.append((char) (text.charAt(i) & ~0x20));
            }
        }
        post = letters.toString();
        number = figure(digits, at);
        serialDigits = at - digits;
        return at;
    }

    private int figure(int from, int to) {
        int figure = 0;
        for (int at = from; at < to && at - from < 9; at++) {
            figure = figure * 10 + text.charAt(at) - '0';
        }
        return figure;
    }

    /** A heading's label: the word in capitals or with a colon, and then no letter. */
    private boolean labels(int start, String label) {
        int after = start + label.length();
        if (!startsAnyCase(start, label) || after < end && isLetterOrDigit(text.charAt(after))) {
            return false;
        }
        return starts(start, label) || after < end && text.charAt(after) == ':';
    }

    private boolean starts(int at, String words) {
        return at + words.length() <= end && text.startsWith(words, at);
    }

    private boolean startsAnyCase(int at, String words) {
        return at + words.length() <= end && text.regionMatches(true, at, words, 0, words.length());
    }

    private boolean isBare(int at) {
        return afterBlanks(at) >= end || text.charAt(afterBlanks(at)) == ':' || text.charAt(at) == '\t';
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u00B6' || c == '\uFEFF';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** Letters of the post in a class or page line; empty where none is written. */
    String post() {
        return post;
    }

    int number() {
        return number;
    }

    /** Figures that the serial is written with. */
    int serialDigits() {
        return serialDigits;
    }

    /** The section that a class or page line names; 0 where it names none. */
    int section() {
        return section;
    }
}
