package org.reftel.copies.stretches;

import java.nio.charset.StandardCharsets;

/**
 * Places in a file of many telegrams at which one ends and the next begins, the surest first. A file is cut at the
 * surest that it has, and at no other, since what is a beginning in one form stands in the middle in another.
 */
enum TelegramBoundary {
    /** Before the {@code Message Text} line of a National Archives record. */
    RECORD,
    /** Behind an {@code NNNN} line, or before a transmission identification such as {@code VZCZCXRO8318}. */
    TRANSMISSION,
    /** Before the first page of a telegram: {@code PAGE 01 STATE 187673}, and the class line above it. */
    FIRST_PAGE,
    /** Before a {@code DE} line or a date-time line that opens a paragraph of its own. */
    HEADER,
    NONE;

    private static final byte[] MESSAGE_TEXT = ascii("Message Text");
    private static final byte[] PAGE_01 = ascii("PAGE 01 ");

    /**
     * The boundary that a line makes.
     *
     * @param afterBlank whether the line above is blank
     */
    static TelegramBoundary of(byte[] in, int lineStart, int lineEnd, boolean afterBlank) {
        int at = lineStart;
        while (at < lineEnd && (in[at] == ' ' || in[at] == '\t')) {
            at++;
        }
        if (at == lineEnd) {
            return NONE;
        }
        return switch (in[at]) {
            case 'M' -> is(in, at, lineEnd, MESSAGE_TEXT) ? RECORD : NONE;
            case 'N' -> isEndOfMessage(in, at, lineEnd) ? TRANSMISSION : NONE;
            case 'V', 'Z' -> isTransmissionId(in, at, lineEnd) ? TRANSMISSION : NONE;
            case 'P' -> begins(in, at, lineEnd, PAGE_01) ? FIRST_PAGE : afterBlank ? header(in, at, lineEnd) : NONE;
            case 'D', 'O', 'R', 'F', 'Y', 'I' -> afterBlank ? header(in, at, lineEnd) : NONE;
            default -> NONE;
        };
    }

    /** {@code NNNN}, also run together with what follows it: {@code NNNNMAFVVZCZ}. */
    static boolean isEndOfMessage(byte[] in, int at, int lineEnd) {
        int n = at;
        while (n < lineEnd && in[n] == 'N') {
            n++;
        }
        return n - at >= 3 && n - at <= 4 && (n - at == 4 || n == lineEnd);
    }

    private static boolean isTransmissionId(byte[] in, int at, int lineEnd) {
        int z = in[at] == 'V' ? at + 1 : at;
        return z + 4 < lineEnd && in[z] == 'Z' && in[z + 1] == 'C' && in[z + 2] == 'Z' && in[z + 3] == 'C';
    }

    /** {@code DE RUEHTA #1843}, or {@code O 290346Z JUL 76} with one or two precedence letters. */
    private static TelegramBoundary header(byte[] in, int at, int lineEnd) {
        if (in[at] == 'D') {
            boolean origin = at + 6 < lineEnd && in[at + 1] == 'E' && in[at + 2] == ' ' && in[at + 3] == 'R';
            return origin ? HEADER : NONE;
        }
        int i = at;
        while (i < lineEnd && i < at + 5 && in[i] != ' ' || i < lineEnd && i < at + 3 && in[i] == ' ') {
            i++;
        }
        while (i < lineEnd && in[i] == ' ') {
            i++;
        }
        int digits = i;
        while (i < lineEnd && in[i] >= '0' && in[i] <= '9') {
            i++;
        }
        return i - digits == 6 && i + 1 < lineEnd && in[i] == 'Z' && in[i + 1] == ' ' ? HEADER : NONE;
    }

    private static boolean is(byte[] in, int at, int lineEnd, byte[] word) {
        int end = lineEnd;
        while (end > at && in[end - 1] <= ' ' && in[end - 1] >= 0) {
            end--;
        }
        return end - at == word.length && begins(in, at, end, word);
    }

    private static boolean begins(byte[] in, int at, int lineEnd, byte[] word) {
        if (lineEnd - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (in[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
