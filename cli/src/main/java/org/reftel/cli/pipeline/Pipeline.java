package org.reftel.cli.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyVisitor;
import org.reftel.copies.PublishedCopy;

/**
 * One thread walks the input, workers read and render, and the caller's thread puts out, in the order of the input.
 *
 * <p>Memory is bounded by the bytes of input in flight, not by the size of the input: the walk waits until earlier
 * batches are put out.
 */
public final class Pipeline {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BATCH_COPIES = 256;
    private static final int UNIT = 1024;
    private static final int UNITS_IN_FLIGHT =
            (int) (Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 12) / UNIT);
    private static final int BATCHES_IN_FLIGHT = 1024;

    /** Milliseconds after which a wait looks whether the run was stopped. */
    private static final long PATIENCE = 50;

    private final Renderer renderer;
    private final OutputStream out;
    private final Journal journal;
    private final Semaphore flight = new Semaphore(UNITS_IN_FLIGHT);
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES_IN_FLIGHT);
    private final Batch end = new Batch();
    private volatile boolean stopped;

    public Pipeline(Renderer renderer, OutputStream out, Journal journal) {
        this.renderer = renderer;
        this.out = out;
        this.journal = journal;
    }

    /**
     * Runs to the end of the input, or until {@link #stop}. The output is flushed and stays open.
     *
     * @param walk walks the input and hands its copies to the visitor it is given
     * @throws IOException where the output cannot be written
     */
    public Outcome run(Consumer<CopyVisitor> walk) throws IOException {
        ThreadFactory daemons =
                Thread.ofPlatform().daemon().name("reftel-reader-", 1).factory();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons);
        Thread walker = Thread.ofPlatform().daemon().name("reftel-walk").start(() -> walk(walk, workers));
        try {
            return putOut();
        } finally {
            stopped = true;
            walker.interrupt();
            workers.shutdownNow();
        }
    }

    /** Ends the run behind the batch that is being put out. */
    public void stop() {
        stopped = true;
    }

    private Outcome putOut() throws IOException {
        Ledger ledger = new Ledger(journal);
        long findings = 0;
        long failures = 0;
        Batch batch = next();
        while (batch != end) {
            Batch.Rendered rendered = rendered(batch);
            if (rendered == null) {
                break;
            }
            rendered.bytes().writeTo(out);
            findings += rendered.findings();
            failures += rendered.failures().size();
            rendered.copies().forEach(ledger::enter);
            rendered.problems().forEach(ledger::enter);
            rendered.failures().forEach(failure -> journal.failure(failure.path(), failure.cause()));
            journal.telegrams(ledger.telegrams());
            flight.release(units(batch));
            batch = next();
        }
        out.flush();
        ledger.close();
        return new Outcome(ledger.telegrams(), ledger.problems(), findings, failures);
    }

    /** What became of a batch; null where {@link #stop} was called. */
    private Batch.@Nullable Rendered rendered(Batch batch) {
        Batch.Rendered rendered = null;
        try {
            while (rendered == null && !stopped) {
                rendered = batch.await(PATIENCE);
            }
            return rendered;
        } catch (InterruptedException interrupted) {
            return null;
        }
    }

    /** The next batch; the end where {@link #stop} was called. Standard input may keep the walk waiting for ever. */
    private Batch next() throws IOException {
        Batch batch = queue.poll();
        if (batch == null) {
            out.flush();
        }
        try {
            while (batch == null && !stopped) {
                batch = queue.poll(PATIENCE, TimeUnit.MILLISECONDS);
            }
            return batch == null ? end : batch;
        } catch (InterruptedException interrupted) {
            return end;
        }
    }

    private void walk(Consumer<CopyVisitor> walk, ExecutorService workers) {
        Feeder feeder = new Feeder(workers);
        try {
            try {
                walk.accept(feeder);
                feeder.close();
            } catch (Stopped stop) {
                throw stop;
            } catch (RuntimeException | Error failure) {
                feeder.fail(failure);
            }
            hand(end);
        } catch (Stopped stop) {
            // The run is over; nobody waits for the rest.
        }
    }

    private void hand(Batch batch) {
        try {
            queue.put(batch);
        } catch (InterruptedException interrupted) {
            throw new Stopped();
        }
    }

    private static int units(Batch batch) {
        return Math.clamp(batch.size() / UNIT + 1, 1, UNITS_IN_FLIGHT);
    }

    /** Thrown through the walk to end it. */
    @SuppressWarnings("serial")
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Gathers what the walk finds into batches, and hands them on in order. */
    private final class Feeder implements CopyVisitor {
        private final ExecutorService workers;
        private Batch batch = new Batch();

        Feeder(ExecutorService workers) {
            this.workers = workers;
        }

        @Override
        public void copy(PublishedCopy copy) {
            if (!batch.isEmpty() && batch.size() + copy.bytes().length > BATCH_BYTES) {
                close();
            }
            batch.add(copy);
            if (batch.size() >= BATCH_BYTES || batch.count() >= BATCH_COPIES) {
                close();
            }
        }

        @Override
        public void problem(CopyProblem problem) {
            batch.add(problem);
            close();
        }

        @Override
        public void progress(long consumed, long total) {
            journal.progress(consumed, total);
        }

        void fail(Throwable failure) {
            batch.add(new Batch.Failure("input", failure));
            close();
        }

        void close() {
            if (batch.isEmpty()) {
                return;
            }
            if (stopped) {
                throw new Stopped();
            }
            Batch full = batch;
            batch = new Batch();
            try {
                flight.acquire(units(full));
            } catch (InterruptedException interrupted) {
                throw new Stopped();
            }
            hand(full);
            workers.execute(() -> full.render(renderer));
        }
    }
}
