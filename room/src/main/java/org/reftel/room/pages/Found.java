package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Passage;
import org.reftel.core.manual.Manual;
import org.reftel.core.marking.Marking;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.TelegramId;

/**
 * A telegram among others, as it is shown in a list.
 *
 * @param href of its page, where the words that were looked for are marked
 * @param post in words; as its FM line has it where the manual does not know it; empty where nobody knows
 * @param date {@code 13 October 2009}; empty where it is not known
 * @param time of a {@code <time>}: {@code 2009-10-13T08:12Z}
 * @param urgency empty for routine and priority
 */
public record Found(
        String id,
        String href,
        List<MarkedRun> subject,
        String post,
        String date,
        String time,
        ClassMark mark,
        String urgency,
        List<Paragraph> paragraphs) {
    private static final int DAY_LETTERS = "2009-10-13".length();

    /**
     * A paragraph of it.
     *
     * @param sign what the link to it shows: {@code ¶3}, {@code ¶} where it has no number
     * @param marking the portion mark, in brackets; empty for none
     * @param meaning of the portion mark
     * @param colour of the portion mark
     * @param role in words; empty for plain text
     */
    public record Paragraph(
            String href,
            String sign,
            String marking,
            String meaning,
            String colour,
            String role,
            boolean cutBefore,
            boolean cutAfter,
            List<MarkedRun> runs) {}

    /** The page of the day on which it was sent; empty where that is not known. */
    public String day() {
        return time.isEmpty() ? "" : "/days/" + time.substring(0, DAY_LETTERS);
    }

    /** @param query of which the words are marked on the telegram's page; empty for none */
    static Found of(Hit hit, String query) {
        String href = address(hit.key(), query);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Passage passage : hit.passages()) {
            paragraphs.add(paragraph(passage, href));
        }
        String subject = hit.subject();
        return new Found(
                hit.key().text(),
                href,
                subject == null ? List.of() : MarkedRun.of(subject, hit.subjectMarks()),
                post(hit),
                hit.sent() == null ? "" : Meanings.DAY.format(hit.sent()),
                hit.sent() == null ? "" : hit.sent() + "Z",
                ClassMark.of(hit.classification()),
                urgency(hit.precedence()),
                paragraphs);
    }

    /** The page of a telegram. */
    static String address(HoldingKey key, String query) {
        String page = "/telegrams/" + key.text();
        return query.isEmpty() ? page : page + "?q=" + Narrowing.encoded(query);
    }

    private static Paragraph paragraph(Passage passage, String href) {
        String written = passage.marking();
        Marking marking = written == null ? null : Marking.parse(written);
        return new Paragraph(
                href + "#" + passage.place(),
                passage.place().startsWith("p") ? "¶" + passage.place().substring(1) : "¶",
                written == null ? "" : "(" + written + ")",
                written == null ? "" : Meanings.mark(written),
                marking == null ? "" : ClassMark.of(marking.level().words()).colour(),
                passage.role() == null ? "" : Meanings.role(passage.role()),
                passage.cutBefore(),
                passage.cutAfter(),
                MarkedRun.of(passage.text(), passage.marks()));
    }

    private static String post(Hit hit) {
        TelegramId id = hit.key().id();
        Meanings meanings = new Meanings(Manual.standard(), hit.sent());
        String post = id == null ? "" : meanings.postNamed(id.post());
        if (!post.isEmpty()) {
            return post;
        }
        String from = hit.from();
        if (from == null) {
            return id == null ? "" : id.post();
        }
        String known = meanings.address(from);
        return known.isEmpty() ? from : known;
    }

    private static String urgency(@Nullable Precedence precedence) {
        return precedence == null || precedence == Precedence.ROUTINE || precedence == Precedence.PRIORITY
                ? ""
                : Meanings.urgency(precedence);
    }
}
