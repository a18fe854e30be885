package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.brokenWordEnd;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.lettersEnd;
import static org.reftel.core.telegram.Letters.skipBlanks;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

/**
 * Reads who classified a telegram and why: {@code Classified By: Ambassador Jane Roe, reasons 1.4 (b) and (d)}.
 *
 * <p>The person ends where the reasons begin, with the word, with the section's number, or with the order. Words broken
 * by the terminal ({@code rea sons}, {@code a nd (d)}, {@code 1. 4}) are read whole.
 */
final class ClassifierReader {
    private static final int LONGEST_PERSON = 300; // what runs on longer names nobody

    private final String s;
    private final int end;

    private ClassifierReader(String s) {
        this.s = s;
        this.end = s.length();
    }

    /** Reads the paragraph, with or without its label; null where it names nobody, no source and no reason. */
    static @Nullable Classifier read(RunningText block, List<Finding> findings) {
        ClassifierReader reader = new ClassifierReader(block.text());
        int start = reader.behindLabels(0);
        int derived = Letters.findWord(reader.s, "DERIVED FROM", start, reader.end);
        int derivedEnd = derived < 0 ? reader.end : reader.derivedEnd(derived);
        int reasons = reader.findReasons(start);
        int person = Math.min(reasons, derived < 0 ? reader.end : derived);
        List<String> sections = new ArrayList<>();
        int stop = reader.readReasons(reasons, sections);
        int personEnd = Math.min(person, start + LONGEST_PERSON);
        ClassifierName who = ClassifierName.of(Letters.collapse(reader.s, start, personEnd));
        if (who.withheld()) {
            findings.add(Finding.of(
                    FindingCode.TEXT_WITHHELD,
                    block.source(start, person),
                    "The classifier's name is withheld; no name is given"));
        }
        String source = derived < 0
                ? null
                : stripped(
                        Letters.collapse(reader.s, skipColon(reader.s, derived + "DERIVED FROM".length()), derivedEnd));
        boolean nothing = who.name() == null && who.title() == null && sections.isEmpty() && source == null;
        if (nothing && !who.withheld()) {
            return null;
        }
        int last = Math.max(stop, derived < 0 ? 0 : derivedEnd);
        while (last > 0 && isBlank(reader.s.charAt(last - 1))) {
            last--;
        }
        int first = skipBlanks(reader.s, 0, reader.end);
        return new Classifier(
                who.name(), who.title(), List.copyOf(sections), source, block.source(first, Math.max(first, last)));
    }

    private static int skipColon(String s, int i) {
        int k = i;
        while (k < s.length() && (isBlank(s.charAt(k)) || s.charAt(k) == ':')) {
            k++;
        }
        return k;
    }

    private static String stripped(String text) {
        int k = text.length();
        while (k > 0 && ".;, ".indexOf(text.charAt(k - 1)) >= 0) {
            k--;
        }
        return text.substring(0, k);
    }

    private int derivedEnd(int derived) {
        int declassify = Letters.findWord(s, "DECLASSIFY", derived, end);
        return declassify < 0 ? end : declassify;
    }

    /** Skips a number, a portion mark and the label, which may stand twice. */
    private int behindLabels(int from) {
        int i = from;
        while (true) {
            int k = i;
            while (k < end && (isBlank(s.charAt(k)) || ":.-\u00b6".indexOf(s.charAt(k)) >= 0)) {
                k++;
            }
            if (at(s, k) == '(') {
                int close = s.indexOf(')', k);
                if (close > 0 && close - k <= 8) {
                    k = skipBlanks(s, close + 1, end);
                }
            }
            int wordEnd = lettersEnd(s, k, end);
            int by = skipBlanks(s, wordEnd, end);
            boolean label = wordAt(s, k, "CLASSIFIED") || s.regionMatches(true, k, "CLAS", 0, 4) && wordAt(s, by, "BY");
            if (!label) {
                return Math.min(skipColon(s, i), end);
            }
            k = by;
            i = wordAt(s, k, "BY") ? k + 2 : k;
        }
    }

    /** Where the reasons begin, the word for them included. */
    private int findReasons(int from) {
        for (int i = from; i < end; i++) {
            if (Character.isLetterOrDigit(at(s, i - 1))) {
                continue;
            }
            char c = s.charAt(i);
            if ((c == 'R' || c == 'r') && reasonWordEnd(i) > 0
                    || sectionEnd(i) > 0
                    || (c == 'E' || c == 'e') && (s.regionMatches(true, i, "E.O.", 0, 4) || wordAt(s, i, "EO"))
                    || (c == 'D' || c == 'd') && (wordAt(s, i, "DECL") || wordAt(s, i, "DECLASSIFY"))) {
                return i;
            }
        }
        return end;
    }

    /** The end of {@code reason(s)}, broken or with a letter lost; -1 where no such word stands at {@code i}. */
    private int reasonWordEnd(int i) {
        int broken = brokenWordEnd(s, i, end, "REASONS");
        if (broken < 0) {
            broken = brokenWordEnd(s, i, end, "REASON");
        }
        if (broken >= 0 && !Character.isLetter(at(s, broken))) {
            return broken;
        }
        int wordEnd = lettersEnd(s, i, Math.min(end, i + 10));
        boolean garbled = wordEnd - i >= 5
                && wordEnd - i <= 8
                && (s.regionMatches(true, i, "REA", 0, 3) || s.regionMatches(true, i, "RES", 0, 3))
                && s.regionMatches(true, wordEnd - 3, "ONS", 0, 3)
                && sectionEnd(skipBlanks(s, wordEnd, end)) > 0;
        return garbled ? wordEnd : -1;
    }

    /** The end of {@code 1.4}, {@code 1. 4}, {@code 1 .4} at {@code i}; -1 where none stands there. */
    private int sectionEnd(int i) {
        if (at(s, i) != '1') {
            return -1;
        }
        int k = skipBlanks(s, i + 1, end);
        if (at(s, k) != '.' && at(s, k) != ',') {
            return -1;
        }
        k = skipBlanks(s, k + 1, end);
        char section = at(s, k);
        return section >= '3' && section <= '7' && !Letters.isDigit(at(s, k + 1)) ? k + 1 : -1;
    }

    /** Collects {@code 1.4(b)} and the like; the place behind the last. */
    private int readReasons(int from, List<String> out) {
        int last = from;
        int i = from;
        while (i < end && i - last < 80) {
            int behind = Character.isLetterOrDigit(at(s, i - 1)) ? -1 : sectionEnd(i);
            if (behind > 0) {
                last = readLetters(behind, "1." + s.charAt(behind - 1), out);
                i = last;
            } else {
                i++;
            }
        }
        return last;
    }

    private int readLetters(int from, String section, List<String> out) {
        int last = from;
        int depth = 0;
        boolean point = false;
        boolean any = false;
        for (int i = from; i < end; ) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
                point = false;
                i++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
                last = i + 1;
                i++;
            } else if (isBlank(c) || ",;/&+-:[]".indexOf(c) >= 0) {
                i++;
            } else if (c == '.') {
                point = depth == 0 && any;
                i++;
            } else {
                int and = brokenAnd(i);
                if (and > 0) {
                    i = and;
                    point = false;
                    continue;
                }
                char letter = Character.toLowerCase(c);
                boolean lone = letter >= 'a' && letter <= 'h' && !Character.isLetterOrDigit(at(s, i + 1));
                if (!lone || point) {
                    break;
                }
                String reason = section + "(" + letter + ")";
                if (!out.contains(reason)) {
                    out.add(reason);
                }
                any = true;
                last = ++i;
            }
        }
        if (!any && !out.contains(section)) {
            out.add(section);
        }
        return last;
    }

    /** The end of AND or OR, also as {@code a nd} and {@code an d}. */
    private int brokenAnd(int i) {
        int and = brokenWordEnd(s, i, end, "AND");
        if (and > 0 && !Character.isLetter(at(s, and))) {
            return and;
        }
        return wordAt(s, i, "OR") ? i + 2 : -1;
    }
}
