package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;

/** Goes through telegrams by going through their parts, which lie in front of them. */
abstract class TelegramScorer extends Scorer {
    private final FixedBitSet telegrams;
    private int telegram = -1;

    /** @param telegrams the documents of the segment that are telegrams */
    TelegramScorer(FixedBitSet telegrams) {
        this.telegrams = telegrams;
    }

    /** The first telegram of which {@code firstPart} or a later part is found; {@code NO_MORE_DOCS} where there is none. */
    abstract int next(int firstPart) throws IOException;

    abstract long cost();

    @Override
    public final int docID() {
        return telegram;
    }

    @Override
    public final DocIdSetIterator iterator() {
        return new DocIdSetIterator() {
            @Override
            public int docID() {
                return telegram;
            }

            @Override
            public int nextDoc() throws IOException {
                telegram = next(telegram + 1);
                return telegram;
            }

            @Override
            public int advance(int target) throws IOException {
                telegram = target >= telegrams.length()
                        ? NO_MORE_DOCS
                        : next(target == 0 ? 0 : telegrams.prevSetBit(target - 1) + 1);
                return telegram;
            }

            @Override
            public long cost() {
                return TelegramScorer.this.cost();
            }
        };
    }

    @Override
    public final float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }
}
