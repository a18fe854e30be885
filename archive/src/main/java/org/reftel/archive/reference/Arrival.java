package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telegram that was wanted and has come: telegrams that an earlier import brought cite it.
 *
 * @param key of the telegram
 * @param sent {@code 2009-10-13T08:12}; null where unknown
 * @param came when the import began that brought it: {@code 2026-11-22T09:30:00Z}
 * @param citing the keys of those that were waiting for it
 */
public record Arrival(
        String key, @Nullable String sent, @Nullable String subject, String came, List<String> citing) {

    public Arrival {
        citing = List.copyOf(citing);
    }
}
