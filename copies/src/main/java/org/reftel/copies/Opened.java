package org.reftel.copies;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Content whose first bytes have been looked at; as a stream, all of it from the start. */
final class Opened extends InputStream {
    private final byte[] head;
    private final InputStream rest;
    private final @Nullable Trouble failure;
    private final boolean whole;
    private int at;

    private Opened(byte[] head, InputStream rest, boolean whole, @Nullable Trouble failure) {
        this.head = head;
        this.rest = rest;
        this.whole = whole;
        this.failure = failure;
    }

    static Opened of(byte[] bytes) {
        return new Opened(bytes, InputStream.nullInputStream(), true, null);
    }

    /** Reads so much of a stream that its kind can be told; a small one to its end. */
    static Opened read(InputStream stream, int most) {
        byte[] bytes = new byte[Math.min(most, 1 << 14)];
        int filled = 0;
        Trouble failure = null;
        boolean ended = false;
        while (filled < most && !ended) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(4L * filled, most));
            }
            try {
                int count = stream.read(bytes, filled, bytes.length - filled);
                ended = count < 0;
                filled += Math.max(0, count);
            } catch (IOException e) {
                failure = (Trouble) e;
                break;
            }
        }
        if (filled < bytes.length) {
            bytes = Arrays.copyOf(bytes, filled);
        }
        return new Opened(bytes, stream, ended, failure);
    }

    byte[] head() {
        return head;
    }

    /** What kept the head from being read as far as asked; what was read is there. */
    @Nullable
    Trouble failure() {
        return failure;
    }

    /** Whether {@link #head} is all of it. */
    boolean whole() {
        return whole;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at < head.length) {
            int count = Math.min(length, head.length - at);
            System.arraycopy(head, at, bytes, from, count);
            at += count;
            return count;
        }
        if (failure != null) {
            throw failure;
        }
        return whole ? -1 : rest.read(bytes, from, length);
    }
}
