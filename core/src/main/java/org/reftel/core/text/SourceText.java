package org.reftel.core.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of one transcription, unaltered: evidence, to which every tree, value and finding points by offset.
 *
 * <p>Offsets count UTF-16 units. Lines and columns are computed when asked for; a line ends at {@code \n}, and a
 * {@code \r} before it belongs to the line end.
 */
public final class SourceText {
    private final String characters;
    private int @Nullable [] lineStarts;

    public SourceText(String characters) {
        this.characters = characters;
    }

    public int length() {
        return characters.length();
    }

    public char charAt(int offset) {
        return characters.charAt(offset);
    }

    /** The characters of a span, as they stand. */
    public String slice(TextSpan span) {
        return characters.substring(span.start(), span.end());
    }

    public String slice(int start, int end) {
        return characters.substring(start, end);
    }

    /** The whole text. */
    public String characters() {
        return characters;
    }

    /** What ends the lines of a text: line feeds, or carriage returns where it has no line feed. */
    public static char lineEnd(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n';
    }

    /** The line that holds an offset, counted from 1; the offset of the end is on the last line. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset in its line, counted from 1. */
    public int columnOf(int offset) {
        return offset - lineStarts()[lineOf(offset) - 1] + 1;
    }

    private int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            char lineEnd = lineEnd(characters);
            int count = 1;
            for (int at = characters.indexOf(lineEnd); at >= 0; at = characters.indexOf(lineEnd, at + 1)) {
                count++;
            }
            starts = new int[count];
            int line = 1;
            for (int at = characters.indexOf(lineEnd); at >= 0; at = characters.indexOf(lineEnd, at + 1)) {
                starts[line++] = at + 1;
            }
            lineStarts = starts;
        }
        return starts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceText text && text.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return characters;
    }
}
