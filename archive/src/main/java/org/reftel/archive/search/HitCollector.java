package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Meets every telegram of an answer once: counts it, counts its values, and keeps those that come first. The order hangs
 * on score, time and key alone, never on where in the index a telegram lies.
 */
final class HitCollector implements Collector {
    /** Sums of the same scores in another order round to the same. */
    private static final double STEPS = 4096;

    /** The distance of a telegram that is not around. */
    private static final int FAR = 100;

    private static final float STEP = (float) (1 / STEPS);

    /**
     * A telegram that may be among the first.
     *
     * @param score how well it answers; in the order of import the number of its last witness; in
     *     that of times cited how often it is; in that of distances how far it is, below 0
     */
    record Hit(double score, int minutes, String key) {}

    private final Segments segments;
    private final Order order;
    private final int limit;
    private final @Nullable Hit after;
    private final @Nullable FacetCounts facets;
    private final @Nullable CitingPosts citing;
    private final @Nullable Distances distances;
    private final Comparator<Hit> comparator;
    /** The last in order is the head. */
    private final PriorityQueue<Hit> first;

    private long total;
    private boolean hasMore;
    /** What is scored lower cannot come among the first any more. */
    private float least = Float.NEGATIVE_INFINITY;

    /**
     * @param after only telegrams behind it are kept; null for all
     * @param facets where their values are counted; null where nobody asks
     * @param citing the posts that cite each telegram; null where nobody asks
     * @param distances from the telegram that the query names; null where it names none
     */
    HitCollector(
            Segments segments,
            Order order,
            int limit,
            @Nullable Hit after,
            @Nullable FacetCounts facets,
            @Nullable CitingPosts citing,
            @Nullable Distances distances) {
        this.distances = distances;
        this.citing = citing;
        this.segments = segments;
        this.order = order;
        this.limit = limit;
        this.after = after;
        this.facets = facets;
        this.comparator = comparator(order);
        this.first = new PriorityQueue<>(limit + 1, comparator.reversed());
    }

    static Comparator<Hit> comparator(Order order) {
        Comparator<Hit> newest = Comparator.comparingInt(Hit::minutes).reversed();
        Comparator<Hit> oldest =
                Comparator.comparingInt(hit -> hit.minutes() == Segment.UNKNOWN ? Integer.MAX_VALUE : hit.minutes());
        Comparator<Hit> best = Comparator.comparingDouble(Hit::score);
        return (switch (order) {
                    case RELEVANCE, IMPORTED, MOST_CITED, MOST_POSTS, NEAREST ->
                        best.reversed().thenComparing(newest);
                    case NEWEST -> newest;
                    case OLDEST -> oldest;
                })
                .thenComparing(Hit::key);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new OfSegment(leaf, segments.of(leaf));
    }

    /** Takes the telegrams of a segment, in any way, each once. */
    final class OfSegment implements LeafCollector {
        private final LeafReaderContext leaf;
        private final LeafReader reader;
        private final Segment segment;
        private final FixedBitSet met;
        private @Nullable Scorable scorer;
        private @Nullable BinaryDocValues keys;
        private int keysAt = -1;
        private @Nullable TimesCited times;
        private SegmentValues.@Nullable Lists posts;
        private @Nullable Map<Integer, Integer> far;

        private OfSegment(LeafReaderContext leaf, Segment segment) {
            this.leaf = leaf;
            this.reader = leaf.reader();
            this.segment = segment;
            this.met = new FixedBitSet(Math.max(1, segment.count()));
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int doc) throws IOException {
            int ordinal = segment.ordinal(doc);
            met.set(ordinal);
            Scorable of = scorer;
            offer(ordinal, order == Order.RELEVANCE && of != null ? of.score() : 0);
        }

        /**
         * Takes many at once.
         *
         * @param telegrams by ordinal; those that were deleted are taken out
         * @param scores of each ordinal; empty where there are none
         */
        void collect(FixedBitSet telegrams, float[] scores, @Nullable Bits live) throws IOException {
            boolean scored = order == Order.RELEVANCE && scores.length > 0;
            int end = segment.count();
            for (int ordinal = next(telegrams, 0, end); ordinal < end; ordinal = next(telegrams, ordinal + 1, end)) {
                if (live != null && !live.get(segment.document(ordinal))) {
                    telegrams.clear(ordinal);
                } else {
                    offer(ordinal, scored ? scores[ordinal] : 0);
                }
            }
            met.or(telegrams);
        }

        private static int next(FixedBitSet telegrams, int from, int end) {
            return from >= end ? end : telegrams.nextSetBit(from);
        }

        private void offer(int ordinal, float score) throws IOException {
            if (score + STEP < least) {
                hasMore = true;
                return;
            }
            double rounded = switch (order) {
                case IMPORTED -> segment.sequences(reader)[ordinal];
                case MOST_CITED -> times().times(ordinal);
                case MOST_POSTS -> posts(ordinal);
                case NEAREST -> -far().getOrDefault(ordinal, FAR);
                case RELEVANCE, NEWEST, OLDEST -> (float) (Math.rint(score * STEPS) / STEPS);
            };
            int minutes = segment.minutes(ordinal);
            if (after != null && difference(rounded, minutes, after) < 0) {
                return;
            }
            Hit last = first.size() < limit ? null : first.peek();
            if (last != null && difference(rounded, minutes, last) > 0) {
                hasMore = true;
                return;
            }
            keep(new Hit(rounded, minutes, key(segment.document(ordinal))));
        }

        /** How many posts cite a telegram. */
        private int posts(int ordinal) throws IOException {
            SegmentValues.Lists read = citedBy();
            return read == null ? 0 : read.starts()[ordinal + 1] - read.starts()[ordinal];
        }

        private SegmentValues.@Nullable Lists citedBy() throws IOException {
            Values dictionary = segments.dictionaries().get(FacetKind.CITING);
            if (posts == null && citing != null && dictionary != null) {
                posts = citing.of(segment, reader, dictionary);
            }
            return posts;
        }

        private Map<Integer, Integer> far() throws IOException {
            Map<Integer, Integer> read = far;
            if (read == null) {
                read = distances == null ? Map.of() : distances.of(segment, reader);
                far = read;
            }
            return read;
        }

        private TimesCited times() throws IOException {
            TimesCited read = times;
            if (read == null) {
                read = segments.timesCited(leaf);
                times = read;
            }
            return read;
        }

        private String key(int doc) throws IOException {
            BinaryDocValues from = keys;
            if (from == null || keysAt >= doc) {
                from = DocValues.getBinary(reader, Names.KEY);
                keys = from;
            }
            keysAt = doc;
            return from.advanceExact(doc) ? from.binaryValue().utf8ToString() : "";
        }

        @Override
        public void finish() throws IOException {
            int count = met.cardinality();
            total += count;
            if (facets != null && count > 0) {
                facets.count(segment.values(reader, segments.dictionaries()), times(), met, count);
                if (distances != null) {
                    facets.countDistances(far(), met);
                }
                SegmentValues.Lists citing = citedBy();
                if (citing != null) {
                    facets.countCiting(citing, met);
                }
            }
        }
    }

    private void keep(Hit hit) {
        if (after != null && comparator.compare(hit, after) <= 0) {
            return;
        }
        first.add(hit);
        if (first.size() > limit) {
            hasMore = true;
            first.poll();
        }
        if (order == Order.RELEVANCE && first.size() == limit) {
            Hit last = first.peek();
            least = last == null ? Float.POSITIVE_INFINITY : (float) last.score();
        }
    }

    private int difference(double score, int minutes, Hit hit) {
        if (order != Order.NEWEST && order != Order.OLDEST) {
            int byScore = Double.compare(hit.score(), score);
            return byScore != 0 ? byScore : Integer.compare(hit.minutes(), minutes);
        }
        if (order == Order.NEWEST) {
            return Integer.compare(hit.minutes(), minutes);
        }
        int mine = minutes == Segment.UNKNOWN ? Integer.MAX_VALUE : minutes;
        int other = hit.minutes() == Segment.UNKNOWN ? Integer.MAX_VALUE : hit.minutes();
        return Integer.compare(mine, other);
    }

    @Override
    public ScoreMode scoreMode() {
        return order == Order.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    /** Whether more stand behind those that are kept. */
    boolean hasMore() {
        return hasMore;
    }

    /** Those that were kept, in order. */
    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>(first);
        hits.sort(comparator);
        return hits;
    }
}
