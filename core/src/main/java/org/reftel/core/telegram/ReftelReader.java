package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.skipSpaces;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

/**
 * Reads the items of a reference line, from behind its label to the end of its last item.
 *
 * <p>Items are lettered ({@code A.}, {@code A)}, {@code (A)}, doubled by machine as {@code A. (A)}), stand on lines of
 * their own, or follow one another between semicolons, commas, AND and &. A bare number takes the post in front of it.
 * A telegram is a post of one to five words and a number, with the year in front, behind, or not written: then it is the
 * telegram's own year, and the one before where the own post has not yet come to that number.
 */
final class ReftelReader {
    private static final int WRAPPED_LINE = 50; // a line this long may go on in the next

    private final RunningText block;
    private final String s;
    private final Citing citing;
    private final List<Finding> findings;
    private final List<Reftel> items = new ArrayList<>();

    private final CitedTelegram cited;
    private final ItemLetters letters;
    private boolean inherits; // whether a bare number takes the post in front

    private ReftelReader(RunningText block, Citing citing, List<Finding> findings) {
        this.block = block;
        this.s = block.text();
        this.citing = citing;
        this.findings = findings;
        this.cited = new CitedTelegram(s);
        this.letters = new ItemLetters(s, cited);
    }

    /**
     * Reads the reference line's items in order.
     *
     * @param block what stands behind the label, lines kept apart
     * @param citing the telegram that cites
     */
    static List<Reftel> read(RunningText block, Citing citing, List<Finding> findings) {
        return new ReftelReader(block, citing, findings).read();
    }

    private List<Reftel> read() {
        int end = letters.end();
        int i = letters.skipMarks(0);
        char last = 0;
        while (i < end) {
            int behind = letters.behind(i);
            char label = behind < 0 ? 0 : letters.letter(i);
            if (label != 0) {
                int doubled = letters.skipMarks(behind);
                int behindDoubled = letters.behind(doubled);
                if (behindDoubled >= 0) {
                    label = letters.letter(doubled);
                    behind = behindDoubled;
                }
                last = label;
            }
            int start = letters.skipMarks(Math.max(behind, i));
            int stop = letters.next(start, last);
            readSegment(start, stop, label == 0 ? null : String.valueOf(label));
            i = letters.skipMarks(stop);
        }
        return items;
    }

    /** Reads what stands behind one letter, or all of an unlettered line: one item or several. */
    private void readSegment(int from, int to, @Nullable String firstLabel) {
        @Nullable String label = firstLabel;
        int i = from;
        while (i < to) {
            i = skipSeparators(i, to);
            if (i >= to) {
                break;
            }
            int start = i;
            if (cited.scan(i, to)) {
                i = addTelegram(start, to, label);
                inherits = true;
            } else if (inherits && cited.scanNumber(i, to)) {
                i = addTelegram(start, to, label);
            } else {
                i = otherEnd(i, to, label != null);
                addOther(start, i, label);
                inherits = false;
            }
            label = null;
        }
    }

    private int skipSeparators(int from, int to) {
        int i = from;
        while (i < to) {
            char c = s.charAt(i);
            if (isBlank(c) || c == ';' || c == ',' || c == '&' || c == '\u00b6' || c == ':' || c == '.' || c == '/') {
                i++;
            } else if (wordAt(s, i, "AND") && !wordAt(s, skipBlanks(s, i + 3, to), "PREVIOUS")) {
                i += 3;
            } else {
                break;
            }
        }
        return i;
    }

    /** Adds the telegram that was just found, and what is said of it; the place behind. */
    private int addTelegram(int start, int to, @Nullable String label) {
        String post = cited.post();
        int itemYear = cited.year();
        int number = cited.number();
        int numberEnd = cited.end();
        int noteStart = numberEnd;
        int behind = skipSpaces(s, numberEnd, to);
        int yearStart = at(s, behind) == '(' ? behind + 1 : behind;
        int digits = digitsEnd(s, yearStart, to);
        if (itemYear == 0
                && digits - yearStart == 4
                && cited.yearOf(yearStart, digits) != 0
                && !cited.scan(yearStart, to)) {
            itemYear = cited.yearOf(yearStart, digits);
            noteStart = at(s, digits) == ')' ? digits + 1 : digits;
        }
        if (isPageLine(noteStart, to)) {
            return Letters.lineEnd(s, noteStart, to);
        }
        int noteEnd = noteEnd(noteStart, to, label != null);
        if (itemYear == 0) {
            itemYear = yearOfDate(noteStart, noteEnd);
        }
        cited.inherit(post, itemYear);
        String note = Letters.collapse(s, at(s, noteStart) == ',' ? noteStart + 1 : noteStart, noteEnd);
        if (note.startsWith("(") && note.endsWith(")") && note.indexOf('(', 1) < 0) {
            note = note.substring(1, note.length() - 1);
        }
        int itemEnd = Math.max(noteEnd, noteStart);
        items.add(new Reftel(
                label,
                Letters.collapse(s, start, itemEnd),
                TelegramId.of(year(post, itemYear, number, start, numberEnd), post, number),
                Reftel.Kind.TELEGRAM,
                itemYear == 0,
                note.isEmpty() || note.equals(".") ? null : note,
                block.source(start, itemEnd)));
        return itemEnd;
    }

    private int year(String itsPost, int written, int itsNumber, int start, int numberEnd) {
        String post = TelegramId.of(0, itsPost, 0).post();
        if (written == 0 && citing.isAhead(post, itsNumber)) {
            findings.add(Finding.of(
                    FindingCode.REFERENCE_YEAR_INFERRED,
                    block.source(start, numberEnd),
                    "\"" + Letters.collapse(s, start, numberEnd)
                            + "\" has no year and its number is above the telegram's own " + citing.number()
                            + "; read as of " + (citing.year() - 1)));
        }
        return citing.yearOf(post, written, itsNumber);
    }

    /** {@code 001.2 OF 003}: the number in front belonged to a page line. */
    private boolean isPageLine(int from, int to) {
        int i = skipSpaces(s, from, to);
        int digits = digitsEnd(s, i, to);
        if (digits - i != 3) {
            return false;
        }
        if (at(s, digits) == '.') {
            digits = digitsEnd(s, digits + 1, to);
        }
        return wordAt(s, skipSpaces(s, digits, to), "OF");
    }

    /**
     * Where what is said of a telegram ends: at a separator, at the next telegram, at the line's end if unlettered. Without
     * a separator only a year with its post, or what follows directly, is another telegram.
     */
    private int noteEnd(int from, int to, boolean lettered) {
        int direct = skipBlanks(s, from, to);
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                if (c == ';' || c == '\n' && !lettered) {
                    return i;
                }
                boolean separator = c == ',' || c == ':' || c == '&' || c == '/' && i == from;
                boolean and = (c == 'A' || c == 'a') && isBlank(at(s, i - 1)) && wordAt(s, i, "AND");
                if (separator || and) {
                    int next = skipSeparators(i, to);
                    if (next > i
                            && (cited.scanNumber(next, to) && !isDateTail(i) && !isDate(next, to)
                                    || cited.scan(next, to))) {
                        return trimmed(from, i);
                    }
                    i = Math.max(i, next - 1);
                } else if (Character.isLetterOrDigit(c)
                        && isBlank(at(s, i - 1))
                        && (i == direct || isDigit(c))
                        && cited.scan(i, to)) {
                    return trimmed(from, i);
                }
            }
        }
        return trimmed(from, to);
    }

    private boolean isDate(int from, int to) {
        return new DateScanner(s, to).scan(from);
    }

    /** The two digits or four of the year in {@code VALLETTA 0377, 14 NOV 66}; 0 where no date stands behind the number. */
    private int yearOfDate(int from, int to) {
        int i = skipSpaces(s, from, to);
        if (at(s, i) == ',' || at(s, i) == '(') {
            i = skipSpaces(s, i + 1, to);
        }
        for (String word : new String[] {"DATED", "DTD", "OF"}) {
            if (wordAt(s, i, word)) {
                i = skipSpaces(s, i + word.length(), to);
            }
        }
        DateScanner date = new DateScanner(s, to);
        return i < to && isDigit(s.charAt(i)) && date.scan(i) ? date.date().getYear() : 0;
    }

    /** {@code NOV 2, 1966}: a comma behind a day of a month. */
    private boolean isDateTail(int i) {
        int k = i - 1;
        int day = k;
        while (day >= 0 && isDigit(s.charAt(day))) {
            day--;
        }
        int word = day;
        while (word >= 0 && isBlank(s.charAt(word))) {
            word--;
        }
        int wordStart = word;
        while (wordStart >= 0 && Character.isLetter(s.charAt(wordStart))) {
            wordStart--;
        }
        return k - day <= 2
                && day < k
                && word - wordStart >= 3
                && CitedTelegram.isNoPost(s.substring(wordStart + 1, word + 1));
    }

    private int trimmed(int from, int to) {
        int i = to;
        while (i > from && (isBlank(s.charAt(i - 1)) || s.charAt(i - 1) == ',' || s.charAt(i - 1) == '\u00b6')) {
            i--;
        }
        return i;
    }

    /** The end of an item that is no telegram. */
    private int otherEnd(int from, int to, boolean lettered) {
        int depth = 0;
        int line = from;
        for (int i = from; i < to; i++) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                if (c == ';') {
                    return i;
                }
                if (c == '\n') {
                    if (!lettered && (i - line < WRAPPED_LINE || cited.scan(letters.skipMarks(i), to))) {
                        return trimmed(from, i);
                    }
                    line = i + 1;
                }
                boolean and = (c == 'A' || c == 'a') && isBlank(at(s, i - 1)) && wordAt(s, i, "AND");
                if (c == ',' || and) {
                    int next = skipSeparators(i, to);
                    if (cited.scan(next, to)) {
                        return trimmed(from, i);
                    }
                    i = Math.max(i, next - 1);
                }
            }
        }
        return trimmed(from, to);
    }

    private void addOther(int start, int stop, @Nullable String label) {
        String text = Letters.collapse(s, start, stop);
        String upper = text.toUpperCase(Locale.ROOT);
        boolean none = upper.isEmpty() || upper.equals("NONE") || upper.equals("NONE.") || upper.equals("N/A");
        if (none) {
            return;
        }
        Reftel.Kind kind = ReftelKinds.of(upper);
        items.add(new Reftel(label, text, null, kind, false, null, block.source(start, stop)));
        if (kind == Reftel.Kind.OTHER) {
            findings.add(Finding.of(
                    FindingCode.REFERENCE_UNREAD,
                    block.source(start, stop),
                    "\"" + text + "\" names no telegram by post and number; kept as written"));
        }
    }
}
