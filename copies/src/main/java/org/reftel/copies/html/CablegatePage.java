package org.reftel.copies.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.MappedText;
import org.reftel.copies.charset.StatedText;
import org.reftel.core.telegram.PublisherStatement;

/**
 * The page of the 2010 site: a table of what the publisher says, a {@code <pre>} with the transmission lines and the
 * addressees, and a {@code <pre>} with the text. Its boilerplate, four fifths of the page, is jumped over.
 */
public final class CablegatePage {
    private static final String HEADLINE = "Viewing cable ";

    private final MappedText page;
    private final String characters;

    private CablegatePage(MappedText page) {
        this.page = page;
        this.characters = page.characters();
    }

    /**
     * The telegrams of a page, or of several pages in one file; none where it is no page of this kind.
     *
     * @param length of the copy in bytes
     */
    public static List<StatedText> read(MappedText page, int length) {
        return new CablegatePage(page).read(length);
    }

    private List<StatedText> read(int length) {
        List<StatedText> found = new ArrayList<>(1);
        int table = table(0);
        int before = 0;
        while (table >= 0) {
            int following = table(table + 1);
            int end = following < 0 ? characters.length() : following;
            StatedText telegram = telegram(before, table, end, length);
            if (telegram != null) {
                found.add(telegram);
            }
            before = table;
            table = following;
        }
        return found;
    }

    /** Where the next table of the publisher's statement opens; -1 where there is none. */
    private int table(int from) {
        for (String sign : List.of("class='cable'", "class=\"cable\"")) {
            for (int at = characters.indexOf(sign, from); at >= 0; at = characters.indexOf(sign, at + 1)) {
                if (at >= 7 && at - 7 >= from && characters.regionMatches(true, at - 7, "<table ", 0, 7)) {
                    return at - 7;
                }
            }
        }
        return -1;
    }

    private @Nullable StatedText telegram(int before, int table, int end, int length) {
        List<String> names = new ArrayList<>(5);
        List<String> values = new ArrayList<>(5);
        TagScanner scanner = new TagScanner(characters, table, end);
        int cell = -1;
        while (scanner.next() && !(scanner.isClosing() && scanner.isNamed("table"))) {
            boolean name = scanner.isNamed("th");
            if (!name && !scanner.isNamed("td")) {
                continue;
            }
            if (!scanner.isClosing()) {
                cell = scanner.tagEnd();
            } else if (cell >= 0) {
                (name ? names : values).add(TextContent.plain(characters, cell, scanner.tagStart()));
                cell = -1;
            }
        }
        TextContent content = new TextContent(page, end - scanner.tagEnd(), false);
        TagScanner blocks = new TagScanner(characters, scanner.tagEnd(), end);
        while (blocks.next() && !(blocks.isClosing() && (blocks.isNamed("body") || blocks.isNamed("html")))) {
            if (blocks.isNamed("pre") && !blocks.isClosing()) {
                int from = blocks.tagEnd();
                blocks.skipElement();
                boolean closed = blocks.tagEnd() > from;
                content.writeVerbatim(from, closed ? characters.lastIndexOf("</", blocks.tagEnd() - 1) : end);
                if (!closed) {
                    break;
                }
            }
        }
        if (content.length() == 0) {
            return null;
        }
        PublisherStatement statement = new PublisherStatement(
                "Cablegate page",
                value(names, values, "Reference ID"),
                value(names, values, "Created"),
                value(names, values, "Released"),
                value(names, values, "Classification"),
                value(names, values, "Origin"),
                title(before, table),
                List.copyOf(content.tags()),
                List.of(),
                Map.of());
        return new StatedText(content.text(), statement, 0, length);
    }

    private static @Nullable String value(List<String> names, List<String> values, String name) {
        int at = names.indexOf(name);
        return at < 0 || at >= values.size() || values.get(at).isEmpty() ? null : values.get(at);
    }

    /** Of {@code <h3>Viewing cable ID, TITLE</h3>}, the title. */
    private @Nullable String title(int from, int to) {
        int headline = characters.indexOf(HEADLINE, from, to);
        int end = headline < 0 ? -1 : characters.indexOf("</", headline, to);
        if (end < 0) {
            return null;
        }
        String line = TextContent.plain(characters, headline + HEADLINE.length(), end);
        int comma = line.indexOf(", ");
        String title = comma < 0 ? "" : line.substring(comma + 2).strip();
        return title.isEmpty() ? null : title;
    }
}
