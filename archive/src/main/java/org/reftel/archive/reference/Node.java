package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.TelegramId;

/**
 * A telegram as a point in the web of references, held or wanted.
 *
 * @param id its id; of a telegram that is known by its text alone, its key
 * @param held whether it is held; where it is not, nothing below is known but the post, the tally and what it is not
 * @param post null where nothing tells
 * @param sent {@code 2009-10-13T08:12}, UTC
 * @param tags as written
 * @param addressees the posts to which it was sent
 * @param asks whether it says that it asks for action
 * @param timesCited by how many other telegrams
 * @param citingPosts from how many posts these come
 */
public record Node(
        String id,
        boolean held,
        @Nullable String post,
        @Nullable String sent,
        @Nullable String subject,
        List<String> tags,
        List<String> addressees,
        boolean asks,
        long timesCited,
        long citingPosts) {

    public Node {
        tags = List.copyOf(tags);
        addressees = List.copyOf(addressees);
    }

    /**
     * When it was sent, at the latest: of one without a date, when the first was sent that cites it, or at the end of the year
     * that its id names.
     *
     * @param firstCited {@code 2009-10-13T08:12}; null where that is not known
     * @return in the same form; null where nothing tells
     */
    public @Nullable String sentBy(@Nullable String firstCited) {
        if (sent != null) {
            return sent;
        }
        TelegramId named = TelegramId.parse(id);
        String end = named == null ? null : named.year() + "-12-31T23:59";
        return end == null || firstCited != null && firstCited.compareTo(end) < 0 ? firstCited : end;
    }
}
