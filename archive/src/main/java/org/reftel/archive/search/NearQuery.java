package org.reftel.archive.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs in which one place of each operand can be chosen so that the places do not overlap and at most so many other
 * words stand among them. Scored as the words are.
 */
final class NearQuery extends Query {

    /**
     * One way for an operand to stand there: words one behind the other.
     *
     * @param words for each place, the words of which one stands there
     */
    record Run(List<List<String>> words) {}

    /**
     * @param query finds the paragraphs that have it anywhere
     * @param runs the ways of which one suffices
     */
    record Operand(Query query, List<Run> runs) {}

    private final String field;
    private final List<Operand> operands;
    private final int words;
    private final Query all;

    NearQuery(String field, List<Operand> operands, int words) {
        this.field = field;
        this.operands = List.copyOf(operands);
        this.words = words;
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        operands.forEach(operand -> builder.add(operand.query(), BooleanClause.Occur.MUST));
        this.all = builder.build();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        ScoreMode inner = mode.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        Weight weight = searcher.createWeight(searcher.rewrite(all), inner, boost);
        return new PlainWeight(this, "the words stand near each other", "the words do not stand near each other") {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = weight.scorerSupplier(leaf);
                if (supplier == null) {
                    return null;
                }
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long lead) throws IOException {
                        return new NearScorer(supplier.get(lead), new Places(leaf));
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
    public String toString(String of) {
        return "near/" + words + operands;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NearQuery query
                && query.words == words
                && query.field.equals(field)
                && query.operands.equals(operands);
    }

    @Override
    public int hashCode() {
        return operands.hashCode() * 31 + words;
    }

    private static final class NearScorer extends Scorer {
        private final Scorer in;
        private final TwoPhaseIterator phases;

        NearScorer(Scorer in, Places places) {
            this.in = in;
            TwoPhaseIterator inner = in.twoPhaseIterator();
            this.phases = new TwoPhaseIterator(inner == null ? in.iterator() : inner.approximation()) {
                @Override
                public boolean matches() throws IOException {
                    return (inner == null || inner.matches()) && places.areNear(approximation.docID());
                }

                @Override
                public float matchCost() {
                    return 1000 + (inner == null ? 0 : inner.matchCost());
                }
            };
        }

        @Override
        public int docID() {
            return in.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(phases);
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return phases;
        }

        @Override
        public float score() throws IOException {
            return in.score();
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo);
        }
    }

    /** Where the words of a document stand. */
    private final class Places {
        private static final int FEW = 16;

        private final LeafReaderContext leaf;
        private final Map<String, @Nullable PostingsEnum> postings = new HashMap<>();
        /** For each operand, the starts of its places, in order if it is one word, and their lengths. */
        private final int[][] starts = new int[operands.size()][FEW];

        private final int[][] lengths = new int[operands.size()][FEW];
        private final int[] counts = new int[operands.size()];
        private final int[] chosen = new int[operands.size()];
        private final boolean twoWords;
        private int[] firsts = new int[FEW];
        private int longest; // all operands together

        Places(LeafReaderContext leaf) {
            this.leaf = leaf;
            boolean words = operands.size() == 2;
            for (Operand operand : operands) {
                longest += operand.runs().stream()
                        .mapToInt(run -> run.words().size())
                        .max()
                        .orElse(0);
                words &= operand.runs().stream().allMatch(run -> run.words().size() == 1);
            }
            this.twoWords = words;
        }

        boolean areNear(int doc) throws IOException {
            for (int i = 0; i < starts.length; i++) {
                find(doc, i);
                if (counts[i] == 0) {
                    return false;
                }
            }
            return twoWords ? haveNeighbours() : choose(0, Integer.MAX_VALUE, 0, 0);
        }

        /** For two operands of one word each: whether places of the one and the other lie near enough. */
        private boolean haveNeighbours() {
            for (int i = 0; i < counts[0]; i++) {
                int first = starts[0][i];
                for (int k = 0; k < counts[1]; k++) {
                    int apart = Math.abs(starts[1][k] - first) - 1;
                    if (apart >= 0 && apart <= words) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean choose(int operand, int from, int to, int taken) {
            if (operand == starts.length) {
                return to - from - taken <= words;
            }
            for (int place = 0; place < counts[operand]; place++) {
                int start = starts[operand][place];
                int end = start + lengths[operand][place];
                int first = Math.min(from, start);
                int last = Math.max(to, end);
                if (last - first - longest > words || overlaps(operand, start, end)) {
                    continue;
                }
                chosen[operand] = place;
                if (choose(operand + 1, first, last, taken + end - start)) {
                    return true;
                }
            }
            return false;
        }

        private boolean overlaps(int operand, int start, int end) {
            for (int i = 0; i < operand; i++) {
                int other = starts[i][chosen[i]];
                if (start < other + lengths[i][chosen[i]] && other < end) {
                    return true;
                }
            }
            return false;
        }

        private void find(int doc, int operand) throws IOException {
            counts[operand] = 0;
            for (Run run : operands.get(operand).runs()) {
                int length = run.words().size();
                int size = positions(doc, run.words().getFirst(), 0);
                for (int i = 1; i < length && size > 0; i++) {
                    size = keepFollowed(doc, run.words().get(i), size, i);
                }
                for (int i = 0; i < size; i++) {
                    add(operand, firsts[i], length);
                }
            }
        }

        private void add(int operand, int start, int length) {
            int count = counts[operand]++;
            if (count == starts[operand].length) {
                starts[operand] = Arrays.copyOf(starts[operand], count * 2);
                lengths[operand] = Arrays.copyOf(lengths[operand], count * 2);
            }
            starts[operand][count] = start;
            lengths[operand][count] = length;
        }

        /** Keeps of the first {@code size} places those that one of the words follows, so many places on. */
        private int keepFollowed(int doc, List<String> ofWords, int size, int distance) throws IOException {
            int all = positions(doc, ofWords, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                for (int k = size; k < all; k++) {
                    if (firsts[k] == firsts[i] + distance) {
                        firsts[kept++] = firsts[i];
                        break;
                    }
                }
            }
            return kept;
        }

        /** Writes where the words stand behind the first {@code size} places; how many places there are then. */
        private int positions(int doc, List<String> ofWords, int size) throws IOException {
            int count = size;
            for (String word : ofWords) {
                PostingsEnum of = postings(word, doc);
                if (of == null || of.docID() > doc || of.docID() < doc && of.advance(doc) != doc) {
                    continue;
                }
                int frequency = of.freq();
                if (count + frequency > firsts.length) {
                    firsts = Arrays.copyOf(firsts, (count + frequency) * 2);
                }
                for (int i = 0; i < frequency; i++) {
                    firsts[count++] = of.nextPosition();
                }
            }
            return count;
        }

        /** Positions can be read once a document only, so that a word that is asked for again is found again. */
        private @Nullable PostingsEnum postings(String word, int doc) throws IOException {
            PostingsEnum known = postings.get(word);
            if (known != null && known.docID() != doc || known == null && postings.containsKey(word)) {
                return known;
            }
            PostingsEnum made = leaf.reader().postings(new Term(field, word), PostingsEnum.POSITIONS);
            postings.put(word, made);
            return made;
        }
    }
}
