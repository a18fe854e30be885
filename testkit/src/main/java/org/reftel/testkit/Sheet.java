package org.reftel.testkit;

/** Sets lines as a communications terminal does: wraps at a width, turns pages, and leaves its furniture behind. */
final class Sheet {
    /** Writes what stands between two pages. */
    interface Turn {
        /** Writes the furniture before page {@code page}, counted from 1, through {@link Sheet#raw}. */
        void before(int page, Sheet sheet);
    }

    private final StringBuilder out = new StringBuilder(8192);
    private final int width;
    private final boolean trailingBlanks;
    private final boolean wideGaps;
    private int linesPerPage = Integer.MAX_VALUE;
    private Turn turn = (page, sheet) -> {};
    private int linesOnPage;
    private int page = 1;
    private int together;

    /** Sets lines of at most {@code width}; {@code wideGaps} puts two blanks behind a sentence. */
    Sheet(int width, boolean trailingBlanks, boolean wideGaps) {
        this.width = width;
        this.trailingBlanks = trailingBlanks;
        this.wideGaps = wideGaps;
    }

    void turnEvery(int lines, Turn turn) {
        this.linesPerPage = lines;
        this.turn = turn;
    }

    int width() {
        return width;
    }

    int length() {
        return out.length();
    }

    /** Keeps the next lines on one page. */
    Sheet together(int lines) {
        together = lines;
        return this;
    }

    /** One line, as it is. */
    Sheet line(CharSequence text) {
        if (together > 0) {
            together--;
        } else {
            turnIfFull();
        }
        linesOnPage++;
        return raw(text);
    }

    Sheet blank() {
        linesOnPage++;
        return raw("");
    }

    /** One line outside the count of the page. */
    Sheet raw(CharSequence text) {
        out.append(text);
        if (trailingBlanks) {
            out.append(' ');
        }
        out.append('\n');
        return this;
    }

    /** A text over as many lines as it needs; the second and later ones begin with {@code indent}. */
    Sheet wrap(CharSequence text, String indent) {
        int length = text.length();
        int at = 0;
        StringBuilder line = new StringBuilder(width + 8);
        while (at < length) {
            int end = at;
            while (end < length && text.charAt(end) != ' ') {
                end++;
            }
            int gap = line.isEmpty() || line.length() == indent.length() ? 0 : gapAfter(line, text.charAt(at));
            if (gap > 0 && line.length() + gap + end - at > width) {
                line(line);
                line.setLength(0);
                line.append(indent);
                gap = 0;
            }
            line.append(" ", 0, Math.min(gap, 1));
            if (gap > 1) {
                line.append(' ');
            }
            line.append(text, at, end);
            at = end + 1;
        }
        return line(line);
    }

    /** Where the next line would open a new page. */
    boolean atPageEnd() {
        return together == 0 && linesOnPage >= linesPerPage;
    }

    private int gapAfter(CharSequence line, char next) {
        int end = line.length();
        char last = line.charAt(end - 1);
        boolean initial = last == '.' && end > 2 && line.charAt(end - 3) == ' ';
        boolean sentence = last == '.' && !initial || last == ':';
        return wideGaps && sentence && (next >= 'A' && next <= 'Z' || next == '(') ? 2 : 1;
    }

    private void turnIfFull() {
        if (linesOnPage >= linesPerPage) {
            page++;
            turn.before(page, this);
            linesOnPage = 0;
        }
    }

    /** All lines, without the last line end. */
    @Override
    public String toString() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == '\n' || out.charAt(end - 1) == ' ')) {
            end--;
        }
        return out.substring(0, end);
    }
}
