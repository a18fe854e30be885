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
    private final Map<FacetKind, Values> dictionaries;

    Segments() {
        Map<FacetKind, Values> made = new EnumMap<>(FacetKind.class);
        for (FacetKind kind : FacetKind.values()) {
            made.put(kind, new Values());
        }
        dictionaries = Collections.unmodifiableMap(made);
    }

    Segment of(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
        Segment known = segments.get(helper.getKey());
        if (known != null) {
            return known;
        }
        try {
            return segments.computeIfAbsent(helper.getKey(), key -> {
                try {
                    Segment made = new Segment(leaf.reader());
                    helper.addClosedListener(segments::remove);
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
