package org.reftel.core.manual;

/** Names and codes as they are compared: upper-case letters and digits alone. */
final class Letters {
    private Letters() {}

    /** {@code N'Djamena} is {@code NDJAMENA}; letters beyond the Latin alphabet's 26 are left out. */
    static String of(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letters.append((char) (c - 'a' + 'A'));
            } else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Whether one letter added, dropped, changed or exchanged with its neighbour makes the one of the other. */
    static boolean oneEditApart(String a, String b) {
        if (a.length() > b.length()) {
            return oneEditApart(b, a);
        }
        int longer = b.length() - a.length();
        if (longer > 1) {
            return false;
        }
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (longer == 1) {
            return a.regionMatches(i, b, i + 1, a.length() - i);
        }
        if (i == a.length()) {
            return false;
        }
        boolean changed = a.regionMatches(i + 1, b, i + 1, a.length() - i - 1);
        boolean exchanged = i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
        return changed || exchanged;
    }
}
