package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.jspecify.annotations.Nullable;
import org.reftel.core.text.FindingCode;

/**
 * Parses the preamble and format lines 1 to 9 (ACP 127 annex B), and the distribution block that stands before or
 * around them.
 */
final class HeaderParser {
    private static final String[] PRECEDENCE_WORDS = {"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"};
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

    HeaderParser(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
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
                return isTransmissionLine(from, to);
            }
            case 'Z', 'O', 'P', 'R', '0', '1', '2', '3' -> {
                if (isDateLine(from, to) || isRoutingLine(from, to)) {
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
            if (isTransmissionLine(from, to)) {
                transmissionLine();
            } else if (isRoutingLine(from, to) && !dated) {
                routingLines();
            } else if (s.startsWith("DE R", from) && !addressed) {
                fromStationLine();
            } else if (s.startsWith("ZN", from) && (s.startsWith("ZNY", from) || s.startsWith("ZNR", from))) {
                securityLine();
            } else if (isDateLine(from, to)) {
                dateLine();
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
            if (from < to && isTransmissionLine(from, to)) {
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
        return HeadParser.isCaptionLine(lines, line) || isWeakStart(line) || !headFollows(line) || !classFollows(line);
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

    // Format line 1.

    static boolean isTransmissionLine(String s, int from, int to) {
        if (to - from < 8 || !s.startsWith("VZCZC", from)) {
            return false;
        }
        int end = Scan.wordEnd(s, from, to);
        return end - from <= 16 && end == to;
    }

    private boolean isTransmissionLine(int from, int to) {
        return isTransmissionLine(s, from, to);
    }

    private void transmissionLine() {
        at.tree.open(TRANSMISSION_LINE);
        at.leafLine(TRANSMISSION_ID);
        at.tree.close();
    }

    // Format line 2.

    private boolean isRoutingLine(int from, int to) {
        if (to - from < 8 || !Scan.isProsign(s.charAt(from)) || s.charAt(from + 1) != s.charAt(from)) {
            return false;
        }
        int next = Scan.skipBlank(s, from + 2, to);
        return next > from + 2 && Scan.isRoutingIndicator(s, next, Scan.wordEnd(s, next, to));
    }

    private boolean isRoutingContinuation(int line) {
        int end = lines.to(line);
        for (int word = lines.from(line); word < end; ) {
            int wordEnd = Scan.wordEnd(s, word, end);
            if (!Scan.isRoutingIndicator(s, word, wordEnd)) {
                return false;
            }
            word = Scan.skipBlank(s, wordEnd, end);
        }
        return !lines.isBlank(line);
    }

    private void routingLines() {
        at.tree.open(ROUTING_LINE);
        at.leaf(PRECEDENCE, at.from(), at.from() + 1);
        at.leaf(PRECEDENCE, at.from() + 2);
        at.words(ROUTING_INDICATOR, at.to());
        at.endLine();
        while (!at.atEnd() && isRoutingContinuation(at.line)) {
            at.words(ROUTING_INDICATOR, at.to());
            at.endLine();
        }
        at.tree.close();
    }

    // Format line 3.

    private void fromStationLine() {
        int to = at.to();
        at.tree.open(FROM_STATION_LINE);
        at.leaf(LABEL, at.from(), at.from() + 2);
        int word = Scan.skipBlank(s, at.from() + 2, to);
        int end = Scan.wordEnd(s, word, to);
        at.leaf(ROUTING_INDICATOR, word, end);
        word = Scan.skipBlank(s, end, to);
        if (word < to && s.charAt(word) == '#') {
            int digits = Scan.digitsEnd(s, word + 1, to);
            at.leaf(STATION_SERIAL, word, digits);
            end = Scan.wordEnd(s, digits, to);
            if (digits < end && s.charAt(digits) == '/') {
                at.leaf(SECTION_NUMBER, end);
            }
            word = Scan.skipBlank(s, Math.max(end, digits), to);
        }
        end = Scan.wordEnd(s, word, to);
        if (Scan.allDigits(s, word, end)) {
            at.leaf(FILING_TIME, word, end);
            word = Scan.skipBlank(s, end, to);
        }
        at.words(OPERATING_SIGNAL, to);
        at.endLine();
        at.tree.close();
    }

    // Format line 4.

    private void securityLine() {
        int to = at.to();
        at.tree.open(SECURITY_LINE);
        int end = Scan.wordEnd(s, Scan.skipBlank(s, at.from() + 3, to), to);
        int next = Scan.skipBlank(s, end, to);
        // Relay traces may stand glued to it: ZZH(CCY AD6CB6C9 WSC6493 634).
        if (next + 3 <= to && s.startsWith("ZZ", next) && Scan.isUpper(s.charAt(next + 2))) {
            end = next + 3;
        }
        at.leaf(SECURITY_SIGNAL, at.from(), end);
        operatingSignals(to);
        at.endLine();
        at.tree.close();
    }

    private void operatingSignals(int to) {
        int word = Scan.skipBlank(s, at.tree.offset(), to);
        if (word < to) {
            at.leaf(OPERATING_SIGNAL, word, to);
        }
    }

    // Format line 5.

    static boolean isDateLine(String s, int from, int to) {
        return to - from >= 12 && to - from < 120 && dtgEnd(s, dtgStart(s, from, to), to) > 0;
    }

    private boolean isDateLine(int from, int to) {
        return isDateLine(s, from, to);
    }

    private static int dtgStart(String s, int from, int to) {
        int word = from;
        for (int prosigns = 0; prosigns < 2; prosigns++) {
            if (word < to && Scan.wordEnd(s, word, to) == word + 1 && Scan.isProsign(s.charAt(word))) {
                word = Scan.skipBlank(s, word + 1, to);
            }
        }
        return word;
    }

    /** The end of {@code 130812Z OCT 09}, or -1. One sign of the six may be damaged, the Z may be lost. */
    static int dtgEnd(String s, int from, int to) {
        int digits = 0;
        int signs = 0;
        int at = from;
        while (at < to && signs < 6 && !Lines.isBlank(s.charAt(at))) {
            digits += Scan.isDigit(s.charAt(at)) ? 1 : 0;
            signs++;
            at++;
        }
        if (signs < 6 || digits < 5) {
            return -1;
        }
        if (at < to && s.charAt(at) == 'Z') {
            at++;
        }
        int month = Scan.skipBlank(s, at, to);
        int monthEnd = month;
        while (monthEnd < to && Scan.isLetter(s.charAt(monthEnd))) {
            monthEnd++;
        }
        if (Scan.month(s, month, monthEnd) == 0) {
            return -1;
        }
        int year = Scan.skipBlank(s, monthEnd, to);
        int yearEnd = Scan.digitsEnd(s, year, to);
        return yearEnd - year == 2 || yearEnd - year == 4 ? yearEnd : -1;
    }

    private void dateLine() {
        int to = at.to();
        at.tree.open(DATE_LINE);
        int dtg = dtgStart(s, at.from(), to);
        at.words(PRECEDENCE, dtg);
        int end = dtgEnd(s, dtg, to);
        at.leaf(DATE_TIME_GROUP, dtg, end);
        operatingSignals(to);
        at.endLine();
        at.tree.close();
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
        addressLine(Scan.skipBlank(s, labelEnd, at.to()));
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
                    || HeadParser.isCaptionLine(lines, at.line)
                    || isDateLine(from, to)
                    || s.startsWith("FM ", from)
                    || isTransmissionLine(from, to)
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
                addressLine(from);
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

    private void addressLine(int from) {
        int to = at.to();
        if (PageFurniture.isPageLine(s, from, to)) { // INFO PAGE 02        STATE   050524  131535Z
            at.find(FindingCode.PAGE_LINE_IN_ADDRESS, from, to, "page line “" + s.substring(from, to) + "” set aside");
            at.space(from);
            at.tree.open(PAGE_BREAK);
            at.leaf(PAGE_LINE, to);
            at.endLine();
            at.tree.close();
            return;
        }
        int exempt = s.indexOf(", XMT ", from, to);
        if (exempt > from && exempt < to) {
            address(from, exempt);
            at.leaf(LABEL, exempt + 5);
            at.tree.open(EXEMPT_ADDRESSEES);
            address(Scan.skipBlank(s, exempt + 5, to), to);
            at.tree.close();
        } else if (from < to) {
            address(from, to);
        }
        at.endLine();
    }

    private void address(int from, int to) {
        int fused = monthInside(from, to);
        if (fused > 0) { // RUEHLP/AMEMBASSY LA PAZ JAN MANAGUA 0272: two lines of an address table run together
            at.find(FindingCode.ADDRESSES_FUSED, from, to, "“" + s.substring(from, to) + "” is read as two addressees");
            int monthEnd = Scan.wordEnd(s, fused, to);
            oneAddress(from, blanksBefore(fused, from));
            at.leaf(JUNK, fused, monthEnd);
            oneAddress(Scan.skipBlank(s, monthEnd, to), to);
        } else {
            oneAddress(from, to);
        }
    }

    private int blanksBefore(int end, int from) {
        int i = end;
        while (i > from && Lines.isBlank(s.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where a month's name stands between two names, or 0. */
    private int monthInside(int from, int to) {
        int words = 0;
        for (int word = from; word < to; ) {
            int end = Scan.wordEnd(s, word, to);
            int next = Scan.skipBlank(s, end, to);
            if (words >= 2
                    && isMonth(word, end)
                    && next < to
                    && Scan.isUpper(s.charAt(next))
                    && !isPrecedence(next, Scan.wordEnd(s, next, to))) {
                return word;
            }
            words++;
            word = next;
        }
        return 0;
    }

    private boolean isMonth(int from, int to) {
        return to - from == 3 && Scan.month(s, from, to) > 0;
    }

    private boolean isPrecedence(int from, int to) {
        for (String word : PRECEDENCE_WORDS) {
            if (Scan.is(s, from, to, word)) {
                return true;
            }
        }
        return Scan.is(s, from, to, "NIACT");
    }

    private void oneAddress(int from, int to) {
        if (from >= to) {
            return;
        }
        at.space(from);
        at.tree.open(ADDRESS);
        int plad = from;
        int slash = s.indexOf('/', from, to);
        if (slash > from
                && slash < to
                && (slash + 1 >= to || s.charAt(slash + 1) != '/')
                && (Scan.isRoutingIndicator(s, from, slash) || Scan.is(s, from, slash, "ZEN"))) {
            at.leaf(ROUTING_INDICATOR, slash);
            plad = slash + 1;
            at.leaf(SPACE, plad);
        }
        plad = Scan.skipBlank(s, plad, to);
        int end = to;
        int serial = to;
        int lastWord = wordBefore(end, plad);
        if (lastWord > plad && isContinuityNumber(lastWord, end)) {
            serial = lastWord;
            end = blanksBefore(lastWord, plad);
        }
        int precedence = end;
        lastWord = wordBefore(end, plad);
        int precedenceEnd = end;
        if (lastWord > plad && (isPrecedence(lastWord, end) || isMisspeltPrecedence(lastWord, end))) {
            precedence = lastWord;
            int before = blanksBefore(lastWord, plad);
            int niact = wordBefore(before, plad);
            if (niact > plad && Scan.is(s, niact, before, "NIACT")) {
                precedence = niact;
            }
            end = blanksBefore(precedence, plad);
        }
        int junk = end;
        int junkEnd = end;
        lastWord = wordBefore(end, plad);
        if (lastWord > plad && serial < to && isMonth(lastWord, end)) { // AMEMBASSY LA PAZ DEC 9085
            at.find(
                    FindingCode.ADDRESS_JUNK_WORD,
                    lastWord,
                    end,
                    "“" + s.substring(lastWord, end) + "” in “" + s.substring(from, to)
                            + "” is a month of transmission, not part of the name");
            junk = lastWord;
            end = blanksBefore(lastWord, plad);
        }
        int offices = s.indexOf("//", plad, Math.max(plad, end));
        int pladEnd = offices >= 0 && offices < end ? offices : end;
        at.leaf(PLAD, plad, blanksBefore(pladEnd, plad));
        if (pladEnd < end) {
            at.leaf(OFFICES, pladEnd, end);
        }
        if (junk < junkEnd) {
            at.leaf(JUNK, junk, junkEnd);
        }
        if (precedence < precedenceEnd) {
            at.leaf(PRECEDENCE_WORD, precedence, precedenceEnd);
        }
        if (serial < to) {
            at.leaf(CONTINUITY_NUMBER, serial, to);
        }
        at.tree.close();
    }

    private int wordBefore(int end, int from) {
        int i = end;
        while (i > from && !Lines.isBlank(s.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isContinuityNumber(int from, int to) {
        int end = Scan.digitsEnd(s, from, to);
        return end > from && end - from <= 5 && (end == to || s.charAt(end) == '-' && Scan.allDigits(s, end + 1, to));
    }

    private boolean isMisspeltPrecedence(int from, int to) {
        if (to - from < 6 || to - from > 10) {
            return false;
        }
        for (String word : PRECEDENCE_WORDS) {
            if (word.length() >= 7 && isOneEditAway(from, to, word)) {
                at.find(
                        FindingCode.PRECEDENCE_MISSPELT,
                        from,
                        to,
                        "“" + s.substring(from, to) + "” is read as " + word);
                return true;
            }
        }
        return false;
    }

    private boolean isOneEditAway(int from, int to, String word) {
        int length = to - from;
        int prefix = 0;
        while (prefix < length && prefix < word.length() && s.charAt(from + prefix) == word.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < length - prefix
                && suffix < word.length() - prefix
                && s.charAt(to - 1 - suffix) == word.charAt(word.length() - 1 - suffix)) {
            suffix++;
        }
        return Math.abs(length - word.length()) <= 1 && Math.max(length, word.length()) - prefix - suffix <= 1
                || length == word.length()
                        && length - prefix - suffix == 2
                        && s.charAt(from + prefix) == word.charAt(prefix + 1)
                        && s.charAt(from + prefix + 1) == word.charAt(prefix);
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
        int dash = s.lastIndexOf('-', to - 1);
        if (dash <= from || to - dash < 2 || to - dash > 4 || to - from > 14) {
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
            if (isDateLine(from, to)
                    || s.startsWith("FM ", from)
                    || isTransmissionLine(from, to)
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
