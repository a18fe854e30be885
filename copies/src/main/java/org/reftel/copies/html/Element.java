package org.reftel.copies.html;

/** What an element does to the text around it. */
enum Element {
    /** Stands within a line. */
    INLINE,
    /** Begins and ends a line. */
    LINE,
    /** Set off by a blank line. */
    PARAGRAPH,
    /** A cell of a row. */
    CELL,
    BREAK,
    /** Its line ends and blanks count. */
    VERBATIM,
    /** Its content is not shown. */
    HIDDEN,
    TITLE;

    private static final String LINES =
            " address article aside body caption center dd details div dt fieldset figcaption figure footer form frame frameset"
                    + " head header html legend li main nav option optgroup section summary tbody tfoot thead tr ";
    private static final String PARAGRAPHS = " blockquote dl h1 h2 h3 h4 h5 h6 hr ol p table ul ";
    private static final String VERBATIMS = " listing plaintext pre textarea xmp ";
    private static final String HIDDENS =
            " audio canvas iframe noembed noframes noscript object script style svg template video ";

    static Element named(String page, int start, int end) {
        int length = end - start;
        char first = length == 0 ? 'a' : (char) (page.charAt(start) | 0x20);
        if (length == 1) {
            return first == 'p' ? PARAGRAPH : INLINE;
        }
        if (length == 2) {
            char second = (char) (page.charAt(start + 1) | 0x20);
            if (first == 'b' && second == 'r') {
                return BREAK;
            }
            if (first == 't' && second != 'r') {
                return second == 'd' || second == 'h' ? CELL : INLINE;
            }
        }
        if (length < 2 || length > 10 || first == 'a' && length == 3) {
            return INLINE;
        }
        if (listed(LINES, page, start, length)) {
            return LINE;
        }
        if (listed(PARAGRAPHS, page, start, length)) {
            return PARAGRAPH;
        }
        if (listed(VERBATIMS, page, start, length)) {
            return VERBATIM;
        }
        if (listed(HIDDENS, page, start, length)) {
            return HIDDEN;
        }
        return length == 5 && page.regionMatches(true, start, "title", 0, 5) ? TITLE : INLINE;
    }

    private static boolean listed(String names, String page, int start, int length) {
        int at = 1;
        while (at < names.length()) {
            int end = names.indexOf(' ', at);
            if (end - at == length && page.regionMatches(true, start, names, at, length)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }
}
