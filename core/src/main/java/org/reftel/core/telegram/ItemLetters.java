package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.skipSpaces;
import static org.reftel.core.telegram.Letters.wordAt;

/** Finds the letters of a reference line's items, {@code A.}, {@code A)}, {@code (A)}, and where the last item ends. */
final class ItemLetters {
    private final String s;
    private final CitedTelegram cited;
    private int end;

    ItemLetters(String s, CitedTelegram cited) {
        this.s = s;
        this.cited = cited;
        this.end = s.length();
        this.end = endOfItems();
    }

    /** Where the items end. */
    int end() {
        return end;
    }

    /** Over blanks, publisher's pilcrows, semicolons and commas. */
    int skipMarks(int i) {
        int k = i;
        while (k < end
                && (isBlank(s.charAt(k)) || s.charAt(k) == '\u00b6' || s.charAt(k) == ';' || s.charAt(k) == ',')) {
            k++;
        }
        return k;
    }

    /** The end of {@code A.}, {@code A)}, {@code (A)}, {@code A:} at {@code i}; -1 where none stands there. */
    int behind(int i) {
        boolean bracket = at(s, i) == '(';
        int letter = bracket ? i + 1 : i;
        if (letter >= end || !isLatin(s.charAt(letter))) {
            return -1;
        }
        char close = at(s, letter + 1);
        if (close == ')' || !bracket && close == ':') {
            return Math.min(letter + 2, end);
        }
        if (bracket || close != '.') {
            return -1;
        }
        char next = at(s, letter + 2);
        boolean initials = Character.isLetter(next) && at(s, letter + 3) == '.'; // U.S.
        return initials ? -1 : Math.min(letter + (next == ')' ? 3 : 2), end);
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** The letter of the item at {@code i}, in capitals. */
    char letter(int i) {
        return Character.toUpperCase(s.charAt(i) == '(' ? i + 1 < end ? s.charAt(i + 1) : 'A' : s.charAt(i));
    }

    /** The next item letter that follows {@code last}, or the end. Others count only in front of a telegram. */
    int next(int start, char last) {
        boolean quiet = true; // behind a blank, a line end or a separator
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (quiet && i > start && (c == '(' || isLatin(c))) {
                int behind = behind(i);
                if (behind >= 0) {
                    char letter = letter(i);
                    boolean inOrder = last == 0 ? letter == 'A' : letter == last + 1;
                    boolean atLineStart = atLineStart(i);
                    if (inOrder
                            || atLineStart && letter > last && letter <= last + 3
                            || cited.scan(skipMarks(behind), end)) {
                        return i;
                    }
                }
            }
            quiet = isBlank(c) || c == ';' || c == ',' || c == '\u00b6' || c == ')';
        }
        return end;
    }

    private boolean atLineStart(int i) {
        int k = i - 1;
        while (k >= 0 && (s.charAt(k) == '\u00b6' || s.charAt(k) != '\n' && isBlank(s.charAt(k)))) {
            k--;
        }
        return k < 0 || s.charAt(k) == '\n';
    }

    /** Where the items end: a blank line with no item behind it, a portion mark, a classifier. */
    private int endOfItems() {
        int classified = Letters.findWord(s, "CLASSIFIED BY", 0, s.length());
        int length = classified >= 0 ? classified : s.length();
        end = length;
        char last = 0;
        boolean bracketed = false;
        boolean seen = false;
        for (int line = 0; line < length; ) {
            int lineEnd = Letters.lineEnd(s, line, length);
            int first = skipSpaces(s, line, lineEnd);
            if (first == lineEnd && seen) {
                int next = skipMarks(lineEnd);
                if (next >= length || !goesOnBehindBlankLine(next, last, bracketed)) {
                    return line;
                }
                line = next;
                continue;
            }
            if (seen && isPortionMark(s, first)) {
                return line;
            }
            for (int i = first; i < lineEnd; i++) {
                boolean quiet = i == first || isBlank(s.charAt(i - 1));
                if (quiet && behind(i) >= 0 && (last == 0 || letter(i) == last + 1)) {
                    last = letter(i);
                    bracketed = s.charAt(i) == '(';
                }
            }
            seen |= first < lineEnd;
            line = lineEnd + 1;
        }
        return length;
    }

    private boolean goesOnBehindBlankLine(int i, char last, boolean bracketed) {
        if (isPortionMark(s, i)) {
            return false;
        }
        int behind = behind(i);
        if (behind < 0) {
            return cited.scan(i, end);
        }
        char letter = letter(i);
        boolean inOrder = last == 0 ? letter == 'A' : letter > last && letter <= last + 3;
        boolean sameForm = bracketed || s.charAt(i) != '(';
        return inOrder && sameForm || cited.scan(skipMarks(behind), end);
    }

    /** {@code (SBU)}, {@code (S/NF)}; {@code (U)} and the like only in front of THIS, for letters stand in brackets too. */
    private static boolean isPortionMark(String s, int i) {
        if (at(s, i) != '(') {
            return false;
        }
        int k = i + 1;
        while (k - i < 8 && (Character.isUpperCase(at(s, k)) || at(s, k) == '/')) {
            k++;
        }
        if (at(s, k) != ')' || k == i + 1) {
            return false;
        }
        if (k > i + 2) {
            return !s.startsWith("NOTAL", i + 1) && !s.startsWith("EXDIS", i + 1) && !s.startsWith("NODIS", i + 1);
        }
        return wordAt(s, skipBlanks(s, k + 1, s.length()), "THIS");
    }
}
