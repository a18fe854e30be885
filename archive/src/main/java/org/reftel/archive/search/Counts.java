package org.reftel.archive.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * In how many documents words stand, of those that may be seen and were not deleted; counted when first asked. Holds for one
 * state of the index and for those who may see the same. Thread-safe.
 */
final class Counts {
    private static final int MOST = 1 << 16;

    /** Counts what is not known yet. */
    @FunctionalInterface
    interface Counting<T> {
        long count(T of) throws IOException;
    }

    private final Map<Term, Integer> documents = new ConcurrentHashMap<>();
    private volatile long parts = -1;

    int documents(Term term, Counting<Term> counting) throws IOException {
        Integer known = documents.get(term);
        if (known == null) {
            known = (int) counting.count(term);
            if (documents.size() >= MOST) {
                documents.clear();
            }
            documents.put(new Term(term.field(), BytesRef.deepCopyOf(term.bytes())), known);
        }
        return known;
    }

    /** How many subjects and paragraphs there are. */
    long parts(Counting<Counts> counting) throws IOException {
        long known = parts;
        if (known < 0) {
            known = counting.count(this);
            parts = known;
        }
        return known;
    }
}
