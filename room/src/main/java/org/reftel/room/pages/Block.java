package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.SourceText;

/**
 * A part of a paragraph that stands by itself: running prose, or a point.
 *
 * @param point whether it begins with a dash, a letter or a number of its own
 */
public record Block(boolean point, List<Run> runs) {

    /** Where the blocks of a running text begin. */
    static List<Integer> starts(RunningText text, SourceText source) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        String running = text.text();
        OffsetMap map = text.map();
        long before = running.isEmpty() ? 0 : map.end(0);
        for (int i = 1; i < running.length(); i++) {
            long here = map.start(i);
            if (running.charAt(i - 1) == ' ' && here > before) {
                int lines = lineEnds(source, (int) Math.min(before, here), (int) here);
                if (lines > 1 || lines == 1 && isPoint(running, i)) {
                    starts.add(i);
                }
            }
            if (running.charAt(i) != ' ') {
                before = map.end(i);
            }
        }
        return starts;
    }

    private static int lineEnds(SourceText source, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                lines++;
            } else if (!Character.isWhitespace(c)) {
                // Page furniture stands between: what it parts is one text.
                return 0;
            }
        }
        return lines;
    }

    /** {@code --}, {@code *}, {@code a)}, {@code (a)}, {@code 1)}, {@code A.}: the signs with which points begin. */
    static boolean isPoint(String text, int at) {
        char first = text.charAt(at);
        if (first == '-' || first == '*' || first == '\u2022') {
            int end = at;
            while (end < text.length() && text.charAt(end) == first) {
                end++;
            }
            return end < text.length() && text.charAt(end) == ' ';
        }
        int i = first == '(' ? at + 1 : at;
        int letter = i;
        while (i < text.length() && i - letter < 2 && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        boolean oneLetter = i - letter == 1 || i > letter && Character.isDigit(text.charAt(letter));
        return i > letter
                && i + 1 < text.length()
                && oneLetter
                && (text.charAt(i) == ')' || first != '(' && text.charAt(i) == '.')
                && text.charAt(i + 1) == ' ';
    }
}
