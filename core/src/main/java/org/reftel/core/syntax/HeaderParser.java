package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.FindingCode;

/**
 * Parses the preamble and format lines 1 to 9 (ACP 127 annex B), and the distribution block that stands before or
 * around them.
 */
final class HeaderParser {
    private static final String[] ADDRESS_WORDS = {
        "AMEMBASSY",
        "AMCONSUL",
        "USMISSION",
        "USINT",
        "USLO",
        "SECSTATE",
        "AMINSTITUTE",
        "USEU",
        "USDAO",
        "USOFFICE",
        "ZEN/"
    };

    private final Cursor at;
    private final Lines lines;
    private final String s;
    private boolean dated;
    private final WireLines wire;
    private final AddressParser addresses;

    HeaderParser(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.wire = new WireLines(cursor);
        this.addresses = new AddressParser(cursor);
    }

    /** The first line of the telegram proper; the count of lines where nothing of a telegram is to be seen. */
    int findStart() {
        int weak = lines.count();
        for (int line = 0; line < lines.count(); line++) {
            if (lines.isBlank(line)) {
                continue;
            }
            if (isStart(line)) {
                return line;
            }
            if (weak == lines.count() && HeadLabel.at(s, lines.from(line), lines.to(line)) != null) {
                weak = line;
            }
        }
        return weak;
    }

    private boolean isStart(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        switch (s.charAt(from)) {
            case 'V' -> {
                return wire.isTransmissionLine(from, to);
            }
            case 'Z', 'O', 'P', 'R', '0', '1', '2', '3' -> {
                if (wire.isDateLine(from, to) || wire.isRoutingLine(from, to)) {
                    return true;
                }
            }
            case 'A', 'I' -> {
                if (isDistributionLine(line)) {
                    return true;
                }
            }
            case 'F' -> {
                if (s.startsWith("FM ", from) && line + 1 < lines.count() && !Scan.hasLower(s, from, to)) {
                    return true;
                }
            }
            default -> {}
        }
        if (PageFurniture.isPageLine(lines, line) || isDistributionLine(line)) {
            return true;
        }
        ClassLine match = ClassLine.match(s, from, to);
        return match != null && (match.hasNumber() || match.hasSection());
    }

    /** Places everything before the text; the cursor then stands on the text's first line. */
    void parse() {
        int start = findStart();
        int first = beforeStart(start);
        if (at.line < first) {
            at.tree.open(PREAMBLE);
            at.leafLines(TEXT, first);
            at.tree.close();
        }
        at.tree.open(HEADER);
        header();
        at.tree.close();
    }

    /** The top classification of an archive's first page belongs to the header, not to the preamble. */
    private int beforeStart(int start) {
        if (start < lines.count() && PageFurniture.isPageLine(lines, start)) {
            int before = start - 1;
            while (before >= 0 && lines.isBlank(before)) {
                before--;
            }
            if (before >= 0 && PageFurniture.isClassAlone(lines, before)) {
                return before;
            }
        }
        return start;
    }

    private void header() {
        boolean addressed = false;
        boolean seen = false;
        while (!at.atEnd()) {
            if (lines.isBlank(at.line)) {
                if (addressed && !addressFollows()) {
                    int next = lines.skipBlank(at.line);
                    if (next < lines.count() && textBegins(next)) {
                        at.leafLines(TEXT, next);
                        return;
                    }
                }
                at.leafLine(TEXT);
                continue;
            }
            int from = at.from();
            int to = at.to();
            if (isTextStart(at.line, seen || dated)) {
                return;
            }
            if (wire.isTransmissionLine(from, to)) {
                wire.transmissionLine();
            } else if (wire.isRoutingLine(from, to) && !dated) {
                wire.routingLines();
            } else if (s.startsWith("DE R", from) && !addressed) {
                wire.fromStationLine();
            } else if (s.startsWith("ZN", from) && (s.startsWith("ZNY", from) || s.startsWith("ZNR", from))) {
                wire.securityLine();
            } else if (wire.isDateLine(from, to)) {
                wire.dateLine();
                dated = true;
            } else if (s.startsWith("FM ", from)) {
                originatorLine();
                addressed = true;
            } else if (isAddressLabel(at.line) && !isDistributionLine(at.line)) {
                addressed = true;
                addressees();
            } else if (PageFurniture.isPageLine(lines, at.line)) {
                pageLine();
            } else if (!dated && !addressed && (isDistributionLine(at.line) || isCopyNumber(at.line))) {
                distribution();
            } else if (PageFurniture.isClassAlone(lines, at.line) && nextIsPage(at.line)) {
                pageLine();
            } else if (s.startsWith("This record is a partial extract", from)) {
                at.find(
                        FindingCode.PARTIAL_RECORD,
                        from,
                        to,
                        "the copy says: “" + s.substring(from, Math.min(to, from + 55)) + "…”");
                at.wholeLine(PUBLISHER_LINE, TEXT);
            } else if (PageFurniture.isReleaseStamp(lines, at.line)) {
                at.wholeLine(RELEASE_STAMP, TEXT);
            } else if (addressed && dated || seen) {
                if (textBegins(at.line)) {
                    return;
                }
                at.wholeLine(UNPLACED, TEXT);
            } else if (isWeakStart(at.line)) {
                return;
            } else {
                at.wholeLine(UNPLACED, TEXT);
            }
            seen = true;
        }
    }

    private boolean nextIsPage(int line) {
        int next = lines.skipBlank(line + 1);
        return next < lines.count()
                && (PageFurniture.isPageLine(lines, next)
                        || PageFurniture.isClassAlone(lines, next) && nextIsPage(next));
    }

    /** Whether the class line stands here. */
    private boolean isTextStart(int line, boolean inHeader) {
        ClassLine match = ClassLine.match(s, lines.from(line), lines.to(line));
        if (match == null) {
            return false;
        }
        if (match.hasNumber() || match.hasSection()) {
            return !isBeforeTransmission(line);
        }
        return inHeader && !nextIsPage(line) && headFollows(line + 1) && match.end() == lines.to(line);
    }

    /** A memorandum's class line may stand above the transmission lines of the telegram that it forwards. */
    private boolean isBeforeTransmission(int line) {
        int end = Math.min(lines.count(), line + 40);
        for (int next = line + 1; next < end && !dated; next++) {
            int from = lines.from(next);
            int to = lines.to(next);
            if (from < to && wire.isTransmissionLine(from, to)) {
                return classFollows(next);
            }
            if (from < to && (ParagraphNumber.match(s, from, to) != null || HeadLabel.at(s, from, to) != null)) {
                return false;
            }
        }
        return false;
    }

    private boolean isWeakStart(int line) {
        return HeadLabel.at(s, lines.from(line), lines.to(line)) != null;
    }

    /** Whether a line after the addresses belongs to the text: a caption, a label, or anything from which one is near. */
    private boolean textBegins(int line) {
        return CaptionLine.stands(lines, line) || isWeakStart(line) || !headFollows(line) || !classFollows(line);
    }

    private boolean classFollows(int line) {
        int end = Math.min(lines.count(), line + 40);
        for (int next = line; next < end; next++) {
            if (!lines.isBlank(next)) {
                ClassLine match = ClassLine.match(s, lines.from(next), lines.to(next));
                if (match != null && match.hasNumber()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean headFollows(int line) {
        int end = Math.min(lines.count(), line + 25);
        for (int next = line; next < end; next++) {
            if (!lines.isBlank(next) && HeadLabel.at(s, lines.from(next), lines.to(next)) != null) {
                return true;
            }
        }
        return false;
    }

    // Format lines 6 to 9.

    private void originatorLine() {
        at.tree.open(ORIGINATOR_LINE);
        at.leaf(LABEL, at.from(), at.from() + 2);
        int plad = Scan.skipBlank(s, at.from() + 2, at.to());
        at.leaf(PLAD, plad, at.to());
        at.endLine();
        at.tree.close();
    }

    private boolean isAddressLabel(int line) {
        return addressKind(lines.from(line), lines.to(line)) != null;
    }

    private @Nullable NodeKind addressKind(int from, int to) {
        int end = Scan.wordEnd(s, from, to);
        if (Scan.is(s, from, end, "TO")) {
            return ACTION_ADDRESSEES;
        }
        if (Scan.is(s, from, end, "INFO")) {
            return INFO_ADDRESSEES;
        }
        return Scan.is(s, from, end, "XMT") ? EXEMPT_ADDRESSEES : null;
    }

    private boolean addressFollows() {
        int next = lines.skipBlank(at.line);
        return next < lines.count() && (isAddressLabel(next) || looksLikeAddress(next));
    }

    private boolean looksLikeAddress(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        int slash = s.indexOf('/', from, to);
        if (slash > from && slash < to && Scan.isRoutingIndicator(s, from, slash)) {
            return true;
        }
        for (String word : ADDRESS_WORDS) {
            if (s.startsWith(word, from)) {
                return s.indexOf(" PASS", from, to) < 0;
            }
        }
        return false;
    }

    private void addressees() {
        NodeKind kind = addressKind(at.from(), at.to());
        if (kind == null) {
            return;
        }
        at.tree.open(kind);
        int labelEnd = Scan.wordEnd(s, at.from(), at.to());
        at.leaf(LABEL, at.from(), labelEnd);
        addresses.addressLine(Scan.skipBlank(s, labelEnd, at.to()));
        while (!at.atEnd()) {
            if (lines.isBlank(at.line)) {
                int next = lines.skipBlank(at.line);
                if (next < lines.count()
                        && !isAddressLabel(next)
                        && (looksLikeAddress(next) || PageFurniture.isPageLine(lines, next))) {
                    at.leafLines(TEXT, next);
                    continue;
                }
                break;
            }
            int from = at.from();
            int to = at.to();
            if (isAddressLabel(at.line)
                    || isTextStart(at.line, true)
                    || HeadLabel.at(s, from, to) != null
                    || CaptionLine.stands(lines, at.line)
                    || wire.isDateLine(from, to)
                    || s.startsWith("FM ", from)
                    || wire.isTransmissionLine(from, to)
                    || Scan.is(s, from, to, "BT")
                    || isGroupCount(from, to)) {
                break;
            }
            if (PageFurniture.isPageLine(lines, at.line)) {
                at.find(
                        FindingCode.PAGE_LINE_IN_ADDRESS,
                        from,
                        to,
                        "page line “" + s.substring(from, to) + "” set aside");
                pageLine();
            } else if (PageFurniture.isClassAlone(lines, at.line) && nextIsPage(at.line)) {
                pageLine();
            } else if (isProse(from, to)) {
                break;
            } else {
                addresses.addressLine(from);
            }
        }
        at.tree.close();
        while (!at.atEnd()
                && !lines.isBlank(at.line)
                && (Scan.is(s, at.from(), at.to(), "BT") || isGroupCount(at.from(), at.to()))) {
            at.wholeLine(UNPLACED, OPERATING_SIGNAL);
        }
    }

    private boolean isGroupCount(int from, int to) {
        return s.startsWith("ACCT ", from)
                || s.startsWith("GR", from) && Scan.allDigits(s, Scan.skipBlank(s, from + 2, to), to);
    }

    /** Addresses are written in capitals; a line with several small letters is none. */
    private boolean isProse(int from, int to) {
        int lower = 0;
        for (int i = from; i < to && lower < 6; i++) {
            lower += Scan.isLower(s.charAt(i)) ? 1 : 0;
        }
        return lower >= 6;
    }

    // The distribution block, and page lines.

    /** ACTION, ORIGIN or INFO with an office and its copies: {@code ACTION EUR-12}, {@code INFO  LOG-00   AF-00}. */
    static boolean isDistributionLine(Lines lines, int line) {
        String s = lines.text;
        int from = lines.from(line);
        int to = lines.to(line);
        int end = Scan.wordEnd(s, from, to);
        boolean label =
                Scan.is(s, from, end, "ACTION") || Scan.is(s, from, end, "ORIGIN") || Scan.is(s, from, end, "INFO");
        if (!label) {
            return false;
        }
        int word = Scan.skipBlank(s, end, to);
        return isOfficeCount(s, word, Scan.wordEnd(s, word, to));
    }

    private boolean isDistributionLine(int line) {
        return isDistributionLine(lines, line);
    }

    /** The number of the paper copy, {@code 14}, alone above the distribution block. */
    private boolean isCopyNumber(int line) {
        int next = lines.skipBlank(line + 1);
        return lines.length(line) <= 2
                && Scan.allDigits(s, lines.from(line), lines.to(line))
                && next < lines.count()
                && isDistributionLine(next);
    }

    /** {@code SS-25}, {@code LOG-00}, {@code S/CT-01}. */
    static boolean isOfficeCount(String s, int from, int to) {
        int dash = to - from > 14 ? -1 : s.lastIndexOf('-', to - 1);
        if (dash <= from || to - dash < 2 || to - dash > 4) {
            return false;
        }
        for (int i = from; i < dash; i++) {
            char c = s.charAt(i);
            if (!Scan.isUpper(c) && c != '/' && c != '-' && !Scan.isDigit(c)) {
                return false;
            }
        }
        return Scan.allDigits(s, dash + 1, to);
    }

    private void distribution() {
        at.tree.open(DISTRIBUTION);
        while (!at.atEnd()) {
            if (lines.isBlank(at.line)) {
                at.leafLine(TEXT);
                continue;
            }
            int from = at.from();
            int to = at.to();
            if (wire.isDateLine(from, to)
                    || s.startsWith("FM ", from)
                    || wire.isTransmissionLine(from, to)
                    || isTextStart(at.line, false)) {
                break;
            }
            if (PageFurniture.isPageLine(lines, at.line) || PageFurniture.isClassAlone(lines, at.line)) {
                pageLine();
                continue;
            }
            int label = distributionLabel(from, to);
            if (label > from) {
                at.leaf(LABEL, from, label);
            }
            at.leaf(PageFurniture.ruleEnd(s, from, to) > from + 4 ? RULE : TEXT, Scan.skipBlank(s, label, to), to);
            at.endLine();
        }
        at.tree.close();
    }

    private int distributionLabel(int from, int to) {
        for (String label : new String[] {
            "ACTION", "ORIGIN", "INFO", "DRAFTED BY", "APPROVED BY", "CLEARED BY", "DRAFTED", "APPROVED", "CLEARED"
        }) {
            if (s.startsWith(label, from)
                    && (from + label.length() == to || !Scan.isLetter(s.charAt(from + label.length())))) {
                return from + label.length() < to && s.charAt(from + label.length()) == ':'
                        ? from + label.length() + 1
                        : from + label.length();
            }
        }
        return from;
    }

    /** The current page line, or the classification above or below one, as a break of its own. */
    private void pageLine() {
        at.tree.open(PAGE_BREAK);
        at.leafLine(PageFurniture.isPageLine(lines, at.line) ? PAGE_LINE : PAGE_CLASS);
        at.tree.close();
    }
}
