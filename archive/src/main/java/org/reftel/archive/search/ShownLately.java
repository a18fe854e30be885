package org.reftel.archive.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Holdings;

/**
 * Telegrams that answers have shown lately, as many as a sixteenth of the memory holds: who asks again, narrows a question or
 * turns a page meets them again. Thread-safe.
 */
final class ShownLately {
    private final long most = Runtime.getRuntime().maxMemory() / 16;
    private final Map<HoldingKey, ShownTelegram> telegrams = new LinkedHashMap<>(64, 0.75f, true);
    private long size;
    private long state;

    /** Forgets all, if the holdings are no longer in the state in which they were read. */
    synchronized void turnTo(long now) {
        if (now != state || now == Holdings.UNKNOWN) {
            telegrams.clear();
            size = 0;
            state = now;
        }
    }

    synchronized @Nullable ShownTelegram get(HoldingKey key) {
        return telegrams.get(key);
    }

    /** Keeps a telegram that was read when the holdings were in a state. */
    synchronized void put(HoldingKey key, ShownTelegram telegram, long then) {
        if (then != state || then == Holdings.UNKNOWN) {
            return;
        }
        ShownTelegram before = telegrams.put(key, telegram);
        size += telegram.size() - (before == null ? 0 : before.size());
        var oldest = telegrams.values().iterator();
        while (size > most && oldest.hasNext()) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }
}
