package org.reftel.cli.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyReader;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcribed;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;

/** Neighbouring copies that one worker reads and renders together: small files one by one would not pay. */
final class Batch {
    private static final CopyReader COPIES = new CopyReader();
    private static final TelegramReader TELEGRAMS = new TelegramReader();

    private final List<PublishedCopy> copies = new ArrayList<>();
    private final List<CopyProblem> problems = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final CompletableFuture<Rendered> rendered = new CompletableFuture<>();
    private long size;

    /**
     * What a worker made of a batch.
     *
     * @param copies in order
     * @param problems of the walk, behind the copies
     */
    record Rendered(
            Bytes bytes, List<Copy> copies, List<CopyProblem> problems, List<Failure> failures, long findings) {}

    /** What was found in one copy. */
    record Copy(String path, int telegrams, List<CopyProblem> problems) {}

    /** The program itself failed. */
    record Failure(String path, Throwable cause) {}

    void add(PublishedCopy copy) {
        copies.add(copy);
        size += copy.bytes().length;
    }

    /** A problem of the walk; it closes the batch, so that it is told behind the copies before it. */
    void add(CopyProblem problem) {
        problems.add(problem);
    }

    /** The walk itself failed; closes the batch. */
    void add(Failure failure) {
        failures.add(failure);
    }

    boolean isEmpty() {
        return copies.isEmpty() && problems.isEmpty() && failures.isEmpty();
    }

    long size() {
        return size;
    }

    int count() {
        return copies.size();
    }

    /** Waits a while for a worker to be done; null where it is not. */
    @Nullable
    Rendered await(long millis) throws InterruptedException {
        try {
            return rendered.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return null;
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }

    /** Reads and renders; a telegram on which the program fails is told and left out, the others are still read. */
    void render(Renderer renderer) {
        try {
            rendered.complete(read(renderer));
        } catch (Throwable failure) {
            rendered.completeExceptionally(failure);
        } finally {
            copies.clear();
        }
    }

    private Rendered read(Renderer renderer) {
        Bytes out = new Bytes((int) Math.min(size * 2 + 1024, 8 << 20));
        List<Copy> found = new ArrayList<>();
        long findings = 0;
        for (PublishedCopy copy : copies) {
            Transcribed transcribed = transcribe(copy);
            int telegrams = 0;
            for (Transcription transcription : transcribed.transcriptions()) {
                int before = out.length();
                try {
                    Telegram telegram = TELEGRAMS.read(transcription.text(), transcription.statement());
                    findings += renderer.render(transcription, telegram, out);
                    telegrams++;
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
                    out.truncate(before);
                    failures.add(new Failure(copy.path(), failure));
                }
            }
            found.add(new Copy(copy.path(), telegrams, transcribed.problems()));
        }
        return new Rendered(out, found, problems, failures, findings);
    }

    private Transcribed transcribe(PublishedCopy copy) {
        try {
            Transcribed transcribed = COPIES.read(copy);
            boolean silent = transcribed.transcriptions().isEmpty()
                    && transcribed.problems().isEmpty();
            return silent ? new Transcribed(List.of(), List.of(noTelegram(copy))) : transcribed;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failures.add(new Failure(copy.path(), failure));
            return new Transcribed(List.of(), List.of());
        }
    }

    private static CopyProblem noTelegram(PublishedCopy copy) {
        return new CopyProblem(
                CopyProblem.Kind.NO_TELEGRAM,
                copy.path(),
                -1,
                "holds no telegram",
                "Leave it out, or look whether it is the right file.");
    }
}
