package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.CAPTION;

import org.reftel.core.manual.Caption;
import org.reftel.core.manual.CaptionKind;
import org.reftel.core.manual.Captions;
import org.reftel.core.manual.Manual;

/** Captions, behind the class line's number or on lines of their own: how far they go. */
final class CaptionLine {
    private CaptionLine() {}

    private static final Captions CAPTIONS = Manual.standard().captions();

    /** Whether a line is captions alone, or captions with attention words behind. */
    static boolean stands(Lines lines, int line) {
        return end(lines.text, lines.from(line), lines.to(line)) > lines.from(line);
    }

    /**
     * How far captions go from {@code from} on; {@code from} where none begins. What names an agency to which the
     * telegram is passed ({@code USDOC FOR 4332}) is no caption.
     */
    private static int end(String s, int from, int to) {
        int at = from;
        int end = from;
        while (at < to) {
            Caption caption = CAPTIONS.prefix(s, at, to);
            if (caption == null) {
                break;
            }
            int captionEnd = at + CAPTIONS.longestPrefix(s, at, to);
            int next = captionEnd;
            while (next < to && isSeparator(s.charAt(next))) {
                next++;
            }
            if (caption.kind() == CaptionKind.SERIES) {
                int digits = Scan.digitsEnd(s, next, to);
                captionEnd = digits > next ? digits : captionEnd;
                next = Scan.skipBlank(s, captionEnd, to);
            }
            if (caption.name().startsWith("RELEASABLE")) { // the countries behind it are the caption's
                return to;
            }
            boolean last = next >= to;
            boolean anotherFollows = !last && CAPTIONS.prefix(s, next, to) != null;
            boolean stands = switch (caption.kind()) {
                case TOPIC -> last || anotherFollows || caption.name().equals("AIDAC") && !s.startsWith("FOR", next);
                case CHANNEL, SERIES -> last || anotherFollows;
                default -> next > captionEnd || last;
            };
            if (!stands || s.charAt(at) != Scan.upper(s.charAt(at)) && !last) {
                break;
            }
            end = captionEnd;
            at = next;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return Lines.isBlank(c) || c == ',' || c == ';' || c == '/' || c == '.';
    }

    /** Places the captions that begin at {@code from}; answers where they end. */
    static int place(Cursor at, int from, int to) {
        String s = at.text;
        int end = end(s, from, to);
        int word = from;
        while (word < end) {
            Caption caption = CAPTIONS.prefix(s, word, end);
            int captionEnd = word + Math.max(1, CAPTIONS.longestPrefix(s, word, end));
            if (caption != null && caption.kind() == CaptionKind.SERIES) {
                captionEnd = Scan.digitsEnd(s, Scan.skipBlank(s, captionEnd, end), end);
            }
            if (caption != null && caption.name().startsWith("RELEASABLE")) {
                captionEnd = end;
            }
            at.leaf(CAPTION, word, captionEnd);
            word = captionEnd;
            while (word < end && isSeparator(s.charAt(word))) {
                word++;
            }
        }
        return end;
    }
}
