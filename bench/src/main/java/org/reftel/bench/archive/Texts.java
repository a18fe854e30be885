package org.reftel.bench.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.CopyLimits;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyReader;
import org.reftel.copies.CopyVisitor;
import org.reftel.copies.CopyWalk;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcription;

/** The texts of a dump, read by two threads and not parsed. */
final class Texts {
    private static final int THREADS = 2;
    private static final int IN_FLIGHT = 8;

    private Texts() {}

    /** Takes a text; called by several threads at once. */
    interface Taker {
        void take(String id, String text) throws Exception;
    }

    static void each(Path dump, Taker taker) throws Exception {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        CopyReader reader = new CopyReader();
        Semaphore flight = new Semaphore(IN_FLIGHT);
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            new CopyWalk(CopyLimits.standard()).walk(List.of(dump), new CopyVisitor() {
                @Override
                public void copy(PublishedCopy copy) {
                    flight.acquireUninterruptibly();
                    workers.execute(() -> {
                        try {
                            for (Transcription found : reader.read(copy).transcriptions()) {
                                taker.take(
                                        String.valueOf(found.statement().id()),
                                        found.text().characters());
                            }
                        } catch (Exception e) {
                            failure.compareAndSet(null, e);
                        } finally {
                            flight.release();
                        }
                    });
                }

                @Override
                public void problem(CopyProblem problem) {
                    failure.compareAndSet(null, new IllegalStateException(problem.path() + ": " + problem.message()));
                }

                @Override
                public void progress(long consumed, long total) {
                    // Nobody watches.
                }
            });
            workers.shutdown();
            boolean _ = workers.awaitTermination(1, TimeUnit.DAYS);
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
