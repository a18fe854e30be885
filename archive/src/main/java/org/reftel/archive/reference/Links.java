package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The web of references, to be walked. */
public interface Links {

    /** A telegram, held or wanted; null where neither is known under the id. */
    @Nullable
    Node node(String id);

    /** What a telegram cites, in the order of the ids that it writes; itself left out. */
    List<Edge> cites(String id);

    /**
     * What cites a telegram, in the order in which it came; itself, and what is open, left out.
     *
     * @param skip how many to pass over
     * @param most how many at most
     */
    List<Edge> citedBy(String id, int skip, int most);
}
