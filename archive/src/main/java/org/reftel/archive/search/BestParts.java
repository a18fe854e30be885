package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The telegrams of a segment that were found by reading all places of a few words, each with the score of its best part;
 * and a scorer that goes through them. To be filled first, then asked.
 */
final class BestParts {
    private final Segment segment;
    private final FixedBitSet telegrams;
    /** By ordinal; empty where nobody asks for scores. */
    private final float[] best;

    private int telegram = -1;
    private int ordinal = -1;

    BestParts(Segment segment, boolean scores) {
        this.segment = segment;
        this.telegrams = new FixedBitSet(Math.max(1, segment.count()));
        this.best = scores ? new float[segment.count()] : new float[0];
    }

    /** Starts again from the segment's first part. */
    void fromTheBeginning() {
        telegram = -1;
        ordinal = -1;
    }

    /** Adds the part's telegram, or raises its score; parts come in order. */
    void add(int part, float score) {
        if (part > telegram) {
            telegram = segment.telegrams().nextSetBit(part);
            ordinal = segment.ordinal(telegram);
            telegrams.set(ordinal);
        }
        if (best.length > 0 && score > best[ordinal]) {
            best[ordinal] = score;
        }
    }

    Scorer scorer() {
        return new InOrder();
    }

    /** Gives a collector of ours all telegrams at once, and any other one by one. */
    BulkScorer inBulk(BulkScorer oneByOne) {
        return new BulkScorer() {
            @Override
            public int score(LeafCollector to, @Nullable Bits live, int min, int max) throws IOException {
                if (to instanceof HitCollector.OfSegment hits && min == 0 && max == DocIdSetIterator.NO_MORE_DOCS) {
                    hits.collect(telegrams, best, live);
                    return DocIdSetIterator.NO_MORE_DOCS;
                }
                return oneByOne.score(to, live, min, max);
            }

            @Override
            public long cost() {
                return oneByOne.cost();
            }
        };
    }

    private final class InOrder extends Scorer {
        private final long cost = telegrams.cardinality();
        private int at = -1;
        private int document = -1;

        @Override
        public int docID() {
            return document;
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return document;
                }

                @Override
                public int nextDoc() {
                    return goTo(at + 1);
                }

                @Override
                public int advance(int target) {
                    return goTo(target >= segment.telegrams().length() ? segment.count() : segment.ordinal(target));
                }

                @Override
                public long cost() {
                    return cost;
                }
            };
        }

        private int goTo(int from) {
            at = from >= segment.count() ? DocIdSetIterator.NO_MORE_DOCS : telegrams.nextSetBit(from);
            document = at == DocIdSetIterator.NO_MORE_DOCS ? at : segment.document(at);
            return document;
        }

        @Override
        public float score() {
            return best.length == 0 ? 0 : best[at];
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }
}
