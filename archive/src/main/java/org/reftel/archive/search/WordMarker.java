package org.reftel.archive.search;

import java.util.List;
import org.reftel.archive.query.Query;
import org.reftel.core.text.TextSpan;

/** Marks the words of a query in a text, as in the passages of an answer. Not for several threads at once. */
public final class WordMarker {
    private final Sought sought;

    public WordMarker(Query query) {
        this.sought = new Sought(query.clause());
    }

    /** Where they stand in a paragraph's text, in order. */
    public List<TextSpan> inText(String text) {
        return sought.marks(text, false);
    }

    /** Where they stand in a subject, in order. */
    public List<TextSpan> inSubject(String subject) {
        return sought.marks(subject, true);
    }
}
