package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isApostrophe;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.skipSpaces;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final int POST_WORDS = 5;
    private static final int LONGEST_WORD = 24;
    private static final int WRAPPED_LINE = 50; // a line this long may go on in the next

    /** Words that no post's name holds, so that a number behind them is no telegram's. */
    private static final Set<String> NOT_A_POST = Set.of(
            "JAN",
            "FEB",
            "MAR",
            "APR",
            "MAY",
            "JUN",
            "JUL",
            "AUG",
            "SEP",
            "SEPT",
            "OCT",
            "NOV",
            "DEC",
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER",
            "IIR",
            "TD",
            "TDX",
            "DTG",
            "OSC",
            "FBIS",
            "CA",
            "A",
            "EMAIL",
            "MAIL",
            "EMAILS",
            "MEMO",
            "MEMORANDUM",
            "MEMCON",
            "TELCON",
            "LETTER",
            "REPORT",
            "REPORTS",
            "POINTS",
            "RESOLUTION",
            "UNSCR",
            "FAX",
            "FOR",
            "OF",
            "ON",
            "AND",
            "FROM",
            "BY",
            "WITH",
            "TO",
            "DATED",
            "PREVIOUS",
            "PARA",
            "PARAGRAPH",
            "PAGE",
            "NOTE",
            "DIPNOTE",
            "DOCUMENT",
            "DOC",
            "NONPAPER",
            "PAPER",
            "BIO",
            "BIOS",
            "MEETING",
            "SVTC",
            "DVC",
            "CALL",
            "CONVERSATION",
            "SECTION",
            "NOTAL",
            "ITEM",
            "SUBJ",
            "SUBJECT",
            "NUMBER",
            "POC",
            "HOTR",
            "AIRGRAM",
            "SIPRNET",
            "DAILY",
            "VOLUME",
            "VERSION",
            "SUMMARY",
            "COMMENT",
            "INTRODUCTION",
            "BACKGROUND",
            "UN",
            "NO");

    private static final Set<String> MISSIONS = Set.of(
            "EMBASSY", "AMEMBASSY", "AMEMB", "AMCONSUL", "CONSULATE", "CONGEN", "AMCONGEN", "USMISSION", "MISSION");

    private final RunningText block;
    private final String s;
    private int end;
    private final int year;
    private final @Nullable String ownPost;
    private final int ownNumber;
    private final List<Finding> findings;
    private final List<Reftel> items = new ArrayList<>();

    // The telegram that the last scan found.
    private String post = "";
    private int itemYear;
    private int number;
    private int telegramEnd;
    private boolean inherits; // whether a bare number takes the post in front

    private ReftelReader(RunningText block, int year, @Nullable String ownPost, int ownNumber, List<Finding> findings) {
        this.block = block;
        this.s = block.text();
        this.end = s.length();
        this.year = year;
        this.ownPost = ownPost == null ? null : TelegramId.of(year, ownPost, 0).post();
        this.ownNumber = ownNumber;
        this.findings = findings;
    }

    /**
     * Reads the reference line's items in order.
     *
     * @param block what stands behind the label, lines kept apart
     * @param year of the telegram that cites
     * @param ownPost its post as the class line spells it; null where unknown
     * @param ownNumber its number; 0 where unknown
     */
    static List<Reftel> read(
            RunningText block, int year, @Nullable String ownPost, int ownNumber, List<Finding> findings) {
        return new ReftelReader(block, year, ownPost, ownNumber, findings).read();
    }

    private List<Reftel> read() {
        end = endOfItems();
        int i = skipMarks(0);
        char last = 0;
        while (i < end) {
            int behind = enumeratorEnd(i);
            char label = behind < 0 ? 0 : enumeratorLetter(i);
            if (label != 0) {
                int doubled = skipMarks(behind);
                int behindDoubled = enumeratorEnd(doubled);
                if (behindDoubled >= 0) {
                    label = enumeratorLetter(doubled);
                    behind = behindDoubled;
                }
                last = label;
            }
            int start = skipMarks(Math.max(behind, i));
            int stop = nextEnumerator(start, last);
            readSegment(start, stop, label == 0 ? null : String.valueOf(label));
            i = skipMarks(stop);
        }
        return items;
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
                if (quiet && enumeratorEnd(i) >= 0 && (last == 0 || enumeratorLetter(i) == last + 1)) {
                    last = enumeratorLetter(i);
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
        int behind = enumeratorEnd(i);
        if (behind < 0) {
            return scan(i, end);
        }
        char letter = enumeratorLetter(i);
        boolean inOrder = last == 0 ? letter == 'A' : letter > last && letter <= last + 3;
        boolean sameForm = bracketed || s.charAt(i) != '(';
        return inOrder && sameForm || scan(skipMarks(behind), end);
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

    private int skipMarks(int i) {
        int k = i;
        while (k < end
                && (isBlank(s.charAt(k)) || s.charAt(k) == '\u00b6' || s.charAt(k) == ';' || s.charAt(k) == ',')) {
            k++;
        }
        return k;
    }

    /** The end of {@code A.}, {@code A)}, {@code (A)}, {@code A:} at {@code i}; -1 where none stands there. */
    private int enumeratorEnd(int i) {
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

    private char enumeratorLetter(int i) {
        return Character.toUpperCase(s.charAt(i) == '(' ? i + 1 < end ? s.charAt(i + 1) : 'A' : s.charAt(i));
    }

    /** The next item letter that follows {@code last}, or the end. Others count only in front of a telegram. */
    private int nextEnumerator(int start, char last) {
        boolean quiet = true; // behind a blank, a line end or a separator
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (quiet && i > start && (c == '(' || isLatin(c))) {
                int behind = enumeratorEnd(i);
                if (behind >= 0) {
                    char letter = enumeratorLetter(i);
                    boolean inOrder = last == 0 ? letter == 'A' : letter == last + 1;
                    boolean atLineStart = atLineStart(i);
                    if (inOrder || atLineStart && letter > last && letter <= last + 3 || scan(skipMarks(behind), end)) {
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
            if (scan(i, to)) {
                i = addTelegram(start, to, label);
                inherits = true;
            } else if (inherits && bareNumber(i, to)) {
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

    /** Whether a telegram's post and number stand at {@code i}; keeps them. */
    private boolean scan(int from, int to) {
        int i = from;
        if (i < to && isApostrophe(s.charAt(i))) {
            i++;
        }
        int y = 0;
        int digits = digitsEnd(s, i, to);
        if (digits > i) {
            y = yearOf(i, digits);
            if (y == 0) {
                return false;
            }
            i = digits;
            while (i < to && (isBlank(s.charAt(i)) || s.charAt(i) == '-')) {
                i++;
            }
        }
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < POST_WORDS; word++) {
            int wordEnd = postWordEnd(i, to);
            if (wordEnd == i) {
                return false;
            }
            String letters = s.substring(i, wordEnd).toUpperCase(Locale.ROOT);
            if (NOT_A_POST.contains(letters)) {
                return false;
            }
            name.append(name.isEmpty() ? "" : " ").append(letters);
            i = behindPostWord(wordEnd, to);
            if (i < to && isDigit(s.charAt(i))) {
                break;
            }
        }
        int numberEnd = digitsEnd(s, i, to);
        if (numberEnd == i || numberEnd - i > 8 || !endsNumber(numberEnd)) {
            return false;
        }
        post = canonicalPost(name.toString());
        itemYear = y;
        number = Integer.parseInt(s, i, numberEnd, 10);
        telegramEnd = numberEnd;
        return number > 0 && !post.isEmpty();
    }

    /** Over blanks, one line end and one of the marks that typists put between post and number. */
    private int behindPostWord(int from, int to) {
        boolean mark = false;
        boolean lineEnd = false;
        int i = from;
        while (i < to) {
            char c = s.charAt(i);
            if (c == '#' || c == '.' || c == '-') {
                if (mark) {
                    break;
                }
                mark = true;
            } else if (c == '\n') {
                if (lineEnd) {
                    break;
                }
                lineEnd = true;
            } else if (!isBlank(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private int postWordEnd(int from, int to) {
        int i = from;
        while (i < to && i - from < LONGEST_WORD) {
            char c = s.charAt(i);
            boolean inside = i > from && Character.isLetter(at(s, i + 1));
            if (Character.isLetter(c) || (isApostrophe(c) || c == '-' || c == '.') && inside) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean endsNumber(int i) {
        char c = at(s, i);
        boolean goesOn = (c == '-' || c == '/' || c == '.') && isDigit(at(s, i + 1));
        return !Character.isLetter(c) && !goesOn;
    }

    private int yearOf(int start, int digitsEnd) {
        int value = digitsEnd - start > 4 ? 0 : Integer.parseInt(s, start, digitsEnd, 10);
        return switch (digitsEnd - start) {
            case 2 -> TelegramId.century(value);
            case 4 -> value >= 1900 && value < 2100 ? value : 0;
            default -> 0;
        };
    }

    /** Drops the kind of mission in front of a place; the Department is STATE under each of its names. */
    private static String canonicalPost(String name) {
        String place = name;
        if (place.startsWith("US ")) {
            String rest = place.substring(3);
            int blank = rest.indexOf(' ');
            if (blank > 0 && MISSIONS.contains(rest.substring(0, blank))) {
                place = rest;
            }
        }
        int blank = place.indexOf(' ');
        if (blank > 0 && MISSIONS.contains(place.substring(0, blank))) {
            place = place.substring(blank + 1);
        }
        return switch (place) {
            case "SECSTATE",
                    "SECSTATE WASHDC",
                    "SECSTATE WASHINGTON",
                    "DEPTEL",
                    "DEPT",
                    "DEPARTMENT",
                    "DEPARTMENT OF STATE" -> "STATE";
            default -> place;
        };
    }

    private boolean bareNumber(int from, int to) {
        int digits = digitsEnd(s, from, to);
        if (digits == from || digits - from > 6 || !endsNumber(digits)) {
            return false;
        }
        number = Integer.parseInt(s, from, digits, 10);
        telegramEnd = digits;
        return number > 0;
    }

    /** Adds the telegram that was just found, and what is said of it; the place behind. */
    private int addTelegram(int start, int to, @Nullable String label) {
        String thisPost = post;
        int thisYear = itemYear;
        int thisNumber = number;
        int numberEnd = telegramEnd;
        int noteStart = numberEnd;
        int behind = skipSpaces(s, numberEnd, to);
        int yearStart = at(s, behind) == '(' ? behind + 1 : behind;
        int digits = digitsEnd(s, yearStart, to);
        if (thisYear == 0 && digits - yearStart == 4 && yearOf(yearStart, digits) != 0 && !scan(yearStart, to)) {
            thisYear = yearOf(yearStart, digits);
            noteStart = at(s, digits) == ')' ? digits + 1 : digits;
        }
        if (isPageLine(noteStart, to)) {
            return Letters.lineEnd(s, noteStart, to);
        }
        int noteEnd = noteEnd(noteStart, to, label != null);
        post = thisPost;
        itemYear = thisYear;
        String note = Letters.collapse(s, noteStart, noteEnd);
        if (note.startsWith("(") && note.endsWith(")") && note.indexOf('(', 1) < 0) {
            note = note.substring(1, note.length() - 1);
        }
        int itemEnd = Math.max(noteEnd, noteStart);
        items.add(new Reftel(
                label,
                Letters.collapse(s, start, itemEnd),
                TelegramId.of(year(thisPost, thisYear, thisNumber, start, numberEnd), thisPost, thisNumber),
                Reftel.Kind.TELEGRAM,
                thisYear == 0,
                note.isEmpty() || note.equals(".") ? null : note,
                block.source(start, itemEnd)));
        return itemEnd;
    }

    private int year(String itsPost, int written, int itsNumber, int start, int numberEnd) {
        if (written != 0) {
            return written;
        }
        boolean own = ownPost != null
                && ownPost.equals(TelegramId.of(year, itsPost, 0).post());
        if (own && ownNumber > 0 && itsNumber > ownNumber) {
            findings.add(Finding.of(
                    FindingCode.REFERENCE_YEAR_INFERRED,
                    block.source(start, numberEnd),
                    "\"" + Letters.collapse(s, start, numberEnd)
                            + "\" has no year and its number is above the telegram's own " + ownNumber + "; read as of "
                            + (year - 1)));
            return year - 1;
        }
        return year;
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

    /** Where what is said of a telegram ends: at a separator, at the next telegram, at the line's end if unlettered. */
    private int noteEnd(int from, int to, boolean lettered) {
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
                    if (next > i && (bareNumber(next, to) && !isDateTail(i) || scan(next, to))) {
                        return trimmed(from, i);
                    }
                    i = Math.max(i, next - 1);
                } else if (Character.isLetterOrDigit(c) && isBlank(at(s, i - 1)) && beginsTelegram(i, from, to)) {
                    return trimmed(from, i);
                }
            }
        }
        return trimmed(from, to);
    }

    /** Without a separator only a year with its post, or what follows directly, is another telegram. */
    private boolean beginsTelegram(int i, int from, int to) {
        boolean direct = skipBlanks(s, from, to) == i;
        return (direct || isDigit(s.charAt(i))) && scan(i, to);
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
                && NOT_A_POST.contains(s.substring(wordStart + 1, word + 1).toUpperCase(Locale.ROOT));
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
                    if (!lettered && (i - line < WRAPPED_LINE || scan(skipMarks(i), to))) {
                        return trimmed(from, i);
                    }
                    line = i + 1;
                }
                boolean and = (c == 'A' || c == 'a') && isBlank(at(s, i - 1)) && wordAt(s, i, "AND");
                if (c == ',' || and) {
                    int next = skipSeparators(i, to);
                    if (scan(next, to)) {
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
