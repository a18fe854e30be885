package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.Inflections;

/**
 * Which words of a text a query has anything to do with: those that it looks for, and those that its beginnings and misspelt
 * words may stand for. Nearly every word of a text is none of them, and is turned away without becoming a string.
 */
final class SoughtWords {
    private static final int LETTERS = 128;

    private final List<String> beginnings = new ArrayList<>();
    /** First letters of misspelt words, which are always right. */
    private final List<String> firsts = new ArrayList<>();

    private final boolean[] first = new boolean[LETTERS];
    private @Nullable String[] table = new String[64];
    private final List<Integer> hashes = new ArrayList<>();
    private int count;

    /** Adds the words that a term may stand for. */
    void add(Clause.Term term) {
        switch (term.form()) {
            case WORD -> Inflections.of(term.word()).forEach(this::add);
            case PHRASE -> term.words().forEach(this::add);
            case PREFIX -> begin(term.word(), beginnings);
            case FUZZY -> begin(term.word().substring(0, Dictionary.SURE_LETTERS), firsts);
        }
    }

    private void begin(String with, List<String> list) {
        list.add(with);
        mark(with);
    }

    private void mark(String word) {
        first[word.charAt(0) % LETTERS] = true;
    }

    private void add(String word) {
        mark(word);
        if (count * 2 >= table.length) {
            @Nullable String[] old = table;
            table = new String[old.length * 2];
            for (String known : old) {
                if (known != null) {
                    put(known);
                }
            }
        }
        if (put(word)) {
            count++;
            hashes.add(WordSigns.hash(word.toCharArray(), word.length()));
        }
    }

    private boolean put(String word) {
        char[] letters = word.toCharArray();
        int slot = slot(letters, letters.length);
        while (table[slot] != null) {
            if (word.equals(table[slot])) {
                return false;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = word;
        return true;
    }

    private int slot(char[] word, int length) {
        return (word[0] * 31 + word[length - 1] * 7 + word[length / 2] * 13 + length) & table.length - 1;
    }

    /** Whether one of the words may stand in a text with these signs. */
    boolean mayStandIn(long[] signs) {
        if (!beginnings.isEmpty() || !firsts.isEmpty()) {
            return true;
        }
        for (int hash : hashes) {
            if (WordSigns.mayHave(hash, signs)) {
                return true;
            }
        }
        return false;
    }

    /** The word in front of {@code word}, if the query has to do with it; null if not. */
    @Nullable
    String find(char[] word, int length) {
        if (length == 0 || !first[word[0] % LETTERS]) {
            return null;
        }
        for (int slot = slot(word, length); ; slot = slot + 1 & table.length - 1) {
            String known = table[slot];
            if (known == null) {
                break;
            }
            if (known.length() == length && begins(word, length, known)) {
                return known;
            }
        }
        return beginsWithOne(word, length, beginnings) || beginsWithOne(word, length, firsts)
                ? new String(word, 0, length)
                : null;
    }

    private static boolean beginsWithOne(char[] word, int length, List<String> list) {
        for (String with : list) {
            if (begins(word, length, with)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(char[] word, int length, String with) {
        if (with.length() > length) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if (word[i] != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
