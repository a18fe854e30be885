package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Telegrams with a subject or paragraph in which one of a few words stands; scored as the best of their parts, by the best
 * of the words. It does what {@link WithPart} does, for the commonest of all queries, and several times as fast: where most
 * of a segment must be looked at, all of a word's places are read in bulk before the first telegram is given.
 */
final class WithWord extends Query {
    /** Where fewer telegrams than this share of the places are asked for, places are skipped instead of read in bulk. */
    private static final int SKIPPING = 8;
    /** More words than these are always read in bulk. */
    private static final int SKIPPED_WORDS = 4;

    /** The parts that count. */
    enum Parts {
        ANY,
        SUBJECTS,
        PARAGRAPHS
    }

    /**
     * A word, and how much it counts.
     *
     * @param weight 1 for the word that was written
     */
    record Form(String word, float weight) {}

    private final List<Form> forms;
    private final Parts parts;
    private final Segments segments;
    private final Sight sight;

    WithWord(List<Form> forms, Parts parts, Segments segments, Sight sight) {
        this.forms = List.copyOf(forms);
        this.parts = parts;
        this.segments = segments;
        this.sight = sight;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        boolean scores = mode.needsScores();
        Deadline deadline = searcher instanceof SightedSearcher sighted ? sighted.deadline() : Deadline.NEVER;
        float factor = scores && searcher instanceof SightedSearcher sighted ? boost * rarity(sighted) : 0;
        return new Weight(this) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                return supplier(leaf, scores, factor, deadline);
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                Scorer scorer = scorer(leaf);
                return scorer != null && scorer.iterator().advance(doc) == doc
                        ? Explanation.match(scorer.score(), "the best part with " + forms)
                        : Explanation.noMatch("no part with " + forms);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    /** How rare the commonest of the words is. */
    private float rarity(SightedSearcher searcher) throws IOException {
        int count = 0;
        for (Form form : forms) {
            count = Math.max(count, searcher.count(new Term(Names.TEXT, form.word())));
        }
        return ParagraphSimilarity.rarity(searcher.parts(), Math.max(1, count));
    }

    private @Nullable ScorerSupplier supplier(LeafReaderContext leaf, boolean scores, float factor, Deadline deadline)
            throws IOException {
        LeafReader reader = leaf.reader();
        Terms terms = reader.terms(Names.TEXT);
        if (terms == null) {
            return null;
        }
        TermsEnum all = terms.iterator();
        List<PostingsEnum> found = new ArrayList<>(forms.size());
        float[] factors = new float[forms.size()];
        long cost = 0;
        for (Form form : forms) {
            if (all.seekExact(new BytesRef(form.word()))) {
                factors[found.size()] = factor * form.weight();
                found.add(all.postings(null, scores ? PostingsEnum.FREQS : PostingsEnum.NONE));
                cost += all.docFreq();
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        long size = cost;
        Segment segment = segments.of(leaf);
        FixedBitSet seen = sight.isWhole() ? null : sight.of(leaf).parts();
        byte[] norms = scores ? segment.norms(reader) : new byte[0];
        Places places =
                new Places(found.toArray(PostingsEnum[]::new), factors, segment, norms, seen, parts, scores, deadline);
        return new ScorerSupplier() {
            private @Nullable ReadScorer read;

            private ReadScorer read() throws IOException {
                ReadScorer of = read == null ? places.read() : read;
                read = of;
                return of;
            }

            @Override
            public Scorer get(long lead) throws IOException {
                boolean skips = lead < size / SKIPPING && found.size() <= SKIPPED_WORDS;
                return skips ? new SkippingScorer(places) : read();
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                BulkScorer oneByOne = super.bulkScorer();
                return read().inBulk(oneByOne);
            }

            @Override
            public long cost() {
                return size;
            }
        };
    }

    /** Where the words stand in a segment, before any was read. */
    private record Places(
            PostingsEnum[] words,
            float[] factors,
            Segment segment,
            byte[] norms,
            @Nullable FixedBitSet seen,
            Parts parts,
            boolean scores,
            Deadline deadline) {

        boolean counts(int part) {
            return (seen == null || seen.get(part))
                    && (parts == Parts.ANY || segment.subjects().get(part) == (parts == Parts.SUBJECTS));
        }

        boolean countsAll() {
            return seen == null && parts == Parts.ANY;
        }

        /** Reads all of them. */
        ReadScorer read() throws IOException {
            FixedBitSet hits = new FixedBitSet(Math.max(1, segment.count()));
            float[] best = scores ? new float[segment.count()] : new float[0];
            boolean all = countsAll();
            PostingsBuffer buffer = new PostingsBuffer();
            for (int i = 0; i < words.length; i++) {
                deadline.check();
                PostingsEnum postings = words[i];
                float factor = factors[i];
                int telegram = -1;
                int ordinal = -1;
                postings.nextDoc();
                while (buffer.fill(postings)) {
                    for (int k = 0; k < buffer.size(); k++) {
                        int part = buffer.part(k);
                        if (!all && !counts(part)) {
                            continue;
                        }
                        if (part > telegram) {
                            telegram = segment.telegrams().nextSetBit(part);
                            ordinal = segment.ordinal(telegram);
                            hits.set(ordinal);
                        }
                        if (scores) {
                            float score = ParagraphSimilarity.score(factor, buffer.frequency(k), norms[part]);
                            if (score > best[ordinal]) {
                                best[ordinal] = score;
                            }
                        }
                    }
                }
            }
            return new ReadScorer(segment, hits, best);
        }
    }

    /** Telegrams whose scores are known. */
    private static final class ReadScorer extends Scorer {
        private final Segment segment;
        private final FixedBitSet hits;
        private final float[] best;
        private final long cost;
        private int ordinal = -1;
        private int telegram = -1;

        ReadScorer(Segment segment, FixedBitSet hits, float[] best) {
            this.segment = segment;
            this.hits = hits;
            this.best = best;
            this.cost = hits.cardinality();
        }

        /** Gives a collector of ours all telegrams at once, instead of one by one. */
        BulkScorer inBulk(BulkScorer oneByOne) {
            return new BulkScorer() {
                @Override
                public int score(LeafCollector to, @Nullable Bits live, int min, int max) throws IOException {
                    if (to instanceof HitCollector.OfSegment hitsOf
                            && min == 0
                            && max == DocIdSetIterator.NO_MORE_DOCS) {
                        hitsOf.collect(hits, best, live);
                        return DocIdSetIterator.NO_MORE_DOCS;
                    }
                    return oneByOne.score(to, live, min, max);
                }

                @Override
                public long cost() {
                    return cost;
                }
            };
        }

        @Override
        public int docID() {
            return telegram;
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return telegram;
                }

                @Override
                public int nextDoc() {
                    return goTo(ordinal + 1);
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
            ordinal = from >= segment.count() ? DocIdSetIterator.NO_MORE_DOCS : hits.nextSetBit(from);
            telegram = ordinal == DocIdSetIterator.NO_MORE_DOCS ? ordinal : segment.document(ordinal);
            return telegram;
        }

        @Override
        public float score() {
            return best.length == 0 ? 0 : best[ordinal];
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    /** Goes to the telegrams that it is sent to, and reads what lies there. */
    private static final class SkippingScorer extends Scorer {
        private final Places places;
        private final PostingsEnum[] words;
        private int telegram = -1;
        private int scored = -1;
        private float best;

        SkippingScorer(Places places) {
            this.places = places;
            this.words = places.words();
        }

        @Override
        public int docID() {
            return telegram;
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return telegram;
                }

                @Override
                public int nextDoc() throws IOException {
                    return goTo(telegram + 1);
                }

                @Override
                public int advance(int target) throws IOException {
                    FixedBitSet telegrams = places.segment().telegrams();
                    if (target >= telegrams.length()) {
                        telegram = NO_MORE_DOCS;
                        return telegram;
                    }
                    return goTo(target == 0 ? 0 : telegrams.prevSetBit(target - 1) + 1);
                }

                @Override
                public long cost() {
                    return Arrays.stream(words)
                            .mapToLong(DocIdSetIterator::cost)
                            .sum();
                }
            };
        }

        private int goTo(int firstPart) throws IOException {
            int from = firstPart;
            while (true) {
                int first = DocIdSetIterator.NO_MORE_DOCS;
                for (PostingsEnum word : words) {
                    int at = word.docID() < from ? word.advance(from) : word.docID();
                    first = Math.min(first, at);
                }
                if (first == DocIdSetIterator.NO_MORE_DOCS) {
                    telegram = first;
                    return telegram;
                }
                if (places.counts(first)) {
                    telegram = places.segment().telegrams().nextSetBit(first);
                    return telegram;
                }
                from = first + 1;
            }
        }

        @Override
        public float score() throws IOException {
            if (!places.scores()) {
                return 0;
            }
            if (scored != telegram) {
                best = 0;
                for (int i = 0; i < words.length; i++) {
                    PostingsEnum word = words[i];
                    for (int part = word.docID(); part < telegram; part = word.nextDoc()) {
                        if (places.counts(part)) {
                            byte norm = places.norms()[part];
                            best = Math.max(best, ParagraphSimilarity.score(places.factors()[i], word.freq(), norm));
                        }
                    }
                }
                scored = telegram;
            }
            return best;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.POSITIVE_INFINITY;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return parts + " with " + forms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithWord query
                && query.forms.equals(forms)
                && query.parts == parts
                && query.sight == sight;
    }

    @Override
    public int hashCode() {
        return forms.hashCode() * 31 + parts.hashCode();
    }
}
