package org.reftel.archive.search;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a segment's telegrams count for a query.
 *
 * @param seen those that the reader may see; null for one who may see everything
 */
record CountedParts(Kind kind, Segment segment, @Nullable FixedBitSet seen) {

    /** Of which kind they have to be. */
    enum Kind {
        ANY,
        SUBJECTS,
        PARAGRAPHS
    }

    boolean has(int part) {
        return (seen == null || seen.get(part))
                && (kind == Kind.ANY || segment.subjects().get(part) == (kind == Kind.SUBJECTS));
    }

    boolean hasAll() {
        return seen == null && kind == Kind.ANY;
    }
}
