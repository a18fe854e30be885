package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Holdings;

/**
 * Telegrams that answers have shown lately, as many as a sixteenth of the memory holds: who asks again, narrows a question or
 * turns a page meets them again. Thread-safe; those who only look wait for nobody.
 */
final class ShownLately {
    /** So much is thrown out at once that it is seldom done. */
    private static final int PART_THROWN_OUT = 8;

    private final long most;
    private final Map<HoldingKey, Shown> telegrams = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private long size;
    private volatile long state;

    private static final class Shown {
        private final HoldingKey key;
        private final ShownTelegram telegram;
        private volatile long last;

        Shown(HoldingKey key, ShownTelegram telegram, long last) {
            this.key = key;
            this.telegram = telegram;
            this.last = last;
        }
    }

    /** When one was last shown, as it stood when it was asked. */
    private record Age(Shown shown, long last) {}

    ShownLately() {
        this(Runtime.getRuntime().maxMemory() / 16);
    }

    /** @param most that the telegrams may take, as {@link ShownTelegram#size} counts */
    ShownLately(long most) {
        this.most = most;
    }

    /** Forgets all, if the holdings are no longer in the state in which they were read. */
    void turnTo(long now) {
        if (now == state && now != Holdings.UNKNOWN) {
            return;
        }
        synchronized (this) {
            telegrams.clear();
            size = 0;
            state = now;
        }
    }

    @Nullable
    ShownTelegram get(HoldingKey key) {
        Shown shown = telegrams.get(key);
        if (shown == null) {
            return null;
        }
        shown.last = clock.incrementAndGet();
        return shown.telegram;
    }

    /** Keeps a telegram that was read when the holdings were in a state. */
    synchronized void put(HoldingKey key, ShownTelegram telegram, long then) {
        if (then != state || then == Holdings.UNKNOWN) {
            return;
        }
        Shown before = telegrams.put(key, new Shown(key, telegram, clock.incrementAndGet()));
        size += telegram.size() - (before == null ? 0 : before.telegram.size());
        if (size > most) {
            throwOut();
        }
    }

    /** Throws out those that were not shown for longest. */
    private void throwOut() {
        List<Age> ages = new ArrayList<>(telegrams.size());
        telegrams.values().forEach(shown -> ages.add(new Age(shown, shown.last)));
        ages.sort(Comparator.comparingLong(Age::last));
        for (Age age : ages) {
            if (size <= most - most / PART_THROWN_OUT) {
                return;
            }
            telegrams.remove(age.shown.key);
            size -= age.shown.telegram.size();
        }
    }
}
