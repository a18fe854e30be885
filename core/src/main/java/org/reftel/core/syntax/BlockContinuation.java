package org.reftel.core.syntax;

/** Whether a line carries on the labelled block above it: an order, TAGS, a subject, references or a classifier. */
final class BlockContinuation {
    private final Cursor at;
    private final Lines lines;
    private final String s;

    BlockContinuation(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
    }

    /**
     * @param apart whether blank or page lines stand between
     * @param furniture whether page lines are among them
     * @param contentFrom where the block's content begins
     * @param placed how many of its lines are placed
     */
    boolean carriesOn(HeadLabel.Kind kind, int line, boolean apart, boolean furniture, int contentFrom, int placed) {
        int from = lines.from(line);
        int to = lines.to(line);
        HeadLabel label = HeadLabel.at(s, from, to);
        if (label != null && !(kind == HeadLabel.Kind.CLASSIFIER && label.kind() == HeadLabel.Kind.ORDER && !apart)) {
            return false;
        }
        ParagraphNumber number = ParagraphNumber.match(s, from, to);
        if (number != null && (number.isMarked() || apart || number.value() == 1)) {
            return false;
        }
        if (PageFurniture.isRule(lines, line) || isHeadingAbove(line)) {
            return false;
        }
        boolean empty =
                contentFrom >= at.tree.offset() || Scan.skipBlank(s, contentFrom, at.tree.offset()) >= at.tree.offset();
        return switch (kind) {
            case ORDER -> !apart && placed < 3 && !CaptionLine.stands(lines, line) && to - from < 75;
            case TAGS -> (!apart || empty || furniture) && looksLikeTags(from, to) || !apart && endsInComma();
            case SUBJECT ->
                apart
                        ? (empty || endsOpen())
                                && !startsMarked(from, to)
                                && to - from < 90
                                && !PageFurniture.isRule(lines, Math.min(line + 1, lines.count() - 1))
                        : placed < 8;
            case REFERENCE ->
                !startsMarked(from, to)
                        && (!apart || empty || isReferenceLine(from, to))
                        && !(apart && to - from > 120 && !isReferenceLine(from, to));
            case CLASSIFIER ->
                apart
                        ? (empty || furniture && !endsSentence() || continuesClassifier(from, to, contentFrom))
                        : placed < 10;
        };
    }

    /** {@code Summary} and the like alone on a line, or a line with a rule under it, begins the body. */
    private boolean isHeadingAbove(int line) {
        boolean ruled = line + 1 < lines.count()
                && !lines.isBlank(line + 1)
                && PageFurniture.isRule(lines, line + 1)
                && lines.length(line) <= 75;
        return ruled || RoleWords.isAlone(s, lines.from(line), lines.to(line));
    }

    private boolean startsMarked(int from, int to) {
        return PortionMark.end(s, from, to) > 0 && !isReferenceLine(from, to);
    }

    private boolean endsInComma() {
        int end = Scan.trimmed(s, at.tree.offset(), 0);
        return end > 0 && s.charAt(end - 1) == ',';
    }

    private boolean endsSentence() {
        int end = Scan.trimmed(s, at.tree.offset(), 0);
        return end > 0 && (s.charAt(end - 1) == '.' || s.charAt(end - 1) == ')');
    }

    private static final String[] OPEN_WORDS = {
        "A", "AN", "AND", "AS", "AT", "BUT", "BY", "FOR", "FROM", "IN", "INTO", "OF", "ON", "OR", "OVER", "THE", "TO",
        "WITH"
    };

    /** Whether what is placed so far ends on a word that asks for another, or on a comma or hyphen. */
    private boolean endsOpen() {
        int end = Scan.trimmed(s, at.tree.offset(), 0);
        char last = end > 0 ? s.charAt(end - 1) : ' ';
        if (last == ',' || last == '-' || last == '&') {
            return true;
        }
        for (String word : OPEN_WORDS) {
            int start = end - word.length();
            if (start > 0 && Scan.matches(s, start, word) && Lines.isBlank(s.charAt(start - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Codes of capitals, four letters mostly, with commas, blanks and persons in brackets. */
    private boolean looksLikeTags(int from, int to) {
        boolean bracket = false;
        for (int word = from; word < to; ) {
            int end = Scan.wordEnd(s, word, to);
            int letters = 0;
            for (int i = word; i < end; i++) {
                char c = s.charAt(i);
                bracket |= c == '(';
                if (Scan.isLetter(c)) {
                    letters++;
                } else if (c == ')') {
                    bracket = false;
                } else if (c != ',' && c != ';' && c != '/' && c != '[' && c != ']' && c != '(' && c != '#' && c != '.'
                        && c != '\'' && c != '-') {
                    return false;
                }
            }
            boolean inBrackets = bracket || s.charAt(end - 1) == ')';
            if (letters > 6 && !inBrackets && end < to && s.charAt(end - 1) != ',') {
                return false;
            }
            word = Scan.skipBlank(s, end, to);
        }
        return to - from < 90;
    }

    /** Whether a line after a blank one is still an item of the reference line: lettered, or a post and a number. */
    private boolean isReferenceLine(int from, int to) {
        int i = from;
        if (s.charAt(i) == ParagraphNumber.PILCROW) {
            i = Scan.skipBlank(s, i + 1, to);
        }
        if (i + 2 < to
                && Scan.isUpper(s.charAt(i))
                && (s.charAt(i + 1) == '.' || s.charAt(i + 1) == ')')
                && Lines.isBlank(s.charAt(i + 2))) {
            return true;
        }
        if (i + 3 < to && s.charAt(i) == '(' && Scan.isUpper(s.charAt(i + 1)) && s.charAt(i + 2) == ')') {
            int next = Scan.skipBlank(s, i + 3, to);
            return to - from < 60 && Scan.isDigit(s.charAt(to - 1)) && !Scan.hasLower(s, next, to);
        }
        return to - from < 50
                && Scan.isDigit(s.charAt(to - 1))
                && !Scan.hasLower(s, from, to)
                && Scan.isUpper(s.charAt(i));
    }

    private boolean continuesClassifier(int from, int to, int contentFrom) {
        int placed = Scan.trimmed(s, at.tree.offset(), contentFrom);
        boolean asks = placed > contentFrom && s.charAt(placed - 1) == ':';
        boolean reasoned = !asks && hasReason(contentFrom, placed);
        return lineStarts(from, to, "DECLASSIFY ON")
                || lineStarts(from, to, "DATE OF SOURCE")
                || lineStarts(from, to, "DECL ON")
                || !reasoned
                        && (lineStarts(from, to, "REASON")
                                || lineStarts(from, to, "FOR REASON")
                                || s.startsWith("1.4", from)
                                || s.startsWith("1.5", from))
                || !reasoned && lineStarts(from, to, "DERIVED FROM");
    }

    private boolean hasReason(int from, int to) {
        for (int i = from; i + 6 <= to; i++) {
            if (Scan.matches(s, i, "REASON") || s.startsWith("1.4", i) || s.startsWith("1.5", i)) {
                return true;
            }
        }
        return false;
    }

    private boolean lineStarts(int from, int to, String words) {
        return from + words.length() <= to && Scan.matches(s, from, words);
    }
}
