package org.reftel.core.syntax;

import org.jspecify.annotations.Nullable;

/**
 * The class line: {@code C O N F I D E N T I A L SECTION 01 OF 03 ASTANA 001843}, in the forms that transmission and
 * re-typing left of it.
 *
 * @param level 0 UNCLASSIFIED, 1 LIMITED OFFICIAL USE, 2 CONFIDENTIAL, 3 SECRET, 4 TOP SECRET
 * @param classEnd after the classification
 * @param sectionFrom where {@code SECTION 01 OF 03} stands; equal to {@code sectionTo} where it does not
 * @param postFrom where the post stands; equal to {@code postTo} where no number follows
 * @param end after the serial, or after what else of the line is known
 */
record ClassLine(
        int level,
        Spacing spacing,
        int classFrom,
        int classEnd,
        int sectionFrom,
        int sectionTo,
        int postFrom,
        int postTo,
        int serialFrom,
        int serialTo,
        int end) {

    /** How the letters of the classification stand. */
    enum Spacing {
        REGULAR,
        BROKEN,
        FIRST_DOUBLED,
        FIRST_LOST
    }

    private static final String[] WORDS = {
        "UNCLASSIFIED", "UNCLAS", "LIMITEDOFFICIALUSE", "CONFIDENTIAL", "SECRET", "TOPSECRET"
    };
    private static final int[] LEVELS = {0, 0, 1, 2, 3, 4};

    boolean hasNumber() {
        return serialTo > serialFrom;
    }

    boolean hasSection() {
        return sectionTo > sectionFrom;
    }

    /** Reads a stretch of one line; null where no classification begins it. */
    static @Nullable ClassLine match(String s, int from, int to) {
        if (to - from < 6 || to - from > 400) {
            return null;
        }
        char first = Scan.upper(s.charAt(from));
        if (first != 'U'
                && first != 'C'
                && first != 'S'
                && first != 'L'
                && first != 'T'
                && first != 'E'
                && first != 'O') {
            return null;
        }
        if (!maySecond(first, Scan.upper(s.charAt(Scan.skipBlank(s, from + 1, to))))) {
            return null;
        }
        for (int word = 0; word < WORDS.length; word++) {
            ClassLine found = match(s, from, to, WORDS[word], LEVELS[word]);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether two letters may begin a classification, one doubled, lost or stray; most lines are settled here. */
    private static boolean maySecond(char first, char second) {
        return switch (first) {
            case 'U' -> second == 'N' || second == 'U';
            case 'C' -> second == 'O' || second == 'C' || second == 'S';
            case 'S' -> second == 'E' || second == 'S' || second == 'C';
            case 'L' -> second == 'I' || second == 'L';
            case 'T' -> second == 'O' || second == 'T';
            case 'E' -> second == 'C' || second == 'S';
            default -> second == 'N' || second == 'P' || second == 'C';
        };
    }

    private static @Nullable ClassLine match(String s, int from, int to, String word, int level) {
        char first = Scan.upper(s.charAt(from));
        int end = -1;
        Spacing spacing = Spacing.REGULAR;
        if (first == word.charAt(0)) {
            end = letters(s, from, to, word, 0);
            if (end > 0) {
                spacing = isRegular(s, from, end, word) ? Spacing.REGULAR : Spacing.BROKEN;
            }
        }
        if (end < 0) { // CC O N F, SS E C, UUNCLAS, CSE C R E T: one letter too many in front
            int second = from + 1;
            if (Scan.upper(s.charAt(second)) == word.charAt(0)) {
                end = letters(s, second, to, word, 0);
                spacing = Spacing.FIRST_DOUBLED;
            }
        }
        if (end < 0 && first == word.charAt(1) && Lines.isBlank(s.charAt(from + 1))) { // E C R E T
            end = letters(s, from, to, word, 1);
            spacing = Spacing.FIRST_LOST;
        }
        return end < 0 ? null : rest(s, from, end, to, level, spacing);
    }

    /** The end of a word whose letters may stand apart, or -1. A letter of prose must not follow. */
    private static int letters(String s, int from, int to, String word, int firstLetter) {
        int at = from;
        int apart = 0;
        for (int letter = firstLetter; letter < word.length(); letter++) {
            int next = Scan.skipBlank(s, at, to);
            if (next > at && letter > firstLetter) {
                apart++;
            }
            if (next >= to || next - at > 3 || Scan.upper(s.charAt(next)) != word.charAt(letter)) {
                return -1;
            }
            at = next + 1;
        }
        // "UNCLAS SIFIED" is not ours to read, and "Secretary" is no classification.
        boolean wordEnds = at == to || !Scan.isLetter(s.charAt(at));
        boolean prose = apart == 0
                && Scan.isLower(s.charAt(from + 1))
                && Scan.isUpper(s.charAt(from))
                && word.equals("LIMITEDOFFICIALUSE");
        return wordEnds && !prose ? at : -1;
    }

    private static boolean isRegular(String s, int from, int end, String word) {
        int length = end - from;
        boolean wasSpaced = length == 2 * word.length() - 1;
        boolean unspaced = length == word.length();
        return switch (word) {
            case "UNCLASSIFIED", "UNCLAS" -> unspaced;
            case "LIMITEDOFFICIALUSE" -> length == word.length() + 2;
            case "TOPSECRET" -> wasSpaced || length == word.length() + 1;
            default -> wasSpaced || unspaced;
        };
    }

    private static ClassLine rest(String s, int from, int classEnd, int to, int level, Spacing spacing) {
        int at = Scan.skipBlank(s, classEnd, to);
        at = skipWord(s, at, to, "E F T O");
        at = skipWord(s, at, to, "EFTO");
        int sectionFrom = at;
        int sectionTo = sectionEnd(s, at, to);
        if (sectionTo < 0) {
            sectionTo = sectionFrom;
        }
        at = Scan.skipBlank(s, sectionTo, to);
        int postFrom = at;
        int postTo = at;
        int words = 0;
        int serialFrom = at;
        int serialTo = at;
        while (at < to && words <= 5) {
            int wordEnd = Scan.wordEnd(s, at, to);
            int digits = Scan.digitsEnd(s, at, wordEnd);
            if (words > 0
                    && digits - at >= 1
                    && digits - at <= 8
                    && (digits == wordEnd || isPunctuation(s, digits, wordEnd))) {
                serialFrom = at;
                serialTo = digits;
                break;
            }
            if (!isPostWord(s, at, wordEnd)) {
                break;
            }
            words++;
            postTo = wordEnd;
            at = Scan.skipBlank(s, wordEnd, to);
        }
        if (serialTo == serialFrom) {
            postTo = postFrom;
        }
        int end = serialTo > serialFrom ? serialTo : Math.max(sectionTo, classEnd);
        return new ClassLine(
                level, spacing, from, classEnd, sectionFrom, sectionTo, postFrom, postTo, serialFrom, serialTo, end);
    }

    private static int skipWord(String s, int from, int to, String word) {
        int end = from + word.length();
        return end <= to && s.startsWith(word, from) && (end == to || Lines.isBlank(s.charAt(end)))
                ? Scan.skipBlank(s, end, to)
                : from;
    }

    /** The end of {@code SECTION 01 OF 03} or {@code FINAL SECTION OF 2}, or -1. */
    static int sectionEnd(String s, int from, int to) {
        int at = from;
        boolean last = startsWord(s, at, to, "FINAL");
        if (last) {
            at = Scan.skipBlank(s, at + 5, to);
        }
        if (!startsWord(s, at, to, "SECTION")) {
            return -1;
        }
        at = Scan.skipBlank(s, at + 7, to);
        int digits = Scan.digitsEnd(s, at, to);
        if (digits == at && !last) {
            return -1;
        }
        int afterNumber = digits;
        at = Scan.skipBlank(s, digits, to);
        if (startsWord(s, at, to, "OF")) {
            int total = Scan.skipBlank(s, at + 2, to);
            int end = Scan.digitsEnd(s, total, to);
            if (end > total) {
                return end;
            }
        }
        return last ? -1 : afterNumber;
    }

    private static boolean startsWord(String s, int from, int to, String word) {
        return from + word.length() <= to && Scan.matches(s, from, word);
    }

    private static boolean isPunctuation(String s, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Scan.isLetter(s.charAt(at)) || Scan.isDigit(s.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPostWord(String s, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = s.charAt(at);
            if (!Scan.isLetter(c) && c != '.' && c != '\'' && c != '-') {
                return false;
            }
        }
        return to > from && to - from <= 16;
    }
}
