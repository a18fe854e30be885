package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Telegrams with a part, a subject or paragraph, that answers a query; scored as the best of them.
 *
 * <p>Lucene's own {@code ToParentBlockJoinQuery} (10.6) gives telegrams that a NOT beside it excludes: scoring in bulk, it
 * passes the end of the stretch that it is given. {@code SearchLawsTest} fails with it.
 */
final class WithPart extends Query {
    private final Query part;
    private final Segments segments;

    WithPart(Query part, Segments segments) {
        this.part = part;
        this.segments = segments;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = part.rewrite(searcher);
        return rewritten == part ? this : new WithPart(rewritten, segments);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        boolean scores = mode.needsScores();
        Weight weight = part.createWeight(searcher, scores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES, boost);
        return new PlainWeight(this, "the best part", "no part answers") {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                if (supplier == null) {
                    return null;
                }
                FixedBitSet telegrams = segments.of(leaf).telegrams();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long lead) throws IOException {
                        return new PartScorer(supplier.get(lead), telegrams, scores);
                    }

                    @Override
                    public long cost() {
                        return supplier.cost();
                    }
                };
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "with(" + part + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithPart query && query.part.equals(part) && query.segments == segments;
    }

    @Override
    public int hashCode() {
        return part.hashCode() * 31 + 7;
    }

    /** Goes through the parts; looks at all of a telegram's only if its score is asked for. */
    private static final class PartScorer extends TelegramScorer {
        private final Scorer parts;
        private final DocIdSetIterator iterator;
        private final FixedBitSet telegrams;
        private final boolean scores;
        private int scored = -1;
        private float best;

        PartScorer(Scorer parts, FixedBitSet telegrams, boolean scores) {
            super(telegrams);
            this.parts = parts;
            this.iterator = parts.iterator();
            this.telegrams = telegrams;
            this.scores = scores;
        }

        @Override
        int next(int firstPart) throws IOException {
            int at = iterator.docID();
            if (at < firstPart) {
                at = iterator.advance(firstPart);
            }
            return at == DocIdSetIterator.NO_MORE_DOCS ? at : telegrams.nextSetBit(at);
        }

        @Override
        long cost() {
            return iterator.cost();
        }

        @Override
        public float score() throws IOException {
            if (!scores) {
                return 0;
            }
            int telegram = docID();
            if (scored != telegram) {
                best = parts.score();
                for (int at = iterator.nextDoc(); at < telegram; at = iterator.nextDoc()) {
                    best = Math.max(best, parts.score());
                }
                scored = telegram;
            }
            return best;
        }
    }
}
