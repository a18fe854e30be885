package org.reftel.room;

/** Thrown where so much is being answered that a further question has to come again later. */
@SuppressWarnings("serial")
public final class Busy extends RuntimeException {
    private final int retrySeconds;

    Busy(String message, int retrySeconds) {
        super(message, null, false, false);
        this.retrySeconds = retrySeconds;
    }

    /** When it is worth while to ask again. */
    public int retrySeconds() {
        return retrySeconds;
    }
}
