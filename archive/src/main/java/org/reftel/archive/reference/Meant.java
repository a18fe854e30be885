package org.reftel.archive.reference;

import java.util.List;
import org.reftel.core.telegram.TelegramId;

/**
 * The telegram that a reference means.
 *
 * @param id of an open reference, the likeliest
 * @param holding number of its holding in the catalogue; 0 where it is not held
 * @param candidates of an open reference, all that may be meant, else empty
 */
public record Meant(TelegramId id, long holding, Certainty certainty, Reason reason, List<TelegramId> candidates) {

    public Meant {
        candidates = List.copyOf(candidates);
    }
}
