package org.reftel.archive.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of a set that is kept for each segment. */
final class BitsQuery extends Query {

    /** The sets. */
    @FunctionalInterface
    interface Source {
        FixedBitSet bits(LeafReaderContext leaf) throws IOException;
    }

    private final String name;
    private final Source source;

    /** @param name for people; two queries are equal if their sources are the same object */
    BitsQuery(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                FixedBitSet bits = source.bits(leaf);
                return ConstantScoreScorerSupplier.fromIterator(
                        new BitSetIterator(bits, bits.approximateCardinality()),
                        score(),
                        mode,
                        leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BitsQuery query && query.source == source;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(source);
    }
}
