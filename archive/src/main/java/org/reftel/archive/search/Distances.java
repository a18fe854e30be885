package org.reftel.archive.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.Clause;

/**
 * How many citations part telegrams from the one that a query names.
 *
 * @param id of that one
 * @param distances of the others, by key
 */
record Distances(String id, Map<String, Integer> distances) {
    /** Those of the query's first {@code around:}; null where it has none. */
    static @Nullable Distances of(Clause clause) {
        Clause.Around around = Clause.around(clause);
        return around == null ? null : new Distances(around.id(), around.distances());
    }

    /** Of a segment's telegrams, by ordinal; the deleted ones among them. */
    Map<Integer, Integer> of(Segment segment, LeafReader reader) throws IOException {
        Map<Integer, Integer> of = new HashMap<>();
        for (Map.Entry<String, Integer> entry : distances.entrySet()) {
            PostingsEnum postings = reader.postings(new Term(Names.KEY, entry.getKey()), PostingsEnum.NONE);
            if (postings != null) {
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    of.put(segment.ordinal(doc), entry.getValue());
                }
            }
        }
        return of;
    }
}
