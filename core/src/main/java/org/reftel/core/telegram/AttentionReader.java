package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.List;
import org.reftel.core.text.Finding;

/**
 * Reads the lines for the attention of offices and those to be passed on: {@code STATE FOR EUR/WE}, {@code DEPT PASS TO
 * USTR}, {@code FOR THE SECRETARY FROM THE AMBASSADOR}. Each instruction is one value, wrapped lines joined.
 *
 * <p>A line goes on in the next where it ends in a comma or AND, a bracket is open, the next begins with AND, or the
 * next begins no instruction and its first word had no room on the line.
 */
final class AttentionReader {
    private static final int LINE_WIDTH = 58; // drafters' terminals wrapped from here on

    private AttentionReader() {}

    /** Reads the instructions in order. */
    static List<Reading<String>> read(RunningText block, List<Finding> findings) {
        String s = block.text();
        List<Reading<String>> out = new ArrayList<>();
        int start = -1;
        int stop = -1;
        int depth = 0; // of brackets that are open at the end of the last line
        boolean gap = false;
        for (int line = 0; line < s.length(); ) {
            int lineEnd = Letters.lineEnd(s, line, s.length());
            int first = Letters.skipSpaces(s, line, lineEnd);
            int last = lineEnd;
            while (last > first && isBlank(s.charAt(last - 1))) {
                last--;
            }
            if (first == last) {
                gap = true;
            } else {
                if (start >= 0 && !(depth > 0 || goesOn(s, stop, first, last, gap))) {
                    split(block, start, stop, out);
                    start = -1;
                    depth = 0;
                }
                depth = depth(s, first, last, depth);
                start = start < 0 ? first : start;
                stop = last;
                gap = false;
            }
            line = lineEnd + 1;
        }
        if (start >= 0) {
            split(block, start, stop, out);
        }
        return out;
    }

    private static boolean goesOn(String s, int stop, int first, int last, boolean gap) {
        if (s.charAt(first) == '('
                || wordAt(s, first, "AND")
                || endsWithAnd(s, stop)
                || s.startsWith(" TO", stop - 3)) {
            return true;
        }
        char end = s.charAt(stop - 1);
        if (end == '/' || end == '-') {
            return true;
        }
        int lineStart = s.lastIndexOf('\n', stop - 1) + 1;
        int wordEnd = first;
        while (wordEnd < last && !isBlank(s.charAt(wordEnd))) {
            wordEnd++;
        }
        boolean noRoom = !gap && stop - lineStart + 1 + wordEnd - first >= LINE_WIDTH && stop - lineStart <= 80;
        if (beginsInstruction(s, first, last)) {
            return noRoom && wordAt(s, first, "FOR") && endsWithName(s, lineStart, stop);
        }
        if (end == ',') {
            return true;
        }
        return noRoom && end != '.' && end != ';';
    }

    private static boolean endsWithAnd(String s, int stop) {
        return stop >= 4 && wordAt(s, stop - 3, "AND") && isBlank(at(s, stop - 4))
                || stop >= 4 && wordAt(s, stop - 3, "FOR") && isBlank(at(s, stop - 4));
    }

    /** {@code ...; RURITANIA}: behind the last semicolon stands somebody, and not yet what is for him. */
    private static boolean endsWithName(String s, int lineStart, int stop) {
        int name = stop;
        while (name > lineStart && s.charAt(name - 1) != ';') {
            name--;
        }
        return name > lineStart && !beginsInstruction(s, Letters.skipBlanks(s, name, stop), stop);
    }

    private static int depth(String s, int from, int to, int before) {
        int depth = before;
        for (int i = from; i < to; i++) {
            depth += s.charAt(i) == '(' ? 1 : s.charAt(i) == ')' && depth > 0 ? -1 : 0;
        }
        return depth;
    }

    /** {@code FOR ...}, {@code PASS ...}, a mission's name, or one to three words and FOR or PASS. */
    private static boolean beginsInstruction(String s, int first, int last) {
        int i = first;
        for (int word = 0; word <= 4 && i < last; word++) {
            boolean verb = wordAt(s, i, "FOR")
                    || wordAt(s, i, "PASS")
                    || wordAt(s, i, "PLEASE")
                    || wordAt(s, i, "PLS")
                    || wordAt(s, i, "ALSO");
            if (verb) {
                return true;
            }
            if (word == 0
                    && (wordAt(s, i, "AMEMBASSY")
                            || wordAt(s, i, "EMBASSY")
                            || wordAt(s, i, "AMCONSUL")
                            || wordAt(s, i, "TO")
                            || wordAt(s, i, "FROM"))) {
                return true;
            }
            while (i < last && !isBlank(s.charAt(i))) {
                if (",;()".indexOf(s.charAt(i)) >= 0) {
                    return false;
                }
                i++;
            }
            while (i < last && isBlank(s.charAt(i))) {
                i++;
            }
        }
        return false;
    }

    /** Adds the instructions of joined lines: another one begins behind a semicolon or a full stop. */
    private static void split(RunningText block, int start, int stop, List<Reading<String>> out) {
        String s = block.text();
        int from = start;
        for (int i = start; i < stop; i++) {
            char c = s.charAt(i);
            boolean separator = (c == ';' || c == '.') && i + 1 < stop && isBlank(s.charAt(i + 1));
            if (separator) {
                int next = Letters.skipBlanks(s, i + 1, stop);
                if (beginsInstruction(s, next, stop)) {
                    add(block, from, c == ';' ? i : i + 1, out);
                    from = next;
                }
            } else if (i > from && isBlank(s.charAt(i - 1)) && wordAt(s, i, "AMEMBASSY") && passesOn(s, i, stop)) {
                add(block, from, i, out);
                from = i;
            }
        }
        add(block, from, stop, out);
    }

    /** {@code AMEMBASSY X PASS TO}: at most three words name the post. */
    private static boolean passesOn(String s, int from, int to) {
        int i = from;
        for (int word = 0; word < 5 && i < to; word++) {
            if (wordAt(s, i, "PASS") || word > 0 && wordAt(s, i, "AMEMBASSY")) {
                return wordAt(s, i, "PASS");
            }
            while (i < to && !isBlank(s.charAt(i))) {
                i++;
            }
            i = Letters.skipBlanks(s, i, to);
        }
        return false;
    }

    private static void add(RunningText block, int from, int to, List<Reading<String>> out) {
        String text = Letters.collapse(block.text(), from, to);
        if (!text.isEmpty()) {
            out.add(Reading.of(text, block.source(from, to)));
        }
    }
}
