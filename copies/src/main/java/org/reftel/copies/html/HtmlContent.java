package org.reftel.copies.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.MappedText;

/**
 * The text of any page.
 *
 * @param title of the page
 */
public record HtmlContent(MappedText text, @Nullable String title) {
    private static final int LOOKED_AT = 1 << 16;
    private static final int FEWEST_TAGS = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @param keepLines whether line ends of the source count everywhere, as where a style sheet makes them count */
    public static HtmlContent of(MappedText page, boolean keepLines) {
        TextContent content = new TextContent(page, page.length() / 2, keepLines);
        content.write(0, page.length());
        String title = content.title();
        return new HtmlContent(content.text(), title == null || title.isEmpty() ? null : title);
    }

    /**
     * Where characters begin to be a page rather than text, whatever their name says: 0 where they begin with tags, where
     * most of their lines bear tags, or where the links of a known site stand in them; else where the first tag stands that
     * opens a page; -1 where none does. A few tags in the middle of a text make no page of it.
     */
    public static int pageStart(String characters) {
        int limit = Math.min(characters.length(), LOOKED_AT);
        int first = 0;
        while (first < limit && (characters.charAt(first) <= ' ' || characters.charAt(first) == BYTE_ORDER_MARK)) {
            first++;
        }
        TagScanner scanner = new TagScanner(characters, 0, limit);
        boolean begins = false;
        int opening = -1;
        int tags = 0;
        int lines = 0;
        int lineEnd = 0;
        while (scanner.next()) {
            int at = scanner.tagStart();
            begins |= at == first;
            boolean opens = opensPage(scanner, characters);
            boolean link = scanner.isNamed("a");
            if (begins && (opens || link || isOfPages(scanner)) || link && isOfSite(characters, at, scanner.tagEnd())) {
                return 0;
            }
            opening = opens && opening < 0 ? at : opening;
            if (link || isOfPages(scanner)) {
                tags++;
                lines += at >= lineEnd ? 1 : 0;
                lineEnd = at >= lineEnd ? lineEnd(characters, at, limit) : lineEnd;
            }
        }
        return tags >= FEWEST_TAGS && 2 * lines >= lines(characters, limit) ? 0 : opening;
    }

    private static boolean isOfPages(TagScanner scanner) {
        return scanner.element() != Element.INLINE || scanner.isNamed("span");
    }

    private static boolean opensPage(TagScanner scanner, String characters) {
        return !scanner.isClosing()
                && (scanner.isNamed("html")
                        || scanner.isNamed("body")
                        || scanner.isNamed("head")
                        || characters.regionMatches(true, scanner.tagStart(), "<!doctype", 0, "<!doctype".length()));
    }

    /** The 2010 site links each TAG and each paragraph of a telegram's text. */
    private static boolean isOfSite(String characters, int from, int to) {
        for (String link : List.of("href='/tag/", "href=\"/tag/", "id='par", "id=\"par")) {
            int at = characters.indexOf(link, from, to);
            if (at > from) {
                return true;
            }
        }
        return false;
    }

    private static int lineEnd(String characters, int from, int limit) {
        int at = from;
        while (at < limit && characters.charAt(at) != '\n' && characters.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** How many lines are not blank. */
    private static int lines(String characters, int limit) {
        int lines = 0;
        boolean blank = true;
        for (int at = 0; at < limit; at++) {
            char c = characters.charAt(at);
            boolean ends = c == '\n' || c == '\r';
            lines += blank && c > ' ' ? 1 : 0;
            blank = ends || blank && c <= ' ';
        }
        return lines;
    }
}
