package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.digitsEnd;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.isDigit;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/**
 * Reads the executive-order line: the order, and when or by what rule the telegram is to be declassified
 * ({@code E.O. 12958: DECL: 10/13/2019}, {@code E.O. 12065: GDS 8/12/85 (ROE, JANE) OR-P}, {@code E.O. 12958: N/A}).
 */
final class DeclassificationReader {
    /** Orders that governed classification, the most usual first: it is the reading of a doubtful garble. */
    private static final List<String> ORDERS =
            List.of("12958", "13526", "12356", "12065", "11652", "10501", "10964", "13292");

    private static final int LONGEST_INSTRUCTION = 400;

    /**
     * What the line says.
     *
     * @param order its number, repaired; null where none is written
     * @param declassification null where nothing stands behind the order
     */
    record Line(@Nullable Reading<String> order, @Nullable Declassification declassification) {}

    private final RunningText block;
    private final String s;
    private final int end;
    private final List<Finding> findings;

    private DeclassificationReader(RunningText block, List<Finding> findings) {
        this.block = block;
        this.s = block.text();
        this.end = endOfLine(s);
        this.findings = findings;
    }

    /** Reads the line from its label on; lines that it was wrapped to belong to it. */
    static Line read(RunningText eoLine, List<Finding> findings) {
        return new DeclassificationReader(eoLine, findings).read();
    }

    /** The line ends at the next label of the heading, or at a blank line. */
    private static int endOfLine(String s) {
        int limit = Math.min(s.length(), LONGEST_INSTRUCTION);
        int first = skipBlanks(s, 0, limit);
        for (int i = first; i < limit; i++) {
            char c = s.charAt(i);
            if (c == '\n'
                    && skipBlanks(s, i, limit) > i + 1
                    && Letters.skipSpaces(s, i + 1, limit) < limit
                    && s.charAt(Letters.skipSpaces(s, i + 1, limit)) == '\n') {
                return i;
            }
            boolean label = isBlank(at(s, i - 1))
                    && (wordAt(s, i, "TAGS")
                            || wordAt(s, i, "SUBJECT")
                            || wordAt(s, i, "SUBJ")
                            || wordAt(s, i, "CLASSIFIED BY")
                            || s.regionMatches(true, i, "REF:", 0, 4));
            if (label) {
                return i;
            }
        }
        return limit;
    }

    private Line read() {
        int i = behindLabel();
        Reading<String> order = null;
        int digits = digitsEnd(s, i, end);
        if (digits - i >= 4 && digits - i <= 6 && at(s, digits) != '/' && at(s, digits) != '-') {
            order = order(i, digits);
            i = digits;
        }
        i = behindAmendment(i);
        int stop = trimmedEnd(i, end);
        return new Line(order, i >= stop ? null : instruction(i, stop));
    }

    /** Behind {@code E.O.}, {@code EO}, {@code E.0.}, {@code EXECUTIVE ORDER}. */
    private int behindLabel() {
        int i = skip(0, " \u00b6");
        if (wordAt(s, i, "EXECUTIVE ORDER")) {
            return skip(i + "EXECUTIVE ORDER".length(), " .:,#");
        }
        int k = i;
        if (at(s, k) == 'E' || at(s, k) == 'e') {
            k = skip(k + 1, " .");
            char o = at(s, k);
            if (o == 'O' || o == 'o' || o == '0') {
                return skip(k + 1, " .:,#");
            }
        }
        return i;
    }

    private int behindAmendment(int from) {
        int i = skip(from, " :;.,-");
        int word = at(s, i) == '(' ? i + 1 : i;
        if (wordAt(s, word, "AS")) {
            word = skipBlanks(s, word + 2, end);
        }
        if (wordAt(s, word, "AMENDED")) {
            i = skip(word + "AMENDED".length(), " :;.,-)");
        }
        return i;
    }

    /** Skips blanks and the characters of {@code marks}. */
    private int skip(int from, String marks) {
        int i = from;
        while (i < end && (isBlank(s.charAt(i)) || marks.indexOf(s.charAt(i)) >= 0)) {
            i++;
        }
        return Math.min(i, end);
    }

    private int trimmedEnd(int from, int to) {
        int i = to;
        while (i > from && (isBlank(s.charAt(i - 1)) || ".;:,".indexOf(s.charAt(i - 1)) >= 0)) {
            i--;
        }
        return i;
    }

    private Reading<String> order(int start, int digits) {
        String written = s.substring(start, digits);
        TextSpan span = block.source(start, digits);
        if (ORDERS.contains(written)) {
            return Reading.of(written, span);
        }
        String best = written;
        int distance = 2; // farther than one slip is another order, such as 13233 on presidential papers
        for (String known : ORDERS) {
            int d = slips(written, known);
            if (d < distance) {
                best = known;
                distance = d;
            }
        }
        if (!best.equals(written)) {
            findings.add(Finding.of(
                    FindingCode.ORDER_NUMBER_GARBLED,
                    span,
                    "\"" + written + "\" is no order on classification; read as " + best));
        }
        return Reading.of(best, span);
    }

    /** Digits changed, lost, added, or exchanged, each once; an order of the same digits is the nearest. */
    private static int slips(String written, String known) {
        int[] count = new int[10];
        for (int i = 0; i < written.length(); i++) {
            count[written.charAt(i) - '0']++;
        }
        for (int i = 0; i < known.length(); i++) {
            count[known.charAt(i) - '0']--;
        }
        int more = 0;
        int fewer = 0;
        for (int c : count) {
            more += Math.max(c, 0);
            fewer += Math.max(-c, 0);
        }
        int same = 0;
        for (int i = 0; i < Math.min(written.length(), known.length()); i++) {
            same += written.charAt(i) == known.charAt(i) ? 1 : 0;
        }
        return Math.max(more, fewer) + (same == 0 ? 1 : 0);
    }

    private Declassification instruction(int start, int stop) {
        String text = Letters.collapse(s, start, stop);
        int i = behindMark(start, stop);
        DateScanner dates = new DateScanner(s, stop);
        String upper = s.substring(i, stop).toUpperCase(Locale.ROOT);
        boolean schedule = upper.startsWith("GDS")
                || upper.startsWith("ADS")
                || upper.startsWith("XGDS")
                || upper.startsWith("XDS");
        boolean dated = dates.scan(i) || schedule && dates.scanFirst(i);
        if (dated) {
            int dateEnd = dates.end();
            if (dates.repair() != null) {
                findings.add(Finding.of(
                        FindingCode.DECLASSIFY_DATE_REPAIRED,
                        block.source(i, dateEnd),
                        "\"" + Letters.collapse(s, i, dateEnd) + "\": " + dates.repair() + "; read as "
                                + dates.date()));
            }
            String written = schedule ? text : Letters.collapse(s, start, dateEnd);
            return new Declassification(written, dates.date(), null, block.source(start, schedule ? stop : dateEnd));
        }
        TextSpan span = block.source(start, stop);
        if (isWithheld(upper)) {
            findings.add(Finding.of(FindingCode.TEXT_WITHHELD, span, "The declassification instruction is withheld"));
            return new Declassification(text, null, null, span);
        }
        if (isDigit(at(s, i)) && looksLikeDate(i, stop)) {
            findings.add(
                    Finding.of(FindingCode.DECLASSIFY_UNREADABLE, span, "\"" + text + "\" is no date of the calendar"));
        }
        return new Declassification(text, null, rule(i, stop, upper), span);
    }

    private boolean looksLikeDate(int from, int stop) {
        int i = digitsEnd(s, from, stop);
        return at(s, i) == '/' || at(s, i) == '-' && isDigit(at(s, i + 1));
    }

    /** Behind {@code DECL:}, {@code DECLASSIFY ON}, {@code DECLAS}, {@code DECLl:}; downgrading stays. */
    private int behindMark(int from, int stop) {
        int i = from;
        boolean label = s.regionMatches(true, i, "DECL", 0, 4) || wordAt(s, i, "DCL") || wordAt(s, i, "DEL");
        if (label) {
            i = skip(lettersEnd(s, i, stop), " :;.,");
            if (s.regionMatches(true, i, "DECL", 0, 4)) {
                i = skip(lettersEnd(s, i, stop), " :;.,");
            }
            if (wordAt(s, i, "ON")) {
                i = skip(i + 2, " :");
            }
        }
        return Math.min(i, stop);
    }

    private static boolean isWithheld(String upper) {
        int marks = 0;
        for (int i = 0; i < upper.length(); i++) {
            if (upper.charAt(i) == 'X') {
                marks++;
            } else if (!isBlank(upper.charAt(i))) {
                return false;
            }
        }
        return marks >= 4;
    }

    private @Nullable String rule(int from, int stop, String upper) {
        if (upper.startsWith("N/A")
                || upper.equals("NA")
                || upper.startsWith("N.A")
                || upper.startsWith("NOT APPLICABLE")) {
            return "N/A";
        }
        if (upper.startsWith("OADR") || upper.startsWith("O.A.D.R")) {
            return "OADR";
        }
        int bracket = s.indexOf('(', from);
        boolean schedule = upper.startsWith("GDS")
                || upper.startsWith("XGDS")
                || upper.startsWith("ADS")
                || upper.startsWith("XDS")
                || upper.startsWith("RDS");
        int ruleEnd = schedule && bracket > from && bracket < stop ? bracket : stop;
        String rule = Letters.collapse(s, from, ruleEnd);
        return rule.isEmpty() ? null : rule;
    }
}
