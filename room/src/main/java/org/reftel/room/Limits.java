package org.reftel.room;

/**
 * What a room bears. {@code docs/api.md} tells the standard values.
 *
 * @param questions how many questions the archive answers at a time
 * @param waitMillis how long a question waits for its turn
 * @param patienceMillis how long a search may take
 * @param exports how many exports are written at a time
 * @param requestsPerSecond of one address, on the average
 * @param requestsAtOnce of one address, at most in a burst
 * @param ownRequestsPerSecond likewise of this machine
 * @param uploadBytes of one upload, all files together
 */
public record Limits(
        int questions,
        long waitMillis,
        long patienceMillis,
        int exports,
        int requestsPerSecond,
        int requestsAtOnce,
        int ownRequestsPerSecond,
        long uploadBytes) {
    private static final long WAIT_MILLIS = 5_000;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int EXPORTS = 3;
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int REQUESTS_AT_ONCE = 300;
    private static final int OWN_REQUESTS_PER_SECOND = 100_000;
    private static final long UPLOAD_BYTES = 4L << 30;

    /** Those that a room has by itself. */
    public static Limits standard() {
        return new Limits(
                2 * Runtime.getRuntime().availableProcessors(),
                WAIT_MILLIS,
                PATIENCE_MILLIS,
                EXPORTS,
                REQUESTS_PER_SECOND,
                REQUESTS_AT_ONCE,
                OWN_REQUESTS_PER_SECOND,
                UPLOAD_BYTES);
    }

    /** Fewer requests of everybody, this machine included. */
    public Limits withRequests(int perSecond, int atOnce) {
        return new Limits(questions, waitMillis, patienceMillis, exports, perSecond, atOnce, perSecond, uploadBytes);
    }

    /** Fewer questions and exports at a time, and less patience with those who wait for theirs. */
    public Limits withTurns(int questionsAtOnce, int exportsAtOnce, long waiting) {
        return new Limits(
                questionsAtOnce,
                waiting,
                patienceMillis,
                exportsAtOnce,
                requestsPerSecond,
                requestsAtOnce,
                ownRequestsPerSecond,
                uploadBytes);
    }

    /** Another time for each search. */
    public Limits withPatience(long millis) {
        return new Limits(
                questions,
                waitMillis,
                millis,
                exports,
                requestsPerSecond,
                requestsAtOnce,
                ownRequestsPerSecond,
                uploadBytes);
    }

    /** Another size of uploads. */
    public Limits withUploads(long bytes) {
        return new Limits(
                questions,
                waitMillis,
                patienceMillis,
                exports,
                requestsPerSecond,
                requestsAtOnce,
                ownRequestsPerSecond,
                bytes);
    }
}
