package org.reftel.copies.charset;

/** What the bytes 80 to 9F stand for in windows-1252, which pages use where they should not. */
public final class Windows1252 {
    private static final String HIGH_CONTROLS =
            "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
                    + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    private Windows1252() {}

    /** The character of a code from 0 to 255; U+FFFD for the five codes that have none. */
    public static char character(int code) {
        return code >= 0x80 && code < 0xA0 ? HIGH_CONTROLS.charAt(code - 0x80) : (char) code;
    }
}
