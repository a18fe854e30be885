package org.reftel.room;

import java.util.List;
import org.reftel.archive.search.Facet;

/**
 * What the archive holds, at a glance.
 *
 * @param telegrams how many
 * @param facets how they are shared out among years, months, posts, TAGS and so on, with the most frequent thousand values
 */
public record Overview(long telegrams, List<Facet> facets) {
    static final int VALUES = 1000;

    public Overview {
        facets = List.copyOf(facets);
    }
}
