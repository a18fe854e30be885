package org.reftel.core.syntax;

/** How the words placed so far end, and whether they are written in capitals alone. */
final class PlacedWords {
    private final Cursor at;
    private final String s;
    private int lastLower = -1;
    private int lowerSearchedTo;

    PlacedWords(Cursor cursor) {
        this.at = cursor;
        this.s = cursor.text;
    }

    static boolean endsSentence(char c) {
        return c == '.'
                || c == '!'
                || c == '?'
                || c == '"'
                || c == '\''
                || c == ')'
                || c == ':'
                || c == ';'
                || c == ']'
                || c == '\u201d'
                || c == '\u2019'
                || c == '*';
    }

    /** Whether what was placed so far ends a sentence, or nothing was. */
    boolean endSentence() {
        int end = Scan.trimmed(s, at.tree.offset(), 0);
        return end == 0
                || endsSentence(s.charAt(end - 1))
                || PageFurniture.isRuleSign(s.charAt(end - 1))
                || endSummary(end)
                || s.startsWith("XXXX", Math.max(0, end - 4));
    }

    /** {@code END SUMMARY} without a point ends one too. */
    boolean endSummary(int end) {
        int start = Scan.lastIndexOf(s, "END ", Math.max(0, end - 30), end);
        int words = end > 0 && s.charAt(end - 1) == '.' ? end - 1 : end;
        return start >= 0 && RoleWords.wordsEnd(s, start + 4, words) == words;
    }

    private static final int MIXED_CASE_WINDOW = 300;

    /** Whether the paragraph before is not written in capitals alone, so that capitals stand out. */
    boolean mixedCase() {
        int end = at.tree.offset();
        int from = Math.max(0, end - MIXED_CASE_WINDOW);
        if (lastLower < from) {
            int searched = Math.max(from, lowerSearchedTo);
            for (int i = end - 1; i >= searched; i--) {
                if (Scan.isLower(s.charAt(i))) {
                    lastLower = i;
                    break;
                }
            }
            lowerSearchedTo = end;
        }
        return lastLower >= from;
    }
}
