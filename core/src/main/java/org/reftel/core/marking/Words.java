package org.reftel.core.marking;

/** Compares words in place, without regard to case. */
final class Words {
    private Words() {}

    /** Whether a word, upper-case, stands at a place and ends before {@code end}. */
    static boolean startsWith(CharSequence text, int at, int end, String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Level.upper(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
