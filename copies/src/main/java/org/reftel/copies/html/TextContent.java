package org.reftel.copies.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.MappedText;
import org.reftel.core.text.OffsetMap;

/**
 * Writes the text that a reader of a page sees: elements begin lines and paragraphs, cells of a row are parted by tabs,
 * blanks collapse outside {@code <pre>}, character references are undone. Every written character maps to the markup
 * that it stands for.
 */
final class TextContent {
    private final String page;
    private final MappedText.Builder text;
    private final boolean keepLines;
    private final List<String> tags = new ArrayList<>();
    private @Nullable String title;
    private int verbatim;
    private int breaks;
    private int blankLines;
    private boolean cell;
    private boolean blank;
    private boolean lineOpen;
    private boolean opening;
    /** Up to where the page is written. */
    private int written;
    /** Where the text of an open link to a tag begins in what is written; -1 outside of one. */
    private int tagText = -1;

    /** @param keepLines whether line ends of the source count everywhere, as where a style sheet makes them count */
    TextContent(MappedText page, int expectedLength, boolean keepLines) {
        this.page = page.characters();
        this.text = new MappedText.Builder(page, expectedLength);
        this.keepLines = keepLines;
    }

    /** Writes {@code page[from, to)} after what is already written. */
    void write(int from, int to) {
        if (text.length() == 0) {
            written = from;
        }
        TagScanner scanner = new TagScanner(page, from, to);
        boolean more = true;
        while (more) {
            more = scanner.next();
            if (scanner.textStart() < scanner.tagStart()) {
                text(scanner.textStart(), scanner.tagStart());
            }
            if (more) {
                tag(scanner);
            }
        }
    }

    /** The content of a {@code <pre>}, set off from what is written by a blank line. */
    void writeVerbatim(int from, int to) {
        if (text.length() > 0) {
            blankLines = 2;
        } else {
            written = from;
        }
        verbatim = 1;
        opening = true;
        write(from, to);
        verbatim = 0;
    }

    private void tag(TagScanner scanner) {
        if (scanner.isNamed("a")) {
            link(scanner);
            return;
        }
        Element element = scanner.element();
        switch (element) {
            case INLINE -> {}
            case LINE -> blankLines = Math.max(blankLines, 1);
            case PARAGRAPH -> blankLines = Math.max(blankLines, 2);
            case CELL -> cell |= !scanner.isClosing();
            case BREAK -> breakLine(scanner);
            case VERBATIM -> {
                blankLines = Math.max(blankLines, 2);
                opening = !scanner.isClosing();
                verbatim = Math.max(0, opening ? verbatim + 1 : verbatim - 1);
            }
            case HIDDEN -> {
                if (!scanner.isClosing()) {
                    scanner.skipElement();
                }
            }
            case TITLE -> {
                if (!scanner.isClosing()) {
                    int start = scanner.tagEnd();
                    scanner.skipElement();
                    if (title == null) {
                        int end = page.indexOf('<', start, scanner.tagEnd());
                        title = plain(page, start, end < 0 ? start : end);
                    }
                }
            }
        }
    }

    private void breakLine(TagScanner scanner) {
        // A <br> right before a line end that counts anyway breaks the line once, not twice.
        boolean doubled = verbatim > 0 && lineEndAt(scanner.tagEnd());
        if (!doubled) {
            breaks++;
        }
    }

    private boolean lineEndAt(int at) {
        if (at >= page.length()) {
            return false;
        }
        char c = page.charAt(at);
        if (c == '&') {
            CharacterReference reference = CharacterReference.at(page, at);
            return reference != null && reference.characters().equals("\n");
        }
        return c == '\n' || c == '\r';
    }

    private void link(TagScanner scanner) {
        if (scanner.isClosing()) {
            if (tagText >= 0 && tagText <= text.length()) {
                tags.add(text.written(tagText).strip());
            }
            tagText = -1;
        } else {
            tagText = scanner.attributesHold("/tag/") ? text.length() : -1;
        }
    }

    private void text(int from, int to) {
        if (verbatim > 0) {
            verbatim(from, to);
        } else if (keepLines && !isBlank(from, to)) {
            opening = false;
            verbatim(from, to);
        } else {
            flowing(from, to);
        }
    }

    private void verbatim(int from, int to) {
        int at = from;
        if (opening) {
            // The line end right after <pre> is markup.
            at += page.startsWith("\r\n", at) ? 2 : page.charAt(at) == '\n' ? 1 : 0;
            opening = false;
            if (at >= to) {
                return;
            }
        }
        parting(at);
        int start = at;
        for (at = page.indexOf('&', at, to); at >= 0; at = page.indexOf('&', at, to)) {
            CharacterReference reference = CharacterReference.at(page, at);
            if (reference == null) {
                at++;
            } else {
                text.copy(start, at);
                put(reference.characters(), at, reference.end());
                at = reference.end();
                start = at;
            }
        }
        text.copy(start, to);
        written = to;
    }

    private void flowing(int from, int to) {
        int at = from;
        while (at < to) {
            char c = page.charAt(at);
            if (isBlank(c)) {
                blank = true;
                at++;
                continue;
            }
            parting(at);
            int start = at;
            while (at < to) {
                c = page.charAt(at);
                if (c == '&') {
                    CharacterReference reference = CharacterReference.at(page, at);
                    if (reference != null) {
                        text.copy(start, at);
                        put(reference.characters(), at, reference.end());
                        at = reference.end();
                        start = at;
                        continue;
                    }
                } else if (isBlank(c) && (c != ' ' || at + 1 == to || isBlank(page.charAt(at + 1)))) {
                    break;
                }
                at++;
            }
            text.copy(start, at);
            written = at;
        }
    }

    private void put(String characters, int start, int end) {
        if (characters.length() == 1) {
            text.put(characters.charAt(0), start, end);
        } else {
            text.put(characters, start, end);
        }
    }

    /** Writes what parts the text from what went before, mapped to the markup between. */
    private void parting(int at) {
        int lines = Math.max(blankLines, breaks);
        if (lines > 0) {
            if (text.length() > 0 && written < at) {
                put("\n".repeat(lines), written, at);
            }
        } else if (cell && lineOpen && written < at) {
            text.put('\t', written, at);
        } else if (blank && lineOpen && written < at) {
            text.put(' ', written, at);
        }
        breaks = 0;
        blankLines = 0;
        cell = false;
        blank = false;
        lineOpen = true;
        if (tagText >= 0) {
            tagText = Math.max(tagText, text.length());
        }
    }

    MappedText text() {
        return text.build();
    }

    int length() {
        return text.length();
    }

    /** The page's {@code <title>}. */
    @Nullable
    String title() {
        return title;
    }

    /** The texts of links to tags, in order. */
    List<String> tags() {
        return tags;
    }

    /** The text of a small stretch of a page on one line. */
    static String plain(String page, int from, int to) {
        TextContent content =
                new TextContent(new MappedText(page, OffsetMap.identity(page.length(), 0)), to - from, false);
        content.write(from, to);
        return content.text.written(0).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isBlank(page.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
