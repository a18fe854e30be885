package org.reftel.archive;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work for several threads whose results are taken, one by one, in the order in which the work was given. Memory is
 * bounded by the weight of what is under way.
 */
final class Conveyor<T, R> {
    private static final int QUEUE = 4096;
    /** Milliseconds after which a wait looks whether all was stopped. */
    private static final long PATIENCE = 50;

    private final ExecutorService workers;
    private final Function<T, R> work;
    private final Consumer<R> taker;
    private final int limit;
    private final Semaphore room;
    private final BlockingQueue<Piece<R>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread consumer;
    private volatile boolean stopped;
    private volatile boolean whole;

    /** A result to come; without one, the end. */
    private record Piece<R>(@Nullable CompletableFuture<R> result, int weight) {}

    /** Thrown to whoever gives work when no more is wanted. */
    @SuppressWarnings("serial")
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** @param limit of the weight that may be under way */
    Conveyor(ExecutorService workers, int limit, Function<T, R> work, Consumer<R> taker) {
        this.workers = workers;
        this.limit = limit;
        this.room = new Semaphore(limit);
        this.work = work;
        this.taker = taker;
        this.consumer = Thread.ofPlatform().daemon().name("reftel-keeper").start(this::consume);
    }

    /**
     * Gives work; waits until there is room for it.
     *
     * @throws Stopped where the taker failed or all was stopped
     */
    void give(T task, long weight) {
        int units = Math.clamp(weight, 1, limit);
        try {
            while (!room.tryAcquire(units, PATIENCE, TimeUnit.MILLISECONDS)) {
                lookWhetherStopped();
            }
            lookWhetherStopped();
            CompletableFuture<R> result = new CompletableFuture<>();
            put(new Piece<>(result, units));
            workers.execute(() -> {
                try {
                    result.complete(work.apply(task));
                } catch (Throwable failed) {
                    result.completeExceptionally(failed);
                }
            });
        } catch (InterruptedException interrupted) {
            stopped = true;
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /**
     * Waits until all results were taken, or all was stopped. Throws what the work or the taker threw.
     *
     * @return whether all results were taken
     */
    boolean finish() {
        try {
            if (!stopped) {
                put(new Piece<>(null, 0));
            }
            consumer.join();
        } catch (InterruptedException interrupted) {
            stopped = true;
            Thread.currentThread().interrupt();
        } catch (Stopped atOnce) {
            join();
        }
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
        return whole;
    }

    /** Takes no more results than the one at hand. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    private void put(Piece<R> piece) throws InterruptedException {
        while (!queue.offer(piece, PATIENCE, TimeUnit.MILLISECONDS)) {
            lookWhetherStopped();
        }
    }

    private void lookWhetherStopped() {
        if (stopped) {
            throw new Stopped();
        }
    }

    private void consume() {
        try {
            while (!stopped) {
                Piece<R> piece = queue.poll(PATIENCE, TimeUnit.MILLISECONDS);
                if (piece == null) {
                    continue;
                }
                CompletableFuture<R> result = piece.result;
                if (result == null) {
                    whole = true;
                    return;
                }
                taker.accept(result.get());
                room.release(piece.weight);
            }
        } catch (ExecutionException failed) {
            failure.set(failed.getCause());
        } catch (Throwable failed) {
            failure.set(failed);
        } finally {
            stopped = true;
        }
    }

    /** Waits until no result is being taken any more. */
    void join() {
        try {
            consumer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
