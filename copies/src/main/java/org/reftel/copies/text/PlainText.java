package org.reftel.copies.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.MappedText;
import org.reftel.copies.charset.StatedText;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.text.SourceText;

/** The telegrams of a text, each with the words around it. */
public final class PlainText {
    private static final int LONGEST_HEADING_LINE = 120;

    private PlainText() {}

    /**
     * The telegrams in a text, in order; none where no part of it has a telegram's form.
     *
     * @param publisher the form's name, for telegrams of which the words in front tell no better one
     * @param title of the page that the text is from; null where there is none
     * @param length of the copy in bytes
     */
    public static List<StatedText> read(MappedText text, String publisher, @Nullable String title, int length) {
        String characters = text.characters();
        List<StatedText> found = new ArrayList<>();
        int start = -1;
        for (TelegramCuts.Piece piece : TelegramCuts.of(characters, 0, characters.length())) {
            // Words between telegrams that are none stay with what follows them, or at the end with what precedes.
            start = start < 0 ? piece.start : start;
            if (piece.isTelegram()) {
                PublisherStatement statement =
                        StatedLines.read(characters, start, Math.max(start, piece.head), publisher, title);
                found.add(new StatedText(text.slice(start, piece.end), statement, 0, length));
                start = -1;
            }
        }
        return found;
    }

    /**
     * Whether lines of a heading run on in one line, as where a page's line ends were taken for blanks: a line that begins
     * as a transmission, date-time or originator line does and is longer than any of these.
     */
    public static boolean isFused(String characters) {
        LineReader line = new LineReader(characters);
        char lineEnd = SourceText.lineEnd(characters);
        int start = 0;
        while (start < characters.length()) {
            int found = characters.indexOf(lineEnd, start);
            int end = found < 0 ? characters.length() : found;
            if (end - start > LONGEST_HEADING_LINE) {
                LineSign sign = line.read(start, end);
                if (sign == LineSign.TRANSMISSION || sign == LineSign.DATE_TIME || sign == LineSign.ORIGINATOR) {
                    return true;
                }
            }
            start = end + 1;
        }
        return false;
    }

    /** Whether a line stands in a text with which a telegram's heading begins, or its class line. */
    public static boolean isHeaded(String characters) {
        LineReader line = new LineReader(characters);
        char lineEnd = SourceText.lineEnd(characters);
        int start = 0;
        while (start < characters.length()) {
            int found = characters.indexOf(lineEnd, start);
            int end = found < 0 ? characters.length() : found;
            switch (line.read(start, end)) {
                case TRANSMISSION, DATE_TIME, ORIGINATOR, CLASS, FIRST_PAGE -> {
                    return true;
                }
                default -> start = end + 1;
            }
        }
        return false;
    }
}
