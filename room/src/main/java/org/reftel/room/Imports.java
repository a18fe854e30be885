package org.reftel.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.ImportSummary;

/**
 * The imports that were asked for in this room, one done after the other. What was sent is laid by in a temporary folder
 * until it is in the archive.
 */
public final class Imports implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Imports.class.getName());
    private static final int REMEMBERED = 100;
    private static final int MOST_WAITING = 20;
    private static final long FAREWELL_SECONDS = 60;
    /** How long a change waits for its turn. */
    private static final long PATIENCE_SECONDS = 20;

    /** Receives the bytes of a file. */
    @FunctionalInterface
    public interface Sent {
        InputStream open() throws IOException;
    }

    private final @Nullable Intake intake;
    private final Runnable settled;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("reftel-import").daemon().factory());
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    /**
     * @param intake null for a room that takes nothing in
     * @param settled done behind each import, before it is said to be over
     */
    Imports(@Nullable Intake intake, Runnable settled) {
        this.intake = intake;
        this.settled = settled;
    }

    /** Whether the room takes anything in. */
    public boolean isOpen() {
        return intake != null;
    }

    /**
     * Lays by what was sent, and has it imported.
     *
     * @param sent the files, by the names that their sender gave them
     * @throws Busy where too many imports wait
     * @throws IllegalStateException where the room takes nothing in
     */
    public ImportJob ask(Map<String, Sent> sent) throws IOException {
        Intake into = intake;
        if (into == null) {
            throw new IllegalStateException("this room takes nothing in");
        }
        Path folder = Files.createTempDirectory("reftel-import");
        ImportJob job;
        try {
            job = new ImportJob(UUID.randomUUID().toString(), laidBy(folder, sent));
            remember(job);
        } catch (IOException | RuntimeException failed) {
            delete(folder);
            throw failed;
        }
        worker.execute(() -> {
            try {
                run(into, job);
            } finally {
                delete(folder);
            }
        });
        return job;
    }

    /** What is done to the archive in its turn, behind the imports that were asked for before. */
    @FunctionalInterface
    public interface Change<T> {
        T make(Intake intake);
    }

    /**
     * Has the archive changed, and returns when all readers of the room see it.
     *
     * @throws Busy where its turn does not come within a moment; then nothing is changed
     * @throws IllegalStateException where the room takes nothing in
     * @throws ArchiveException where the archive refuses it
     */
    public <T> T change(Change<T> change) {
        Intake into = intake;
        if (into == null) {
            throw new IllegalStateException("this room takes nothing in");
        }
        AtomicBoolean settledOn = new AtomicBoolean();
        Future<T> result = worker.submit(() -> {
            if (!settledOn.compareAndSet(false, true)) {
                throw new IllegalStateException("nobody waits any more");
            }
            T made = change.make(into);
            settled.run();
            return made;
        });
        try {
            try {
                return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                if (settledOn.compareAndSet(false, true)) {
                    throw new Busy("An import is being done. Ask again when it has ended.", 10);
                }
                return result.get();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Busy("The room is being closed.", 10);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A job by its id; null where there is none, or it was forgotten behind a hundred others. */
    public synchronized @Nullable ImportJob find(String id) {
        return jobs.get(id);
    }

    /** Every job that is remembered, the newest first. */
    public synchronized List<ImportJob> all() {
        return new ArrayList<>(jobs.values()).reversed();
    }

    private static List<Intake.Upload> laidBy(Path folder, Map<String, Sent> sent) throws IOException {
        List<Intake.Upload> files = new ArrayList<>();
        for (Map.Entry<String, Sent> one : sent.entrySet()) {
            Path file = folder.resolve(Integer.toString(files.size()));
            try (InputStream bytes = one.getValue().open()) {
                files.add(new Intake.Upload(one.getKey(), file, Files.copy(bytes, file)));
            }
        }
        return files;
    }

    private synchronized void remember(ImportJob job) {
        long waiting = jobs.values().stream()
                .filter(other -> !other.progress().state().isOver())
                .count();
        if (waiting >= MOST_WAITING) {
            throw new Busy(MOST_WAITING + " imports wait already. Ask again when some are done.", 30);
        }
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.values().stream()
                    .filter(other -> other.progress().state().isOver())
                    .findFirst()
                    .ifPresent(oldest -> jobs.remove(oldest.id()));
        }
    }

    private void run(Intake into, ImportJob job) {
        if (job.isStopped()) {
            job.end(null);
            return;
        }
        job.begin();
        try {
            ImportSummary summary = into.bring(job.files(), job);
            settled.run();
            job.end(summary);
        } catch (ArchiveException failed) {
            job.fail(String.valueOf(failed.getMessage()));
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.log(Level.SEVERE, "import " + job.id(), failed);
            job.fail("Reftel itself failed: " + failed + ". Please report this with the file.");
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.log(Level.WARNING, folder + " could not be deleted", left);
        }
    }

    /** Breaks off what is being done, and waits until it is committed. */
    @Override
    public void close() {
        all().forEach(ImportJob::stop);
        worker.shutdown();
        try {
            boolean _ = worker.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }
}
