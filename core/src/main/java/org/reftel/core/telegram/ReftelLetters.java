package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the letters behind {@code ref}: {@code A}, {@code (a)}, {@code A and B}, {@code A, B, and D}, {@code A-C}. Of a
 * reference line without letters they count the items, as the drafters' machines of 2009 and 2010 did.
 */
final class ReftelLetters {
    private static final String[] RANGE = {"THROUGH", "THRU", "TO"};
    private static final String[] LIST = {"AND", "OR"};

    private final List<Integer> telegrams;
    private final List<Integer> only;
    private final int[] items = new int[26]; // the position of the first item of each letter
    private final long known; // a bit a letter of the reference line
    private long said; // a bit a letter that was read

    private String s = "";
    private int end; // behind the last letter and its bracket
    private char last; // the letter read last, in capitals
    private boolean lower; // whether it was written small
    private boolean bracketed;

    // The letter that was looked at, taken or not.
    private char letter;
    private int letterEnd;
    private boolean letterLower;
    private boolean letterBracketed;

    ReftelLetters(List<Reftel> reftels) {
        List<Integer> kept = new ArrayList<>(reftels.size());
        boolean lettered = false;
        for (int i = 0; i < reftels.size(); i++) {
            lettered |= reftels.get(i).label() != null;
            if (reftels.get(i).kind() == Reftel.Kind.TELEGRAM) {
                kept.add(i);
            }
        }
        this.telegrams = List.copyOf(kept);
        this.only = kept.size() == 1 ? telegrams : reftels.size() == 1 ? List.of(0) : List.of();
        Arrays.fill(items, -1);
        long letters = 0;
        for (int i = reftels.size() - 1; i >= 0; i--) {
            String label = reftels.get(i).label();
            char c = lettered
                    ? label == null || label.length() > 1 ? 0 : label.charAt(0)
                    : (char) Math.min('A' + i, '[');
            if (bit(c) != 0) {
                items[Character.toUpperCase(c) - 'A'] = i;
                letters |= bit(c);
            }
        }
        this.known = letters;
    }

    private static long bit(char letter) {
        int place = Character.toUpperCase(letter) - 'A';
        return place >= 0 && place < 26 ? 1L << place : 0;
    }

    /** Where the letters end. */
    int end() {
        return end;
    }

    /** The positions of the references that the letters mean, ascending. */
    List<Integer> meant() {
        List<Integer> meant = new ArrayList<>(2);
        for (int i = 0; i < items.length; i++) {
            if ((said & known & 1L << i) != 0) {
                meant.add(items[i]);
            }
        }
        meant.sort(null);
        return List.copyOf(meant);
    }

    /** The positions of all telegrams of the reference line. */
    List<Integer> telegrams() {
        return telegrams;
    }

    /** The one telegram of the reference line, or its one item; empty where it names several. */
    List<Integer> only() {
        return only;
    }

    /** Reads what stands behind {@code word}, which ends at {@code from}; next to it, too: {@code refA}. */
    boolean scan(String text, int from, ReftelWord word) {
        s = text;
        said = 0;
        int i = skipBlanks(s, at(s, from) == '.' ? from + 1 : from, s.length());
        if (!letter(i) || !isFirst(word)) {
            return false;
        }
        take();
        goOn();
        return true;
    }

    /** Reads a letter, bracketed or not, with no letter or digit behind it. */
    private boolean letter(int i) {
        boolean bracket = at(s, i) == '(';
        int k = bracket ? skipBlanks(s, i + 1, s.length()) : i;
        char c = at(s, k);
        if (bit(c) == 0) {
            return false;
        }
        int behind = k + 1;
        if (bracket) {
            behind = skipBlanks(s, behind, s.length());
            if (at(s, behind) != ')') {
                return false;
            }
            behind++;
        } else if (Character.isLetterOrDigit(at(s, behind))
                || at(s, behind) == '.' && Character.isLetter(at(s, behind + 1))) { // U.S.
            return false;
        }
        letterEnd = behind;
        letter = Character.toUpperCase(c);
        letterLower = c != letter;
        letterBracketed = bracket;
        return true;
    }

    private void take() {
        said |= bit(letter);
        end = letterEnd;
        last = letter;
        lower = letterLower;
        bracketed = letterBracketed;
    }

    private boolean isKnown() {
        return (known & bit(letter)) != 0;
    }

    /** Whether the first letter behind the word is one of the reference line, and not the word {@code a} or {@code I}. */
    private boolean isFirst(ReftelWord word) {
        boolean nextWord = isBlank(at(s, letterEnd)) && Character.isLetter(at(s, skipBlanks(s, letterEnd, s.length())));
        boolean article = (letter == 'A' || letter == 'I') && !letterBracketed && nextWord;
        if (word.everyday()) {
            return isKnown() && (letterBracketed || !letterLower);
        }
        if (word.ofTelegrams()) {
            return isKnown() ? !article || !letterLower : !article && (letterBracketed || !letterLower);
        }
        return isKnown()
                || known == 0 && !(article && letterLower) && (letterBracketed || !letterLower || !nextWord)
                || known != 0 && (letterBracketed || !letterLower) && !article;
    }

    private void goOn() {
        while (true) {
            int i = skipBlanks(s, end, s.length());
            char c = at(s, i);
            int range = c == '-' || c == '\u2013' || c == '\u2014' ? i + 1 : behindWord(i, RANGE);
            if (range > 0) {
                char from = last;
                int next = skipBlanks(s, range, s.length());
                if (letter(next) && letter > from && letterLower == lower && isListed()) {
                    for (char between = from; between <= letter; between++) {
                        said |= bit(between);
                    }
                    take();
                    continue;
                }
                return;
            }
            int behind = i;
            if (c == ',' || c == ';' || c == '/' || c == '&' || c == '+') {
                behind = skipBlanks(s, i + 1, s.length());
            }
            int and = behindWord(behind, LIST);
            if (and > 0) {
                behind = skipBlanks(s, and, s.length());
            }
            if (behind == i || !letter(behind) || letterLower != lower || !isListed()) {
                return;
            }
            take();
        }
    }

    /** Whether a further letter belongs to the list: it is one of the reference line, or follows in the alphabet. */
    private boolean isListed() {
        boolean nextWord = isBlank(at(s, letterEnd)) && Character.isLetter(at(s, skipBlanks(s, letterEnd, s.length())));
        if ((letter == 'A' || letter == 'I') && !letterBracketed && nextWord) {
            return letter == 'I' && last == 'H' && isKnown();
        }
        return isKnown() || letterBracketed == bracketed && letter > last && (letter - last <= 4 || known == 0);
    }

    private int behindWord(int i, String[] words) {
        for (String word : words) {
            if (wordAt(s, i, word)) {
                return i + word.length();
            }
        }
        return -1;
    }
}
