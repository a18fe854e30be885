package org.reftel.copies.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.text.SourceText;

/**
 * Reads what a publisher says of a telegram from the words in front of it: a row of names over a row of values, names
 * each on a line and then the values, {@code name: value}, or a title with the id in it.
 */
final class StatedLines {
    private static final int LONGEST_LINE = 500;

    private enum Field {
        REFERENCE_ID("reference id"),
        IDENTIFIER("identifier"),
        CANONICAL_ID("canonical id"),
        ID("id"),
        CREATED("created"),
        DATE("date"),
        RELEASED("released"),
        ORIGINAL_CLASSIFICATION("original classification"),
        CLASSIFICATION("classification"),
        ORIGIN("origin"),
        FROM("from"),
        CABLE_TITLE("cable title"),
        TITLE("title"),
        TAGS("tags"),
        REFERENCES("references"),
        DESTINATION("destination");

        private final String name;

        Field(String name) {
            this.name = name;
        }

        /** The field whose name stands at {@code at}, as a word or words of its own. */
        static @Nullable Field at(String line, int at) {
            for (Field field : values()) {
                int after = at + field.name.length();
                boolean ends = after >= line.length() || ":\t ".indexOf(line.charAt(after)) >= 0;
                if (ends && line.regionMatches(true, at, field.name, 0, field.name.length())) {
                    return field;
                }
            }
            return null;
        }
    }

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Field> waiting = new ArrayList<>();
    private boolean row;
    private String publisher;
    private @Nullable String titledId;
    private @Nullable String headline;

    private StatedLines(String publisher) {
        this.publisher = publisher;
    }

    /**
     * Reads the lines of {@code text[from, to)}.
     *
     * @param publisher the form's name, where the lines do not tell a better one
     * @param title of the whole page; null where there is none
     */
    static PublisherStatement read(String text, int from, int to, String publisher, @Nullable String title) {
        StatedLines lines = new StatedLines(publisher);
        char lineEnd = SourceText.lineEnd(text);
        int start = from;
        while (start < to) {
            int found = text.indexOf(lineEnd, start, to);
            int end = found < 0 ? to : found;
            if (end - start < LONGEST_LINE) {
                String line = text.substring(start, end).replace('\u00A0', ' ').strip();
                if (!line.isEmpty()) {
                    lines.line(line);
                }
            }
            start = end + 1;
        }
        return lines.statement(title);
    }

    private void line(String line) {
        List<Field> names = names(line);
        if (names.size() > 1 && line.length() < 120) {
            waiting.clear();
            waiting.addAll(names);
            row = true;
            return;
        }
        Field field = Field.at(line, 0);
        int after = field == null ? 0 : field.name.length();
        if (field != null && after == line.length()) {
            waiting.add(field);
            row = false;
        } else if (field != null && line.charAt(after) == ':') {
            waiting.clear();
            String value = line.substring(after + 1).strip();
            if (value.isEmpty()) {
                waiting.add(field);
            } else {
                state(field, value);
            }
        } else if (!waiting.isEmpty()) {
            value(line);
        } else {
            title(line);
        }
    }

    /** The names on a line that holds nothing else. */
    private static List<Field> names(String line) {
        List<Field> names = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            Field field = Field.at(line, at);
            if (field == null
                    || at + field.name.length() < line.length() && line.charAt(at + field.name.length()) == ':') {
                return List.of();
            }
            names.add(field);
            at += field.name.length();
            while (at < line.length() && line.charAt(at) <= ' ') {
                at++;
            }
        }
        return names;
    }

    private void value(String line) {
        if (row) {
            row(line);
            waiting.clear();
            return;
        }
        Field field = waiting.removeFirst();
        boolean isId = field == Field.REFERENCE_ID || field == Field.IDENTIFIER || field == Field.CANONICAL_ID;
        if (isId && !TelegramNumber.is(line)) {
            // Words of the site that happen to be names of fields.
            waiting.clear();
        } else {
            state(field, line);
        }
    }

    /** Values on one line, parted by tabs or known by their form. */
    private void row(String line) {
        List<String> cells = line.indexOf('\t') >= 0 ? List.of(line.split("\t", -1)) : List.of();
        if (cells.size() == waiting.size()) {
            for (int i = 0; i < cells.size(); i++) {
                state(waiting.get(i), cells.get(i).strip());
            }
            return;
        }
        if (!TelegramNumber.is(firstWord(line))) {
            return;
        }
        String rest = line;
        for (Field field : waiting) {
            rest = rest.stripLeading();
            int length = switch (field) {
                case CREATED, DATE, RELEASED -> dateLength(rest);
                case CLASSIFICATION -> classificationLength(rest);
                case ORIGIN, TITLE, CABLE_TITLE -> rest.length();
                default -> firstWord(rest).length();
            };
            state(field, rest.substring(0, length).strip());
            rest = rest.substring(length);
        }
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ') {
            end++;
        }
        return line.substring(0, end);
    }

    private static int dateLength(String rest) {
        int end = firstWord(rest).length();
        if (end + 1 < rest.length()) {
            String time = firstWord(rest.substring(end + 1));
            end += time.indexOf(':') > 0 ? 1 + time.length() : 0;
        }
        return end;
    }

    private static int classificationLength(String rest) {
        int end = 0;
        while (end < rest.length()) {
            String word = firstWord(rest.substring(end));
            boolean goesOn = word.contains("//")
                    || switch (word) {
                        case "UNCLASSIFIED",
                                "CONFIDENTIAL",
                                "SECRET",
                                "TOP",
                                "LIMITED",
                                "OFFICIAL",
                                "USE",
                                "FOR",
                                "ONLY",
                                "NOFORN" -> true;
                        default -> false;
                    };
            if (!goesOn) {
                break;
            }
            end = Math.min(rest.length(), end + word.length() + 1);
        }
        return end;
    }

    private void state(Field field, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (field == Field.ID && !TelegramNumber.is(value)) {
            attributes.putIfAbsent("id", value);
        } else if (field == Field.DESTINATION) {
            attributes.putIfAbsent(field.name, value);
        } else if (values.putIfAbsent(field, value) == null) {
            if (field == Field.REFERENCE_ID) {
                publisher = "WikiLeaks text";
            } else if (field == Field.IDENTIFIER) {
                publisher = "spreadsheet text";
            }
        }
    }

    private void title(String line) {
        int start = line.startsWith("Viewing cable ") ? "Viewing cable ".length() : 0;
        int after = TelegramNumber.endOf(line, start, line.length());
        if (after > 0 && after + 2 < line.length() && line.charAt(after) == ',') {
            titledId = line.substring(start, after);
            headline = line.substring(after + 1).strip();
        } else if (line.startsWith("Cablegate: ")) {
            headline = line.substring("Cablegate: ".length()).strip();
        }
    }

    private PublisherStatement statement(@Nullable String pageTitle) {
        String title = first(values.get(Field.CABLE_TITLE), values.get(Field.TITLE), headline, pageTitle);
        return new PublisherStatement(
                publisher,
                first(
                        values.get(Field.REFERENCE_ID),
                        values.get(Field.IDENTIFIER),
                        values.get(Field.CANONICAL_ID),
                        first(values.get(Field.ID), titledId)),
                first(values.get(Field.CREATED), values.get(Field.DATE)),
                values.get(Field.RELEASED),
                first(values.get(Field.CLASSIFICATION), values.get(Field.ORIGINAL_CLASSIFICATION)),
                first(values.get(Field.ORIGIN), values.get(Field.FROM)),
                title,
                words(values.get(Field.TAGS), " ,;"),
                words(values.get(Field.REFERENCES), ",;|"),
                attributes);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private static List<String> words(@Nullable String list, String partings) {
        if (list == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= list.length(); at++) {
            if (at == list.length() || partings.indexOf(list.charAt(at)) >= 0) {
                String word = list.substring(start, at).strip();
                if (!word.isEmpty()) {
                    words.add(word);
                }
                start = at + 1;
            }
        }
        return List.copyOf(words);
    }
}
