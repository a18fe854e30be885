package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_LINE_TOO_LONG;
import static org.reftel.core.text.FindingCode.CHECK_WIRE_BLANKS;
import static org.reftel.core.text.FindingCode.CHECK_WIRE_CHARACTERS;

import java.util.List;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/**
 * What teletype can send: length, characters and blanks of format lines 1 to 9. The lines of the text are not judged:
 * publishers wrap them as they like.
 */
final class WireRules {
    /** Characters on a line of the wire. */
    private static final int LINE = 69;

    private static final String SIGNS = "-?:().,/ ";

    private WireRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_LINE_TOO_LONG, Citation.seen("ACP 127 138 f"), Period.ALWAYS, WireRules::fits),
                new Rule(CHECK_WIRE_CHARACTERS, Citation.seen("ACP 127 138 e"), Period.ALWAYS, WireRules::sendable),
                new Rule(CHECK_WIRE_BLANKS, Citation.seen("ACP 127 140"), Period.ALWAYS, WireRules::oneBlank));
    }

    private static void fits(Examination telegram, Rule.Report report) {
        SourceText source = telegram.telegram().source();
        for (TextSpan line : telegram.wireLines()) {
            if (line.length() > LINE) {
                report.add(
                        line,
                        "Line " + source.lineOf(line.start()) + " has " + line.length()
                                + " characters; a line of the wire has at most " + LINE);
            }
        }
    }

    private static void sendable(Examination telegram, Rule.Report report) {
        SourceText source = telegram.telegram().source();
        for (TextSpan line : telegram.wireLines()) {
            StringBuilder strange = new StringBuilder();
            for (int i = line.start(); i < line.end(); i++) {
                char c = source.charAt(i);
                if (!isSendable(c) && strange.indexOf(String.valueOf(c)) < 0 && strange.length() < 8) {
                    strange.append(c);
                }
            }
            if (!strange.isEmpty()) {
                report.add(
                        line,
                        "Line " + source.lineOf(line.start()) + " has " + quoted(strange)
                                + "; the wire takes upper-case letters, digits and - ? : ( ) . , / only");
            }
        }
    }

    private static void oneBlank(Examination telegram, Rule.Report report) {
        SourceText source = telegram.telegram().source();
        for (TextSpan line : telegram.wireLines()) {
            int run = doubleBlank(source, line);
            if (run >= 0) {
                report.add(
                        new TextSpan(run, run + 2),
                        "Line " + source.lineOf(run) + " has more than one blank between groups; one is sent");
            }
        }
    }

    /** Upper-case letters, digits and the signs of teletype; {@code #} marks the station serial of format line 3. */
    private static boolean isSendable(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0 || c == '#';
    }

    private static String quoted(CharSequence characters) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            out.append(i == 0 ? "" : ", ");
            if (c < ' ' || c == 127 || Character.isSurrogate(c)) {
                out.append(String.format("U+%04X", (int) c));
            } else {
                out.append('"').append(c).append('"');
            }
        }
        return out.toString();
    }

    private static int doubleBlank(SourceText source, TextSpan line) {
        for (int i = line.start() + 1; i < line.end(); i++) {
            if (source.charAt(i) == ' ' && source.charAt(i - 1) == ' ') {
                return i - 1;
            }
        }
        return -1;
    }
}
