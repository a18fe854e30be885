package org.reftel.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.cli.pipeline.Journal;
import org.reftel.cli.show.Printable;
import org.reftel.copies.CopyProblem;

/**
 * Tells on standard error how a run goes: problems as they come, and, where somebody watches and the work is long, a
 * bar with count, rate and remaining time, which is gone at the end.
 */
final class Progress implements Journal, AutoCloseable {
    private static final long FIRST_AFTER = 1_000_000_000L;
    private static final long INTERVAL = 200;
    private static final int BAR = 24;
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream err;
    private final long started = System.nanoTime();
    private final @Nullable Thread painter;
    private boolean painted;
    private boolean closed;
    private volatile long consumed;
    private volatile long total = -1;
    private volatile long telegrams;
    private volatile String phase = "";

    /** Bytes of earlier walks of the same run. */
    private volatile long before;

    Progress(PrintStream err, boolean bar) {
        this.err = err;
        this.painter =
                bar ? Thread.ofPlatform().daemon().name("reftel-progress").start(this::paintRepeatedly) : null;
    }

    /** A further walk begins, whose progress counts from 0. */
    void nextWalk() {
        before += consumed;
        consumed = 0;
        total = -1;
    }

    @Override
    public void progress(long consumed, long total) {
        this.consumed = consumed;
        this.total = total;
    }

    @Override
    public void telegrams(long count) {
        telegrams = count;
    }

    @Override
    public void problem(CopyProblem problem) {
        say(sentence(problem));
    }

    @Override
    public void failure(String path, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        say("reftel: " + path + ": Reftel itself failed: " + failure + where
                + ". Please report this with the file; the rest is still read.");
    }

    @Override
    public void close() {
        end();
    }

    /** Erases the bar; none is painted any more. */
    synchronized void end() {
        closed = true;
        if (painter != null) {
            painter.interrupt();
        }
        erase();
    }

    /** What was not understood: place, what is wrong, and what would help. */
    void trouble(String path, long offset, String message, String remedy) {
        say("reftel: " + sentence(path, offset, message, remedy));
    }

    /** What is done from now on, where it is no longer reading. */
    void phase(String what) {
        phase = what;
    }

    /** {@code reftel: dump.csv: half a row (at byte 1234). Cut the file behind the last whole row.} */
    static String sentence(CopyProblem problem) {
        return "reftel: " + sentence(problem.path(), problem.offset(), problem.message(), problem.remedy());
    }

    /** {@code dump.csv: half a row (at byte 1234). Cut the file behind the last whole row.} */
    static String sentence(String path, long offset, String message, String remedy) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(path).append(": ").append(withoutPoint(message));
        if (offset > 0 && !message.contains("at byte")) {
            sentence.append(String.format(Locale.ROOT, " (at byte %,d)", offset));
        }
        sentence.append('.');
        if (!remedy.isEmpty()) {
            sentence.append(' ').append(withoutPoint(remedy)).append('.');
        }
        return Printable.line(sentence.toString());
    }

    private static String withoutPoint(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Tells a line, above the bar. */
    synchronized void say(String line) {
        erase();
        err.println(line);
        err.flush();
    }

    private void paintRepeatedly() {
        try {
            Thread.sleep(FIRST_AFTER / 1_000_000);
            while (true) {
                paint();
                Thread.sleep(INTERVAL);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void paint() {
        if (!closed) {
            err.print(ERASE_LINE
                    + bar(before + consumed, total < 0 ? -1 : before + total, telegrams, System.nanoTime() - started)
                    + (phase.isEmpty() ? "" : "  " + phase));
            err.flush();
            painted = true;
        }
    }

    private void erase() {
        if (painted) {
            err.print(ERASE_LINE);
            err.flush();
            painted = false;
        }
    }

    /**
     * The bar as it stands after some time.
     *
     * @param total -1 where it is not known; then there is no bar and no remaining time
     */
    static String bar(long consumed, long total, long telegrams, long nanos) {
        double seconds = nanos / 1e9;
        double rate = consumed / Math.max(seconds, 1e-3);
        StringBuilder bar = new StringBuilder();
        if (total > 0) {
            double share = Math.min(1, (double) consumed / total);
            int full = (int) (share * BAR);
            bar.append("█".repeat(full)).append("░".repeat(BAR - full));
            bar.append(String.format(Locale.ROOT, " %3d %%  ", (int) (share * 100)));
        }
        bar.append(String.format(Locale.ROOT, "%,d telegrams  %s  %.0f MB/s", telegrams, size(consumed), rate / 1e6));
        if (total > 0 && rate > 0) {
            long left = Math.round((total - consumed) / rate);
            bar.append(String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60));
        }
        return bar.toString();
    }

    private static String size(long bytes) {
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
