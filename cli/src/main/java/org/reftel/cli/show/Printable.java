package org.reftel.cli.show;

/** Text from outside made safe for a terminal: a telegram must not be able to steer it. */
public final class Printable {
    private static final char STAND_IN = '\uFFFD';

    private Printable() {}

    /** One line: control characters and line ends become U+FFFD, tabs a blank. */
    public static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        StringBuilder safe = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                safe.setCharAt(i, ' ');
            } else if (isControl(c)) {
                safe.setCharAt(i, STAND_IN);
            }
        }
        return safe.toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || isBidi(c);
    }

    /** Marks that reorder what stands on the screen. */
    private static boolean isBidi(char c) {
        return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
