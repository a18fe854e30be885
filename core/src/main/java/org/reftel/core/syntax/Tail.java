package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import java.util.Set;
import org.reftel.core.text.FindingCode;

/**
 * The end of the telegram, found from the back: the signature (a surname alone on the last line, or behind the last
 * sentence), end marks, file labels, and the publisher's words after it.
 */
final class Tail {
    private static final Set<String> NO_NAMES = Set.of(
            "END",
            "NOTE",
            "COMMENT",
            "SUMMARY",
            "TEXT",
            "CONFIDENTIAL",
            "SECRET",
            "UNCLAS",
            "UNCLASSIFIED",
            "NOFORN",
            "SIPDIS",
            "CONSIDERED",
            "MESSAGE",
            "CABLE",
            "TELEGRAM",
            "QUOTE",
            "UNQUOTE",
            "UNQTE",
            "BT",
            "NNNN",
            "NNN",
            "SENSITIVE",
            "POINTS",
            "REQUEST",
            "NONE",
            "INTRODUCTION",
            "BACKGROUND",
            "PARTICIPANTS",
            "EXDIS",
            "NODIS",
            "LIMDIS",
            "ENDS",
            "SEARCH",
            "PDF",
            "HTML",
            "RSS",
            "SHARE",
            "ONLY",
            "USE",
            "DOCUMENT",
            "DRAFT");

    private final Cursor at;
    private final Lines lines;
    private final String s;
    private final int first;
    private final int limit;
    private int signature = -1;
    private int inlineFrom = -1;
    private int contentEnd;

    /** The end of what stands from the line {@code first} to the line {@code limit}. */
    Tail(Cursor cursor, int first, int limit) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.first = first;
        this.limit = limit;
        find();
    }

    /** The line where the body ends: that of the signature, else the one after the last words. */
    int signatureLine() {
        return signature >= 0 ? signature : contentEnd;
    }

    /** Where the signature begins on a line that it shares with the last words; -1 on every other line. */
    int signatureOn(int line) {
        return inlineFrom >= 0 && line == contentEnd - 1 ? inlineFrom : -1;
    }

    private void find() {
        int line = previous(limit);
        while (line >= first && (isNoise(line) || isWithheldBehindEnd(line))) {
            line = previous(line);
        }
        contentEnd = line + 1;
        if (line < first) {
            contentEnd = Math.max(first, contentEnd);
            return;
        }
        if (line > first && isName(lines.from(line), lines.to(line), true) && standsApart(line)) {
            signature = line;
            return;
        }
        int name = nameBehind(line);
        if (name >= 0) {
            inlineFrom = name;
            return;
        }
        int above = beforePublisherWords(line);
        if (above >= 0) {
            signature = above;
        }
    }

    private int previous(int line) {
        int before = line - 1;
        while (before >= first && lines.isBlank(before)) {
            before--;
        }
        return before;
    }

    private boolean isNoise(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        if (PageFurniture.isEndMark(lines, line)
                || PageFurniture.isReleaseStamp(lines, line)
                || PageFurniture.isSectionLine(lines, line)
                || PageFurniture.isPageLine(lines, line)
                || PageFurniture.isClassAlone(lines, line)) {
            return true;
        }
        if (lines.startsWithIgnoringCase(line, "END CABLE TEXT")
                || s.substring(from, Math.min(to, from + 200)).contains("DB/Inbox")) {
            return true;
        }
        if (to - from == 1 && (s.charAt(from) == '>' || s.charAt(from) == '-' || s.charAt(from) == '.')) {
            return true;
        }
        return isFileLabel(from, to) || PageFurniture.isRule(lines, line);
    }

    /** A passage withheld below the end mark is no part of the text. */
    private boolean isWithheldBehindEnd(int line) {
        int above = previous(line);
        return above >= first && isNoise(above) && isWithheld(lines.from(line), lines.to(line));
    }

    private boolean isWithheld(int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.charAt(i) != 'X' && s.charAt(i) != 'x') {
                return false;
            }
        }
        return true;
    }

    /** {@code 2004CARACA02200 - CONFIDENTIAL}. */
    private boolean isFileLabel(int from, int to) {
        int digits = Scan.digitsEnd(s, from, to);
        int dash = s.indexOf(" - ", from, to);
        return digits - from == 4
                && dash > digits
                && dash < to
                && !Scan.hasLower(s, from, to)
                && ClassLine.match(s, Scan.skipBlank(s, dash + 3, to), to) != null;
    }

    /** Whether the line above ends a sentence, or a blank line or a rule stands between. */
    private boolean standsApart(int line) {
        int before = previous(line);
        if (before < first) {
            return true;
        }
        char end = s.charAt(lines.to(before) - 1);
        boolean address = s.substring(lines.from(before), lines.to(before)).contains("://");
        return line - before > 1
                || address
                || endsLabel(before)
                || PlacedWords.endsSentence(end)
                || PageFurniture.isRuleSign(end)
                || isWordInCapitals(lines.from(line), lines.to(line));
    }

    /** {@code … END COMMENT} without a point. */
    private boolean endsLabel(int line) {
        int to = lines.to(line);
        int start = Scan.lastIndexOf(s, "END ", Math.max(lines.from(line), to - 40), to);
        return start >= 0 && RoleWords.wordsEnd(s, start + 4, to) == to;
    }

    private boolean isWordInCapitals(int from, int to) {
        return to - from >= 3 && !Scan.hasLower(s, from, to) && Scan.wordEnd(s, from, to) == to;
    }

    /** One to four words of letters, none of them a word of the form. */
    private boolean isName(int from, int to, boolean lowerAllowed) {
        if (to - from < 2 || to - from > 40 || isWithheld(from, to)) {
            return false;
        }
        int words = 0;
        int lowerWords = 0;
        int longest = 0;
        for (int word = from; word < to; ) {
            int end = Scan.wordEnd(s, word, to);
            for (int i = word; i < end; i++) {
                char c = s.charAt(i);
                boolean inside = (c == '\'' || c == '-' || c == '\u2019') && i > word && i < end - 1;
                boolean point = c == '.' && i == end - 1 && (end - word <= 3 || words > 0 && end == to);
                if (!Scan.isLetter(c) && !inside && !point) {
                    return false;
                }
            }
            if (isNoName(word, end)) {
                // MINIMIZE CONSIDERED SHANNON: the name is what stands behind.
                if (words <= 1 && Scan.is(s, word, end, "CONSIDERED") && end < to) {
                    return isName(Scan.skipBlank(s, end, to), to, lowerAllowed);
                }
                return false;
            }
            lowerWords += Scan.hasLower(s, word, end) ? 1 : 0;
            longest = Math.max(longest, end - word);
            words++;
            word = Scan.skipBlank(s, end, to);
        }
        if (longest < 2 || words > 4) {
            return false;
        }
        return lowerWords == 0 ? words <= 3 : lowerAllowed && (words == 1 || words == 2 && lowerWords <= 2);
    }

    private boolean isNoName(int from, int to) {
        return NO_NAMES.contains(s.substring(from, to).toUpperCase(java.util.Locale.ROOT));
    }

    /** Where a surname stands behind the last sentence, {@code … END COMMENT. SOBEL}; -1 where none does. */
    private int nameBehind(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        int word = to;
        while (word > from && !Lines.isBlank(s.charAt(word - 1))) {
            word--;
        }
        if (word + 3 < to && s.charAt(word) == '.') {
            word++;
        }
        int before = word;
        while (before > from && Lines.isBlank(s.charAt(before - 1))) {
            before--;
        }
        if (word == from || before == from || to - word < 3 || !isName(word, to, true)) {
            return -1;
        }
        char sign = s.charAt(before - 1);
        boolean capitals = !Scan.hasLower(s, word, to);
        boolean behindSentence = sign == '.'
                || sign == '!'
                || sign == '?'
                || sign == '"'
                || sign == '\u201d'
                || sign == ')'
                || sign == '*';
        int previousWord = before;
        while (previousWord > from && !Lines.isBlank(s.charAt(previousWord - 1))) {
            previousWord--;
        }
        boolean behindAddress = capitals && s.substring(previousWord, before).indexOf('_') >= 0;
        boolean quoted = (sign == '"' || sign == '\u201d') && before - 2 > from && s.charAt(before - 2) == '.';
        boolean small = behindSentence
                && !capitals
                && Scan.isUpper(s.charAt(word))
                && sign != ')'
                && (quoted || sign != '"' && sign != '\u201d');
        boolean behindFigure = capitals && to - word >= 5 && Scan.isDigit(sign);
        int end = Scan.lastIndexOf(s, "END ", Math.max(from, before - 40), before);
        boolean behindLabel = capitals && end >= 0 && RoleWords.closingEnd(s, end + 4, before) == before;
        boolean afterFormula = Scan.is(s, previousWord, before, "CONSIDERED");
        boolean behindSectionLine = capitals && PageFurniture.sectionLineStart(s, from, before) >= 0;
        return behindFigure
                        || behindLabel
                        || behindSentence && capitals
                        || behindSectionLine
                        || behindAddress
                        || small
                        || afterFormula
                ? word
                : -1;
    }

    /** A surname in capitals alone on a line below the last paragraph, with a page's own words behind it; -1. */
    private int beforePublisherWords(int lastLine) {
        int paragraph = first;
        for (int line = first; line <= lastLine; line++) {
            if (!lines.isBlank(line)
                    && ParagraphNumber.match(s, lines.from(line), lines.to(line)) instanceof ParagraphNumber number
                    && (number.isMarked() || number.pilcrow())) {
                paragraph = line;
            }
        }
        if (paragraph == first) {
            return -1;
        }
        for (int line = paragraph + 1; line < lastLine; line++) {
            if (!lines.isBlank(line)
                    && isWordInCapitals(lines.from(line), lines.to(line))
                    && isName(lines.from(line), lines.to(line), false)
                    && (line + 1 >= lines.count() || lines.isBlank(line + 1))
                    && standsBelowSentence(line)) {
                return line;
            }
        }
        return -1;
    }

    private boolean standsBelowSentence(int line) {
        int before = previous(line);
        return before >= first && PlacedWords.endsSentence(s.charAt(lines.to(before) - 1));
    }

    /** Places the signature and what follows it. */
    void place() {
        if (inlineFrom >= 0 && at.line == contentEnd - 1) {
            at.space(inlineFrom);
            at.tree.open(SIGNATURE);
            at.endLine();
            at.tree.close();
        } else if (signature >= 0 && at.line == signature) {
            at.wholeLine(SIGNATURE, TEXT);
        } else if (contentEnd > first) {
            reportEarlyEnd();
        }
        if (at.line >= limit) {
            return;
        }
        boolean words = false;
        at.tree.open(TRAILER);
        while (at.line < limit) {
            if (!lines.isBlank(at.line) && PageFurniture.isEndMark(lines, at.line)) {
                at.leafLine(END_MARK);
            } else {
                words |= !lines.isBlank(at.line) && !isNoise(at.line);
                at.leafLine(TEXT);
            }
        }
        at.tree.close();
        if (words && signature >= 0) {
            int from = lines.from(lines.skipBlank(signature + 1));
            at.find(
                    FindingCode.PUBLISHER_TEXT,
                    from,
                    lines.to(limit - 1),
                    "words behind the signature are the publisher's");
        }
    }

    private void reportEarlyEnd() {
        int line = contentEnd - 1;
        char end = s.charAt(lines.to(line) - 1);
        if ((Scan.isLower(end) || end == ',' || end == '-') && !endsLabel(line)) {
            at.find(
                    FindingCode.TEXT_ENDS_EARLY,
                    Math.max(lines.from(line), lines.to(line) - 40),
                    lines.to(line),
                    "the last words are “"
                            + s.substring(Math.max(lines.from(line), lines.to(line) - 40), lines.to(line)) + "”");
        }
    }
}
