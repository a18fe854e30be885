package org.reftel.archive.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which posts cite which holdings, all of them at once.
 *
 * @param rows a holding that is cited each, in no order
 * @param names of the posts
 */
public record CitingRows(List<Row> rows, List<String> names) {
    /**
     * @param key of the holding
     * @param posts places among the names, each once
     */
    @SuppressWarnings("ArrayRecordComponent") // a quarter of a million of them are kept
    public record Row(String key, int[] posts) {}

    public CitingRows {
        names = List.copyOf(names);
    }

    /**
     * Reads them; some tenths of a second for half a million citations.
     *
     * @param asked the posts that are wanted, by their names in ids
     */
    public static CitingRows of(Catalogue catalogue, Predicate<String> asked) {
        return catalogue.ask(connection -> {
            int holdings;
            try (ResultSet row = connection
                    .prepared("select coalesce(max(number), 0) from holdings")
                    .executeQuery()) {
                holdings = row.next() ? row.getInt(1) + 1 : 1;
            }
            @Nullable String[] keys = new String[holdings];
            int[] posts = new int[holdings];
            Map<String, Integer> places = new HashMap<>();
            List<String> names = new ArrayList<>();
            try (ResultSet row = connection
                    .prepared("select number, key, post from holdings")
                    .executeQuery()) {
                while (row.next()) {
                    int number = row.getInt(1);
                    if (number >= holdings) {
                        continue; // came since
                    }
                    keys[number] = row.getString(2);
                    String post = row.getString(3);
                    posts[number] = post == null || !asked.test(post)
                            ? -1
                            : places.computeIfAbsent(post, name -> {
                                names.add(name);
                                return names.size() - 1;
                            });
                }
            }
            return new CitingRows(rows(connection, keys, posts), names);
        });
    }

    private static List<Row> rows(ReadingConnection connection, @Nullable String[] keys, int[] posts)
            throws SQLException {
        long[] pairs = new long[1024];
        int size = 0;
        // All of it stands in the index citations_of; a telegram that cites itself is open.
        try (ResultSet row = connection
                .prepared("select holding, citing from citations where holding is not null and certainty <> 'open'")
                .executeQuery()) {
            while (row.next()) {
                long holding = row.getLong(1);
                int citing = row.getInt(2);
                if (holding < posts.length && citing < posts.length && posts[citing] >= 0) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, size * 2);
                    }
                    pairs[size++] = holding << Integer.SIZE | posts[citing];
                }
            }
        }
        Arrays.sort(pairs, 0, size);
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < size; ) {
            int holding = (int) (pairs[from] >>> Integer.SIZE);
            int[] of = new int[4];
            int many = 0;
            for (; from < size && pairs[from] >>> Integer.SIZE == holding; from++) {
                int post = (int) pairs[from];
                if (many == 0 || of[many - 1] != post) {
                    if (many == of.length) {
                        of = Arrays.copyOf(of, many * 2);
                    }
                    of[many++] = post;
                }
            }
            String key = keys[holding];
            if (key != null) {
                rows.add(new Row(key, Arrays.copyOf(of, many)));
            }
        }
        return rows;
    }
}
