package org.reftel.copies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what one outermost container unpacks to, all of its levels together, against the limits. */
final class Expansion {
    private static final long SMALLEST_PACKED = 1 << 16;

    private final CopyLimits limits;
    private final long packed;
    private long expanded;

    /** @param packed bytes of the outermost file; -1 where that is not known before its end */
    Expansion(CopyLimits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /**
     * Counts bytes that were unpacked.
     *
     * @param offset in the member that is being unpacked
     * @param consumed bytes of the outermost file so far
     * @return what is to be said if it is too much
     */
    @Nullable
    CopyProblem add(long bytes, String path, long offset, long consumed) {
        expanded += bytes;
        long from = packed < 0 ? consumed : packed;
        boolean bomb = expanded / limits.ratio() >= Math.max(from, SMALLEST_PACKED);
        if (!bomb && expanded <= limits.expandedBytes()) {
            return null;
        }
        String message = String.format(
                Locale.ROOT,
                "The container unpacks to %s: %,d bytes so far, out of %,d; the rest of it was left out.",
                bomb ? "more than " + limits.ratio() + " times its size" : "more than is allowed",
                expanded,
                from);
        String remedy = "If it is sound, unpack it with its own tool and give the files.";
        return new CopyProblem(CopyProblem.Kind.ZIP_BOMB, path, offset, message, remedy);
    }
}
