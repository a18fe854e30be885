package org.reftel.copies.html;

/**
 * Goes through a page from tag to tag. What stands between two tags is text; comments, declarations and processing
 * instructions count as tags without a name. A {@code <} that opens nothing is text.
 *
 * <p>Linear on any input: a search for an end that is not there is made once.
 */
final class TagScanner {
    private final String page;
    private final int limit;
    private int textStart;
    private int tagStart;
    private int tagEnd;
    private int nameStart;
    private int nameEnd;
    private boolean closing;
    private boolean noCommentEnd;
    private boolean noDoubleQuote;
    private boolean noSingleQuote;
    private boolean noTagEnd;

    TagScanner(String page, int from, int to) {
        this.page = page;
        this.limit = to;
        this.tagEnd = from;
        this.textStart = from;
    }

    /** Moves to the next tag; false at the end, when {@link #textStart} to {@link #tagStart} is the last text. */
    boolean next() {
        textStart = tagEnd;
        int at = textStart;
        while (!noTagEnd) {
            at = page.indexOf('<', at, limit);
            if (at < 0 || at + 1 >= limit) {
                break;
            }
            if (opens(at)) {
                tagStart = at;
                return true;
            }
            at++;
        }
        tagStart = limit;
        tagEnd = limit;
        nameStart = limit;
        nameEnd = limit;
        return false;
    }

    private boolean opens(int at) {
        char c = page.charAt(at + 1);
        closing = c == '/';
        int name = closing ? at + 2 : at + 1;
        if (c == '!' && page.startsWith("<!--", at) && !noCommentEnd) {
            int end = page.indexOf("-->", at + 2, limit);
            if (end >= 0) {
                return unnamed(end + 3);
            }
            noCommentEnd = true;
        }
        if (c == '!' || c == '?') {
            int end = page.indexOf('>', at, limit);
            noTagEnd = end < 0;
            return end >= 0 && unnamed(end + 1);
        }
        if (name >= limit || !isLetter(page.charAt(name))) {
            return false;
        }
        nameStart = name;
        int end = name + 1;
        while (end < limit && isName(page.charAt(end))) {
            end++;
        }
        nameEnd = end;
        tagEnd = afterTag(end);
        return tagEnd > 0;
    }

    private boolean unnamed(int end) {
        closing = false;
        nameStart = end;
        nameEnd = end;
        tagEnd = end;
        return true;
    }

    /** Offset after the tag's {@code >}, which quoted attribute values do not hold; 0 where it has none. */
    private int afterTag(int from) {
        int at = from;
        while (at < limit) {
            char c = page.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            boolean quotes = (c == '"' && !noDoubleQuote || c == '\'' && !noSingleQuote) && page.charAt(at - 1) == '=';
            if (quotes) {
                int close = page.indexOf(c, at + 1, limit);
                if (close < 0) {
                    noDoubleQuote |= c == '"';
                    noSingleQuote |= c == '\'';
                } else {
                    at = close;
                }
            }
            at++;
        }
        noTagEnd = page.indexOf('>', from, limit) < 0;
        return 0;
    }

    /** Moves past the end tag of the element just opened, whose content is no text; stays where there is none. */
    void skipElement() {
        int length = nameEnd - nameStart;
        int at = tagEnd;
        while (true) {
            at = page.indexOf("</", at, limit);
            if (at < 0) {
                return;
            }
            if (page.regionMatches(true, at + 2, page, nameStart, length)) {
                int end = page.indexOf('>', at, limit);
                tagEnd = end < 0 ? limit : end + 1;
                return;
            }
            at += 2;
        }
    }

    int textStart() {
        return textStart;
    }

    int tagStart() {
        return tagStart;
    }

    int tagEnd() {
        return tagEnd;
    }

    boolean isClosing() {
        return closing;
    }

    boolean isNamed(String name) {
        return nameEnd - nameStart == name.length() && page.regionMatches(true, nameStart, name, 0, name.length());
    }

    Element element() {
        return Element.named(page, nameStart, nameEnd);
    }

    /** Whether the tag's attributes hold some characters, letter case apart. */
    boolean attributesHold(String characters) {
        int last = tagEnd - characters.length();
        for (int at = nameEnd; at <= last; at++) {
            if (page.regionMatches(true, at, characters, 0, characters.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        int folded = c | 0x20;
        return folded >= 'a' && folded <= 'z';
    }

    private static boolean isName(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '-' || c == ':';
    }
}
