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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Telegrams with a subject or paragraph in which one of a few words stands, or a pair of frequent words; scored as the best
 * of their parts, by the best of the words. It does what {@link WithPart} does, for the commonest of all queries, and several times as fast: where most
 * of a segment must be looked at, all of a word's places are read in bulk before the first telegram is given.
 */
final class WithWord extends Query {
    /** Where fewer telegrams than this share of the places are asked for, places are skipped instead of read in bulk. */
    private static final int SKIPPING = 8;
    /** More words than these are always read in bulk. */
    private static final int SKIPPED_WORDS = 4;

    /**
     * A word, and how much it counts.
     *
     * @param weight 1 for the word that was written
     */
    record Form(String word, float weight) {}

    private final String field;
    private final List<Form> forms;
    /** Frequent words that stand one behind the other; none where single words are asked for. */
    private final List<String> phrase;

    private final CountedParts.Kind kind;
    private final Segments segments;
    private final Sight sight;

    /** Asks for one of the words. */
    WithWord(List<Form> forms, CountedParts.Kind kind, Segments segments, Sight sight) {
        this(Names.TEXT, forms, List.of(), kind, segments, sight);
    }

    /** Asks for two frequent words one behind the other, and scores as a phrase of them is scored. */
    static WithWord ofPair(String pair, List<String> phrase, CountedParts.Kind kind, Segments segments, Sight sight) {
        return new WithWord(Names.PAIR, List.of(new Form(pair, 1)), phrase, kind, segments, sight);
    }

    private WithWord(
            String field,
            List<Form> forms,
            List<String> phrase,
            CountedParts.Kind kind,
            Segments segments,
            Sight sight) {
        this.field = field;
        this.forms = List.copyOf(forms);
        this.phrase = List.copyOf(phrase);
        this.kind = kind;
        this.segments = segments;
        this.sight = sight;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        boolean scores = mode.needsScores();
        Deadline deadline = searcher instanceof SightedSearcher sighted ? sighted.deadline() : Deadline.NEVER;
        float factor = scores && searcher instanceof SightedSearcher sighted ? boost * rarity(sighted) : 0;
        return new PlainWeight(this, "the best part with " + forms, "no part with " + forms) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                return supplier(leaf, scores, factor, deadline);
            }
        };
    }

    /** How rare the commonest of the words is; of a phrase, all together. */
    private float rarity(SightedSearcher searcher) throws IOException {
        float sum = 0;
        for (String word : phrase) {
            sum += rarity(searcher.count(new Term(Names.TEXT, word)), searcher);
        }
        if (!phrase.isEmpty()) {
            return sum;
        }
        int count = 0;
        for (Form form : forms) {
            count = Math.max(count, searcher.count(new Term(Names.TEXT, form.word())));
        }
        return rarity(count, searcher);
    }

    private static float rarity(int count, SightedSearcher searcher) throws IOException {
        return ParagraphSimilarity.rarity(searcher.parts(), Math.max(1, count));
    }

    private @Nullable ScorerSupplier supplier(LeafReaderContext leaf, boolean scores, float factor, Deadline deadline)
            throws IOException {
        LeafReader reader = leaf.reader();
        Terms terms = reader.terms(field);
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
        CountedParts counted = new CountedParts(
                kind, segment, sight.isWhole() ? null : sight.of(leaf).parts());
        byte[] norms = scores ? segment.norms(reader) : new byte[0];
        Places places = new Places(found.toArray(PostingsEnum[]::new), factors, counted, norms, scores, deadline);
        return new ScorerSupplier() {
            private @Nullable BestParts read;

            private BestParts read() throws IOException {
                BestParts known = read;
                if (known == null) {
                    known = places.read();
                    read = known;
                }
                return known;
            }

            @Override
            public Scorer get(long lead) throws IOException {
                boolean skips = lead < size / SKIPPING && found.size() <= SKIPPED_WORDS;
                return skips ? new SkippingScorer(places) : read().scorer();
            }

            @Override
            public BulkScorer bulkScorer() throws IOException {
                return read().inBulk(super.bulkScorer());
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
            CountedParts counted,
            byte[] norms,
            boolean scores,
            Deadline deadline) {

        /** Reads all of them. */
        BestParts read() throws IOException {
            BestParts found = new BestParts(counted.segment(), scores);
            boolean all = counted.hasAll();
            PostingsBuffer buffer = new PostingsBuffer();
            for (int i = 0; i < words.length; i++) {
                deadline.check();
                PostingsEnum postings = words[i];
                float factor = factors[i];
                found.fromTheBeginning();
                postings.nextDoc();
                while (buffer.fill(postings)) {
                    for (int k = 0; k < buffer.size(); k++) {
                        int part = buffer.part(k);
                        if (all || counted.has(part)) {
                            found.add(
                                    part,
                                    scores ? ParagraphSimilarity.score(factor, buffer.frequency(k), norms[part]) : 0);
                        }
                    }
                }
            }
            return found;
        }
    }

    /** Goes to the telegrams that it is sent to, and reads what lies there. */
    private static final class SkippingScorer extends TelegramScorer {
        private final Places places;
        private final PostingsEnum[] words;
        private int scored = -1;
        private float best;

        SkippingScorer(Places places) {
            super(places.counted().segment().telegrams());
            this.places = places;
            this.words = places.words();
        }

        @Override
        int next(int firstPart) throws IOException {
            int from = firstPart;
            while (true) {
                int first = DocIdSetIterator.NO_MORE_DOCS;
                for (PostingsEnum word : words) {
                    int at = word.docID() < from ? word.advance(from) : word.docID();
                    first = Math.min(first, at);
                }
                if (first == DocIdSetIterator.NO_MORE_DOCS) {
                    return first;
                }
                if (places.counted().has(first)) {
                    return places.counted().segment().telegrams().nextSetBit(first);
                }
                from = first + 1;
            }
        }

        @Override
        long cost() {
            return Arrays.stream(words).mapToLong(DocIdSetIterator::cost).sum();
        }

        @Override
        public float score() throws IOException {
            if (!places.scores()) {
                return 0;
            }
            int telegram = docID();
            if (scored != telegram) {
                best = 0;
                for (int i = 0; i < words.length; i++) {
                    PostingsEnum word = words[i];
                    for (int part = word.docID(); part < telegram; part = word.nextDoc()) {
                        if (places.counted().has(part)) {
                            byte norm = places.norms()[part];
                            best = Math.max(best, ParagraphSimilarity.score(places.factors()[i], word.freq(), norm));
                        }
                    }
                }
                scored = telegram;
            }
            return best;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String of) {
        return kind + " with " + (phrase.isEmpty() ? forms : phrase);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithWord query
                && query.field.equals(field)
                && query.forms.equals(forms)
                && query.kind == kind
                && query.sight == sight;
    }

    @Override
    public int hashCode() {
        return forms.hashCode() * 31 + kind.hashCode();
    }
}
