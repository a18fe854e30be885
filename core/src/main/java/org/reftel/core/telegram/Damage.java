package org.reftel.core.telegram;

import java.util.List;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/** Damage that runs through a whole text: passages withheld, quotation marks that lost their high bit, lost characters. */
final class Damage {
    private Damage() {}

    private static final int MOST_REPORTS = 200;

    /** Reports the damage; answers whether quotation marks are to be repaired in the values. */
    static boolean report(SyntaxTree tree, List<Finding> findings) {
        String s = tree.source().characters();
        withheld(s, "XXXXX", findings);
        withheld(s, "xxxxx", findings);
        exempted(s, findings);
        int lost = s.indexOf('\ufffd');
        if (lost >= 0) {
            findings.add(Finding.of(
                    FindingCode.TEXT_ILLEGIBLE,
                    new TextSpan(lost, lost + 1),
                    "a character was lost here, the first of such places"));
        }
        return punctuation(s, findings);
    }

    private static void withheld(String s, String shortest, List<Finding> findings) {
        int end = 0;
        int reports = 0;
        for (int at = s.indexOf(shortest); at >= 0 && reports < MOST_REPORTS; at = s.indexOf(shortest, end)) {
            end = at + shortest.length();
            while (end < s.length() && s.charAt(end) == shortest.charAt(0)) {
                end++;
            }
            findings.add(Finding.of(
                    FindingCode.TEXT_WITHHELD, new TextSpan(at, end), "a passage of unknown length is withheld here"));
            reports++;
        }
    }

    private static final int LONGEST_EXEMPTION = 60;

    /** {@code [B1 1.4(D)]}: what a release under the law leaves out, in whose place it names the exemptions. */
    private static void exempted(String s, List<Finding> findings) {
        int reports = 0;
        for (int at = s.indexOf('['); at >= 0 && reports < MOST_REPORTS; at = s.indexOf('[', at + 1)) {
            int limit = Math.min(s.length(), at + LONGEST_EXEMPTION);
            int from = at + 1;
            int end = from;
            for (int to = exemptionEnd(s, from, limit); to > from; to = exemptionEnd(s, from, limit)) {
                end = to;
                from = to;
                while (from < limit && (s.charAt(from) <= ' ' || s.charAt(from) == ',' || s.charAt(from) == ';')) {
                    from++;
                }
            }
            if (end > at + 1 && from < limit && s.charAt(from) == ']') {
                findings.add(Finding.of(
                        FindingCode.TEXT_WITHHELD,
                        new TextSpan(at, from + 1),
                        "a passage of unknown length is withheld here under " + s.substring(at + 1, end)));
                reports++;
            }
        }
    }

    /** The end of an exemption's name, {@code B1}, {@code (b)(6)} or {@code 1.4(D)}; {@code from} where there is none. */
    private static int exemptionEnd(String s, int from, int limit) {
        if (from + 2 > limit) {
            return from;
        }
        char second = s.charAt(from + 1);
        if (s.charAt(from) == 'B' && second >= '1' && second <= '9') {
            return from + 2;
        }
        if (s.regionMatches(true, from, "(b)(", 0, 4) && from + 6 <= limit && s.charAt(from + 5) == ')') {
            return from + 6;
        }
        boolean section = s.startsWith("1.4(", from) || s.startsWith("1.5(", from);
        return section && from + 6 <= limit && s.charAt(from + 5) == ')' ? from + 6 : from;
    }

    /** One {@code letter,s } in a text may be a slip; with {@code &word8} it is the damage. */
    private static boolean punctuation(String s, List<Finding> findings) {
        int first = -1;
        int count = 0;
        int last = s.length() - 2;
        for (int at = s.indexOf(",s "); at >= 0 && count < 3; at = s.indexOf(",s ", at + 1)) {
            if (at > 0 && Character.isLetter(s.charAt(at - 1))) {
                first = first < 0 ? at : first;
                count++;
            }
        }
        for (int at = s.indexOf('&'); at >= 0 && at < last && count < 3; at = s.indexOf('&', at + 1)) {
            if (at > 0 && s.charAt(at - 1) <= ' ' && Character.isLetter(s.charAt(at + 1)) && closes(s, at + 1)) {
                first = first < 0 ? at : Math.min(first, at);
                count++;
            }
        }
        if (count == 0) {
            return false;
        }
        int end = Math.min(s.length(), first + 2);
        findings.add(Finding.of(
                FindingCode.PUNCTUATION_DAMAGED,
                new TextSpan(first, end),
                "“"
                        + s.substring(Math.max(0, first - 12), Math.min(s.length(), first + 12))
                                .replace('\n', ' ')
                        + "” shows the damage; quotation marks and apostrophes are read as they were"));
        return true;
    }

    /** Whether {@code 8} closes what {@code &} opens, within a few lines. */
    private static boolean closes(String s, int from) {
        int limit = Math.min(s.length() - 1, from + 400);
        for (int at = s.indexOf('8', from, limit); at >= 0; at = s.indexOf('8', at + 1, limit)) {
            char before = s.charAt(at - 1);
            char after = s.charAt(at + 1);
            if ((Character.isLetter(before) || ".,?!".indexOf(before) >= 0) && !Character.isLetterOrDigit(after)) {
                return true;
            }
        }
        return false;
    }
}
