package org.reftel.archive.search;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.text.TextSpan;

/**
 * A telegram that answers a query.
 *
 * @param sent null where nobody knows
 * @param from as its FM line has it; null where it has none
 * @param to the addressees for action
 * @param precedence {@code IMMEDIATE}; null where none can be read
 * @param classification of the whole; null where none can be read
 * @param subject null where there is none that the reader may see
 * @param subjectMarks where in it the words of the query stand
 * @param passages the best paragraphs, in the order of the telegram
 */
public record Hit(
        HoldingKey key,
        float score,
        @Nullable LocalDateTime sent,
        @Nullable String from,
        List<String> to,
        @Nullable Precedence precedence,
        @Nullable String classification,
        @Nullable String subject,
        List<TextSpan> subjectMarks,
        List<Passage> passages) {
    public Hit {
        to = List.copyOf(to);
        subjectMarks = List.copyOf(subjectMarks);
        passages = List.copyOf(passages);
    }
}
