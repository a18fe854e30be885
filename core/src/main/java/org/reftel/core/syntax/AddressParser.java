package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.reftel.core.text.FindingCode;

/**
 * Places one addressee after another: routing indicator, plain language address designator, offices, precedence and
 * continuity number, in that order, and what does not belong among them.
 */
final class AddressParser {
    private static final String[] PRECEDENCE_WORDS = {"FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"};
    private final Cursor at;
    private final String s;

    AddressParser(Cursor cursor) {
        this.at = cursor;
        this.s = cursor.text;
    }

    void addressLine(int from) {
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
}
