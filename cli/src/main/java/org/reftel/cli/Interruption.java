package org.reftel.cli;

import java.util.concurrent.CountDownLatch;

/** Waits until the process is asked to end, so that what is open is closed in order. */
final class Interruption {
    private Interruption() {}

    /** Returns when the process is interrupted, or this thread is. The process ends when the caller has closed all. */
    static void await() {
        Thread waiting = Thread.currentThread();
        CountDownLatch asked = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            asked.countDown();
            try {
                waiting.join(5000);
            } catch (InterruptedException now) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            asked.await();
        } catch (InterruptedException now) {
            Runtime.getRuntime().removeShutdownHook(hook);
            waiting.interrupt();
        }
    }
}
