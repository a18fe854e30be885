package org.reftel.copies.archives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.MappedText;
import org.reftel.copies.charset.StatedText;
import org.reftel.core.telegram.PublisherStatement;

/**
 * Records of the National Archives: a part headed {@code Message Text} and a part headed {@code Message Attributes}, in
 * either order. The table goes into the publisher's statement; release stamps that stand in the text stay there.
 */
public final class ArchivesRecord {
    private static final String TEXT_HEADING = "Message Text";
    private static final String ATTRIBUTES_HEADING = "Message Attributes";
    private static final String STAMP = "Declassified/Released";
    private static final String REVIEW = "Systematic Review ";
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_LINE = 4000;

    private final MappedText text;
    private final String characters;
    private final int length;
    private final List<StatedText> found = new ArrayList<>();
    private int textStart = -1;
    private int textEnd = -1;
    private int tableStart = -1;
    private int tableEnd = -1;

    private ArchivesRecord(MappedText text, int length) {
        this.text = text;
        this.characters = text.characters();
        this.length = length;
    }

    /** Whether a text has the headings of such a record. */
    public static boolean isRecord(String characters) {
        int limit = characters.length();
        return heading(characters, TEXT_HEADING, 0, limit) >= 0
                && heading(characters, ATTRIBUTES_HEADING, 0, limit) >= 0;
    }

    /**
     * The telegrams of one record or several.
     *
     * @param length of the copy in bytes
     */
    public static List<StatedText> read(MappedText text, int length) {
        return new ArchivesRecord(text, length).read();
    }

    private List<StatedText> read() {
        int limit = characters.length();
        int nextText = heading(characters, TEXT_HEADING, 0, limit);
        int nextTable = heading(characters, ATTRIBUTES_HEADING, 0, limit);
        while (nextText >= 0 || nextTable >= 0) {
            boolean isText = nextTable < 0 || nextText >= 0 && nextText < nextTable;
            int start = isText ? nextText : nextTable;
            if (isText ? textStart >= 0 : tableStart >= 0) {
                take();
            }
            int content = characters.indexOf('\n', start);
            content = content < 0 ? limit : content + 1;
            if (isText) {
                nextText = heading(characters, TEXT_HEADING, content, limit);
            } else {
                nextTable = heading(characters, ATTRIBUTES_HEADING, content, limit);
            }
            int end = Math.min(nextText < 0 ? limit : nextText, nextTable < 0 ? limit : nextTable);
            if (isText) {
                textStart = content;
                textEnd = end;
            } else {
                tableStart = content;
                tableEnd = end;
            }
        }
        take();
        return found;
    }

    private void take() {
        if (textStart >= 0
                && textStart < textEnd
                && !characters.substring(textStart, textEnd).isBlank()) {
            Map<String, String> attributes = tableStart < 0 ? Map.of() : attributes(tableStart, tableEnd);
            found.add(new StatedText(text.slice(textStart, textEnd), statement(attributes), 0, length));
        }
        textStart = -1;
        tableStart = -1;
    }

    /** Where the line of a heading, alone on it, begins; -1 where none does. */
    private static int heading(String characters, String heading, int from, int limit) {
        for (int at = characters.indexOf(heading, from); at >= 0; at = characters.indexOf(heading, at + 1)) {
            int start = at;
            while (start > from && isBlank(characters.charAt(start - 1))) {
                start--;
            }
            int end = at + heading.length();
            int bound = Math.min(limit, at + LONGEST_HEADING);
            while (end < bound && (isBlank(characters.charAt(end)) || characters.charAt(end) == ':')) {
                end++;
            }
            boolean alone = (start == 0 || characters.charAt(start - 1) == '\n')
                    && (end == limit || characters.charAt(end) == '\n');
            if (alone) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
    }

    /** The table's rows; a value goes on over lines until the next name. */
    private Map<String, String> attributes(int from, int to) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        StringBuilder value = null;
        int start = from;
        while (start < to) {
            int lineEnd = characters.indexOf('\n', start, to);
            int end = lineEnd < 0 ? to : lineEnd;
            String line = characters
                    .substring(start, Math.min(end, start + LONGEST_LINE))
                    .strip();
            start = end + 1;
            String name = Attribute.beginning(line);
            if (name != null) {
                value = values.computeIfAbsent(name, key -> new StringBuilder());
                line = line.substring(name.length() + 1).strip();
            } else if (line.isEmpty() || isStamp(line, value, values)) {
                continue;
            }
            if (value != null && !line.isEmpty()) {
                value.append(value.isEmpty() ? "" : " ").append(line);
            }
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        values.forEach((name, written) -> attributes.put(name, written.toString()));
        return Collections.unmodifiableMap(attributes);
    }

    /** A page's release stamp that stands between rows, which is no part of the value before it. */
    private static boolean isStamp(String line, @Nullable StringBuilder value, Map<String, StringBuilder> values) {
        boolean stamp = line.contains(STAMP) || line.startsWith("US Department of State EO") || line.startsWith("***");
        StringBuilder markings = values.get(Attribute.MARKINGS);
        boolean expected = value != null && value == markings && markings.indexOf("Review") < 0;
        return stamp && !expected;
    }

    private static PublisherStatement statement(Map<String, String> attributes) {
        String draftDate = date(stated(attributes, Attribute.DRAFT_DATE));
        String classification = stated(attributes, Attribute.CLASSIFICATION);
        return new PublisherStatement(
                "National Archives",
                stated(attributes, Attribute.DOCUMENT_NUMBER),
                draftDate == null ? date(stated(attributes, Attribute.SENT_DATE)) : draftDate,
                released(stated(attributes, Attribute.MARKINGS)),
                classification == null ? stated(attributes, Attribute.CURRENT_CLASSIFICATION) : classification,
                stated(attributes, Attribute.FROM),
                stated(attributes, Attribute.SUBJECT),
                items(stated(attributes, Attribute.TAGS)),
                items(stated(attributes, Attribute.REFERENCE)),
                attributes);
    }

    private static @Nullable String stated(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        return value == null || value.isEmpty() || value.equalsIgnoreCase("n/a") ? null : value;
    }

    /** The date of the release stamp. */
    private static @Nullable String released(@Nullable String markings) {
        int at = markings == null ? -1 : markings.indexOf(REVIEW);
        return markings == null || at < 0 ? null : date(markings.substring(at + REVIEW.length()));
    }

    /** {@code 01 JAN 1994}, {@code 01-Jan-1994 12:00:00 am} and {@code 31/12/2019} as {@code 1994-01-01}. */
    private static @Nullable String date(@Nullable String written) {
        if (written == null) {
            return null;
        }
        int[] parts = new int[3];
        int part = 0;
        int at = 0;
        while (at < written.length() && part < 3) {
            int end = at;
            while (end < written.length() && " -/".indexOf(written.charAt(end)) < 0) {
                end++;
            }
            if (end > at) {
                parts[part++] = datePart(written.substring(at, end));
            }
            at = end + 1;
        }
        boolean whole = parts[0] >= 1 && parts[0] <= 31 && parts[1] >= 1 && parts[1] <= 12 && parts[2] > 1000;
        boolean unset = parts[0] == 1 && parts[1] == 1 && parts[2] == 1960;
        return whole && !unset ? "%04d-%02d-%02d".formatted(parts[2], parts[1], parts[0]) : null;
    }

    /** A figure, or a month's number; 0 for anything else. */
    private static int datePart(String part) {
        if (part.length() == 3 && Character.isLetter(part.charAt(0))) {
            String months = "janfebmaraprmayjunjulaugsepoctnovdec";
            int month = months.indexOf(part.toLowerCase(Locale.ROOT));
            return month >= 0 && month % 3 == 0 ? month / 3 + 1 : 0;
        }
        int figure = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < '0' || c > '9' || i > 3) {
                return 0;
            }
            figure = figure * 10 + c - '0';
        }
        return figure;
    }

    /** Parts a list at its commas, those within brackets left alone: {@code OVIP, (KISSINGER, HENRY A)}. */
    private static List<String> items(@Nullable String list) {
        if (list == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at <= list.length(); at++) {
            char c = at == list.length() ? ',' : list.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && (depth <= 0 || at == list.length())) {
                String item = list.substring(start, at).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                start = at + 1;
            }
        }
        return List.copyOf(items);
    }
}
