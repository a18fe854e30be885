package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.reftel.core.text.FindingCode;

/**
 * Parses the body: paragraphs, section headings, and the page and section lines between and inside them. The tail
 * (signature and what follows) is found first, by {@link Tail}; section heads and retransmissions by
 * {@link SectionBreaks}.
 */
final class BodyParser {
    private final Cursor at;
    private final Lines lines;
    private final String s;
    private final LabelledBlocks head;
    private final SectionBreaks breaks;
    private final Tail tail;
    private final Headings headings;
    private final Gaps gaps;
    private final MidLine midLine;
    private final PlacedWords words;
    private final NextPlace brackets;

    private boolean inParagraph;
    private boolean numbered;
    private boolean afterHeading;
    private int paragraphs;
    private int marked;
    private int last;
    private int listNumber;
    private boolean prefixed;
    private boolean signatureReached;
    private int quotedEnd = -1;
    private boolean empty;

    BodyParser(Cursor cursor, LabelledBlocks head) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.head = head;
        this.breaks = new SectionBreaks(cursor);
        this.tail = new Tail(cursor, cursor.line, breaks.sentAgain(cursor.line));
        this.headings = new Headings(this, cursor);
        this.gaps = new Gaps(cursor, breaks);
        this.midLine = new MidLine(cursor);
        this.words = new PlacedWords(cursor);
        this.brackets = new NextPlace(s, "(");
    }

    void parse() {
        int end = tail.signatureLine();
        while (at.line < end && !signatureReached) {
            int next = gaps.skip(at.line, end);
            if (next >= end) {
                break;
            }
            boolean gap = next > at.line;
            place(next, gap, end);
        }
        // What stands between the last words and the signature goes with the paragraph.
        if (!signatureReached) {
            placeGap(end);
        }
        closeParagraph();
        tail.place();
        if (!at.atEnd()) {
            breaks.place(breaks.end(at.line)); // the telegram sent again
        }
    }

    private void place(int line, boolean gap, int end) {
        int from = Math.max(lines.from(line), at.tree.offset());
        int to = lines.to(line);
        ParagraphNumber number = ParagraphNumber.match(s, from, to);
        if (number != null && accepts(number, line, gap)) {
            closeParagraph();
            placeGap(line);
            startParagraph(number);
            return;
        }
        if (inParagraph && empty && number == null && headings.end(line, gap, end) == line) {
            placeGap(line);
            proseLine(label(from, false));
            return;
        }
        if (inParagraph && line <= quotedEnd) {
            placeGap(line);
            quotedLine(line, from);
            return;
        }
        boolean wordsGoOn =
                gap && inParagraph && Scan.isLower(s.charAt(from)) && isBroken(at.line, line) && !sentenceEnded();
        int headingEnd = from > lines.from(line) || wordsGoOn ? line : headings.end(line, gap, end);
        if (headingEnd > line) {
            closeParagraph();
            placeGap(line);
            headings.place(headingEnd);
            afterHeading = true;
            return;
        }
        if (number != null && !number.isMarked()) {
            listNumber = number.value();
        }
        if (paragraphs == 0
                && HeadLabel.at(s, from, to) instanceof HeadLabel label
                && label.kind() == HeadLabel.Kind.CLASSIFIER) {
            closeParagraph();
            placeGap(line);
            head.lateClassifier();
            return;
        }
        if (PageFurniture.isRule(lines, line)) {
            placeGap(line);
            at.leafLine(RULE);
            return;
        }
        boolean carriesOn =
                gap && inParagraph && !sentenceEnded() && (isBroken(at.line, line) || Scan.isLower(s.charAt(from)));
        if (!inParagraph || gap && !carriesOn && startsUnnumbered(line, from, to)) {
            closeParagraph();
            placeGap(line);
            startUnnumbered();
        } else {
            placeGap(line);
            proseLine(from);
        }
    }

    /** A line of a quoted paper: its headings and numbers are its own. */
    private void quotedLine(int line, int from) {
        if (PageFurniture.isRule(lines, line)) {
            at.leafLine(RULE);
        } else {
            proseLine(from);
        }
    }

    private static final int LONGEST_QUOTED = 600;

    /** The line that closes the quoted paper that a line opens; -1 where none does before the next marked paragraph. */
    private int quotedEnd(int line) {
        int end = Math.min(lines.count(), line + LONGEST_QUOTED);
        for (int next = line + 1; next < end; next++) {
            if (lines.isBlank(next)) {
                continue;
            }
            int from = lines.from(next);
            int to = lines.to(next);
            if (RoleWords.closesQuotedPaper(s, from, to)) {
                return next;
            }
            ParagraphNumber number = ParagraphNumber.match(s, from, to);
            if (number != null && number.isMarked()) {
                return -1;
            }
        }
        return -1;
    }

    // What begins a paragraph.

    private boolean accepts(ParagraphNumber number, int line, boolean gap) {
        int value = effective(number);
        boolean free = gap || afterHeading || !inParagraph || line == 0;
        if (number.value() >= 1900) {
            return false;
        }
        if (number.isMarked() || PortionMark.wrappedEnd(s, number.textFrom(), s.length()) > 0) {
            return free || value == last + 1 || number.pilcrow();
        }
        if (!free && !(value == last + 1 && sentenceEnded() && (number.pilcrow() || marked * 2 <= paragraphs))) {
            return false;
        }
        if (listNumber > 0 && number.value() == listNumber + 1 && value != last + 1) {
            return false;
        }
        if (value == last + 1) {
            // In a telegram whose paragraphs carry marks, a bare number that carries on a list inside is the list's.
            return !(listNumber > 0 && number.value() == listNumber + 1 && marked * 2 > paragraphs);
        }
        return value > last && value <= last + 3 && (last == 0 || marked * 2 <= paragraphs);
    }

    /** The number as meant: where the first is 11, each carries a stray 1 in front. */
    private int effective(ParagraphNumber number) {
        int value = number.value();
        if (last == 0 && value == 11 && paragraphs == 0) {
            return 1;
        }
        if (prefixed && value != last + 1) {
            int digits = value >= 100 ? 100 : 10;
            if (value / digits == 1 && value - digits == last + 1) {
                return value - digits;
            }
        }
        return value;
    }

    private boolean startsUnnumbered(int line, int from, int to) {
        if (!numbered || words.endSummary(Scan.trimmed(s, at.tree.offset(), 0))) {
            return true;
        }
        int label = RoleWords.labelEnd(s, from, to);
        if (label > from) {
            return !Scan.matches(s, from, "NOTE") && !RoleWords.opensQuotedPaper(s, from, to);
        }
        if (PortionMark.end(s, from, to) > 0) {
            return to - from > 30;
        }
        return RoleWords.isAlone(s, from, to);
    }

    private void startParagraph(ParagraphNumber number) {
        proseLine(openParagraph(number));
    }

    /** Opens a paragraph up to its label; the offset where its prose begins. */
    private int openParagraph(ParagraphNumber number) {
        int value = effective(number);
        if (value != number.value() && !prefixed) {
            prefixed = true;
            at.find(
                    FindingCode.PARAGRAPH_NUMBER_PREFIXED,
                    number.numberFrom(),
                    number.numberTo(),
                    "“" + s.substring(number.numberFrom(), number.numberTo()) + "” is read as paragraph " + value);
        }
        at.tree.open(PARAGRAPH);
        if (number.isMarked() && number.markFrom() < number.numberFrom()) {
            at.leaf(PORTION_MARK, number.markFrom(), number.markTo());
        }
        int start = Scan.skipBlank(s, at.tree.offset(), number.numberFrom());
        if (start < number.numberFrom()) {
            at.leaf(PUBLISHER_MARK, start, number.numberFrom());
        }
        at.leaf(PARAGRAPH_NUMBER, number.numberFrom(), number.numberTo());
        if (number.isMarked() && number.markFrom() > number.numberFrom()) {
            at.leaf(PORTION_MARK, number.markFrom(), number.markTo());
        }
        int longMark = number.isMarked() ? -1 : PortionMark.wrappedEnd(s, number.textFrom(), s.length());
        if (longMark > 0) {
            at.leaf(PORTION_MARK, number.textFrom(), longMark);
            while (at.line + 1 < lines.count() && lines.start(at.line + 1) < longMark) {
                at.line++;
            }
        }
        opened(true, number.isMarked() || longMark > 0);
        last = value;
        return label(
                longMark > 0 ? ParagraphNumber.behindMark(s, longMark, at.to()) : number.textFrom(),
                number.isMarked() || longMark > 0);
    }

    private void startUnnumbered() {
        at.tree.open(PARAGRAPH);
        int from = Scan.skipBlank(s, Math.max(at.from(), at.tree.offset()), at.to());
        int mark = PortionMark.end(s, from, at.to());
        if (mark > 0) {
            at.leaf(PORTION_MARK, from, mark);
        }
        opened(false, false);
        proseLine(label(mark > 0 ? Scan.skipBlank(s, mark, at.to()) : from, mark > 0));
    }

    private void opened(boolean withNumber, boolean withMark) {
        inParagraph = true;
        empty = true;
        numbered = withNumber;
        afterHeading = false;
        listNumber = 0;
        if (withNumber) {
            paragraphs++;
            marked += withMark ? 1 : 0;
        }
    }

    /** Places the label, where there is one; the offset behind it. */
    private int label(int from, boolean isMarked) {
        int to = wordsEnd();
        int label = RoleWords.labelEnd(s, from, to);
        int text = from;
        if (label > from) {
            if (RoleWords.opensQuotedPaper(s, from, label)) {
                quotedEnd = quotedEnd(at.line);
            }
            at.leaf(LABEL, from, label);
            text = Scan.skipBlank(s, label, to);
        } else if (to - from < 60 && from < to && RoleWords.wordsEnd(s, from, to) == to) {
            // The label alone on the paragraph's first line.
            at.leaf(LABEL, from, to);
            text = to;
        }
        if (!isMarked) { // Summary: (C) In a meeting …
            int mark = PortionMark.end(s, text, to);
            if (mark > 0 && label > from) {
                at.leaf(PORTION_MARK, text, mark);
                text = Scan.skipBlank(s, mark, to);
            }
        }
        return text;
    }

    private void closeParagraph() {
        if (inParagraph) {
            at.tree.close();
            inParagraph = false;
        }
    }

    // Words of a paragraph.

    /** The rest of the current line from {@code from} on: words, with what interrupts them in mid-line. */
    private void proseLine(int from) {
        int next = from;
        while (next >= 0) {
            next = proseUpToInterruption(next);
        }
    }

    /** Where to go on behind what interrupted the words in mid-line; -1 where the line is done. */
    private int proseUpToInterruption(int from) {
        int to = wordsEnd();
        empty &= from >= to;
        if (at.line > quotedEnd && to - from < 80 && RoleWords.opensQuotedPaper(s, from, to)) {
            quotedEnd = quotedEnd(at.line);
        }
        int text = Math.max(from, at.tree.offset());
        if (text < to && s.charAt(text) == ParagraphNumber.PILCROW) {
            at.leaf(PUBLISHER_MARK, text, text + 1);
            text = Scan.skipBlank(s, text + 1, to);
        }
        if (to - text > 20) {
            int section = at.sectionLineInside(text, to);
            if (section >= 0) {
                return sectionLineInMidLine(text, section, to);
            }
            int bracket = brackets.between(text, to);
            ParagraphNumber inside = bracket >= 0 ? midLine.markedNumber(text, bracket, to, last) : null;
            if (inside == null && last > 1 && marked == 0 && to - text > 200) {
                inside = midLine.bareNumber(text, to, last);
            }
            if (inside != null) {
                return paragraphInMidLine(text, inside);
            }
        }
        int heading = midLine.headingBehind(text, to);
        if (heading > text) {
            at.leaf(TEXT, text, Scan.trimmed(s, heading, text));
            closeParagraph();
            at.space(heading);
            headings.placeFrom(heading, at.line + 2);
            afterHeading = true;
            return -1;
        }
        int words = midLine.wordsBeforeRule(text, to);
        at.leaf(TEXT, text, words);
        if (words < Scan.trimmed(s, to, text)) {
            at.leaf(RULE, Scan.skipBlank(s, words, to), Scan.trimmed(s, to, text));
        }
        if (to == at.to()) {
            at.endLine();
        } else {
            signatureReached = true;
        }
        return -1;
    }

    /** The end of the current line's words: where the signature begins if it stands behind them. */
    private int wordsEnd() {
        int signature = tail.signatureOn(at.line);
        return signature >= 0 ? Math.max(signature, at.tree.offset()) : at.to();
    }

    private int sectionLineInMidLine(int from, int section, int to) {
        int end = at.sectionLineEnd(section, to);
        at.leaf(TEXT, from, Scan.trimmed(s, section, from));
        at.space(section);
        at.tree.open(PAGE_BREAK);
        at.leaf(SECTION_LINE, end);
        at.tree.close();
        return Scan.skipBlank(s, end, to);
    }

    private int paragraphInMidLine(int from, ParagraphNumber number) {
        int start = number.pilcrow() ? number.numberFrom() - 1 : number.numberFrom();
        at.leaf(TEXT, from, Scan.trimmed(s, start, from));
        at.find(
                FindingCode.PARAGRAPH_IN_MID_LINE,
                number.numberFrom(),
                number.markTo(),
                "paragraph " + number.value() + " begins behind other words");
        closeParagraph();
        return openParagraph(number);
    }

    /** Whether what was placed so far ends a sentence, or nothing was, or a heading was. */
    boolean sentenceEnded() {
        return !inParagraph || words.endSentence();
    }

    /** Whether the paragraph before is not written in capitals alone, so that capitals stand out. */
    boolean mixedCase() {
        return words.mixedCase();
    }

    boolean afterHeading() {
        return afterHeading;
    }

    boolean bodyBegins() {
        return !inParagraph && paragraphs == 0;
    }

    /** Whether a numbered paragraph begins on a line, as far as can be told from here. */
    boolean paragraphBegins(int line) {
        if (line >= lines.count() || lines.isBlank(line)) {
            return false;
        }
        ParagraphNumber number = ParagraphNumber.match(s, lines.from(line), lines.to(line));
        if (number == null) {
            return false;
        }
        int value = effective(number);
        return number.isMarked() || value == last + 1 || number.pilcrow() && value > last && value < last + 4;
    }

    /** Whether more than blank lines stand from one line up to another. */
    boolean isBroken(int line, int end) {
        return lines.skipBlank(line) < end;
    }

    /** The first content line from a line on. */
    int contentLine(int line, int end) {
        return gaps.skip(line, end);
    }

    /** Places the lines up to {@code end}, which are blank or furniture. */
    void placeGap(int end) {
        gaps.place(end, inParagraph);
    }
}
