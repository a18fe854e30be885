package org.reftel.room;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many in at a time, in the order in which they came, so that memory does not grow with the number of callers. */
final class Turns {
    private static final int RETRY_SECONDS = 2;

    private final Semaphore free;
    private final long waitMillis;
    private final String what;

    /**
     * @param what is done in a turn, in the plural, for messages
     * @param waitMillis how long somebody waits for his turn
     */
    Turns(String what, int most, long waitMillis) {
        this.what = what;
        this.free = new Semaphore(most, true);
        this.waitMillis = waitMillis;
    }

    /**
     * Takes a turn; closing it ends it.
     *
     * @throws Busy where none is free for too long
     */
    Turn take() {
        try {
            if (free.tryAcquire(waitMillis, TimeUnit.MILLISECONDS)) {
                return new Turn();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        throw new Busy("Too many " + what + " at a time.", RETRY_SECONDS);
    }

    final class Turn implements AutoCloseable {
        private Turn() {}

        @Override
        public void close() {
            free.release();
        }
    }
}
