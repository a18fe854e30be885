package org.reftel.copies.html;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.charset.Windows1252;

/**
 * A character reference such as {@code &#x000A;}, {@code &#150;} or {@code &eacute;}.
 *
 * <p>More careful than a browser where the semicolon is missing: only the five that writers leave it off from are read
 * then, since {@code &notable} in a telegram is a damaged quotation mark before a word.
 *
 * @param characters that it stands for
 * @param end offset after it
 */
record CharacterReference(String characters, int end) {
    private static final int LONGEST_NAME = 32;
    private static final String[] BARE = {"nbsp", "amp", "quot", "lt", "gt"};

    /** The reference whose ampersand stands at {@code at}; null where the ampersand is only itself. */
    static @Nullable CharacterReference at(String page, int at) {
        int start = at + 1;
        if (start >= page.length()) {
            return null;
        }
        if (page.charAt(start) == '#') {
            return numeric(page, start + 1);
        }
        int end = start;
        while (end < page.length() && end - start <= LONGEST_NAME && isAlphanumeric(page.charAt(end))) {
            end++;
        }
        if (end == start) {
            return null;
        }
        if (end < page.length() && page.charAt(end) == ';') {
            String characters = Entities.getByName(page.substring(start, end));
            return characters.isEmpty() ? null : new CharacterReference(characters, end + 1);
        }
        for (String name : BARE) {
            if (end - start == name.length() && page.startsWith(name, start)) {
                return new CharacterReference(Entities.getByName(name), end);
            }
        }
        return null;
    }

    private static @Nullable CharacterReference numeric(String page, int start) {
        boolean hexadecimal = start < page.length() && (page.charAt(start) | 0x20) == 'x';
        int radix = hexadecimal ? 16 : 10;
        int at = hexadecimal ? start + 1 : start;
        int first = at;
        int code = 0;
        for (; at < page.length(); at++) {
            int digit = page.charAt(at) < 0x80 ? Character.digit(page.charAt(at), radix) : -1;
            if (digit < 0) {
                break;
            }
            code = Math.min(code * radix + digit, Character.MAX_CODE_POINT + 1);
        }
        if (at == first) {
            return null;
        }
        int end = at < page.length() && page.charAt(at) == ';' ? at + 1 : at;
        if (code == '\n') {
            return new CharacterReference("\n", end);
        }
        boolean none = code == 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code < 0xE000;
        int character = none ? 0xFFFD : code < 0x100 ? Windows1252.character(code) : code;
        return new CharacterReference(Character.toString(character), end);
    }

    private static boolean isAlphanumeric(char c) {
        int folded = c | 0x20;
        return folded >= 'a' && folded <= 'z' || c >= '0' && c <= '9';
    }
}
