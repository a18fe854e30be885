package org.reftel.archive.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Role;
import org.reftel.core.text.TextSpan;

/**
 * A paragraph, or the stretch of it, that answers a query.
 *
 * @param place its element id within the telegram: {@code p3}; {@code p3.2} for a second paragraph 3, {@code u1} for the
 *     first without a number
 * @param marking the portion mark as written; null where there is none
 * @param text of the paragraph, cut to some hundred characters around what was found
 * @param cutBefore whether the paragraph has more before it
 * @param cutAfter whether it has more behind it
 * @param marks where in {@code text} the words of the query stand, in order
 */
public record Passage(
        String place,
        @Nullable String marking,
        @Nullable Role role,
        @Nullable String heading,
        String text,
        boolean cutBefore,
        boolean cutAfter,
        List<TextSpan> marks) {
    public Passage {
        marks = List.copyOf(marks);
    }
}
