package org.reftel.archive.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;

/**
 * Which telegram a person means.
 *
 * @param key the holding's; null where none, or more than one, can be meant
 * @param offers telegrams that are held and near to what was written, the nearest first; empty where the key is known
 */
public record Resolution(@Nullable HoldingKey key, List<Offer> offers) {

    /**
     * A telegram that may be meant.
     *
     * @param why it is offered: {@code of 2008}, {@code one digit differs}
     * @param sent null where it is not known
     * @param subject null where there is none
     */
    public record Offer(
            HoldingKey key,
            String why,
            @Nullable String sent,
            @Nullable String subject) {}
}
