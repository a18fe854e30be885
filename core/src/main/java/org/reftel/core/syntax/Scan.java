package org.reftel.core.syntax;

/** Small questions about characters and words of a stretch of text; no allocation, no regular expressions. */
final class Scan {
    private Scan() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(char c) {
        return isUpper(c) || isLower(c) || c > 0x7f && Character.isLetter(c);
    }

    static char upper(char c) {
        return isLower(c) ? (char) (c - 32) : c;
    }

    static int skipBlank(String s, int from, int to) {
        int at = from;
        while (at < to && Lines.isBlank(s.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@code end} without the blanks before it. */
    static int trimmed(String s, int end, int from) {
        int at = end;
        while (at > from && Lines.isBlank(s.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The end of the word that begins at {@code from}. */
    static int wordEnd(String s, int from, int to) {
        int at = from;
        while (at < to && !Lines.isBlank(s.charAt(at))) {
            at++;
        }
        return at;
    }

    static int digitsEnd(String s, int from, int to) {
        int at = from;
        while (at < to && isDigit(s.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean allDigits(String s, int from, int to) {
        return from < to && digitsEnd(s, from, to) == to;
    }

    /** The number written in digits; at most nine of them count. */
    static int number(String s, int from, int to) {
        int value = 0;
        for (int at = from; at < to && at < from + 9; at++) {
            value = value * 10 + s.charAt(at) - '0';
        }
        return value;
    }

    static boolean is(String s, int from, int to, String word) {
        return to - from == word.length() && s.startsWith(word, from);
    }

    /** Whether a word, given in capitals, stands at a place in any case. */
    static boolean matches(String s, int at, String word) {
        int length = word.length();
        if (at < 0 || at + length > s.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (upper(s.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isIgnoringCase(String s, int from, int to, String word) {
        return to - from == word.length() && Scan.matches(s, from, word);
    }

    /** The last place in a stretch where a word stands, in any case; -1 where it does not. */
    static int lastIndexOf(String s, String word, int from, int to) {
        char first = word.charAt(0);
        for (int at = to - word.length(); at >= from; at--) {
            if (upper(s.charAt(at)) == first && Scan.matches(s, at, word)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether any lower-case letter stands in the stretch. */
    static boolean hasLower(String s, int from, int to) {
        for (int at = from; at < to; at++) {
            if (isLower(s.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** {@code R} and four to seven more capitals: a routing indicator (5 FAH-2 H-231). */
    static boolean isRoutingIndicator(String s, int from, int to) {
        if (to - from < 5 || to - from > 8 || s.charAt(from) != 'R') {
            return false;
        }
        for (int at = from + 1; at < to; at++) {
            if (!isUpper(s.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    static boolean isProsign(char c) {
        return c == 'Z' || c == 'O' || c == 'P' || c == 'R';
    }

    /** 1 to 12 for JAN to DEC, in any case; 0 for other words. */
    static int month(String s, int from, int to) {
        if (to - from < 3) {
            return 0;
        }
        int letters = upper(s.charAt(from)) << 16 | upper(s.charAt(from + 1)) << 8 | upper(s.charAt(from + 2));
        return switch (letters) {
            case 'J' << 16 | 'A' << 8 | 'N' -> 1;
            case 'F' << 16 | 'E' << 8 | 'B' -> 2;
            case 'M' << 16 | 'A' << 8 | 'R' -> 3;
            case 'A' << 16 | 'P' << 8 | 'R' -> 4;
            case 'M' << 16 | 'A' << 8 | 'Y' -> 5;
            case 'J' << 16 | 'U' << 8 | 'N' -> 6;
            case 'J' << 16 | 'U' << 8 | 'L' -> 7;
            case 'A' << 16 | 'U' << 8 | 'G' -> 8;
            case 'S' << 16 | 'E' << 8 | 'P' -> 9;
            case 'O' << 16 | 'C' << 8 | 'T' -> 10;
            case 'N' << 16 | 'O' << 8 | 'V' -> 11;
            case 'D' << 16 | 'E' << 8 | 'C' -> 12;
            default -> 0;
        };
    }
}
