package org.reftel.archive.reference;

import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;

/** The sentence of a paragraph in which something stands. */
public final class Sentence {
    private static final int LONGEST = 400;

    private Sentence() {}

    /**
     * The sentence at a place in a telegram; null where the paragraph is not there.
     *
     * @param paragraph {@code p3}
     * @param start character in the telegram's text
     */
    public static @Nullable String at(Telegram telegram, String paragraph, int start) {
        int index = telegram.body().places().indexOf(paragraph);
        if (index < 0) {
            return null;
        }
        Paragraph found = telegram.body().paragraphs().get(index);
        return around(found.text().text(), offset(found.text(), start));
    }

    /** The first character of a running text that stands at a place of its source or behind it. */
    private static int offset(RunningText text, int start) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.map().start(middle) < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence around a character; what is too long is cut at a blank on either side of it. */
    public static String around(String text, int at) {
        int start = Math.min(at, text.length());
        while (start > 0 && !endsBefore(text, start)) {
            start--;
        }
        int end = Math.min(at + 1, text.length());
        while (end < text.length() && !endsBefore(text, end)) {
            end++;
        }
        boolean cutBefore = at - start > LONGEST / 2 && end - start > LONGEST;
        if (cutBefore) {
            start = Math.max(start, text.indexOf(' ', at - LONGEST / 2));
        }
        boolean cutBehind = end - start > LONGEST;
        if (cutBehind) {
            end = Math.max(at + 1, text.lastIndexOf(' ', start + LONGEST));
        }
        return (cutBefore ? "… " : "") + text.substring(start, end).strip() + (cutBehind ? " …" : "");
    }

    /** Whether a sentence ends with the character before, and another begins behind a blank. */
    private static boolean endsBefore(String text, int at) {
        int end = at - 1;
        if (text.charAt(end) != ' ' || end == 0 || at >= text.length() || !begins(text.charAt(at))) {
            return false;
        }
        int mark = end - 1;
        while (mark > 0 && (text.charAt(mark) == '"' || text.charAt(mark) == ')' || text.charAt(mark) == '\'')) {
            mark--;
        }
        char c = text.charAt(mark);
        return c == '?' || c == '!' || c == '.' && !isAbbreviation(text, mark);
    }

    private static boolean begins(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || c == '"' || c == '(' || c == '\'';
    }

    /** {@code U.S.}, {@code Mr.}, {@code No.}, the initial of a name. */
    private static boolean isAbbreviation(String text, int point) {
        int start = point;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, point);
        return word.length() == 1 && !text.startsWith("ref ", start - "ref ".length())
                || switch (word) {
                    case "Mr", "Mrs", "Ms", "Dr", "No", "Nos", "Gen", "Amb", "Lt", "Col", "St", "Sen", "Rep" -> true;
                    default -> false;
                };
    }
}
