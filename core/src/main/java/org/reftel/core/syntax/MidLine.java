package org.reftel.core.syntax;

import org.jspecify.annotations.Nullable;

/** What may stand behind words on their own line: the next paragraph's number, a heading, a rule drawn up to them. */
final class MidLine {
    private final Cursor at;
    private final Lines lines;
    private final String s;

    MidLine(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
    }

    private static final int SHORTEST_TRAILING_RULE = 12;

    /** Where the words end before a long rule that re-typing drew up to their line. */
    int wordsBeforeRule(int from, int to) {
        int end = Scan.trimmed(s, to, from);
        int i = end;
        int signs = 0;
        while (i > from && (PageFurniture.isRuleSign(s.charAt(i - 1)) || s.charAt(i - 1) == ' ')) {
            signs += s.charAt(i - 1) == ' ' ? 0 : 1;
            i--;
        }
        return signs >= SHORTEST_TRAILING_RULE ? i : end;
    }

    /** Where the last fragment of a line is a heading that the rule on the next line fits; -1 where it is not. */
    int headingBehind(int from, int to) {
        int rule = at.line + 1;
        if (to - from < 60
                || rule >= lines.count()
                || lines.isBlank(rule)
                || !PageFurniture.isRuleSign(s.charAt(lines.from(rule)))
                || !PageFurniture.isRule(lines, rule)
                || to != at.to()) {
            return -1;
        }
        int length = lines.length(rule);
        for (int start = Math.max(from + 2, to - length - 2); start <= to - length + 2 && start < to - 3; start++) {
            if (Scan.isUpper(s.charAt(start))
                    && s.charAt(start - 1) == ' '
                    && PlacedWords.endsSentence(s.charAt(Scan.trimmed(s, start, from) - 1))
                    && s.charAt(to - 1) != '.') {
                return start;
            }
        }
        return -1;
    }

    /** The next paragraph's number and mark, where it begins behind the end of a sentence: {@code … nationwide. 10. (SBU) In addition}. */
    @Nullable
    ParagraphNumber markedNumber(int from, int firstBracket, int to, int last) {
        for (int bracket = firstBracket; bracket >= 0; bracket = s.indexOf('(', bracket + 1, to)) {
            int mark = PortionMark.end(s, bracket, to);
            if (mark < 0) {
                continue;
            }
            int end = Scan.trimmed(s, bracket, from);
            if (end <= from || s.charAt(end - 1) != '.') {
                continue;
            }
            int digits = end - 1;
            while (digits > from && Scan.isDigit(s.charAt(digits - 1))) {
                digits--;
            }
            int start = digits;
            if (start > from && s.charAt(start - 1) == ParagraphNumber.PILCROW) {
                start--;
            }
            int before = Scan.trimmed(s, start, from);
            if (digits == end - 1
                    || before == start
                    || before <= from
                    || !PlacedWords.endsSentence(s.charAt(before - 1))) {
                continue;
            }
            ParagraphNumber number = ParagraphNumber.match(s, start, to);
            if (number != null && number.isMarked() && number.value() == last + 1) {
                return number;
            }
        }
        return null;
    }

    /** The next number behind the end of a sentence, in a telegram without marks: {@code … nationwide. 10. In addition}. */
    @Nullable
    ParagraphNumber bareNumber(int from, int to, int last) {
        String next = ". " + (last + 1) + ". ";
        int found = s.indexOf(next, from, to);
        return found < 0 || found + next.length() >= to || !Scan.isUpper(s.charAt(found + next.length()))
                ? null
                : ParagraphNumber.match(s, found + 2, to);
    }
}
