package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.FindingCode;

/**
 * The heads of further sections inside a joined text, the heading block standing a second time, and the whole telegram
 * sent again: set aside, since their text goes on where the one before ended.
 */
final class SectionBreaks {
    private static final int LONGEST_HEADER = 70;
    private static final int LONGEST_HEADING = 40;

    private final Cursor at;
    private final Lines lines;
    private final String s;
    private final @Nullable ClassLine own;
    private final BitSet seen = new BitSet();

    SectionBreaks(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
        this.own = cursor.classLine;
        if (own != null) {
            seen.set(section(own));
        }
    }

    private int section(ClassLine line) {
        for (int i = line.sectionFrom(); i < line.sectionTo(); i++) {
            if (Scan.isDigit(s.charAt(i))) {
                return Scan.number(s, i, Scan.digitsEnd(s, i, line.sectionTo()));
            }
        }
        return 0;
    }

    /** The line after the break that begins on a line; the line itself where none does. */
    int end(int line) {
        if (own == null || !own.hasNumber()) {
            return line;
        }
        int classLine = classLineOf(line);
        return classLine < 0 ? line : headingEnd(classLine + 1);
    }

    /** Where the telegram begins to stand a second time, with nothing new behind; the count of lines where it does not. */
    int sentAgain(int first) {
        BitSet before = (BitSet) seen.clone();
        int again = lines.count();
        for (int line = first; line < lines.count(); line++) {
            if (lines.isBlank(line) || !beginsHeader(line)) {
                continue;
            }
            int classLine = classLineOf(line);
            ClassLine match = classLine < 0 ? null : ClassLine.match(s, lines.from(classLine), lines.to(classLine));
            if (match == null) {
                continue;
            }
            if (!before.get(section(match))) {
                before.set(section(match));
                again = lines.count();
            } else if (again == lines.count()) {
                again = line;
            }
            line = classLine;
        }
        return again;
    }

    /** The class line with the telegram's own number that a header beginning here leads to, or that stands here; -1. */
    private int classLineOf(int line) {
        if (isOwnClassLine(line)) {
            return line;
        }
        if (!beginsHeader(line)) {
            return -1;
        }
        int end = Math.min(lines.count(), line + LONGEST_HEADER);
        for (int next = line + 1; next < end; next++) {
            if (!lines.isBlank(next) && isOwnClassLine(next)) {
                return next;
            }
        }
        return -1;
    }

    private boolean beginsHeader(int line) {
        int from = lines.from(line);
        int to = lines.to(line);
        if (!Opening.may(Opening.HEADER, s, from, to)) {
            return false;
        }
        return switch (s.charAt(from)) {
            case 'V' -> WireLines.isTransmissionLine(s, from, to);
            case 'A', 'I' -> HeaderParser.isDistributionLine(lines, line);
            case 'Z', 'O', 'P', 'R' ->
                WireLines.isDateLine(s, from, to) || HeaderParser.isDistributionLine(lines, line);
            default -> false;
        };
    }

    private boolean isOwnClassLine(int line) {
        ClassLine match = ClassLine.match(s, lines.from(line), lines.to(line));
        if (match == null || !match.hasNumber() || own == null) {
            return false;
        }
        boolean sameNumber = Scan.number(s, match.serialFrom(), match.serialTo())
                == Scan.number(s, own.serialFrom(), own.serialTo());
        return sameNumber && match.end() - lines.from(line) < 100 && samePost(match);
    }

    private boolean samePost(ClassLine match) {
        return own != null
                && s.substring(match.postFrom(), match.postTo())
                        .equalsIgnoreCase(s.substring(own.postFrom(), own.postTo()));
    }

    /** After what is repeated of captions, attention lines and labelled lines below a class line. */
    private int headingEnd(int line) {
        int lastLabel = -1;
        int end = Math.min(lines.count(), line + LONGEST_HEADING);
        for (int next = line; next < end; next++) {
            if (lines.isBlank(next)) {
                continue;
            }
            ParagraphNumber number = ParagraphNumber.match(s, lines.from(next), lines.to(next));
            if (number != null && (number.isMarked() || number.pilcrow() || lastLabel >= 0)) {
                break;
            }
            HeadLabel label = HeadLabel.at(s, lines.from(next), lines.to(next));
            if (label != null) {
                lastLabel = next;
            } else if (lastLabel < 0 && lines.length(next) > 75) {
                break;
            }
        }
        if (lastLabel >= 0) {
            int after = lastLabel + 1;
            while (after < end
                    && !lines.isBlank(after)
                    && ParagraphNumber.match(s, lines.from(after), lines.to(after)) == null) {
                after++;
            }
            return after;
        }
        int after = line;
        for (int next = line; next < end && (lines.isBlank(next) || CaptionLine.stands(lines, next)); next++) {
            if (!lines.isBlank(next)) {
                after = next + 1;
            }
        }
        return after;
    }

    /** Places the break up to {@code end}, and with it the rest of a telegram that is sent again. */
    void place(int end) {
        int classLine = classLineOf(at.line);
        ClassLine match = ClassLine.match(s, lines.from(classLine), lines.to(classLine));
        int section = match == null ? 0 : section(match);
        boolean again = seen.get(section);
        seen.set(section);
        if (!again) {
            at.tree.open(SECTION_BREAK);
            at.leafLines(TEXT, end);
            at.tree.close();
        } else if (classLine == at.line) {
            at.find(
                    FindingCode.CLASS_LINE_REPEATED,
                    at.from(),
                    lines.to(Math.max(classLine, end - 1)),
                    "“" + s.substring(at.from(), at.to()) + "” stands a second time");
            at.tree.open(REPEATED_HEADING);
            at.leafLines(TEXT, end);
            at.tree.close();
        } else {
            at.find(
                    FindingCode.RETRANSMISSION,
                    at.from(),
                    at.to(),
                    "the telegram stands again from here on; the second is set aside");
            at.tree.open(RETRANSMISSION);
            at.leafLines(TEXT, againEnd(end));
            at.tree.close();
        }
    }

    /** Where the next section that has not been seen begins. */
    private int againEnd(int line) {
        for (int next = line; next < lines.count(); next++) {
            if (!lines.isBlank(next) && beginsHeader(next)) {
                int classLine = classLineOf(next);
                ClassLine match = classLine < 0 ? null : ClassLine.match(s, lines.from(classLine), lines.to(classLine));
                if (match != null && !seen.get(section(match))) {
                    return next;
                }
            }
        }
        return lines.count();
    }
}
