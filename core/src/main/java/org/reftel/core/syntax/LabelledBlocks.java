package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.FindingCode;

/** Places the labelled lines of the head, each with the lines that carry it on, and labels fused to others. */
final class LabelledBlocks {
    private final Cursor at;
    private final Lines lines;
    private final String s;
    private final BlockContinuation continuation;
    private boolean orderSeen;
    private boolean subjectSeen;
    private boolean tagsSeen;
    private boolean bodyInMidLine;

    LabelledBlocks(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.continuation = new BlockContinuation(cursor);
    }

    boolean orderSeen() {
        return orderSeen;
    }

    boolean subjectSeen() {
        return subjectSeen;
    }

    boolean tagsSeen() {
        return tagsSeen;
    }

    /** Whether the first paragraph was found to begin on a line of the head. */
    boolean bodyInMidLine() {
        return bodyInMidLine;
    }

    /** Places a labelled line with its continuation, and further labelled lines fused to it. */
    void block(HeadLabel label) {
        HeadLabel next = label;
        while (next != null) {
            next = oneBlock(next);
        }
    }

    private @Nullable HeadLabel oneBlock(HeadLabel label) {
        HeadLabel.Kind kind = label.kind();
        orderSeen |= kind == HeadLabel.Kind.ORDER;
        subjectSeen |= kind == HeadLabel.Kind.SUBJECT;
        tagsSeen |= kind == HeadLabel.Kind.TAGS;
        at.tree.open(
                switch (kind) {
                    case ORDER -> ORDER_LINE;
                    case TAGS -> TAGS_LINE;
                    case SUBJECT -> SUBJECT_LINE;
                    case REFERENCE -> REFERENCE_LINE;
                    case CLASSIFIER -> CLASSIFIER_LINE;
                });
        if (!label.regular() && kind != HeadLabel.Kind.CLASSIFIER) {
            at.find(
                    FindingCode.LABEL_IRREGULAR,
                    label.from(),
                    label.end(),
                    "“" + s.substring(label.from(), label.end()).trim() + "” is read as " + name(kind));
        }
        at.leaf(LABEL, label.from(), label.end());
        int contentFrom = Scan.skipBlank(s, label.end(), at.to());
        HeadLabel fused = content(kind, contentFrom);
        int placed = 1;
        while (fused == null && !bodyInMidLine && !at.atEnd() && placed < 60 && continues(kind, contentFrom, placed)) {
            fused = content(kind, at.from());
            placed++;
        }
        at.tree.close();
        return fused;
    }

    private static String name(HeadLabel.Kind kind) {
        return switch (kind) {
            case ORDER -> "E.O.";
            case TAGS -> "TAGS:";
            case SUBJECT -> "SUBJECT:";
            case REFERENCE -> "REF:";
            case CLASSIFIER -> "Classified By:";
        };
    }

    /** Places the rest of the current line as a block's content; answers the label that cuts it short. */
    private @Nullable HeadLabel content(HeadLabel.Kind kind, int from) {
        int to = at.to();
        HeadLabel fused = HeadLabel.inside(s, Math.max(from - 1, 0), to, kind);
        int end = fused == null ? to : Scan.trimmed(s, fused.from(), from);
        if (!prose(from, end)) {
            bodyInMidLine = true;
            return null;
        }
        if (fused != null) {
            fused(fused);
        } else {
            at.endLine();
        }
        return fused;
    }

    /** Words up to {@code end}; the pilcrow and a section line among them are set aside. */
    private boolean prose(int from, int end) {
        int i = from;
        if (i < end && s.charAt(i) == ParagraphNumber.PILCROW) {
            at.leaf(PUBLISHER_MARK, i, i + 1);
            i = Scan.skipBlank(s, i + 1, end);
        }
        int section = at.sectionLineInside(i, end);
        if (section >= 0) {
            int sectionEnd = at.sectionLineEnd(section, end);
            at.leaf(TEXT, i, Scan.trimmed(s, section, i));
            at.space(section);
            at.tree.open(PAGE_BREAK);
            at.leaf(SECTION_LINE, sectionEnd);
            at.tree.close();
            i = Scan.skipBlank(s, sectionEnd, end);
            if (PortionMark.end(s, i, end) > 0 || ParagraphNumber.match(s, i, end) != null) {
                at.space(i);
                return false;
            }
        }
        int paragraph = firstParagraphInside(i, end);
        if (paragraph > i) {
            at.leaf(TEXT, i, Scan.trimmed(s, paragraph, i));
            at.space(paragraph);
            return false;
        }
        at.leaf(TEXT, i, end);
        return true;
    }

    /** Where {@code 1. (C)} stands behind the words of a head line to which the body was fused; -1 where it does not. */
    private int firstParagraphInside(int from, int to) {
        for (int number = s.indexOf(" 1.", from, to); number >= 0; number = s.indexOf(" 1.", number + 1, to)) {
            if (PortionMark.end(s, Scan.skipBlank(s, number + 3, to), to) > 0) {
                at.find(FindingCode.LINES_FUSED, number + 1, number + 3, "the first paragraph stands in mid-line");
                return number + 1;
            }
        }
        return -1;
    }

    /** Whether the current line, or one after blank and page lines (which are placed), carries the block on. */
    private boolean continues(HeadLabel.Kind kind, int contentFrom, int placed) {
        int line = at.line;
        int next = skipFurniture(line);
        if (next >= lines.count()) {
            return false;
        }
        boolean apart = next > line;
        boolean furniture = apart && lines.skipBlank(line) < next;
        if (!continuation.carriesOn(kind, next, apart, furniture, contentFrom, placed)) {
            return false;
        }
        while (at.line < next) {
            if (lines.isBlank(at.line)) {
                at.leafLine(TEXT);
            } else {
                pageBreak();
            }
        }
        return true;
    }

    private int skipFurniture(int line) {
        int next = lines.skipBlank(line);
        while (next < lines.count() && isFurniture(next)) {
            next = lines.skipBlank(next + 1);
        }
        return next;
    }

    boolean isFurniture(int line) {
        return PageFurniture.isSectionLine(lines, line)
                || PageFurniture.isPageLine(lines, line)
                || PageFurniture.isReleaseStamp(lines, line)
                || PageFurniture.isClassAlone(lines, line)
                || Scan.is(s, lines.from(line), lines.to(line), "SIPDIS");
    }

    void pageBreak() {
        at.tree.open(
                Scan.is(s, at.from(), at.to(), "SIPDIS")
                        ? STRAY_CAPTION
                        : PageFurniture.isReleaseStamp(lines, at.line) ? RELEASE_STAMP : PAGE_BREAK);
        at.leafLine(
                PageFurniture.isSectionLine(lines, at.line)
                        ? SECTION_LINE
                        : PageFurniture.isPageLine(lines, at.line)
                                ? PAGE_LINE
                                : Scan.is(s, at.from(), at.to(), "SIPDIS")
                                        ? CAPTION
                                        : PageFurniture.isReleaseStamp(lines, at.line) ? TEXT : PAGE_CLASS);
        at.tree.close();
    }

    /** Goes to a label in mid-line and reports it. */
    void fused(HeadLabel label) {
        at.space(label.from());
        at.find(
                FindingCode.LINES_FUSED,
                label.from(),
                label.end(),
                "“" + s.substring(label.from(), label.end()).trim() + "” stands in mid-line");
    }

    /** Places a classifier paragraph that stands further down, and answers whether the current line begins one. */
    boolean lateClassifier() {
        HeadLabel label = HeadLabel.at(s, at.from(), at.to());
        if (label == null || label.kind() != HeadLabel.Kind.CLASSIFIER) {
            return false;
        }
        block(label);
        return true;
    }
}
