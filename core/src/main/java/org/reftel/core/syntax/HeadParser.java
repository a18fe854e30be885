package org.reftel.core.syntax;

import static org.reftel.core.syntax.NodeKind.*;

import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Caption;
import org.reftel.core.manual.CaptionKind;
import org.reftel.core.manual.Captions;
import org.reftel.core.manual.Manual;
import org.reftel.core.text.FindingCode;

/** Parses the head of the text, from the class line to the classifier, in whatever order its lines stand. */
final class HeadParser {
    /** How far ahead a label is looked for before a line counts as an attention line. */
    private static final int MOST_BREAKS = 8;

    private static final int LOOK_AHEAD = 40;

    private static final Captions CAPTIONS = Manual.standard().captions();

    private final Cursor at;
    private final Lines lines;
    private final String s;
    private boolean orderSeen;
    private boolean subjectSeen;
    private boolean tagsSeen;
    private boolean bodyInMidLine;

    HeadParser(Cursor cursor) {
        this.at = cursor;
        this.lines = cursor.lines;
        this.s = cursor.text;
    }

    /** Places the head; the cursor then stands on the body's first line. */
    void parse() {
        if (!at.atEnd() && !lines.isBlank(at.line)) {
            ClassLine match = ClassLine.match(s, at.from(), at.to());
            if (match != null) {
                classLine(match);
            } else {
                at.find(
                        FindingCode.CLASS_LINE_MISSING,
                        at.from(),
                        at.to(),
                        "the text begins with “" + shown(at.from(), at.to()) + "”");
            }
        }
        while (!at.atEnd() && headLine()) {
            // each turn places at least one line
        }
    }

    /** Places the next line if it belongs to the head. */
    private boolean headLine() {
        if (bodyInMidLine) {
            return false;
        }
        if (lines.isBlank(at.line)) {
            int next = lines.skipBlank(at.line);
            if (next < lines.count() && !isHeadLine(next)) {
                return false;
            }
            at.leafLines(TEXT, next);
            return next < lines.count();
        }
        if (!isHeadLine(at.line)) {
            return false;
        }
        int from = at.from();
        int to = at.to();
        HeadLabel label = HeadLabel.at(s, from, to);
        if (PageFurniture.isSectionLine(lines, at.line) || PageFurniture.isPageLine(lines, at.line)) {
            pageBreak();
        } else if (PageFurniture.isReleaseStamp(lines, at.line)) {
            at.wholeLine(RELEASE_STAMP, TEXT);
        } else if (label != null) {
            block(label);
        } else if (PageFurniture.isClassAlone(lines, at.line)) {
            at.tree.open(PAGE_BREAK);
            at.leafLine(PAGE_CLASS);
            at.tree.close();
        } else if (isCorrection(from, to)) {
            at.find(FindingCode.CORRECTED_COPY, from, to, "“" + shown(from, to) + "”");
            at.tree.open(CORRECTION_LINE);
            boolean wrapped =
                    s.lastIndexOf('(', to - 1) > s.lastIndexOf(')', to - 1) && s.lastIndexOf('(', to - 1) > from
                            || to - from >= 60;
            at.leafLine(TEXT);
            if (wrapped && !at.atEnd() && !lines.isBlank(at.line) && HeadLabel.at(s, at.from(), at.to()) == null) {
                at.leafLine(TEXT);
            }
            at.tree.close();
        } else if (isCaptionLine(lines, at.line)) {
            captionLine(from, to);
        } else {
            attentionLine();
        }
        return true;
    }

    private boolean isHeadLine(int first) {
        int line = first;
        for (int breaks = 0; HeadLabel.at(s, lines.from(line), lines.to(line)) == null && isBreak(line); breaks++) {
            line = lines.skipBlank(line + 1);
            if (line >= lines.count() || breaks == MOST_BREAKS) {
                return false;
            }
        }
        int from = lines.from(line);
        int to = lines.to(line);
        if (HeadLabel.at(s, from, to) != null) {
            return true;
        }
        if (subjectSeen) {
            return false;
        }
        if (isCaptionLine(lines, line) || isCorrection(from, to)) {
            return true;
        }
        if (PageFurniture.isRule(lines, line)) {
            return false;
        }
        ParagraphNumber number = ParagraphNumber.match(s, from, to);
        if (number != null && (number.isMarked() || number.pilcrow())) {
            return false;
        }
        return labelFollows(line);
    }

    private boolean isBreak(int line) {
        return PageFurniture.isSectionLine(lines, line)
                || PageFurniture.isPageLine(lines, line)
                || PageFurniture.isReleaseStamp(lines, line);
    }

    /** Whether a label of the head comes before the first paragraph does. */
    private boolean labelFollows(int line) {
        if (HeadLabel.orderInside(s, lines.from(line), lines.to(line)) != null) {
            return true;
        }
        int end = Math.min(lines.count(), line + LOOK_AHEAD);
        for (int next = line + 1; next < end; next++) {
            int from = lines.from(next);
            int to = lines.to(next);
            if (from == to) {
                continue;
            }
            HeadLabel label = HeadLabel.at(s, from, to);
            if (label != null && (label.kind() != HeadLabel.Kind.REFERENCE || !tagsSeen)) {
                return label.kind() != HeadLabel.Kind.CLASSIFIER || !tagsSeen;
            }
            if (HeadLabel.orderInside(s, from, to) != null) {
                return true;
            }
            ParagraphNumber number = ParagraphNumber.match(s, from, to);
            if (number != null && (number.isMarked() || number.pilcrow())) {
                return false;
            }
        }
        return false;
    }

    private String shown(int from, int to) {
        return to - from <= 60 ? s.substring(from, to) : s.substring(from, from + 57) + "…";
    }

    // The class line.

    private void classLine(ClassLine match) {
        int to = at.to();
        at.classLine = match;
        at.tree.open(CLASS_LINE);
        at.leaf(CLASSIFICATION, match.classFrom(), match.classEnd());
        if (match.hasSection()) {
            at.words(CAPTION, match.sectionFrom()); // E F T O
            at.leaf(SECTION_OF, match.sectionFrom(), match.sectionTo());
        }
        if (match.hasNumber()) {
            at.words(CAPTION, match.postFrom());
            at.leaf(POST, match.postFrom(), match.postTo());
            at.leaf(SERIAL, match.serialFrom(), match.serialTo());
        }
        reportSpacing(match);
        int rest = Scan.skipBlank(s, at.tree.offset(), to);
        HeadLabel order = HeadLabel.orderInside(s, at.tree.offset(), to);
        captions(rest, order == null ? to : order.from());
        if (order != null) {
            fused(order);
            at.tree.close();
            block(order);
            return;
        }
        at.endLine();
        at.tree.close();
    }

    private void reportSpacing(ClassLine match) {
        FindingCode code = switch (match.spacing()) {
            case REGULAR -> null;
            case BROKEN -> FindingCode.CLASS_SPACING_BROKEN;
            case FIRST_DOUBLED -> FindingCode.CLASS_LETTER_DOUBLED;
            case FIRST_LOST -> FindingCode.CLASS_LETTER_LOST;
        };
        if (code != null) {
            String written = s.substring(match.classFrom(), match.classEnd());
            at.find(code, match.classFrom(), match.classEnd(), "“" + written + "” is read as " + LEVELS[match.level()]);
        }
    }

    static final String[] LEVELS = {"UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET", "TOP SECRET"};

    // Captions and attention.

    /** Whether a line is captions alone, or captions with attention words behind. */
    static boolean isCaptionLine(Lines lines, int line) {
        return captionEnd(lines.text, lines.from(line), lines.to(line)) > lines.from(line);
    }

    /**
     * How far captions go from {@code from} on; {@code from} where none begins. What names an agency to which the
     * telegram is passed ({@code USDOC FOR 4332}) is no caption.
     */
    private static int captionEnd(String s, int from, int to) {
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

    private void captionLine(int from, int to) {
        at.tree.open(CAPTION_LINE);
        int end = captions(from, to);
        at.tree.close();
        int rest = Scan.skipBlank(s, end, to);
        if (rest < to) {
            attentionLine();
        } else {
            at.endLine();
        }
    }

    /** Places the captions that begin at {@code from}; answers where they end. */
    private int captions(int from, int to) {
        int end = captionEnd(s, from, to);
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

    /** {@code C O R R E C T E D COPY (ADDED TAGS)}, {@code CORRECTED COPY - CAPTION}. */
    private boolean isCorrection(int from, int to) {
        int i = from;
        for (char letter : "CORRECTEDC".toCharArray()) {
            i = Scan.skipBlank(s, i, to);
            if (i >= to || Scan.upper(s.charAt(i)) != letter) {
                return false;
            }
            i++;
        }
        return true;
    }

    private void attentionLine() {
        int to = at.to();
        HeadLabel order = orderSeen ? null : HeadLabel.orderInside(s, at.tree.offset(), to);
        at.tree.open(ATTENTION_LINE);
        int from = Scan.skipBlank(s, at.tree.offset(), to);
        if (order != null) {
            at.leaf(TEXT, from, trimmed(order.from(), from));
            fused(order);
            at.tree.close();
            block(order);
        } else {
            at.leaf(TEXT, from, to);
            at.endLine();
            at.tree.close();
        }
    }

    private int trimmed(int end, int from) {
        int i = end;
        while (i > from && Lines.isBlank(s.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private void fused(HeadLabel label) {
        at.space(label.from());
        at.find(
                FindingCode.LINES_FUSED,
                label.from(),
                label.end(),
                "“" + s.substring(label.from(), label.end()).trim() + "” stands in mid-line");
    }

    // Labelled blocks.

    /** Places a labelled line with its continuation, and further labelled lines fused to it. */
    private void block(HeadLabel label) {
        HeadLabel next = label;
        while (next != null) {
            next = oneBlock(next);
        }
    }

    private @Nullable HeadLabel oneBlock(HeadLabel label) {
        HeadLabel.Kind kind = label.kind();
        orderSeen |= kind == HeadLabel.Kind.ORDER;
        subjectSeen |= kind == HeadLabel.Kind.SUBJECT;
        tagsSeen |= kind == HeadLabel.Kind.TAGS;
        at.tree.open(
                switch (kind) {
                    case ORDER -> ORDER_LINE;
                    case TAGS -> TAGS_LINE;
                    case SUBJECT -> SUBJECT_LINE;
                    case REFERENCE -> REFERENCE_LINE;
                    case CLASSIFIER -> CLASSIFIER_LINE;
                });
        if (!label.regular() && kind != HeadLabel.Kind.CLASSIFIER) {
            at.find(
                    FindingCode.LABEL_IRREGULAR,
                    label.from(),
                    label.end(),
                    "“" + s.substring(label.from(), label.end()).trim() + "” is read as " + name(kind));
        }
        at.leaf(LABEL, label.from(), label.end());
        int contentFrom = Scan.skipBlank(s, label.end(), at.to());
        HeadLabel fused = content(kind, contentFrom);
        int placed = 1;
        while (fused == null && !bodyInMidLine && !at.atEnd() && placed < 60 && continues(kind, contentFrom, placed)) {
            fused = content(kind, at.from());
            placed++;
        }
        at.tree.close();
        return fused;
    }

    private static String name(HeadLabel.Kind kind) {
        return switch (kind) {
            case ORDER -> "E.O.";
            case TAGS -> "TAGS:";
            case SUBJECT -> "SUBJECT:";
            case REFERENCE -> "REF:";
            case CLASSIFIER -> "Classified By:";
        };
    }

    /** Places the rest of the current line as a block's content; answers the label that cuts it short. */
    private @Nullable HeadLabel content(HeadLabel.Kind kind, int from) {
        int to = at.to();
        HeadLabel fused = HeadLabel.inside(s, Math.max(from - 1, 0), to, kind);
        int end = fused == null ? to : trimmed(fused.from(), from);
        if (!prose(from, end)) {
            bodyInMidLine = true;
            return null;
        }
        if (fused != null) {
            fused(fused);
        } else {
            at.endLine();
        }
        return fused;
    }

    /** Words up to {@code end}; the pilcrow and a section line among them are set aside. */
    private boolean prose(int from, int end) {
        int i = from;
        if (i < end && s.charAt(i) == ParagraphNumber.PILCROW) {
            at.leaf(PUBLISHER_MARK, i, i + 1);
            i = Scan.skipBlank(s, i + 1, end);
        }
        int section = at.sectionLineInside(i, end);
        if (section >= 0) {
            int sectionEnd = at.sectionLineEnd(section, end);
            at.leaf(TEXT, i, trimmed(section, i));
            at.space(section);
            at.tree.open(PAGE_BREAK);
            at.leaf(SECTION_LINE, sectionEnd);
            at.tree.close();
            i = Scan.skipBlank(s, sectionEnd, end);
            if (PortionMark.end(s, i, end) > 0 || ParagraphNumber.match(s, i, end) != null) {
                at.space(i);
                return false;
            }
        }
        int paragraph = firstParagraphInside(i, end);
        if (paragraph > i) {
            at.leaf(TEXT, i, trimmed(paragraph, i));
            at.space(paragraph);
            return false;
        }
        at.leaf(TEXT, i, end);
        return true;
    }

    /** Where {@code 1. (C)} stands behind the words of a head line to which the body was fused; -1 where it does not. */
    private int firstParagraphInside(int from, int to) {
        for (int number = s.indexOf(" 1.", from, to); number >= 0; number = s.indexOf(" 1.", number + 1, to)) {
            if (PortionMark.end(s, Scan.skipBlank(s, number + 3, to), to) > 0) {
                at.find(FindingCode.LINES_FUSED, number + 1, number + 3, "the first paragraph stands in mid-line");
                return number + 1;
            }
        }
        return -1;
    }

    /** Whether the current line, or one after blank and page lines (which are placed), carries the block on. */
    private boolean continues(HeadLabel.Kind kind, int contentFrom, int placed) {
        int line = at.line;
        int next = skipFurniture(line);
        if (next >= lines.count()) {
            return false;
        }
        boolean apart = next > line;
        boolean furniture = apart && lines.skipBlank(line) < next;
        if (!carriesOn(kind, next, apart, furniture, contentFrom, placed)) {
            return false;
        }
        while (at.line < next) {
            if (lines.isBlank(at.line)) {
                at.leafLine(TEXT);
            } else {
                pageBreak();
            }
        }
        return true;
    }

    private int skipFurniture(int line) {
        int next = lines.skipBlank(line);
        while (next < lines.count() && isFurniture(next)) {
            next = lines.skipBlank(next + 1);
        }
        return next;
    }

    private boolean isFurniture(int line) {
        return PageFurniture.isSectionLine(lines, line)
                || PageFurniture.isPageLine(lines, line)
                || PageFurniture.isReleaseStamp(lines, line)
                || PageFurniture.isClassAlone(lines, line)
                || Scan.is(s, lines.from(line), lines.to(line), "SIPDIS");
    }

    private void pageBreak() {
        at.tree.open(
                Scan.is(s, at.from(), at.to(), "SIPDIS")
                        ? STRAY_CAPTION
                        : PageFurniture.isReleaseStamp(lines, at.line) ? RELEASE_STAMP : PAGE_BREAK);
        at.leafLine(
                PageFurniture.isSectionLine(lines, at.line)
                        ? SECTION_LINE
                        : PageFurniture.isPageLine(lines, at.line)
                                ? PAGE_LINE
                                : Scan.is(s, at.from(), at.to(), "SIPDIS")
                                        ? CAPTION
                                        : PageFurniture.isReleaseStamp(lines, at.line) ? TEXT : PAGE_CLASS);
        at.tree.close();
    }

    private boolean carriesOn(
            HeadLabel.Kind kind, int line, boolean apart, boolean furniture, int contentFrom, int placed) {
        int from = lines.from(line);
        int to = lines.to(line);
        HeadLabel label = HeadLabel.at(s, from, to);
        if (label != null && !(kind == HeadLabel.Kind.CLASSIFIER && label.kind() == HeadLabel.Kind.ORDER && !apart)) {
            return false;
        }
        ParagraphNumber number = ParagraphNumber.match(s, from, to);
        if (number != null && (number.isMarked() || apart || number.value() == 1)) {
            return false;
        }
        if (PageFurniture.isRule(lines, line) || isHeadingAbove(line)) {
            return false;
        }
        boolean empty =
                contentFrom >= at.tree.offset() || Scan.skipBlank(s, contentFrom, at.tree.offset()) >= at.tree.offset();
        return switch (kind) {
            case ORDER -> !apart && placed < 3 && !HeadParser.isCaptionLine(lines, line) && to - from < 75;
            case TAGS -> (!apart || empty || furniture) && looksLikeTags(from, to) || !apart && endsInComma();
            case SUBJECT ->
                apart
                        ? (empty || endsOpen())
                                && !startsMarked(from, to)
                                && to - from < 90
                                && !PageFurniture.isRule(lines, Math.min(line + 1, lines.count() - 1))
                        : placed < 8;
            case REFERENCE ->
                !startsMarked(from, to)
                        && (!apart || empty || isReferenceLine(from, to))
                        && !(apart && to - from > 120 && !isReferenceLine(from, to));
            case CLASSIFIER ->
                apart
                        ? (empty || furniture && !endsSentence() || continuesClassifier(from, to, contentFrom))
                        : placed < 10;
        };
    }

    /** {@code Summary} and the like alone on a line, or a line with a rule under it, begins the body. */
    private boolean isHeadingAbove(int line) {
        boolean ruled = line + 1 < lines.count()
                && !lines.isBlank(line + 1)
                && PageFurniture.isRule(lines, line + 1)
                && lines.length(line) <= 75;
        return ruled || RoleWords.isAlone(s, lines.from(line), lines.to(line));
    }

    private boolean startsMarked(int from, int to) {
        return PortionMark.end(s, from, to) > 0 && !isReferenceLine(from, to);
    }

    private boolean endsInComma() {
        int end = trimmed(at.tree.offset(), 0);
        return end > 0 && s.charAt(end - 1) == ',';
    }

    private boolean endsSentence() {
        int end = trimmed(at.tree.offset(), 0);
        return end > 0 && (s.charAt(end - 1) == '.' || s.charAt(end - 1) == ')');
    }

    private static final String[] OPEN_WORDS = {
        "A", "AN", "AND", "AS", "AT", "BUT", "BY", "FOR", "FROM", "IN", "INTO", "OF", "ON", "OR", "OVER", "THE", "TO",
        "WITH"
    };

    /** Whether what is placed so far ends on a word that asks for another, or on a comma or hyphen. */
    private boolean endsOpen() {
        int end = trimmed(at.tree.offset(), 0);
        char last = end > 0 ? s.charAt(end - 1) : ' ';
        if (last == ',' || last == '-' || last == '&') {
            return true;
        }
        for (String word : OPEN_WORDS) {
            int start = end - word.length();
            if (start > 0 && Scan.matches(s, start, word) && Lines.isBlank(s.charAt(start - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Codes of capitals, four letters mostly, with commas, blanks and persons in brackets. */
    private boolean looksLikeTags(int from, int to) {
        boolean bracket = false;
        for (int word = from; word < to; ) {
            int end = Scan.wordEnd(s, word, to);
            int letters = 0;
            for (int i = word; i < end; i++) {
                char c = s.charAt(i);
                bracket |= c == '(';
                if (Scan.isLetter(c)) {
                    letters++;
                } else if (c == ')') {
                    bracket = false;
                } else if (c != ',' && c != ';' && c != '/' && c != '[' && c != ']' && c != '(' && c != '#' && c != '.'
                        && c != '\'' && c != '-') {
                    return false;
                }
            }
            boolean inBrackets = bracket || s.charAt(end - 1) == ')';
            if (letters > 6 && !inBrackets && end < to && s.charAt(end - 1) != ',') {
                return false;
            }
            word = Scan.skipBlank(s, end, to);
        }
        return to - from < 90;
    }

    /** Whether a line after a blank one is still an item of the reference line: lettered, or a post and a number. */
    private boolean isReferenceLine(int from, int to) {
        int i = from;
        if (s.charAt(i) == ParagraphNumber.PILCROW) {
            i = Scan.skipBlank(s, i + 1, to);
        }
        if (i + 2 < to
                && Scan.isUpper(s.charAt(i))
                && (s.charAt(i + 1) == '.' || s.charAt(i + 1) == ')')
                && Lines.isBlank(s.charAt(i + 2))) {
            return true;
        }
        if (i + 3 < to && s.charAt(i) == '(' && Scan.isUpper(s.charAt(i + 1)) && s.charAt(i + 2) == ')') {
            int next = Scan.skipBlank(s, i + 3, to);
            return to - from < 60 && Scan.isDigit(s.charAt(to - 1)) && !Scan.hasLower(s, next, to);
        }
        return to - from < 50
                && Scan.isDigit(s.charAt(to - 1))
                && !Scan.hasLower(s, from, to)
                && Scan.isUpper(s.charAt(i));
    }

    private boolean continuesClassifier(int from, int to, int contentFrom) {
        int placed = trimmed(at.tree.offset(), contentFrom);
        boolean asks = placed > contentFrom && s.charAt(placed - 1) == ':';
        boolean reasoned = !asks && hasReason(contentFrom, placed);
        return lineStarts(from, to, "DECLASSIFY ON")
                || lineStarts(from, to, "DATE OF SOURCE")
                || lineStarts(from, to, "DECL ON")
                || !reasoned
                        && (lineStarts(from, to, "REASON")
                                || lineStarts(from, to, "FOR REASON")
                                || s.startsWith("1.4", from)
                                || s.startsWith("1.5", from))
                || !reasoned && lineStarts(from, to, "DERIVED FROM");
    }

    private boolean hasSection(int from, int to) {
        for (int i = from; i + 3 <= to; i++) {
            if (s.startsWith("1.4", i) || s.startsWith("1.5", i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasReason(int from, int to) {
        for (int i = from; i + 6 <= to; i++) {
            if (Scan.matches(s, i, "REASON") || s.startsWith("1.4", i) || s.startsWith("1.5", i)) {
                return true;
            }
        }
        return false;
    }

    private boolean lineStarts(int from, int to, String words) {
        return from + words.length() <= to && Scan.matches(s, from, words);
    }

    /** Places a classifier paragraph that stands further down, and answers whether the current line begins one. */
    boolean lateClassifier() {
        HeadLabel label = HeadLabel.at(s, at.from(), at.to());
        if (label == null || label.kind() != HeadLabel.Kind.CLASSIFIER) {
            return false;
        }
        block(label);
        return true;
    }
}
