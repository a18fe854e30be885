package org.reftel.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** What is kept in memory of each segment, made when it is first asked for and dropped with the segment. Thread-safe. */
final class Segments {
    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, TimesCited> timesCited = new ConcurrentHashMap<>();
    private final Map<FacetKind, Values> dictionaries;

    Segments() {
        Map<FacetKind, Values> made = new EnumMap<>(FacetKind.class);
        for (FacetKind kind : FacetKind.values()) {
            made.put(kind, new Values());
        }
        dictionaries = Collections.unmodifiableMap(made);
    }

    Segment of(LeafReaderContext leaf) throws IOException {
        return kept(segments, leaf.reader().getCoreCacheHelper(), () -> new Segment(leaf.reader()));
    }

    /** How often each telegram of a segment is cited; another one after an update of the counts, for the same segment. */
    TimesCited timesCited(LeafReaderContext leaf) throws IOException {
        Segment segment = of(leaf);
        return kept(timesCited, leaf.reader().getReaderCacheHelper(), () -> new TimesCited(segment, leaf.reader()));
    }

    /** Reads something of a segment. */
    private interface Maker<T> {
        T make() throws IOException;
    }

    private static <T> T kept(
            Map<IndexReader.CacheKey, T> all, IndexReader.CacheHelper helper, Maker<? extends T> maker)
            throws IOException {
        T known = all.get(helper.getKey());
        if (known != null) {
            return known;
        }
        try {
            return all.computeIfAbsent(helper.getKey(), key -> {
                try {
                    T made = maker.make();
                    helper.addClosedListener(all::remove);
                    return made;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The values of each facet, by number. */
    Map<FacetKind, Values> dictionaries() {
        return dictionaries;
    }
}
