package org.reftel.core.telegram;

/** What the readers of the heading's values ask about characters; nothing here allocates but {@link #collapse}. */
final class Letters {
    private Letters() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`';
    }

    /** The character at {@code i}, or a line end outside of the text. */
    static char at(String s, int i) {
        return i >= 0 && i < s.length() ? s.charAt(i) : '\n';
    }

    /** The first place from {@code i} on that is no blank and no line end, at most {@code end}. */
    static int skipBlanks(String s, int i, int end) {
        int k = i;
        while (k < end && isBlank(s.charAt(k))) {
            k++;
        }
        return k;
    }

    /** Likewise, staying on the line. */
    static int skipSpaces(String s, int i, int end) {
        int k = i;
        while (k < end && s.charAt(k) != '\n' && isBlank(s.charAt(k))) {
            k++;
        }
        return k;
    }

    /** The end of a run of letters. */
    static int lettersEnd(String s, int i, int end) {
        int k = i;
        while (k < end && Character.isLetter(s.charAt(k))) {
            k++;
        }
        return k;
    }

    static int digitsEnd(String s, int i, int end) {
        int k = i;
        while (k < end && isDigit(s.charAt(k))) {
            k++;
        }
        return k;
    }

    /** The end of the line that holds {@code i}: its line end, or {@code end}. */
    static int lineEnd(String s, int i, int end) {
        int k = i;
        while (k < end && s.charAt(k) != '\n') {
            k++;
        }
        return k;
    }

    /** Whether {@code word} stands at {@code i} in any case, with no letter or digit behind it. */
    static boolean wordAt(String s, int i, String word) {
        return s.regionMatches(true, i, word, 0, word.length()) && !Character.isLetterOrDigit(at(s, i + word.length()));
    }

    /** The first place of {@code word}, given in capitals, as a word of its own in any case; -1 where it does not occur. */
    static int findWord(String s, String word, int start, int end) {
        char upper = word.charAt(0);
        char lower = Character.toLowerCase(upper);
        for (int i = start; i + word.length() <= end; i++) {
            char c = s.charAt(i);
            if ((c == upper || c == lower) && !Character.isLetterOrDigit(at(s, i - 1)) && wordAt(s, i, word)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The end of {@code word} when it stands at {@code i} in any case, even where a line end or a stray blank broke it:
     * {@code rea sons}; -1 where it does not. At most one break.
     */
    static int brokenWordEnd(String s, int i, int end, String word) {
        int k = i;
        boolean broken = false;
        for (int w = 0; w < word.length(); w++, k++) {
            if (k < end && w > 0 && !broken && isBlank(s.charAt(k))) {
                k = skipBlanks(s, k, end);
                broken = true;
            }
            if (k >= end || Character.toUpperCase(s.charAt(k)) != word.charAt(w)) {
                return -1;
            }
        }
        return k;
    }

    /** The stretch with its blanks and line ends as single blanks, none at either end, and without publisher's pilcrows. */
    static String collapse(String s, int start, int end) {
        StringBuilder out = new StringBuilder(Math.max(end - start, 0));
        boolean gap = false;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (isBlank(c) || c == '\u00b6') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
