package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** What the queries of this package have in common: they explain themselves in a sentence, and are never cached. */
abstract class PlainWeight extends Weight {
    private final String found;
    private final String missed;

    /**
     * @param found what to say of a document that answers
     * @param missed what to say of one that does not
     */
    PlainWeight(Query query, String found, String missed) {
        super(query);
        this.found = found;
        this.missed = missed;
    }

    @Override
    public final Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
        Scorer scorer = scorer(leaf);
        return scorer != null && scorer.iterator().advance(doc) == doc
                ? Explanation.match(scorer.score(), found)
                : Explanation.noMatch(missed);
    }

    @Override
    public final boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }
}
