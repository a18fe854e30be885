package org.reftel.core.collation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text, by number and place: runs of letters and digits, numbers with their points whole, and signs for
 * what is withheld or cannot be read. What stands between words is no word.
 */
final class Words {
    private static final int SHORTEST_BLOT = 5;
    private static final int LONGEST_BRACKET = 90;
    private static final List<String> WITHHELD = List.of(
            "not declassified", "excised", "redacted", "withheld", "sanitized", "deleted by", "portion deleted");
    private static final List<String> ILLEGIBLE =
            List.of("illegible", "unreadable", "garble", "text missing", "lines missing", "text lost", "not legible");

    private static final boolean[] OF_WORD = new boolean[0x80];

    static {
        for (char c = 0; c < OF_WORD.length; c++) {
            OF_WORD[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
    }

    private final String text;
    private final Lexicon lexicon;
    private final boolean value;
    private int[] starts;
    private int[] ends;
    private int[] numbers;
    private int size;
    /** Signs for what is withheld or cannot be read. */
    private int blots;

    private boolean quoteOpen;
    private int @Nullable [] sorted;

    private Words(String text, Lexicon lexicon, boolean value) {
        this.text = text;
        this.lexicon = lexicon;
        this.value = value;
        int about = text.length() / 6 + 4;
        this.starts = new int[about];
        this.ends = new int[about];
        this.numbers = new int[about];
    }

    /**
     * @param value whether it is a value of the form, in which {@code 00123} is 123
     */
    static Words of(String text, Lexicon lexicon, boolean value) {
        Words known = value ? null : lexicon.read(text);
        if (known != null) {
            return known;
        }
        Words words = new Words(text, lexicon, value);
        words.scan();
        if (!value) {
            lexicon.keep(text, words);
        }
        return words;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    /** Where each of the words starts. */
    int[] starts() {
        return Arrays.copyOf(starts, size);
    }

    int end(int word) {
        return ends[word];
    }

    int number(int word) {
        return numbers[word];
    }

    /** The numbers of all words, in order. */
    int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }

    /** The numbers of all legible words, by size. */
    int[] sorted() {
        int[] known = sorted;
        if (known == null) {
            int[] legible = new int[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                if (numbers[i] > Lexicon.ILLEGIBLE) {
                    legible[count++] = numbers[i];
                }
            }
            known = Arrays.copyOf(legible, count);
            Arrays.sort(known);
            sorted = known;
        }
        return known;
    }

    boolean hasWithheld() {
        return blots > 0;
    }

    /** Whether hardly anything is left but a sign that something is withheld. */
    boolean isMostlyWithheld() {
        return blots > 0 && size - blots <= 4;
    }

    /** Whether these end with other words, or begin with them. */
    boolean hasAtEdge(Words other, boolean end) {
        int from = end ? size - other.size : 0;
        return from >= 0 && Arrays.equals(numbers, from, from + other.size, other.numbers, 0, other.size);
    }

    /** Two texts with the same words have the same. */
    long hash() {
        long hash = size;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ numbers[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private void scan() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c == '[' || c == '(') {
                at = bracket(at);
            } else if (c == '&') {
                at = ampersand(at);
            } else if (c == '\u2588') {
                int end = runEnd(at);
                add(at, end, Lexicon.WITHHELD);
                at = end;
            } else if (isOfWord(at)) {
                at = word(at);
            } else {
                at++;
            }
        }
    }

    private int word(int start) {
        int end = blotEnd(start);
        if (end > start) {
            add(start, end, Lexicon.WITHHELD);
            return end;
        }
        end = start + 1;
        while (end < text.length() && (isOfWord(end) || isInsideNumber(end)) && (!isX(end) || blotEnd(end) == end)) {
            end++;
        }
        int closing = closingEight(start, end);
        if (closing >= 0) {
            quoteOpen = false;
            if (closing > start) {
                add(start, closing, lexicon.number(text, start, closing, value));
            }
            return end;
        }
        add(start, end, lexicon.number(text, start, end, value));
        return end;
    }

    /** Where {@code 8} stands for a closing quotation mark that lost a bit: {@code &so-called8}; -1 where it does not. */
    private int closingEight(int start, int end) {
        if (!quoteOpen || text.charAt(end - 1) != '8') {
            return -1;
        }
        char before = end >= 2 ? text.charAt(end - 2) : ' ';
        boolean behindLetter = end - start > 1 && Character.isLetter(before);
        boolean behindPoint = end - start == 1 && ".,?!".indexOf(before) >= 0;
        return behindLetter || behindPoint ? end - 1 : -1;
    }

    /** The end of a run of X that blots something out; {@code at} where there is none. */
    private int blotEnd(int at) {
        char c = text.charAt(at);
        if (c != 'X' && c != 'x' || at > 0 && text.charAt(at - 1) == c) {
            return at;
        }
        int end = runEnd(at);
        return end - at >= SHORTEST_BLOT ? end : at;
    }

    private boolean isX(int at) {
        return (text.charAt(at) | 0x20) == 'x';
    }

    private int runEnd(int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end;
    }

    private boolean isOfWord(int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return OF_WORD[c];
        }
        if (c == '\ufffd') { // a letter was lost; between words it may have been anything
            return at > 0
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at - 1))
                    && Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The point in {@code 2.41}, the strokes in {@code 10/17/2017}. */
    private boolean isInsideNumber(int at) {
        return ".,:/".indexOf(text.charAt(at)) >= 0
                && isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@code &quot;} left in the text is a sign, as is the {@code &} of a quotation mark that lost a bit. */
    private int ampersand(int at) {
        int end = at + 1;
        while (end < text.length() && end < at + 9 && (isOfWord(end) || text.charAt(end) == '#')) {
            end++;
        }
        if (end > at + 2 && end < text.length() && text.charAt(end) == ';') {
            return end + 1;
        }
        if ((at == 0 || text.charAt(at - 1) <= ' ') && at + 1 < text.length() && isOfWord(at + 1)) {
            quoteOpen = true;
        }
        return at + 1;
    }

    /** {@code [B1 1.4(D)]}, {@code [portion excised]}, {@code (illegible)}. */
    private int bracket(int at) {
        char close = text.charAt(at) == '[' ? ']' : ')';
        int end = text.indexOf(close, at + 1, Math.min(text.length(), at + LONGEST_BRACKET));
        if (close == ']' && end > 0) {
            int exemption = exemptionsEnd(at + 1, end);
            if (exemption == end) {
                add(at, end + 1, Lexicon.WITHHELD);
                return end + 1;
            }
        }
        if (end > 0 && says(WITHHELD, at, end)) {
            add(at, end + 1, Lexicon.WITHHELD);
            return end + 1;
        }
        if (end > 0 && says(ILLEGIBLE, at, end)) {
            add(at, end + 1, Lexicon.ILLEGIBLE);
            return end + 1;
        }
        return at + 1;
    }

    private boolean says(List<String> phrases, int start, int end) {
        for (String phrase : phrases) {
            for (int i = start + 1; i + phrase.length() <= end; i++) {
                if (text.regionMatches(true, i, phrase, 0, phrase.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The end of names of exemptions and of sections of the order, {@code B1, 1.4(D)} or {@code (b)(6)}. */
    private int exemptionsEnd(int start, int limit) {
        int at = start;
        int found = start;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == ' ' || c == ',' || c == ';') {
                at++;
                continue;
            }
            char next = at + 1 < limit ? text.charAt(at + 1) : ' ';
            if ((c == 'B' || c == 'b') && next >= '1' && next <= '9') {
                at += 2;
            } else if (text.regionMatches(true, at, "(b)(", 0, 4) && at + 6 <= limit) {
                at += 6;
            } else if (c == '1' && next == '.' && at + 6 <= limit && text.charAt(at + 3) == '(') {
                at += 6;
            } else {
                return start;
            }
            found = at;
        }
        return found > start ? limit : start;
    }

    private void add(int start, int end, int number) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        numbers[size++] = number;
        blots += number <= Lexicon.ILLEGIBLE ? 1 : 0;
    }
}
