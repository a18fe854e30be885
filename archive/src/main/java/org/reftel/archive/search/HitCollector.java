package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Meets every telegram of an answer once: counts it, counts its values, and keeps those that come first. The order hangs
 * on score, time and key alone, never on where in the index a telegram lies.
 */
final class HitCollector implements Collector {
    /** Sums of the same scores in another order round to the same. */
    private static final double STEPS = 4096;

    /** A telegram that may be among the first. */
    record Hit(float score, int minutes, String key) {}

    private final Segments segments;
    private final Order order;
    private final int limit;
    private final @Nullable Hit after;
    private final @Nullable FacetCounts facets;
    private final Comparator<Hit> comparator;
    /** The last in order is the head. */
    private final PriorityQueue<Hit> first;

    private long total;
    private long behind;

    /**
     * @param after only telegrams behind it are kept; null for all
     * @param facets where their values are counted; null where nobody asks
     */
    HitCollector(Segments segments, Order order, int limit, @Nullable Hit after, @Nullable FacetCounts facets) {
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
                    case RELEVANCE -> best.reversed().thenComparing(newest);
                    case NEWEST -> newest;
                    case OLDEST -> oldest;
                })
                .thenComparing(Hit::key);
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        Segment segment = segments.of(leaf);
        if (facets != null) {
            facets.enter(segment.values(leaf.reader(), segments.dictionaries()));
        }
        return new LeafCollector() {
            private @Nullable Scorable scorer;
            private @Nullable BinaryDocValues keys;
            private int keysAt = -1;

            @Override
            public void setScorer(Scorable next) {
                scorer = next;
            }

            @Override
            public void collect(int doc) throws IOException {
                total++;
                int ordinal = segment.ordinal(doc);
                if (facets != null) {
                    facets.count(ordinal);
                }
                float score = 0;
                Scorable of = scorer;
                if (order == Order.RELEVANCE && of != null) {
                    score = (float) (Math.rint(of.score() * STEPS) / STEPS);
                }
                int minutes = segment.minutes(ordinal);
                if (isTooLate(score, minutes) || isTooEarly(score, minutes)) {
                    return;
                }
                keep(new Hit(score, minutes, key(doc)));
            }

            private String key(int doc) throws IOException {
                BinaryDocValues from = keys;
                if (from == null || keysAt >= doc) {
                    from = DocValues.getBinary(leaf.reader(), Names.KEY);
                    keys = from;
                }
                keysAt = doc;
                return from.advanceExact(doc) ? from.binaryValue().utf8ToString() : "";
            }
        };
    }

    private void keep(Hit hit) {
        if (after != null && comparator.compare(hit, after) <= 0) {
            return;
        }
        behind++;
        if (limit == 0) {
            return;
        }
        if (first.size() < limit) {
            first.add(hit);
        } else if (comparator.compare(hit, first.peek()) < 0) {
            first.poll();
            first.add(hit);
        }
    }

    /** Whether the telegram stands before the one that the cursor names, by what is known without its key. */
    private boolean isTooEarly(float score, int minutes) {
        return after != null && difference(score, minutes, after) < 0;
    }

    /** Whether it cannot come among the first any more; it is counted. */
    private boolean isTooLate(float score, int minutes) {
        Hit last = first.size() < limit || limit == 0 ? null : first.peek();
        if (last != null && difference(score, minutes, last) > 0) {
            behind++;
            return true;
        }
        return false;
    }

    private int difference(float score, int minutes, Hit hit) {
        if (order == Order.RELEVANCE) {
            int byScore = Float.compare(hit.score(), score);
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
        return behind > first.size();
    }

    /** Those that were kept, in order. */
    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>(first);
        hits.sort(comparator);
        return hits;
    }
}
