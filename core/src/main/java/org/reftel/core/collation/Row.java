package org.reftel.core.collation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.text.TextSpan;

/**
 * One part of the form, as each witness has it: a header value, an addressee, a heading, a paragraph.
 *
 * @param place {@code p3}, {@code from}; of the first witness that has it
 * @param passages by witness; null where one has nothing of it
 * @param variants the row as a whole: missing or moved, or with another mark; indexes in {@link Collation#variants()}
 * @param segments of the texts of the passages, one behind the other: joined, they are those texts
 */
public record Row(
        String place, Kind kind, List<@Nullable Passage> passages, List<Integer> variants, List<Segment> segments) {

    /** What part of the form it is. */
    public enum Kind {
        /** Format lines 1 to 4. */
        TRANSMISSION,
        /** One value of the header or of the heading. */
        VALUE,
        ADDRESSEE,
        HEADING,
        PARAGRAPH,
        SIGNATURE;

        /** Whether it stands between the classifier and the end of the text. */
        boolean isBody() {
            return compareTo(HEADING) >= 0;
        }
    }

    /**
     * What one witness has of it.
     *
     * @param places of its paragraphs; more than one where the witness divides what another has in one
     * @param number as printed, of the first paragraph
     * @param mark portion mark without brackets, of the first paragraph
     * @param span from the first character to the last one
     */
    public record Passage(
            List<String> places,
            @Nullable Integer number,
            @Nullable String mark,
            RunningText text,
            TextSpan span) {}

    /**
     * A stretch in which all witnesses of the row say the same, or one in which they differ.
     *
     * @param variant its index in {@link Collation#variants()}; -1 where all say the same
     * @param gap what all say, if that is that something is missing
     * @param wordings by witness, blanks at the ends included
     */
    public record Segment(int variant, @Nullable Gap gap, List<Wording> wordings) {}

    /** Why nothing can be read. */
    public enum Gap {
        WITHHELD,
        ILLEGIBLE
    }
}
