package org.reftel.cli.pipeline;

import org.jspecify.annotations.Nullable;
import org.reftel.copies.CopyProblem;

/**
 * Counts what was found, and tells of problems. A large file comes as several copies, one behind the other; that it holds
 * no telegram is told once, and only where none of them has one and nothing else was wrong with it.
 */
final class Ledger {
    private final Journal journal;
    private long telegrams;
    private long problems;

    /** The file at hand. */
    private @Nullable String path;

    /** Whether it has a telegram, or a problem that says enough. */
    private boolean settled;

    private @Nullable CopyProblem noTelegram;

    Ledger(Journal journal) {
        this.journal = journal;
    }

    void enter(Batch.Copy copy) {
        turnTo(copy.path());
        telegrams += copy.telegrams();
        settled |= copy.telegrams() > 0;
        for (CopyProblem problem : copy.problems()) {
            if (problem.kind() == CopyProblem.Kind.NO_TELEGRAM) {
                noTelegram = noTelegram == null ? problem : noTelegram;
            } else {
                settled = true;
                tell(problem);
            }
        }
    }

    /** A problem of the walk. */
    void enter(CopyProblem problem) {
        turnTo(problem.path());
        settled = true;
        tell(problem);
    }

    /** Tells what was held back. */
    void close() {
        turnTo(null);
    }

    long telegrams() {
        return telegrams;
    }

    long problems() {
        return problems;
    }

    private void turnTo(@Nullable String next) {
        if (path != null && path.equals(next)) {
            return;
        }
        if (noTelegram != null && !settled) {
            tell(noTelegram);
        }
        noTelegram = null;
        settled = false;
        path = next;
    }

    private void tell(CopyProblem problem) {
        problems++;
        journal.problem(problem);
    }
}
