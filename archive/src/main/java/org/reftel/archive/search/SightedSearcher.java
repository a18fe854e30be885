package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Searches with the statistics of what its reader may see, and of what was not deleted. For one query. */
final class SightedSearcher extends IndexSearcher {
    private final Sight sight;
    private final Segments segments;
    private final Counts counts;
    private final Deadline deadline;

    /** @param counts of the same state of the index, for those who may see as much */
    SightedSearcher(IndexReader reader, Sight sight, Segments segments, Counts counts, Deadline deadline) {
        super(reader);
        this.counts = counts;
        this.deadline = deadline;
        this.sight = sight;
        this.segments = segments;
        setSimilarity(new ParagraphSimilarity());
        setQueryCache(null);
    }

    /** When this search is given up. */
    Deadline deadline() {
        return deadline;
    }

    Sight sight() {
        return sight;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        long count = parts();
        return new CollectionStatistics(
                field, Math.max(1, count), Math.max(1, count), Math.max(1, count), Math.max(1, count));
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) throws IOException {
        int seen = sight.isWhole() && !getIndexReader().hasDeletions() ? documents : count(term);
        long bounded = Math.clamp(seen, 1, Math.max(1, parts()));
        return new TermStatistics(term.bytes(), bounded, bounded);
    }

    /** In how many documents that may be seen a term stands. */
    int count(Term term) throws IOException {
        return counts.documents(term, of -> {
            deadline.check();
            int count = 0;
            for (LeafReaderContext leaf : getLeafContexts()) {
                count += count(leaf, of, Integer.MAX_VALUE);
            }
            return count;
        });
    }

    /** Whether a term stands in a document of a segment that may be seen. */
    boolean occurs(LeafReaderContext leaf, Term term) throws IOException {
        return count(leaf, term, 1) > 0;
    }

    private int count(LeafReaderContext leaf, Term term, int most) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        if (sight.isWhole() && live == null) {
            return leaf.reader().docFreq(term);
        }
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
        if (postings == null) {
            return 0;
        }
        boolean ofParts = isOfParts(term.field());
        FixedBitSet seen = sight.isWhole()
                ? null
                : ofParts ? sight.of(leaf).parts() : sight.of(leaf).telegrams();
        int count = 0;
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS && count < most;
                doc = postings.nextDoc()) {
            if ((live == null || live.get(doc)) && (seen == null || seen.get(doc))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isOfParts(String field) {
        return field.equals(Names.TEXT) || field.equals(Names.MARK) || field.equals(Names.ROLE);
    }

    /** How many subjects and paragraphs may be seen. */
    long parts() throws IOException {
        return counts.parts(_ -> {
            long count = 0;
            for (LeafReaderContext leaf : getLeafContexts()) {
                Bits live = leaf.reader().getLiveDocs();
                if (sight.isWhole()) {
                    count += leaf.reader().numDocs() - count(segments.of(leaf).telegrams(), live);
                } else {
                    count += count(sight.of(leaf).parts(), live);
                }
            }
            return count;
        });
    }

    private static int count(FixedBitSet documents, @Nullable Bits live) {
        if (live == null) {
            return documents.cardinality();
        }
        int count = 0;
        BitSetIterator all = new BitSetIterator(documents, 0);
        for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
            count += live.get(doc) ? 1 : 0;
        }
        return count;
    }
}
