package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.reftel.core.text.FindingCode;

/** Parses the head of the text, from the class line to the classifier, in whatever order its lines stand. */
final class HeadParser {
    /** How far ahead a label is looked for before a line counts as an attention line. */
    private static final int MOST_BREAKS = 8;

    private static final int LOOK_AHEAD = 40;

    private final Cursor at;
    private final Lines lines;
    private final String s;
    private final LabelledBlocks blocks;

    HeadParser(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.blocks = new LabelledBlocks(cursor);
    }

    LabelledBlocks blocks() {
        return blocks;
    }

    /** Places the head; the cursor then stands on the body's first line. */
    void parse() {
        if (!at.atEnd() && !lines.isBlank(at.line)) {
            ClassLine match = ClassLine.match(s, at.from(), at.to());
            if (match != null) {
                classLine(match);
            } else {
                at.find(
                        FindingCode.CLASS_LINE_MISSING,
                        at.from(),
                        at.to(),
                        "the text begins with “" + shown(at.from(), at.to()) + "”");
            }
        }
        while (!at.atEnd() && headLine()) {
            // each turn places at least one line
        }
    }

    /** Places the next line if it belongs to the head. */
    private boolean headLine() {
        if (blocks.bodyInMidLine()) {
            return false;
        }
        if (lines.isBlank(at.line)) {
            int next = lines.skipBlank(at.line);
            if (next < lines.count() && !isHeadLine(next)) {
                return false;
            }
            at.leafLines(TEXT, next);
            return next < lines.count();
        }
        if (!isHeadLine(at.line)) {
            return false;
        }
        int from = at.from();
        int to = at.to();
        HeadLabel label = HeadLabel.at(s, from, to);
        if (PageFurniture.isSectionLine(lines, at.line) || PageFurniture.isPageLine(lines, at.line)) {
            blocks.pageBreak();
        } else if (PageFurniture.isReleaseStamp(lines, at.line)) {
            at.wholeLine(RELEASE_STAMP, TEXT);
        } else if (label != null) {
            blocks.block(label);
        } else if (PageFurniture.isClassAlone(lines, at.line)) {
            at.tree.open(PAGE_BREAK);
            at.leafLine(PAGE_CLASS);
            at.tree.close();
        } else if (isCorrection(from, to)) {
            at.find(FindingCode.CORRECTED_COPY, from, to, "“" + shown(from, to) + "”");
            at.tree.open(CORRECTION_LINE);
            boolean wrapped =
                    s.lastIndexOf('(', to - 1) > s.lastIndexOf(')', to - 1) && s.lastIndexOf('(', to - 1) > from
                            || to - from >= 60;
            at.leafLine(TEXT);
            if (wrapped && !at.atEnd() && !lines.isBlank(at.line) && HeadLabel.at(s, at.from(), at.to()) == null) {
                at.leafLine(TEXT);
            }
            at.tree.close();
        } else if (CaptionLine.stands(lines, at.line)) {
            captionLine(from, to);
        } else {
            attentionLine();
        }
        return true;
    }

    private boolean isHeadLine(int first) {
        int line = first;
        for (int breaks = 0; HeadLabel.at(s, lines.from(line), lines.to(line)) == null && isBreak(line); breaks++) {
            line = lines.skipBlank(line + 1);
            if (line >= lines.count() || breaks == MOST_BREAKS) {
                return false;
            }
        }
        int from = lines.from(line);
        int to = lines.to(line);
        if (HeadLabel.at(s, from, to) != null) {
            return true;
        }
        if (blocks.subjectSeen()) {
            return false;
        }
        if (CaptionLine.stands(lines, line) || isCorrection(from, to)) {
            return true;
        }
        if (PageFurniture.isRule(lines, line)) {
            return false;
        }
        ParagraphNumber number = ParagraphNumber.match(s, from, to);
        if (number != null && (number.isMarked() || number.pilcrow())) {
            return false;
        }
        return labelFollows(line);
    }

    private boolean isBreak(int line) {
        return PageFurniture.isSectionLine(lines, line)
                || PageFurniture.isPageLine(lines, line)
                || PageFurniture.isReleaseStamp(lines, line);
    }

    /** Whether a label of the head comes before the first paragraph does. */
    private boolean labelFollows(int line) {
        if (HeadLabel.orderInside(s, lines.from(line), lines.to(line)) != null) {
            return true;
        }
        int end = Math.min(lines.count(), line + LOOK_AHEAD);
        for (int next = line + 1; next < end; next++) {
            int from = lines.from(next);
            int to = lines.to(next);
            if (from == to) {
                continue;
            }
            HeadLabel label = HeadLabel.at(s, from, to);
            if (label != null && (label.kind() != HeadLabel.Kind.REFERENCE || !blocks.tagsSeen())) {
                return label.kind() != HeadLabel.Kind.CLASSIFIER || !blocks.tagsSeen();
            }
            if (HeadLabel.orderInside(s, from, to) != null) {
                return true;
            }
            ParagraphNumber number = ParagraphNumber.match(s, from, to);
            if (number != null && (number.isMarked() || number.pilcrow())) {
                return false;
            }
        }
        return false;
    }

    private String shown(int from, int to) {
        return to - from <= 60 ? s.substring(from, to) : s.substring(from, from + 57) + "…";
    }

    // The class line.

    private void classLine(ClassLine match) {
        int to = at.to();
        at.classLine = match;
        at.tree.open(CLASS_LINE);
        at.leaf(CLASSIFICATION, match.classFrom(), match.classEnd());
        if (match.hasSection()) {
            at.words(CAPTION, match.sectionFrom()); // E F T O
            at.leaf(SECTION_OF, match.sectionFrom(), match.sectionTo());
        }
        if (match.hasNumber()) {
            at.words(CAPTION, match.postFrom());
            at.leaf(POST, match.postFrom(), match.postTo());
            at.leaf(SERIAL, match.serialFrom(), match.serialTo());
        }
        reportSpacing(match);
        int rest = Scan.skipBlank(s, at.tree.offset(), to);
        HeadLabel order = HeadLabel.orderInside(s, at.tree.offset(), to);
        CaptionLine.place(at, rest, order == null ? to : order.from());
        if (order != null) {
            blocks.fused(order);
            at.tree.close();
            blocks.block(order);
            return;
        }
        at.endLine();
        at.tree.close();
    }

    private void reportSpacing(ClassLine match) {
        FindingCode code = switch (match.spacing()) {
            case REGULAR -> null;
            case BROKEN -> FindingCode.CLASS_SPACING_BROKEN;
            case FIRST_DOUBLED -> FindingCode.CLASS_LETTER_DOUBLED;
            case FIRST_LOST -> FindingCode.CLASS_LETTER_LOST;
        };
        if (code != null) {
            String written = s.substring(match.classFrom(), match.classEnd());
            at.find(code, match.classFrom(), match.classEnd(), "“" + written + "” is read as " + LEVELS[match.level()]);
        }
    }

    static final String[] LEVELS = {"UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET", "TOP SECRET"};

    // Captions and attention.

    private void captionLine(int from, int to) {
        at.tree.open(CAPTION_LINE);
        int end = CaptionLine.place(at, from, to);
        at.tree.close();
        int rest = Scan.skipBlank(s, end, to);
        if (rest < to) {
            attentionLine();
        } else {
            at.endLine();
        }
    }

    /** {@code C O R R E C T E D COPY (ADDED TAGS)}, {@code CORRECTED COPY - CAPTION}. */
    private boolean isCorrection(int from, int to) {
        int i = from;
        for (char letter : "CORRECTEDC".toCharArray()) {
            i = Scan.skipBlank(s, i, to);
            if (i >= to || Scan.upper(s.charAt(i)) != letter) {
                return false;
            }
            i++;
        }
        return true;
    }

    private void attentionLine() {
        int to = at.to();
        HeadLabel order = blocks.orderSeen() ? null : HeadLabel.orderInside(s, at.tree.offset(), to);
        at.tree.open(ATTENTION_LINE);
        int from = Scan.skipBlank(s, at.tree.offset(), to);
        if (order != null) {
            at.leaf(TEXT, from, Scan.trimmed(s, order.from(), from));
            blocks.fused(order);
            at.tree.close();
            blocks.block(order);
        } else {
            at.leaf(TEXT, from, to);
            at.endLine();
            at.tree.close();
        }
    }
}
