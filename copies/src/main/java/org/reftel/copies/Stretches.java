package org.reftel.copies;

import java.util.Locale;
import org.reftel.copies.stretches.StretchTaker;

/** Hands the stretches of one large file on as copies. */
final class Stretches implements StretchTaker {
    private final CopyVisitor visitor;
    private final String path;
    private final CopyForm form;
    private final long limit;

    /** @param limit that is stated where something exceeds it, in bytes */
    Stretches(CopyVisitor visitor, String path, CopyForm form, long limit) {
        this.visitor = visitor;
        this.path = path;
        this.form = form;
        this.limit = limit;
    }

    @Override
    public void stretch(long offset, byte[] bytes) {
        visitor.copy(new PublishedCopy(path, offset, bytes, form));
    }

    @Override
    public void tooLarge(long offset, long row, long bytes) {
        String message = row > 0
                ? String.format(
                        Locale.ROOT,
                        "Row %,d, at byte %,d, has %,d bytes; a field may have %,d. It was left out.",
                        row,
                        offset,
                        bytes,
                        limit)
                : String.format(
                        Locale.ROOT,
                        "The line at byte %,d has %,d bytes; a line may have %,d. It was left out.",
                        offset,
                        bytes,
                        limit);
        String remedy = row > 0
                ? "If the row is sound, give its telegram as a file of its own; the rows around it were read."
                : "If it holds telegrams, give it with its line ends; the lines around it were read.";
        visitor.problem(new CopyProblem(CopyProblem.Kind.TOO_LARGE, path, offset, message, remedy));
    }

    /** A page that is above the limit. */
    void pageTooLarge() {
        String message = String.format(
                Locale.ROOT,
                "This page has more than %,d bytes, the most that is held at once; it was left out.",
                limit);
        String remedy = "If it holds telegrams, cut it into smaller files between them.";
        visitor.problem(new CopyProblem(CopyProblem.Kind.TOO_LARGE, path, 0, message, remedy));
    }
}
