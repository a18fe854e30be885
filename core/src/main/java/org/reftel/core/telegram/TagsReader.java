package org.reftel.core.telegram;

import static org.reftel.core.telegram.Letters.at;
import static org.reftel.core.telegram.Letters.isBlank;
import static org.reftel.core.telegram.Letters.wordAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.core.text.Finding;

/**
 * Reads the TAGS of a telegram: codes between blanks or commas or both, a code with a person in brackets
 * ({@code OVIP (ROE, JANE)}), and words in plain language ({@code RURITANIAN POLITICS}), which are one tag together.
 */
final class TagsReader {
    private static final int LONGEST_CODE = 5; // longer words are plain language, or an organization's name

    private static final int LONGEST_BRACKET = 120;

    /** Organizations whose tag is longer; those of the United Nations are known by their first letters. */
    private static final Set<String> LONG_ORGANIZATIONS = Set.of(
            "CARICOM",
            "COMECON",
            "COPUOS",
            "ECOSOC",
            "ECOWAS",
            "EUROCONTROL",
            "FRELIMO",
            "ICCROM",
            "INMARSAT",
            "INTELSAT",
            "INTERPOL",
            "MERCOSUR",
            "MINURSO",
            "MINUSTAH",
            "PETROBRAS",
            "RENAMO",
            "USOSCE",
            "USNATO",
            "EUCOM",
            "CENTCOM",
            "SOUTHCOM",
            "PACOM",
            "AFRICOM");

    /** A word, or a code with its bracket. */
    private record Word(int start, int end, boolean plain, boolean comma) {}

    private TagsReader() {}

    /** Reads the tags in order, in capitals, Markdown links and a trailing point dropped. */
    static List<Reading<String>> read(RunningText block, List<Finding> findings) {
        String s = block.text();
        List<Word> words = words(s, behindLabel(s));
        List<Reading<String>> tags = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int k = i + 1;
            if (words.get(i).plain() || mayOpenPhrase(s, words, i)) {
                while (k < words.size() && words.get(k).plain() && !words.get(k).comma()) {
                    k++;
                }
            }
            int start = words.get(i).start();
            int end = words.get(k - 1).end();
            tags.add(Reading.of(Letters.collapse(s, start, end).toUpperCase(Locale.ROOT), block.source(start, end)));
            i = k;
        }
        return tags;
    }

    /** Between commas, a short word in front of a plain one belongs to it: {@code USEU BRUSSELS}, {@code GOI EXTERNAL}. */
    private static boolean mayOpenPhrase(String s, List<Word> words, int i) {
        if (i + 1 >= words.size()
                || !words.get(i + 1).plain()
                || words.get(i + 1).comma()) {
            return false;
        }
        Word word = words.get(i);
        boolean bracket = s.charAt(word.end() - 1) == ')';
        boolean between = word.comma() || i == 0 && anyComma(words);
        boolean threeLetters = word.end() - word.start() == 3;
        return !bracket && (between || threeLetters);
    }

    private static boolean anyComma(List<Word> words) {
        for (Word word : words) {
            if (word.comma()) {
                return true;
            }
        }
        return false;
    }

    private static int behindLabel(String s) {
        int i = Letters.skipBlanks(s, 0, s.length());
        if (wordAt(s, i, "TAGS") || wordAt(s, i, "TAG")) {
            i += wordAt(s, i, "TAGS") ? 4 : 3;
        }
        return i;
    }

    private static List<Word> words(String s, int from) {
        List<Word> words = new ArrayList<>();
        boolean comma = false;
        for (int i = from; i < s.length(); ) {
            char c = s.charAt(i);
            if (c == ',' || c == ';') {
                comma = true;
                i++;
            } else if (c == '(') {
                int end = bracketEnd(s, i);
                boolean follows = !words.isEmpty() && !comma;
                if (s.startsWith("(#", i)) {
                    i = end; // the target of a Markdown link
                } else if (follows) {
                    Word code = words.removeLast();
                    words.add(new Word(code.start(), end, false, code.comma()));
                    i = end;
                } else {
                    i++;
                }
            } else if (isWordPart(c)) {
                int end = i;
                while (end < s.length() && isWordPart(s.charAt(end))) {
                    end++;
                }
                if (isLabel(s, i, end)) {
                    break;
                }
                int last = end;
                while (last > i && s.charAt(last - 1) == '.') {
                    last--;
                }
                if (last > i && !wordAt(s, i, "SIPDIS")) {
                    words.add(new Word(i, last, isPlain(s, i, last), comma));
                    comma = false;
                }
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    private static boolean isWordPart(char c) {
        return !isBlank(c) && ",;()[]:\u00b6".indexOf(c) < 0;
    }

    private static boolean isLabel(String s, int start, int end) {
        boolean colon = at(s, end) == ':';
        return colon && (wordAt(s, start, "SUBJECT") || wordAt(s, start, "SUBJ") || wordAt(s, start, "REF"))
                || wordAt(s, start, "CLASSIFIED BY");
    }

    private static boolean isPlain(String s, int start, int end) {
        return end - start > LONGEST_CODE
                && !isOrganization(s.substring(start, end).toUpperCase(Locale.ROOT));
    }

    private static boolean isOrganization(String word) {
        return word.startsWith("UN") || LONG_ORGANIZATIONS.contains(word);
    }

    /** Behind the closing bracket; one that stays open ends with its line. */
    private static int bracketEnd(String s, int open) {
        int limit = Math.min(s.length(), open + LONGEST_BRACKET);
        for (int i = open + 1; i < limit; i++) {
            if (s.charAt(i) == ')') {
                return i + 1;
            }
        }
        int end = Letters.lineEnd(s, open, limit);
        while (end > open + 1 && isBlank(s.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
