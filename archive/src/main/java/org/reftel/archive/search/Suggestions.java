package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.archive.query.Clause;
import org.reftel.archive.query.Inflections;
import org.reftel.archive.query.Query;

/** Finds what may be meant by words that hardly occur. */
final class Suggestions {
    private static final int SHORTEST = 4;
    private static final int LONG = 7;
    /** Words that occur more often are taken for what they are. */
    private static final int RARE = 3;
    /** So many times more often must another one occur. */
    private static final int MORE_OFTEN = 20;

    private static final int MOST = 3;

    private final Dictionary dictionary;

    Suggestions(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** A word for each of the query that is looked for in the text and hardly occurs. */
    List<Suggestion> of(Query query) throws IOException {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Clause.Term term : Clause.terms(query.clause())) {
            boolean word = term.form() == Clause.Form.WORD || term.form() == Clause.Form.PHRASE;
            if (word && term.field().isText() && suggestions.size() < MOST) {
                for (String one : term.words()) {
                    add(query, term, one, Names.TEXT, suggestions);
                }
            } else if (word && term.field() == org.reftel.archive.query.Field.SIGNER && suggestions.size() < MOST) {
                add(query, term, term.word(), Names.SIGNER_WORDS, suggestions);
            }
        }
        return suggestions;
    }

    private void add(Query query, Clause.Term term, String word, String field, List<Suggestion> suggestions)
            throws IOException {
        if (word.length() < SHORTEST || isNumber(word)) {
            return;
        }
        int count = 0;
        for (String form : Inflections.of(word)) {
            count += dictionary.count(field, form);
        }
        if (count > RARE) {
            return;
        }
        for (Dictionary.Near near : dictionary.near(field, word, word.length() >= LONG ? 2 : 1)) {
            boolean itself = Inflections.of(word).contains(near.word());
            if (!itself && !isNumber(near.word()) && near.count() >= Math.max(1, count * MORE_OFTEN)) {
                suggestions.add(
                        new Suggestion(word, near.word(), near.count(), corrected(query, term, word, near.word())));
                return;
            }
        }
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The query with the word put right: as the words of the term, where the word stands as it is written. */
    private static String corrected(Query query, Clause.Term term, String word, String right) {
        String text = query.text();
        String written = text.substring(term.span().start(), term.span().end());
        int at = written.toLowerCase(java.util.Locale.ROOT).indexOf(word);
        String replaced = at < 0
                ? term.toString().replace(term.written(), right)
                : written.substring(0, at) + right + written.substring(at + word.length());
        return text.substring(0, term.span().start())
                + replaced
                + text.substring(term.span().end());
    }
}
