package org.reftel.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.reftel.archive.access.Reader;
import org.reftel.core.marking.Marking;

/**
 * Which documents a reader may see: subjects and paragraphs by their marking, telegrams of which he may see something.
 * Decided below every query, before anything is counted, scored or suggested.
 */
final class Sight {

    /** What may be seen of a segment. */
    record Seen(FixedBitSet parts, FixedBitSet telegrams, int count) {}

    /** Sets by segment and by the markings that may be seen; the same for readers who may see the same. */
    static final class Cache {
        private static final int MOST = 512;

        private record Key(IndexReader.CacheKey segment, List<String> markings) {}

        private final Map<Key, Seen> seen = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Seen> eldest) {
                return size() > MOST;
            }
        };
    }

    private final Cache cache;
    private final Segments segments;
    private final Reader reader;
    private final Map<LeafReaderContext, Seen> ofLeaves = new java.util.IdentityHashMap<>();

    Sight(Cache cache, Segments segments, Reader reader) {
        this.cache = cache;
        this.segments = segments;
        this.reader = reader;
    }

    /** Whether nothing is hidden. */
    boolean isWhole() {
        return reader.seesEverything();
    }

    Seen of(LeafReaderContext leaf) throws IOException {
        Seen known = ofLeaves.get(leaf);
        if (known == null) {
            known = find(leaf);
            ofLeaves.put(leaf, known);
        }
        return known;
    }

    private Seen find(LeafReaderContext leaf) throws IOException {
        LeafReader of = leaf.reader();
        List<String> markings = permitted(of);
        Cache.Key key = new Cache.Key(of.getCoreCacheHelper().getKey(), markings);
        synchronized (cache.seen) {
            Seen known = cache.seen.get(key);
            if (known != null) {
                return known;
            }
        }
        Seen made = make(leaf, markings);
        synchronized (cache.seen) {
            cache.seen.put(key, made);
        }
        return made;
    }

    /** The markings of the segment that the reader may see. */
    private List<String> permitted(LeafReader of) throws IOException {
        List<String> permitted = new ArrayList<>();
        Terms terms = of.terms(Names.ACCESS);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                String mark = term.utf8ToString();
                if (reader.maySee(Marking.parse(mark))) {
                    permitted.add(mark);
                }
            }
        }
        return permitted;
    }

    private Seen make(LeafReaderContext leaf, List<String> markings) throws IOException {
        LeafReader of = leaf.reader();
        FixedBitSet parts = new FixedBitSet(of.maxDoc());
        Terms terms = of.terms(Names.ACCESS);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            PostingsEnum postings = null;
            for (String mark : markings) {
                if (all.seekExact(new BytesRef(mark))) {
                    postings = all.postings(postings, PostingsEnum.NONE);
                    parts.or(postings);
                }
            }
        }
        FixedBitSet all = segments.of(leaf).telegrams();
        FixedBitSet telegrams = new FixedBitSet(of.maxDoc());
        int count = 0;
        for (int part = next(parts, 0); part >= 0; ) {
            int telegram = all.nextSetBit(part);
            telegrams.set(telegram);
            count++;
            part = next(parts, telegram + 1);
        }
        return new Seen(parts, telegrams, count);
    }

    private static int next(FixedBitSet bits, int from) {
        int found =
                from >= bits.length() ? org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(from);
        return found == org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS ? -1 : found;
    }
}
