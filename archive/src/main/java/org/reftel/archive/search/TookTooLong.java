package org.reftel.archive.search;

/** A search that was given up, since it took longer than it was given. */
@SuppressWarnings("serial")
public final class TookTooLong extends RuntimeException {
    TookTooLong(long millis) {
        super(
                "The search was given up after " + (millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms")
                        + ". Ask with fewer or longer words, or narrow it by date.",
                null,
                false,
                false);
    }
}
