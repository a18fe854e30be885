package org.reftel.core.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the manual as it is shipped: UTF-8, lines that begin with {@code #} are remarks, the first other line
 * names the columns, columns are parted by tabs. An empty cell means that nothing is known or that the end is open.
 */
final class Table {
    private Table() {}

    /** A line of a table, which knows where it stands. */
    record Row(String table, int line, String[] columns, String[] cells) {

        /** The cell of a column, which may be empty. */
        String cell(String column) {
            for (int i = 0; i < columns.length; i++) {
                if (columns[i].equals(column)) {
                    return cells[i];
                }
            }
            throw new IllegalStateException(table + ": there is no column " + column);
        }

        @Nullable
        String cellOrNull(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? null : cell;
        }

        /** The parts of a cell that are separated by {@code |}. */
        List<String> list(String column, char separator) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> parts = new ArrayList<>(2);
            int start = 0;
            for (int at = cell.indexOf(separator); at >= 0; at = cell.indexOf(separator, start)) {
                parts.add(cell.substring(start, at));
                start = at + 1;
            }
            parts.add(cell.substring(start));
            return List.copyOf(parts);
        }

        int number(String column) {
            try {
                return Integer.parseInt(cell(column));
            } catch (NumberFormatException e) {
                throw wrong(column + " is not a whole number: " + cell(column), e);
            }
        }

        Years years() {
            String from = cell("from");
            String to = cell("to");
            return new Years(
                    from.isEmpty() ? Years.OPEN_START : number("from"), to.isEmpty() ? Years.OPEN_END : number("to"));
        }

        Days days() {
            String to = cell("to");
            return new Days(day("from"), to.isEmpty() ? null : day("to"));
        }

        private LocalDate day(String column) {
            try {
                return LocalDate.parse(cell(column));
            } catch (DateTimeParseException e) {
                throw wrong(column + " is not a day in the form 1995-10-14: " + cell(column), e);
            }
        }

        <E extends Enum<E>> E oneOf(Class<E> kinds, String column) {
            try {
                return Enum.valueOf(kinds, cell(column));
            } catch (IllegalArgumentException e) {
                throw wrong(
                        column + " is none of " + Arrays.toString(kinds.getEnumConstants()) + ": " + cell(column), e);
            }
        }

        /** The ids of the row's sources; every row has one. */
        List<String> sources() {
            return list("source", ',');
        }

        private IllegalStateException wrong(String what, Throwable cause) {
            return new IllegalStateException(table + ", line " + line + ": " + what, cause);
        }
    }

    /** Reads a table that lies beside this class. */
    static List<Row> read(String name) {
        String text = text(name);
        List<Row> rows = new ArrayList<>();
        String @Nullable [] columns = null;
        int line = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            line++;
            if (end > start && text.charAt(start) != '#') {
                if (columns == null) {
                    columns = cells(text, start, end, 1);
                } else {
                    String[] cells = cells(text, start, end, columns.length);
                    if (cells.length != columns.length) {
                        throw new IllegalStateException(name + ", line " + line + ": " + cells.length + " cells, but "
                                + columns.length + " columns");
                    }
                    rows.add(new Row(name, line, columns, cells));
                }
            }
            start = end + 1;
        }
        return rows;
    }

    private static String[] cells(String text, int start, int end, int expected) {
        List<String> cells = new ArrayList<>(expected);
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '\t') {
                cells.add(text.substring(from, i));
                from = i + 1;
            }
        }
        return cells.toArray(String[]::new);
    }

    private static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is missing from the program; reinstall it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read; reinstall the program", e);
        }
    }
}
