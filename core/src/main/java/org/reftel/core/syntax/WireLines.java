package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

/** Recognises and places format lines 1 to 5 (ACP 127 annex B): transmission, routing, from-station, security, date. */
final class WireLines {
    private final Cursor at;
    private final Lines lines;
    private final String s;

    WireLines(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
    }

    // Format line 1.

    static boolean isTransmissionLine(String s, int from, int to) {
        if (to - from < 8 || !s.startsWith("VZCZC", from)) {
            return false;
        }
        int end = Scan.wordEnd(s, from, to);
        return end - from <= 16 && end == to;
    }

    boolean isTransmissionLine(int from, int to) {
        return isTransmissionLine(s, from, to);
    }

    void transmissionLine() {
        at.tree.open(TRANSMISSION_LINE);
        at.leafLine(TRANSMISSION_ID);
        at.tree.close();
    }

    // Format line 2.

    boolean isRoutingLine(int from, int to) {
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

    void routingLines() {
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

    void fromStationLine() {
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

    void securityLine() {
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

    boolean isDateLine(int from, int to) {
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

    void dateLine() {
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
}
