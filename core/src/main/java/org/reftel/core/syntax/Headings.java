package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

/**
 * Recognises section headings: with a rule under them, between rules, between {@code //}, fused with their rule, or
 * standing by themselves above a numbered paragraph.
 */
final class Headings {
    private static final int LONGEST_LINE = 80;
    private static final int MOST_LINES = 3;

    private final BodyParser body;
    private final Cursor at;
    private final Lines lines;
    private final String s;

    Headings(BodyParser body, Cursor cursor) {
        this.body = body;
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
    }

    /** The line after the heading that begins on a line; the line itself where none does. */
    int end(int line, boolean gap, int end) {
        if (lines.length(line) > 2 * LONGEST_LINE) {
            return line;
        }
        if (PageFurniture.isRule(lines, line)) {
            return ruledAbove(line, end);
        }
        if (lines.length(line) > LONGEST_LINE && !endsInRule(line)) {
            return line;
        }
        boolean free = gap || body.afterHeading() || body.bodyBegins();
        if (!free && !couldStandBelowProse(line, end) || !couldBe(line) || startsEnd(line)) {
            return line;
        }
        int ruled = ruledBelow(line, free, end);
        if (ruled > line) {
            return ruled;
        }
        if (isBetweenSlashes(line) || free && endsInRule(line)) {
            return line + 1;
        }
        if (RoleWords.isAlone(s, lines.from(line), lines.to(line))
                && (free || body.sentenceEnded())
                && !startsEnd(line)) {
            int next = body.contentLine(line + 1, end);
            return next < end ? line + 1 : line;
        }
        if (!body.sentenceEnded()) {
            return line;
        }
        boolean unwrapped = line > 0 && lines.length(line - 1) > 100 && lines.length(line) <= 70;
        return free || unwrapped || body.mixedCase() && isCapitals(line) ? standing(line, end, 0) : line;
    }

    /** Most lines are followed by another of their paragraph; that settles it cheaply. */
    private boolean couldStandBelowProse(int line, int end) {
        int next = line + 1;
        if (next >= end || lines.isBlank(next) || PageFurniture.isRuleSign(s.charAt(lines.from(next)))) {
            return true;
        }
        char first = s.charAt(lines.from(line));
        return first == '/'
                || lines.length(line) <= 60 && RoleWords.isAlone(s, lines.from(line), lines.to(line))
                || body.paragraphBegins(next)
                || PageFurniture.isSectionLine(lines, next)
                || body.mixedCase() && isCapitals(line);
    }

    private boolean couldBe(int line) {
        char first = s.charAt(lines.from(line));
        if (first == '-' && lines.length(line) > 1 && !PageFurniture.isRuleSign(s.charAt(lines.from(line) + 1))
                || first == '\u2022') {
            return false;
        }
        ParagraphNumber number = ParagraphNumber.match(s, lines.from(line), lines.to(line));
        return number == null || !number.isMarked() && !body.paragraphBegins(line);
    }

    private int ruledAbove(int line, int end) {
        int first = line + 1;
        while (first < end && !lines.isBlank(first) && PageFurniture.isRule(lines, first)) {
            first++;
        }
        if (first < end && lines.isBlank(first) && lines.skipBlank(first) == first + 1) {
            first++; // copies that put a blank line behind each line
        }
        int next = textLines(first, end);
        if (next == first) {
            return line;
        }
        if (next < end && !lines.isBlank(next) && PageFurniture.isRule(lines, next)) {
            int after = next + 1;
            // One underline that the terminal broke in two.
            while (after < end
                    && !lines.isBlank(after)
                    && PageFurniture.isRule(lines, after)
                    && lines.length(after) < 40
                    && !ruledHeadingAt(after, end)) {
                after++;
            }
            return after;
        }
        boolean closes = next >= end || lines.isBlank(next) || body.paragraphBegins(next);
        return closes
                        && next - first <= 2
                        && !endsFullStop(next - 1)
                        && body.paragraphBegins(body.contentLine(next, end))
                ? next
                : line;
    }

    private boolean ruledHeadingAt(int line, int end) {
        int next = textLines(line + 1, end);
        return next > line + 1 && next < end && !lines.isBlank(next) && PageFurniture.isRule(lines, next);
    }

    /** After up to three short lines that are neither rule nor numbered paragraph. */
    private int textLines(int first, int end) {
        int next = first;
        while (next < end
                && next - first < MOST_LINES
                && !lines.isBlank(next)
                && !PageFurniture.isRule(lines, next)
                && lines.length(next) <= LONGEST_LINE
                && !body.paragraphBegins(next)
                && !PageFurniture.isSectionLine(lines, next)) {
            next++;
        }
        return next;
    }

    private int ruledBelow(int line, boolean free, int end) {
        int next = textLines(line, end);
        if (next == line || next >= end) {
            return line;
        }
        int rule = next;
        boolean close = free
                || rule + 1 < end
                        && !lines.isBlank(rule + 1)
                        && Math.abs(lines.length(rule + 1) - lines.length(line)) <= 3;
        if (lines.isBlank(rule) && next == line + 1 && close) {
            rule = rule + 1;
        }
        int content = body.contentLine(next, end);
        if (content > next && content < end && body.isBroken(next, content)) {
            rule = content; // a page ended between the heading and its rule
        }
        if (rule >= end || lines.isBlank(rule) || !PageFurniture.isRule(lines, rule)) {
            return line;
        }
        if (!free && (next - line > 1 || !body.sentenceEnded())) {
            return line;
        }
        boolean framesNext = ruledHeadingAt(rule, end);
        boolean fits = Math.abs(lines.length(rule) - lines.length(next - 1)) <= Math.max(6, lines.length(rule) * 2 / 5);
        boolean above = !framesNext && body.paragraphBegins(body.contentLine(rule + 1, end));
        boolean fullStop = endsFullStop(next - 1) && !endsInAbbreviation(next - 1);
        if (framesNext && !(free && fits) || fullStop && !(free && fits) || !free && !fits && !above) {
            return line;
        }
        int after = rule + 1;
        while (after < end
                && !lines.isBlank(after)
                && PageFurniture.isRule(lines, after)
                && lines.length(after) < 40
                && !ruledHeadingAt(after, end)) {
            after++;
        }
        return after;
    }

    private boolean endsFullStop(int line) {
        return s.charAt(lines.to(line) - 1) == '.' && (lines.length(line) < 2 || s.charAt(lines.to(line) - 2) != '.');
    }

    /** {@code RECENT TRENDS -----------}. */
    private boolean endsInRule(int line) {
        int from = lines.from(line);
        int i = lines.to(line);
        int dashes = 0;
        while (i > from && (PageFurniture.isRuleSign(s.charAt(i - 1)) || s.charAt(i - 1) == ' ')) {
            dashes += s.charAt(i - 1) == ' ' ? 0 : 1;
            i--;
        }
        return dashes >= 4 && i > from && s.charAt(i) == ' ' && i - from <= LONGEST_LINE;
    }

    private boolean isBetweenSlashes(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        return to - from > 5 && s.startsWith("//", from) && s.startsWith("//", to - 2);
    }

    private boolean startsEnd(int line) {
        return lines.startsWithIgnoringCase(line, "END ") || lines.startsWithIgnoringCase(line, "BEGIN TEXT");
    }

    /** A heading without a rule: one to three short lines between blank lines, with a numbered paragraph below. */
    private int standing(int line, int end, int depth) {
        int next = textLines(line, end);
        if (next == line || depth > 3) {
            return line;
        }
        boolean closed = next >= end
                || lines.isBlank(next)
                || body.paragraphBegins(next)
                || PageFurniture.isSectionLine(lines, next);
        if (!closed || next >= end || !looksLikeHeading(line, next)) {
            return line;
        }
        for (int other = line + 1; other < next; other++) {
            if (isCapitals(line) != isCapitals(other)) {
                return line;
            }
        }
        int content = body.contentLine(next, end);
        if (content >= end) {
            return line;
        }
        if (body.paragraphBegins(content)) {
            return next;
        }
        boolean headingBelow = content > next
                && (ruledBelow(content, true, end) > content
                        || PageFurniture.isRule(lines, content) && ruledAbove(content, end) > content
                        || couldBe(content) && standing(content, end, depth + 1) > content);
        return headingBelow ? next : line;
    }

    /** A line of X alone is a passage withheld, not a heading. */
    private boolean isWithheld(int line) {
        for (int i = lines.from(line); i < lines.to(line); i++) {
            char c = s.charAt(i);
            if (c != 'X' && c != 'x' && c != ' ' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private boolean isCapitals(int line) {
        return !Scan.hasLower(s, lines.from(line), lines.to(line)) && lines.length(line) >= 6;
    }

    private boolean looksLikeHeading(int line, int next) {
        char first = s.charAt(lines.from(line));
        int mark = PortionMark.end(s, lines.from(line), lines.to(line));
        boolean opens = mark > 0
                || Scan.isUpper(first)
                || Scan.isDigit(first)
                || first == '"'
                || first == '\u201c'
                || first == '.'
                || first == '\''
                || first == '\u2018'
                || first == '\u2026'
                || first == '('
                || first == '$'
                || first > 0x7f && Character.isUpperCase(first);
        char last = s.charAt(lines.to(next - 1) - 1);
        boolean dots = last == '.' && lines.length(next - 1) > 2 && s.charAt(lines.to(next - 1) - 2) == '.';
        boolean closes = last != '.' && last != ';' && last != ',' || dots || endsInAbbreviation(next - 1);
        if (!opens || !closes || startsEnd(line) || isWithheld(line)) {
            return false;
        }
        if (last == ':' && !mostlyCapitals(line, next)) {
            return false;
        }
        if (lines.startsWithIgnoringCase(line, "SENSITIVE BUT UNCLASSIFIED")
                || lines.startsWithIgnoringCase(line, "BEGIN ")) {
            return false;
        }
        return next - line == 1 || lines.length(line) >= 35 || isCapitals(line);
    }

    /** {@code … RELATIONS WITH THE U.S.}: the point is the abbreviation's. */
    private boolean endsInAbbreviation(int line) {
        int to = lines.to(line);
        return lines.length(line) > 4
                && s.charAt(to - 1) == '.'
                && Scan.isUpper(s.charAt(to - 2))
                && s.charAt(to - 3) == '.';
    }

    private boolean mostlyCapitals(int line, int next) {
        int upper = 0;
        int lower = 0;
        for (int i = lines.from(line); i < lines.to(next - 1); i++) {
            upper += Scan.isUpper(s.charAt(i)) ? 1 : 0;
            lower += Scan.isLower(s.charAt(i)) ? 1 : 0;
        }
        return upper > lower;
    }

    /** Places what begins in mid-line at {@code from}, and the rule below, as one heading. */
    void placeFrom(int from, int end) {
        at.tree.open(HEADING);
        at.leaf(TEXT, from, at.to());
        at.endLine();
        at.leafLines(RULE, end);
        at.tree.close();
    }

    /** Places the lines up to {@code end} as one heading. */
    void place(int end) {
        at.tree.open(HEADING);
        while (at.line < end) {
            if (lines.isBlank(at.line)) {
                at.leafLine(TEXT);
                continue;
            }
            int from = at.from();
            int to = at.to();
            if (PageFurniture.isRule(lines, at.line)) {
                at.leafLine(RULE);
                continue;
            }
            int content = body.contentLine(at.line, end);
            if (content > at.line) {
                body.placeGap(content);
                continue;
            }
            int leading = PageFurniture.ruleEnd(s, from, to);
            if (leading > from + 3) {
                at.leaf(RULE, from, leading);
                from = Scan.skipBlank(s, leading, to);
            }
            int mark = PortionMark.end(s, from, to);
            if (mark > 0 && mark < to) {
                at.leaf(PORTION_MARK, from, mark);
                from = Scan.skipBlank(s, mark, to);
            }
            int text = to;
            if (endsInRule(at.line)) {
                while (text > from && (PageFurniture.isRuleSign(s.charAt(text - 1)) || s.charAt(text - 1) == ' ')) {
                    text--;
                }
            }
            at.leaf(TEXT, from, text);
            if (text < to) {
                at.leaf(RULE, Scan.skipBlank(s, text, to), to);
            }
            at.endLine();
        }
        at.tree.close();
    }
}
