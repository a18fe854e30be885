package org.reftel.copies.text;

/** The ids that publishers give: {@code 09ASTANA1843}, {@code 1976STATE187673}. */
final class TelegramNumber {
    private TelegramNumber() {}

    /** Offset after the id that begins at {@code at}; -1 where none does. */
    static int endOf(String text, int at, int limit) {
        int letters = digits(text, at, limit);
        if (letters - at != 2 && letters - at != 4) {
            return -1;
        }
        int number = letters;
        while (number < limit && text.charAt(number) >= 'A' && text.charAt(number) <= 'Z') {
            number++;
        }
        int end = digits(text, number, limit);
        return number - letters >= 2 && end > number && end - number <= 8 ? end : -1;
    }

    static boolean is(String word) {
        return endOf(word, 0, word.length()) > 0;
    }

    private static int digits(String text, int from, int limit) {
        int at = from;
        while (at < limit && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
