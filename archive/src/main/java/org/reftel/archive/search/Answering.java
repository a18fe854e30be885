package org.reftel.archive.search;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Clause;
import org.reftel.archive.search.IndexAnswer.Found;

/** Answers requests from a state of the index, and keeps what the next answer needs again. Thread-safe. */
final class Answering {
    private final Segments segments = new Segments();
    private final Sight.Cache sights = new Sight.Cache();

    private record WholeCounts(IndexReader.CacheKey state, Counts counts) {}

    private volatile @Nullable WholeCounts counted;

    IndexAnswer answer(DirectoryReader index, SearchRequest request, @Nullable Cursor cursor, Reader reader)
            throws IOException {
        Deadline deadline = Deadline.in(request.patienceMillis());
        Sight sight = new Sight(sights, segments, reader);
        SightedSearcher searcher =
                new SightedSearcher(index, sight, segments, sight.isWhole() ? of(index) : new Counts(), deadline);
        Dictionary dictionary = new Dictionary(searcher);
        Translation translation = new Translation(segments, sight, dictionary, LuceneIndex.hasPairs(index));
        Query query = translation.query(request.query().clause());
        FacetCounts facets = null;
        if (request.facetValues() > 0) {
            for (LeafReaderContext leaf : index.leaves()) {
                // So that the numbers of all values are known before the first is counted.
                segments.of(leaf).values(leaf.reader(), segments.dictionaries());
            }
            facets = new FacetCounts(segments.dictionaries());
        }
        Distances distances = Distances.of(request.query().clause());
        HitCollector.Hit after =
                cursor == null ? null : new HitCollector.Hit(cursor.score(), cursor.minutes(), cursor.key());
        boolean oneWord = request.query().clause() instanceof Clause.Term term && term.form() == Clause.Form.WORD;
        if (deadline != Deadline.NEVER && !oneWord) {
            // One word is found in no time, if not in stretches between which the time is looked at.
            searcher.setTimeout(deadline);
        }
        HitCollector hits = searcher.search(
                query,
                only(new HitCollector(
                        segments, request.order(), request.limit(), after, facets, request.citingPosts(), distances)));
        if (searcher.timedOut()) {
            deadline.check();
        }
        List<Found> found = new ArrayList<>();
        for (HitCollector.Hit hit : hits.hits()) {
            float score = request.order() == Order.RELEVANCE ? (float) hit.score() : 0;
            found.add(new Found(new HoldingKey(hit.key()), score, time(hit.minutes())));
        }
        long sequence = LuceneIndex.sequence(index);
        List<String> notes = new ArrayList<>(request.query().notes());
        notes.addAll(translation.notes());
        if (cursor != null && cursor.sequence() != sequence && request.order() == Order.RELEVANCE) {
            notes.add("The archive has changed since the first part of this answer; relevance may have moved a telegram"
                    + " across its end. Order by date is not affected.");
        }
        return new IndexAnswer(
                hits.total(),
                found,
                hits.hasMore() && !found.isEmpty() ? next(hits, request, sequence) : null,
                facets == null ? List.of() : facets.facets(request.facetValues(), distances),
                cursor == null ? new Suggestions(dictionary).of(request.query()) : List.of(),
                notes,
                sequence);
    }

    /** What was counted of a state of the index for those who may see everything. */
    private Counts of(DirectoryReader index) {
        IndexReader.CacheKey state = index.getReaderCacheHelper().getKey();
        WholeCounts of = counted;
        if (of == null || of.state != state) {
            of = new WholeCounts(state, new Counts());
            counted = of;
        }
        return of.counts;
    }

    private static String next(HitCollector hits, SearchRequest request, long sequence) {
        HitCollector.Hit last = hits.hits().getLast();
        return new Cursor(last.score(), last.minutes(), last.key(), sequence).encode(request.query(), request.order());
    }

    private static CollectorManager<HitCollector, HitCollector> only(HitCollector collector) {
        return new CollectorManager<>() {
            @Override
            public HitCollector newCollector() {
                return collector;
            }

            @Override
            public HitCollector reduce(Collection<HitCollector> collectors) {
                return collector;
            }
        };
    }

    private static @Nullable LocalDateTime time(int minutes) {
        return minutes == Segment.UNKNOWN ? null : LocalDateTime.ofEpochSecond(minutes * 60L, 0, ZoneOffset.UTC);
    }
}
