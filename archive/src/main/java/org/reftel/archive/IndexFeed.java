package org.reftel.archive;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;
import org.reftel.archive.search.TelegramIndex;

/** Puts holdings into the index on several threads, and knows when all have been put. For one thread. */
final class IndexFeed {
    private static final int UNDER_WAY = 12;

    private final TelegramIndex index;
    private final ExecutorService workers;
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    IndexFeed(TelegramIndex index, ExecutorService workers) {
        this.index = index;
        this.workers = workers;
    }

    /** Puts holdings, sooner or later; of each key one until the next {@link #await}. */
    void put(List<Holding> holdings) {
        run(() -> holdings.forEach(index::put));
    }

    /** Reads holdings, and puts them, likewise. */
    void put(List<HoldingKey> keys, Holdings holdings) {
        run(() -> {
            for (HoldingKey key : keys) {
                Holding holding = holdings.holding(key, Reader.everything());
                if (holding != null) {
                    index.put(holding);
                }
            }
        });
    }

    /** Has the index write what waits in its memory, on as many threads as there are. */
    void settle() {
        await();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            run(index::settle);
        }
        await();
    }

    private void run(Runnable task) {
        room.acquireUninterruptibly();
        throwFailure();
        workers.execute(() -> {
            try {
                task.run();
            } catch (Throwable failed) {
                failure.compareAndSet(null, failed);
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all have been put. */
    void await() {
        room.acquireUninterruptibly(UNDER_WAY);
        room.release(UNDER_WAY);
        throwFailure();
    }

    private void throwFailure() {
        Throwable failed = failure.get();
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }
}
