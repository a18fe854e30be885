package org.reftel.core.syntax;

import java.util.Arrays;
import org.reftel.core.text.SourceText;

/** The lines of a text: for each its start, its first and last character that is no blank, and where the next begins. */
final class Lines {
    final String text;
    private int[] starts;
    private int[] froms;
    private int[] tos;
    private int count;

    Lines(String text) {
        this.text = text;
        int estimate = text.length() / 40 + 8;
        starts = new int[estimate + 1];
        froms = new int[estimate];
        tos = new int[estimate];
        int start = 0;
        int length = text.length();
        char lineEnd = SourceText.lineEnd(text);
        while (start < length) {
            int newline = text.indexOf(lineEnd, start);
            int end = newline < 0 ? length : newline;
            int to = end;
            while (to > start && isBlank(text.charAt(to - 1))) {
                to--;
            }
            int from = start;
            while (from < to && isBlank(text.charAt(from))) {
                from++;
            }
            add(start, from, to);
            start = newline < 0 ? length : newline + 1;
        }
        starts[count] = length;
    }

    private void add(int start, int from, int to) {
        if (count == froms.length) {
            int larger = count * 2;
            starts = Arrays.copyOf(starts, larger + 1);
            froms = Arrays.copyOf(froms, larger);
            tos = Arrays.copyOf(tos, larger);
        }
        starts[count] = start;
        froms[count] = from;
        tos[count++] = to;
    }

    /** Blank, tab, carriage return, other controls, no-break space, byte-order mark. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff';
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    /** The first character that is no blank; equal to {@link #to} on a blank line. */
    int from(int line) {
        return froms[line];
    }

    /** After the last character that is no blank. */
    int to(int line) {
        return tos[line];
    }

    /** Where the next line begins. */
    int end(int line) {
        return starts[line + 1];
    }

    boolean isBlank(int line) {
        return froms[line] == tos[line];
    }

    int length(int line) {
        return tos[line] - froms[line];
    }

    /** The next line that is not blank, from {@code line} on; the count where there is none. */
    int skipBlank(int line) {
        int at = line;
        while (at < count && froms[at] == tos[at]) {
            at++;
        }
        return at;
    }

    boolean startsWith(int line, String prefix) {
        int from = froms[line];
        return tos[line] - from >= prefix.length() && text.startsWith(prefix, from);
    }

    /** Whether a line begins with words, given in capitals, in any case. */
    boolean startsWithIgnoringCase(int line, String prefix) {
        int from = froms[line];
        return tos[line] - from >= prefix.length() && Scan.matches(text, from, prefix);
    }
}
