package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.List;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** Says what stands before a telegram and between its transmission lines that is no part of it, and what it means. */
final class Surroundings {
    private static final String EXTRACT = "This record is a partial extract";
    private static final List<String> WEEKDAYS =
            List.of("Monday, ", "Tuesday, ", "Wednesday, ", "Thursday, ", "Friday, ", "Saturday, ", "Sunday, ");

    private Surroundings() {}

    static void report(SyntaxTree tree, int header, int textBlock, List<Finding> findings) {
        int preamble = tree.child(0, NodeKind.PREAMBLE);
        if (preamble != NONE && (header != NONE || textBlock != NONE)) {
            reportPreamble(tree, tree.span(preamble), findings);
        }
        if (header == NONE) {
            return;
        }
        for (int node = tree.firstChild(header); node != NONE; node = tree.nextSibling(header, node)) {
            if (tree.kind(node) == NodeKind.UNPLACED) {
                reportUnplaced(tree.text(node).strip(), tree.span(node), findings);
            }
        }
    }

    /** Line by line: a notice of an extract and a newspaper's date line say more than that a publisher wrote them. */
    private static void reportPreamble(SyntaxTree tree, TextSpan preamble, List<Finding> findings) {
        String characters = tree.source().characters();
        boolean others = false;
        char lineEnd = SourceText.lineEnd(characters);
        int from = preamble.start();
        while (from < preamble.end()) {
            int end = characters.indexOf(lineEnd, from);
            int to = end < 0 ? preamble.end() : Math.min(end, preamble.end());
            TextSpan line = trimmed(characters, from, to);
            if (characters.startsWith(EXTRACT, line.start())) {
                findings.add(Finding.of(
                        FindingCode.PARTIAL_RECORD,
                        line,
                        "the copy says: “"
                                + TelegramReader.shortened(tree.source().slice(line)) + "”"));
            } else if (isNewspaperDate(characters, line)) {
                findings.add(Finding.of(
                        FindingCode.RETYPED, line, retyped(tree.source().slice(line))));
            } else {
                others |= line.length() > 0;
            }
            from = to + 1;
        }
        if (others) {
            findings.add(
                    Finding.of(FindingCode.PUBLISHER_TEXT, preamble, "words before the telegram are the publisher's"));
        }
    }

    private static void reportUnplaced(String line, TextSpan span, List<Finding> findings) {
        boolean wire = line.equals("BT") || line.startsWith("ACCT") || line.startsWith("GR");
        if (isNewspaperDate(line, new TextSpan(0, line.length()))) {
            findings.add(Finding.of(FindingCode.RETYPED, span, retyped(line)));
        } else if (!wire) {
            findings.add(Finding.of(
                    FindingCode.UNPLACED_LINE,
                    span,
                    "“" + TelegramReader.shortened(line) + "” has no place in the form"));
        }
    }

    private static String retyped(String dateLine) {
        return "“" + TelegramReader.shortened(dateLine) + "” is the date line of a newspaper that typed the text anew";
    }

    /** {@code Tuesday, 17 October 2006, 06:20}. */
    private static boolean isNewspaperDate(String characters, TextSpan line) {
        if (line.length() < 24 || line.length() > 40) {
            return false;
        }
        for (String weekday : WEEKDAYS) {
            if (characters.startsWith(weekday, line.start())) {
                int end = line.end();
                return isDigit(characters.charAt(line.start() + weekday.length()))
                        && isDigit(characters.charAt(end - 1))
                        && isDigit(characters.charAt(end - 2))
                        && characters.charAt(end - 3) == ':';
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static TextSpan trimmed(String characters, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && characters.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && characters.charAt(end - 1) <= ' ') {
            end--;
        }
        return new TextSpan(start, end);
    }
}
