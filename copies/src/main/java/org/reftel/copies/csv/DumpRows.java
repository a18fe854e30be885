package org.reftel.copies.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.CharsetReader;
import org.reftel.copies.charset.MappedText;
import org.reftel.copies.charset.StatedText;
import org.reftel.copies.stretches.RowStart;
import org.reftel.core.telegram.PublisherStatement;

/**
 * The telegrams in rows of the dump: number, date, id, origin, classification, references, header, body.
 *
 * @param telegrams in order, one a row; of a half row, what there is
 * @param halfRows rows that lack fields or the end of one
 */
public record DumpRows(List<StatedText> telegrams, List<HalfRow> halfRows) {
    private static final int NUMBER = 0;
    private static final int DATE = 1;
    private static final int ID = 2;
    private static final int ORIGIN = 3;
    private static final int CLASSIFICATION = 4;
    private static final int REFERENCES = 5;
    private static final int HEADER = 6;
    private static final int BODY = 7;

    /**
     * A row that breaks off.
     *
     * @param offset of its first byte in the file or member
     * @param fields how many of the eight it has
     */
    public record HalfRow(long offset, int fields) {}

    /**
     * @param offset of {@code bytes[0]} in the file or member
     * @param begin whether a first row that does not begin as rows do is one of column names
     */
    public static DumpRows read(byte[] bytes, long offset, boolean begin) {
        List<StatedText> telegrams = new ArrayList<>();
        List<HalfRow> halfRows = new ArrayList<>();
        RowScanner row = new RowScanner(bytes, afterMark(bytes));
        boolean first = begin;
        while (row.next()) {
            boolean columnNames = first && !RowStart.at(bytes, row.rowStart(), bytes.length);
            first = false;
            if (columnNames) {
                continue;
            }
            if (!row.isWhole()) {
                halfRows.add(new HalfRow(offset + row.rowStart(), row.fields()));
            }
            StatedText telegram = telegram(bytes, offset, row);
            if (telegram != null) {
                telegrams.add(telegram);
            }
        }
        return new DumpRows(telegrams, halfRows);
    }

    private static int afterMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static @Nullable StatedText telegram(byte[] bytes, long offset, RowScanner row) {
        MappedText header = field(bytes, offset, row, HEADER);
        MappedText text = MappedText.joined(header, "\n\n", field(bytes, offset, row, BODY));
        if (text.length() == 0) {
            return null;
        }
        String number = words(bytes, row, NUMBER);
        String date = words(bytes, row, DATE);
        PublisherStatement statement = new PublisherStatement(
                "Cablegate CSV",
                words(bytes, row, ID),
                date == null ? null : isoDate(date),
                null,
                words(bytes, row, CLASSIFICATION),
                words(bytes, row, ORIGIN),
                null,
                List.of(),
                references(words(bytes, row, REFERENCES)),
                number == null ? Map.of() : Map.of("number", number));
        return new StatedText(text, statement, row.rowStart(), row.rowEnd());
    }

    private static MappedText field(byte[] bytes, long offset, RowScanner row, int field) {
        int from = field < row.fields() ? row.start(field) : 0;
        int to = field < row.fields() ? row.end(field) : 0;
        return unescaped(CharsetReader.decodeField(bytes, from, to, offset));
    }

    private static @Nullable String words(byte[] bytes, RowScanner row, int field) {
        String words = field(bytes, 0, row, field).characters().strip();
        return words.isEmpty() || words.equals("\\N") ? null : words;
    }

    /** Undoes {@code \"}, {@code \\}, a backslash before a line end, and {@code ""}. */
    private static MappedText unescaped(MappedText written) {
        String characters = written.characters();
        int last = characters.length() - 1;
        int backslash = characters.indexOf('\\');
        int doubled = characters.indexOf("\"\"");
        if (backslash < 0 && doubled < 0) {
            return written;
        }
        boolean oneLine = characters.indexOf('\n') < 0;
        MappedText.Builder text = new MappedText.Builder(written, characters.length());
        int start = 0;
        while (backslash >= 0 && backslash < last || doubled >= 0) {
            boolean isBackslash = backslash >= 0 && (doubled < 0 || backslash < doubled);
            int escape = isBackslash ? backslash : doubled;
            char stands = isBackslash ? meaning(characters.charAt(escape + 1), oneLine) : '"';
            int next = escape + 1;
            if (stands != 0) {
                text.copy(start, escape).put(stands, escape, escape + 2);
                next = escape + 2;
                start = next;
            }
            backslash = backslash >= 0 && backslash < next ? characters.indexOf('\\', next) : backslash;
            doubled = doubled >= 0 && doubled < next ? characters.indexOf("\"\"", next) : doubled;
        }
        return text.copy(start, characters.length()).build();
    }

    /** What a backslash and a character stand for; 0 where they are only themselves. */
    private static char meaning(char escaped, boolean oneLine) {
        return switch (escaped) {
            case '"', '\'', '\\', '\n', '\r' -> escaped;
            case 'n' -> oneLine ? '\n' : 0;
            case 'r' -> oneLine ? '\r' : 0;
            case 't' -> oneLine ? '\t' : 0;
            default -> 0;
        };
    }

    private static List<String> references(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        List<String> references = new ArrayList<>();
        int start = 0;
        while (start <= column.length()) {
            int bar = column.indexOf('|', start);
            int end = bar < 0 ? column.length() : bar;
            String reference = column.substring(start, end).strip();
            if (!reference.isEmpty()) {
                references.add(reference);
            }
            start = end + 1;
        }
        return List.copyOf(references);
    }

    /** {@code 12/28/1966 18:48} as {@code 1966-12-28 18:48}; any other form as it is. */
    private static String isoDate(String date) {
        int first = date.indexOf('/');
        int second = date.indexOf('/', first + 1);
        boolean expected = (first == 1 || first == 2)
                && (second == first + 2 || second == first + 3)
                && date.length() >= second + 5
                && isFigures(date, 0, first)
                && isFigures(date, first + 1, second)
                && isFigures(date, second + 1, second + 5);
        if (!expected) {
            return date;
        }
        return date.substring(second + 1, second + 5)
                + (first == 1 ? "-0" : "-")
                + date.substring(0, first)
                + (second == first + 2 ? "-0" : "-")
                + date.substring(first + 1, second)
                + date.substring(second + 5);
    }

    private static boolean isFigures(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
