package org.reftel.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/**
 * The posts whose telegrams cite each holding, as one state of the catalogue has them; the index itself does not know. Of
 * each segment they are kept by ordinal from when they are first counted. Thread-safe.
 */
public final class CitingPosts {
    private static final int[] NONE = {};

    private final String[] keys;
    private final int[][] posts;
    private final List<String> names;
    private final Map<IndexReader.CacheKey, SegmentValues.Lists> segments = new ConcurrentHashMap<>();

    /**
     * @param keys of the holdings that are cited, sorted
     * @param posts for each, places among {@code names}, each once
     */
    public CitingPosts(String[] keys, int[][] posts, List<String> names) {
        this.keys = keys.clone();
        this.posts = posts.clone();
        this.names = List.copyOf(names);
    }

    /** The posts of each telegram of a segment, by their numbers in a dictionary. */
    SegmentValues.Lists of(Segment segment, LeafReader reader, Values dictionary) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        SegmentValues.Lists known = segments.get(helper.getKey());
        if (known != null) {
            return known;
        }
        try {
            return segments.computeIfAbsent(helper.getKey(), _ -> {
                helper.addClosedListener(segments::remove);
                return read(segment, reader, dictionary);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private SegmentValues.Lists read(Segment segment, LeafReader reader, Values dictionary) {
        int[] numbers = names.stream().mapToInt(dictionary::number).toArray();
        int[] starts = new int[segment.count() + 1];
        int[] list = new int[segment.count() + 16];
        int size = 0;
        try {
            BinaryDocValues written = DocValues.getBinary(reader, Names.KEY);
            for (int i = 0; i < segment.count(); i++) {
                starts[i] = size;
                int[] of = written.advanceExact(segment.document(i))
                        ? posts(written.binaryValue().utf8ToString())
                        : NONE;
                if (size + of.length > list.length) {
                    list = Arrays.copyOf(list, Math.max(size + of.length, list.length * 2));
                }
                for (int post : of) {
                    list[size++] = numbers[post];
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts[segment.count()] = size;
        return new SegmentValues.Lists(starts, Arrays.copyOf(list, size));
    }

    private int[] posts(String key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? NONE : posts[place];
    }
}
