package org.reftel.copies.html;

import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.MappedText;

/**
 * The text of any page.
 *
 * @param title of the page
 */
public record HtmlContent(MappedText text, @Nullable String title) {

    /** @param keepLines whether line ends of the source count everywhere, as where a style sheet makes them count */
    public static HtmlContent of(MappedText page, boolean keepLines) {
        TextContent content = new TextContent(page, page.length() / 2, keepLines);
        content.write(0, page.length());
        String title = content.title();
        return new HtmlContent(content.text(), title == null || title.isEmpty() ? null : title);
    }

    /** Whether characters are a page rather than text: by the tags near their beginning, whatever the name says. */
    public static boolean isHtml(String characters) {
        int limit = Math.min(characters.length(), 1 << 16);
        TagScanner scanner = new TagScanner(characters, 0, limit);
        int first = 0;
        while (first < limit && characters.charAt(first) <= ' ') {
            first++;
        }
        int signs = first < limit && characters.charAt(first) == '<' ? 2 : 0;
        while (signs < 3 && scanner.next()) {
            if (scanner.isNamed("html") || scanner.isNamed("body") || scanner.isNamed("head")) {
                return true;
            }
            boolean known = scanner.element() != Element.INLINE || scanner.isNamed("a") || scanner.isNamed("span");
            signs += known ? 1 : 0;
        }
        return signs >= 3;
    }
}
