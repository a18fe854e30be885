package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.reftel.archive.query.Edits;

/** The words that occur where a reader may see them. */
final class Dictionary {
    /** Letters at the start in which a misspelt word must agree. */
    static final int SURE_LETTERS = 1;

    /** A word that is near another. */
    record Near(String word, int edits, int count) {}

    /** Words between which the time is looked at, less one. */
    private static final int OFTEN = 255;

    private final SightedSearcher searcher;

    Dictionary(SightedSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * The words of a field that begin so, in their order.
     *
     * @param most one more than this is given where there are more
     */
    List<String> beginning(String field, String prefix, int most) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        BytesRef start = new BytesRef(prefix);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            TermsEnum all = terms.iterator();
            if (all.seekCeil(start) == TermsEnum.SeekStatus.END) {
                continue;
            }
            int taken = 0;
            int looked = 0;
            for (BytesRef term = all.term(); term != null && StringHelper.startsWith(term, start); term = all.next()) {
                if ((++looked & OFTEN) == 0) {
                    searcher.deadline().check();
                }
                String word = term.utf8ToString();
                if (taken > most) {
                    break;
                }
                if (found.contains(word) || isSeen(leaf, field, term)) {
                    found.add(word);
                    taken++;
                }
            }
        }
        return found.stream().limit(most + 1L).toList();
    }

    /** The words of a field that differ by so many letters at most, the nearest and then the most frequent first. */
    List<Near> near(String field, String word, int edits) throws IOException {
        Map<String, Near> found = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            searcher.deadline().check();
            FuzzyTermsEnum all = new FuzzyTermsEnum(terms, new Term(field, word), edits, SURE_LETTERS, true);
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                String other = term.utf8ToString();
                if (!found.containsKey(other)) {
                    int count = searcher.count(new Term(field, BytesRef.deepCopyOf(term)));
                    if (count > 0) {
                        found.put(other, new Near(other, Edits.between(word, other), count));
                    }
                }
            }
        }
        List<Near> near = new ArrayList<>(found.values());
        near.sort(Comparator.comparingInt(Near::edits)
                .thenComparing(Comparator.comparingInt(Near::count).reversed())
                .thenComparing(Near::word));
        return near;
    }

    /** In how many places a word stands. */
    int count(String field, String word) throws IOException {
        return searcher.count(new Term(field, word));
    }

    private boolean isSeen(LeafReaderContext leaf, String field, BytesRef term) throws IOException {
        boolean all = searcher.sight().isWhole() && leaf.reader().getLiveDocs() == null;
        return all || searcher.occurs(leaf, new Term(field, BytesRef.deepCopyOf(term)));
    }
}
