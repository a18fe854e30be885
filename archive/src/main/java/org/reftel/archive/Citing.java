package org.reftel.archive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.Catalogue;
import org.reftel.archive.catalogue.CitingRows;
import org.reftel.archive.query.Clause;
import org.reftel.archive.search.CitingPosts;

/** The posts that cite each holding, read when they are first asked for and kept until the catalogue changes. Thread-safe. */
final class Citing {
    private final Catalogue catalogue;
    private List<Long> stamp = List.of();
    private @Nullable CitingPosts kept;

    Citing(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    synchronized CitingPosts posts() {
        // Taken before reading: what is committed in between is read again.
        List<Long> now = catalogue.stamp();
        CitingPosts posts = kept;
        if (posts == null || !now.equals(stamp)) {
            CitingRows rows = CitingRows.of(catalogue, post -> post.equals(Clause.CitedBy.post(post)));
            CitingRows.Row[] sorted = rows.rows().toArray(CitingRows.Row[]::new);
            Arrays.sort(sorted, Comparator.comparing(CitingRows.Row::key));
            posts = new CitingPosts(
                    Arrays.stream(sorted).map(CitingRows.Row::key).toArray(String[]::new),
                    Arrays.stream(sorted).map(CitingRows.Row::posts).toArray(int[][]::new),
                    rows.names());
            kept = posts;
            stamp = now;
        }
        return posts;
    }
}
