package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.reftel.core.text.FindingCode;

/** What stands between the words of the body: blank lines, page lines, section heads, stray captions, notices, stamps. */
final class Gaps {
    private final Cursor at;
    private final Lines lines;
    private final String s;
    private final SectionBreaks breaks;

    Gaps(Cursor cursor, SectionBreaks breaks) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.breaks = breaks;
    }

    /** The first line from {@code line} on that is neither blank nor furniture. */
    int skip(int line, int end) {
        int next = line;
        while (next < end) {
            if (lines.isBlank(next)) {
                next++;
            } else {
                int after = furnitureEnd(next);
                if (after == next) {
                    return next;
                }
                next = after;
            }
        }
        return Math.min(next, end);
    }

    /** After the furniture that begins on a line; the line itself where none does. */
    private int furnitureEnd(int line) {
        if (Scan.isDigit(s.charAt(lines.to(line) - 1)) && PageFurniture.isSectionLine(lines, line)) {
            return line + 1;
        }
        if (!Opening.may(Opening.FURNITURE, s, lines.from(line), lines.to(line))) {
            return line;
        }
        char c = s.charAt(lines.from(line));
        if (c == 'P' && PageFurniture.isPageLine(lines, line)) {
            return line + 1;
        }
        int broken = breaks.end(line);
        if (broken > line) {
            return broken;
        }
        if (lines.length(line) <= 60
                && (c == 'S' || c == 'N' || c == 'C' || c == 'U' || c == 'L' || c == 'T')
                && (PageFurniture.isClassAlone(lines, line) || isStrayCaption(line))) {
            return line + 1;
        }
        if (c == 'V' || c == 'P' || c == 'v') {
            int footer = footerEnd(line);
            if (footer > line) {
                return footer;
            }
        }
        return PageFurniture.isReleaseStamp(lines, line) || isFiller(line) ? line + 1 : line;
    }

    /** After {@code Visit Anypost's Classified Website:} and the address under it; the line itself where it is no such notice. */
    private int footerEnd(int line) {
        boolean visit =
                lines.startsWithIgnoringCase(line, "VISIT ") || lines.startsWithIgnoringCase(line, "PLEASE VISIT ");
        int from = lines.from(line);
        boolean site =
                visit && lines.length(line) < 160 && Scan.lastIndexOf(s, "CLASSIFIED WEB", from, lines.to(line)) >= 0;
        if (!site) {
            return line;
        }
        int next = line + 1;
        while (next < lines.count()
                && next < line + 4
                && !lines.isBlank(next)
                && s.substring(lines.from(next), lines.to(next)).contains("http")) {
            next++;
        }
        return next;
    }

    /** A dash or point alone, with which drafters of the 1980s kept a line open. */
    private boolean isFiller(int line) {
        char c = s.charAt(lines.from(line));
        return lines.length(line) == 1 && (c == '-' || c == '.');
    }

    private boolean isStrayCaption(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        return Scan.is(s, from, to, "SIPDIS")
                || Scan.is(s, from, to, "SIPDIS NOFORN")
                || Scan.is(s, from, to, "NOFORN SIPDIS")
                || Scan.is(s, from, to, "NOFORN")
                || Scan.is(s, from, to, "SENSITIVE SIPDIS")
                || Scan.is(s, from, to, "Sipdis");
    }

    /** Places the lines up to {@code end}, which are blank or furniture. */
    void place(int end, boolean inParagraph) {
        boolean broken = false;
        int before = Scan.trimmed(s, at.tree.offset(), 0);
        while (at.line < end) {
            if (lines.isBlank(at.line)) {
                at.leafLine(TEXT);
                continue;
            }
            if (isFiller(at.line)) {
                at.leafLine(RULE);
                continue;
            }
            broken = true;
            int footer = footerEnd(at.line);
            if (footer > at.line) {
                at.tree.open(FOOTER);
                at.leafLines(TEXT, footer);
                at.tree.close();
                continue;
            }
            int after = breaks.end(at.line);
            if (after > at.line) {
                breaks.place(after);
            } else if (PageFurniture.isSectionLine(lines, at.line)) {
                at.wholeLine(PAGE_BREAK, SECTION_LINE);
            } else if (PageFurniture.isPageLine(lines, at.line)) {
                at.wholeLine(PAGE_BREAK, PAGE_LINE);
            } else if (PageFurniture.isReleaseStamp(lines, at.line)) {
                at.wholeLine(RELEASE_STAMP, TEXT);
            } else if (isStrayCaption(at.line)) {
                at.find(
                        FindingCode.CAPTION_STRAY,
                        at.from(),
                        at.to(),
                        "“" + s.substring(at.from(), at.to()) + "” set aside");
                at.wholeLine(STRAY_CAPTION, CAPTION);
            } else {
                at.wholeLine(PAGE_BREAK, PAGE_CLASS);
            }
        }
        if (broken
                && inParagraph
                && before > 1
                && s.charAt(before - 1) == '-'
                && Scan.isLetter(s.charAt(before - 2))
                && !at.atEnd()) {
            at.find(FindingCode.PAGE_LINE_IN_WORD, before - 1, at.from(), "the halves of the word are joined");
        }
    }
}
