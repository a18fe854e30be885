package org.reftel.copies.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/**
 * Cuts a text into its telegrams, with the words around each kept to it.
 *
 * <p>A telegram begins at its transmission line, its date-time line, its page 1 or its class line, whichever comes
 * first; or before, where a publisher's statement stands in front. What carries the number of the telegram before it
 * belongs to that: a heading that stands twice, or the next section. One pass, linear.
 */
final class TelegramCuts {
    /** A head whose class line has not come by then has none. */
    private static final int LONGEST_HEAD = 150;

    private static final int LONGEST_SIGNATURE = 40;
    private static final int LONGEST_RULE = 100;

    private static final List<String> HEADINGS =
            List.of("TO ", "INFO ", "FM ", "XMT ", "BT", "AMEMBASSY", "AMCONSUL", "SECSTATE", "SIPDIS", "NOFORN");
    private static final List<String> QUOTATIONS = List.of("BEGIN", "QUOTE", "QTE", "TEXT");

    private final String text;
    private final LineReader line;
    private final List<Piece> pieces = new ArrayList<>();
    private final int textEnd;
    private Piece piece;
    private @Nullable Piece head;
    private int headLines;
    /** Whether the heading of a telegram that this one quotes has begun, whose class line is still to come. */
    private boolean quotedHeading;

    /** Where the next telegram's words begin, if one follows; -1 where that is its head. */
    private int nextStart = -1;

    /** Whether a publisher's statement stands there. */
    private boolean stated;

    private int previousStart = -1;
    private int previousEnd = -1;
    private int classAlone = -1;

    /** A telegram's stretch of text, and what was seen in it. */
    static final class Piece {
        final int start;
        int end;
        /** Where the telegram itself begins; -1 where none was seen. */
        int head = -1;

        private boolean transmitted;
        private boolean archived;
        private boolean originator;
        private boolean classed;
        private int labels;
        private String dateTime = "";
        private String post = "";
        private int number;
        private int section;

        private Piece(int start) {
            this.start = start;
        }

        /** Whether enough of a telegram's form is there to say that it is one. */
        boolean isTelegram() {
            boolean dated = !dateTime.isEmpty();
            boolean numbered = number > 0;
            return transmitted
                    || dated && (originator || classed)
                    || archived && (dated || originator || labels != 0)
                    || classed && (numbered ? labels != 0 : Integer.bitCount(labels) > 1);
        }

        /** Whether a date-time line, if that is what began it, stands where a heading has it. */
        private boolean isHead() {
            return transmitted || archived || originator || classed;
        }

        private boolean begun() {
            return head >= 0;
        }

        private boolean isSame(Piece other) {
            return number == other.number && number > 0 && (post.startsWith(other.post) || other.post.startsWith(post));
        }

        private void take(Piece other) {
            head = head < 0 ? other.head : head;
            transmitted |= other.transmitted;
            archived |= other.archived;
            originator |= other.originator;
            classed |= other.classed;
            labels |= other.labels;
            dateTime = dateTime.isEmpty() ? other.dateTime : dateTime;
            if (number == 0) {
                post = other.post;
                number = other.number;
            }
            section = Math.max(section, other.section);
        }
    }

    private TelegramCuts(String text, int from, int to) {
        this.text = text;
        this.line = new LineReader(text);
        this.textEnd = to;
        this.piece = new Piece(from);
    }

    /** The pieces of {@code text[from, to)}, which tile it. */
    static List<Piece> of(String text, int from, int to) {
        return new TelegramCuts(text, from, to).cut(from);
    }

    private List<Piece> cut(int from) {
        char lineEnd = SourceText.lineEnd(text);
        int start = from;
        while (start < textEnd) {
            int found = text.indexOf(lineEnd, start, textEnd);
            int end = found < 0 ? textEnd : found;
            LineSign sign = line.read(start, end);
            if (sign != LineSign.BLANK) {
                see(sign, start, end);
                previousStart = start;
                previousEnd = end;
                if (head != null && (++headLines > LONGEST_HEAD || headLines > 2 && !head.isHead())) {
                    settle(head);
                }
            }
            start = end + 1;
        }
        if (head != null) {
            settle(head);
        }
        piece.end = textEnd;
        pieces.add(piece);
        return pieces;
    }

    private void see(LineSign sign, int start, int end) {
        Piece current = head == null ? piece : head;
        switch (sign) {
            case TRANSMISSION -> {
                if (head != null) {
                    settle(head);
                }
                open(start).transmitted = true;
            }
            case DATE_TIME -> dateTime(start, end);
            case ORIGINATOR -> current.originator |= current.begun();
            case CLASS -> classLine(start);
            case ORDER_LABEL -> current.labels |= 1;
            case TAGS_LABEL -> current.labels |= 2;
            case SUBJECT_LABEL -> current.labels |= 4;
            case FIRST_PAGE -> firstPage(start);
            case END -> nextStart = Math.min(end + 1, textEnd);
            case STATEMENT, DISTRIBUTION -> {
                if (head == null && piece.begun() && piece.isTelegram() && nextStart < 0) {
                    nextStart = start;
                    stated = sign == LineSign.STATEMENT;
                }
            }
            case OTHER, BLANK -> {}
        }
    }

    private void dateTime(int start, int end) {
        String written =
                text.substring(start, Math.min(end, start + LONGEST_SIGNATURE)).strip();
        Piece opened = head;
        if (opened == null && piece.archived && piece.dateTime.isEmpty()) {
            piece.dateTime = written;
            return;
        }
        if (opened == null
                && (!piece.begun() || nextStart >= 0 || (piece.classed || piece.labels != 0) && !previousQuotes())) {
            opened = open(start);
        }
        quotedHeading |= opened == null;
        if (opened != null && opened.dateTime.isEmpty()) {
            opened.dateTime = written;
        }
    }

    private void classLine(int start) {
        boolean numbered = line.number() > 0;
        if (!numbered) {
            classAlone = start;
        }
        Piece opened = head;
        if (opened != null) {
            opened.classed = true;
            if (numbered) {
                number(opened);
                settle(opened);
            }
            return;
        }
        boolean other = numbered && piece.number > 0 && !isNumbered(piece) && !quotedHeading;
        quotedHeading &= !numbered;
        if (!piece.begun()) {
            Piece first = open(start);
            first.classed = true;
            number(first);
            settle(first);
        } else if (other && line.serialDigits() > 2 && (nextStart >= 0 || previousEnds())) {
            Piece next = open(start);
            next.classed = true;
            number(next);
            settle(next);
        } else {
            piece.classed = true;
            if (piece.number == 0) {
                number(piece);
            }
            if (isNumbered(piece)) {
                piece.section = Math.max(piece.section, line.section());
            }
        }
    }

    private void firstPage(int start) {
        Piece opened = head;
        if (opened != null) {
            return;
        }
        boolean classAbove = classAlone >= 0 && classAlone == previousStart;
        Piece next = new Piece(classAbove ? classAlone : start);
        next.head = next.start;
        next.archived = true;
        number(next);
        boolean goesOn = piece.begun() && piece.isSame(next) && (next.section == 0 || next.section > piece.section);
        if (goesOn) {
            piece.take(next);
        } else {
            head = next;
            settle(next);
        }
    }

    private Piece open(int start) {
        Piece opened = new Piece(start);
        opened.head = start;
        head = opened;
        headLines = 0;
        return opened;
    }

    private void number(Piece numbered) {
        numbered.post = line.post();
        numbered.number = line.number();
        numbered.section = line.section();
    }

    private boolean isNumbered(Piece numbered) {
        return line.number() == numbered.number
                && (line.post().startsWith(numbered.post) || numbered.post.startsWith(line.post()));
    }

    /** Makes an open head a telegram of its own, or a part of the one before. */
    private void settle(Piece opened) {
        head = null;
        if (!piece.begun() || !beginsAnother(opened)) {
            piece.take(opened);
        } else {
            int cut = nextStart > piece.start && nextStart <= opened.head ? nextStart : opened.head;
            piece.end = cut;
            pieces.add(piece);
            Piece next = new Piece(cut);
            next.take(opened);
            piece = next;
        }
        nextStart = -1;
        stated = false;
        quotedHeading = false;
    }

    private boolean beginsAnother(Piece opened) {
        if (piece.isSame(opened)) {
            return stated;
        }
        boolean sameTime = !opened.dateTime.isEmpty() && opened.dateTime.equals(piece.dateTime);
        if (opened.number == 0 || piece.number == 0) {
            return !sameTime && (opened.transmitted || opened.originator);
        }
        return nextStart >= 0
                || opened.transmitted
                || opened.archived
                || opened.originator
                || opened.dateTime.isEmpty();
    }

    /** Whether the line before announces a quotation, as before a telegram that is quoted. */
    private boolean previousQuotes() {
        TextSpan before = previous();
        return before.length() > 0 && text.charAt(before.end() - 1) == ':' || opens(QUOTATIONS, before);
    }

    /** Whether the line before may end a telegram: a signature, or what the wire puts after one. */
    private boolean previousEnds() {
        TextSpan before = previous();
        return text.startsWith("NNN", before.start())
                || before.length() > 0 && before.length() <= LONGEST_RULE && isNameOrRule(before)
                || lastSurname(before.start(), before.end());
    }

    private TextSpan previous() {
        int from = Math.max(0, previousStart);
        int to = Math.max(0, previousEnd);
        while (from < to && LineReader.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && LineReader.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new TextSpan(from, to);
    }

    private boolean opens(List<String> openings, TextSpan line) {
        for (String opening : openings) {
            if (text.regionMatches(true, line.start(), opening, 0, opening.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@code HOAGLAND}, {@code Van der Berg}, or a line of signs that parts; no address and no beginning of a quotation. */
    private boolean isNameOrRule(TextSpan line) {
        if (opens(HEADINGS, line) || opens(QUOTATIONS, line)) {
            return false;
        }
        int from = line.start();
        int to = line.end();
        int letters = 0;
        int signs = 0;
        int words = 1;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            letters += letter ? 1 : 0;
            signs += "-=_*#".indexOf(c) >= 0 ? 1 : 0;
            words += c == ' ' ? 1 : 0;
            if (!letter && " .'-=_*#".indexOf(c) < 0) {
                return false;
            }
        }
        char first = text.charAt(from);
        boolean name = letters > 2
                && words <= 3
                && to - from <= LONGEST_SIGNATURE
                && first >= 'A'
                && first <= 'Z'
                && text.charAt(to - 1) != '.';
        return name || letters == 0 && signs > 2;
    }

    /** {@code … after the talks. RICE}. */
    private boolean lastSurname(int from, int to) {
        int at = to;
        while (at > from && text.charAt(at - 1) >= 'A' && text.charAt(at - 1) <= 'Z') {
            at--;
        }
        return to - at > 2 && at - 2 >= from && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '.';
    }
}
