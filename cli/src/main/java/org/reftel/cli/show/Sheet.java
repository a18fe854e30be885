package org.reftel.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A page of fixed width under the pen: a margin for labels and marks, and a column of text beside it. Everything that is
 * written is made safe for a terminal.
 */
final class Sheet {
    /** Where the text column begins. */
    static final int MARGIN = 13;

    /** A blank at which no line is broken, until it is printed. */
    static final char UNBROKEN = '\u00a0';

    private static final int NARROWEST_TEXT = 20;

    private final StringBuilder out;
    private final int width;

    Sheet(StringBuilder out, int width) {
        this.out = out;
        this.width = Math.max(width, MARGIN + NARROWEST_TEXT);
    }

    int width() {
        return width;
    }

    int textWidth() {
        return width - MARGIN;
    }

    Sheet line(String text) {
        out.append(text).append('\n');
        return this;
    }

    Sheet blank() {
        return line("");
    }

    Sheet rule(String stroke, Ink ink) {
        return line(ink.dim(stroke.repeat(width)));
    }

    /** A label in the margin and a text beside it, wrapped. */
    Sheet field(String label, String text, Ink ink) {
        return field(label, text, ink, UnaryOperator.identity());
    }

    /** A label in the margin and a painted text beside it, wrapped. */
    Sheet field(String label, String text, Ink ink, UnaryOperator<String> paint) {
        String margin = margin(label, ink);
        for (String line : wrap(Printable.line(text), textWidth())) {
            line(margin + paint.apply(line.replace(UNBROKEN, ' ')));
            margin = " ".repeat(MARGIN);
        }
        return this;
    }

    /**
     * A label in the margin, a key, and what it means behind it, wrapped under itself.
     *
     * @param keyWidth columns for the key; a longer key has its meaning on the next line
     */
    Sheet entry(String label, String key, int keyWidth, String meaning, Ink ink, UnaryOperator<String> paintKey) {
        String safeKey = Printable.line(key);
        List<String> lines = wrap(Printable.line(meaning), Math.max(NARROWEST_TEXT, textWidth() - keyWidth - 2));
        String indent = " ".repeat(MARGIN + keyWidth + 2);
        int from = 0;
        if (meaning.isEmpty()) {
            line(margin(label, ink) + paintKey.apply(safeKey));
            return this;
        }
        if (columns(safeKey) <= keyWidth) {
            line(margin(label, ink)
                    + paintKey.apply(safeKey)
                    + " ".repeat(keyWidth - columns(safeKey) + 2)
                    + lines.getFirst());
            from = 1;
        } else {
            boolean first = true;
            for (String line : wrap(safeKey, textWidth())) {
                line((first ? margin(label, ink) : " ".repeat(MARGIN)) + paintKey.apply(line));
                first = false;
            }
        }
        for (String line : lines.subList(from, lines.size())) {
            line(indent + line);
        }
        return this;
    }

    /** Right-aligned in the margin. */
    String margin(String label, Ink ink) {
        int room = MARGIN - 2;
        return " ".repeat(Math.max(0, room - columns(label))) + ink.dim(label) + "  ";
    }

    /** Columns that a text takes, wide characters of East Asia and marks that combine aside. */
    static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Breaks a text at blanks into lines of at most {@code width} columns; a longer word is cut. Never empty. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int length = text.length();
        while (start < length) {
            while (start < length && text.charAt(start) == ' ') {
                start++;
            }
            if (start == length) {
                break;
            }
            int end = forward(text, start, width);
            int cut = end;
            if (end < length && text.charAt(end) != ' ') {
                int blank = text.lastIndexOf(' ', end - 1);
                cut = blank > start ? blank : end;
            }
            lines.add(text.substring(start, cut).stripTrailing());
            start = cut;
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static int forward(String text, int start, int columns) {
        int at = start;
        for (int i = 0; i < columns && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
