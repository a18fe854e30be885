package org.reftel.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.ImportSummary;
import org.reftel.archive.witness.Entry;

/** An import that somebody asked for: what it was given, and how far it is. Thread-safe. */
public final class ImportJob implements Intake.Course {
    private static final int TOLD = 50;

    /** What has become of it. */
    public enum State {
        /** Another import is before it. */
        WAITING,
        RUNNING,
        DONE,
        /** Broken off; what it brought until then is kept. */
        STOPPED,
        FAILED;

        /** Whether nothing more will come. */
        public boolean isOver() {
            return compareTo(RUNNING) > 0;
        }
    }

    /**
     * The job at one moment.
     *
     * @param consumed bytes that were read, of {@code total}
     * @param telegrams seen so far
     * @param phase what is done beyond reading; empty for nothing
     * @param troubles how many there are
     * @param told the first of them
     * @param summary what came of it; null while it runs, or where it failed
     * @param failure why it failed, and what to do; null where it has not
     */
    public record Progress(
            String id,
            List<String> files,
            State state,
            Instant asked,
            @Nullable Instant ended,
            long consumed,
            long total,
            long telegrams,
            String phase,
            long troubles,
            List<Entry.Trouble> told,
            @Nullable ImportSummary summary,
            @Nullable String failure) {}

    private final String id;
    private final List<Intake.Upload> files;
    private final Instant asked = Instant.now();
    private final List<Entry.Trouble> told = new ArrayList<>();
    private State state = State.WAITING;
    private @Nullable Instant ended;
    private long consumed;
    private long total;
    private long telegrams;
    private long troubles;
    private String phase = "";
    private @Nullable ImportSummary summary;
    private @Nullable String failure;
    private volatile boolean stopped;

    ImportJob(String id, List<Intake.Upload> files) {
        this.id = id;
        this.files = List.copyOf(files);
        this.total = files.stream().mapToLong(Intake.Upload::size).sum();
    }

    public String id() {
        return id;
    }

    List<Intake.Upload> files() {
        return files;
    }

    /** How far it is now. */
    public synchronized Progress progress() {
        return new Progress(
                id,
                files.stream().map(Intake.Upload::name).toList(),
                state,
                asked,
                ended,
                consumed,
                total,
                telegrams,
                phase,
                troubles,
                List.copyOf(told),
                summary,
                failure);
    }

    /** Breaks it off as soon as may be; what it has brought is kept. */
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public synchronized void progress(long consumed, long total) {
        this.consumed = consumed;
        this.total = total;
    }

    @Override
    public synchronized void telegrams(long count) {
        telegrams = count;
    }

    @Override
    public synchronized void trouble(Entry.Trouble trouble) {
        troubles++;
        if (told.size() < TOLD) {
            told.add(trouble);
        }
    }

    @Override
    public synchronized void phase(String what) {
        phase = what;
    }

    synchronized void begin() {
        state = State.RUNNING;
    }

    synchronized void end(@Nullable ImportSummary result) {
        summary = result;
        state = result == null || result.stopped() ? State.STOPPED : State.DONE;
        consumed = state == State.DONE ? total : consumed;
        phase = "";
        ended = Instant.now();
    }

    synchronized void fail(String why) {
        failure = why;
        state = State.FAILED;
        phase = "";
        ended = Instant.now();
    }
}
