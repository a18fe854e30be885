package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

/** Finds which paragraph of another telegram is spoken of: {@code ref A, para 3}, {@code paras 2-4 of reftel}. */
final class CitedParagraph {
    private static final int LONGEST = 3; // digits
    private static final int MOST_LISTED = 6;
    private static final String[] PARAGRAPH = {"PARA", "PARAS", "PARAGRAPH", "PARAGRAPHS"};
    private static final String[] OF = {"OF", "IN", "FROM"};
    private static final String[] BETWEEN = {"AND", "OR", "TO", "THROUGH", "THRU"};

    private CitedParagraph() {}

    /** The number of the paragraph, the first of several; 0 where none stands behind or in front of the telegram. */
    static int number(String s, int start, int end) {
        int number = behind(s, end);
        return number >= 0 ? value(s, number) : inFront(s, start);
    }

    /** {@code , para 3}, {@code (para 3)}, {@code at paragraph 3}: where the number begins; -1 where none does. */
    private static int behind(String s, int end) {
        int i = skipBlanks(s, end, s.length());
        if (at(s, i) == ',' || at(s, i) == '(') {
            i = skipBlanks(s, i + 1, s.length());
        }
        if (wordAt(s, i, "AT") || wordAt(s, i, "IN")) {
            i = skipBlanks(s, i + 2, s.length());
        }
        if (!isOneOf(s, i, PARAGRAPH)) {
            return -1;
        }
        i = lettersEnd(s, i, s.length());
        int number = skipBlanks(s, at(s, i) == '.' ? i + 1 : i, s.length());
        int digits = digitsEnd(s, number, s.length());
        int next = skipBlanks(s, digits, s.length());
        // "reftel, para 3 above" is this telegram's own.
        boolean own = wordAt(s, next, "ABOVE") || wordAt(s, next, "BELOW");
        return isNumber(s, number, digits) && !own ? number : -1;
    }

    /** {@code para 3 of}, {@code paras 2 and 3 of the}, {@code para 3}: the first number; 0 where none stands there. */
    private static int inFront(String s, int start) {
        int end = blanksStart(s, start);
        int word = lettersStart(s, end);
        if (wordAt(s, word, "THE")) {
            end = blanksStart(s, word);
            word = lettersStart(s, end);
        }
        if (isOneOf(s, word, OF)) {
            end = blanksStart(s, word);
        }
        for (int listed = 0; listed < MOST_LISTED; listed++) {
            int number = digitsStart(s, end);
            if (!isNumber(s, number, end)) {
                return 0;
            }
            int before = blanksStart(s, at(s, number - 1) == '.' ? number - 1 : number);
            int letters = lettersStart(s, before);
            if (isOneOf(s, letters, PARAGRAPH)) {
                return value(s, number);
            }
            if (isOneOf(s, letters, BETWEEN)) {
                end = blanksStart(s, letters);
            } else if (at(s, before - 1) == '-' || at(s, before - 1) == ',' || at(s, before - 1) == '&') {
                end = blanksStart(s, before - 1);
            } else {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isNumber(String s, int number, int end) {
        return end > number
                && end - number <= LONGEST
                && s.charAt(number) != '0'
                && !Character.isLetter(at(s, end))
                && !Character.isLetterOrDigit(at(s, number - 1));
    }

    private static int value(String s, int number) {
        return Integer.parseInt(s, number, digitsEnd(s, number, s.length()), 10);
    }

    private static boolean isOneOf(String s, int i, String[] words) {
        for (String word : words) {
            if (wordAt(s, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static int blanksStart(String s, int i) {
        int k = i;
        while (k > 0 && isBlank(s.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    private static int lettersStart(String s, int i) {
        int k = i;
        while (k > 0 && Character.isLetter(s.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    private static int digitsStart(String s, int i) {
        int k = i;
        while (k > 0 && isDigit(s.charAt(k - 1))) {
            k--;
        }
        return k;
    }
}
