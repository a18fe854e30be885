package org.reftel.copies.stretches;

import java.io.IOException;
import java.io.InputStream;

/** Reads a stream into room that is made again and again, and hands out what was read even where the reading fails. */
abstract class Splitter {
    /** What is held of the stream, from {@link #base} on. */
    byte[] bytes;

    int filled;

    /** Offset in the stream of {@code bytes[0]}. */
    long base;

    Splitter(int bytes) {
        this.bytes = new byte[bytes];
    }

    /** Cuts a stream to its end. If reading it fails, what was read before is handed out first. */
    public void split(InputStream stream) throws IOException {
        try {
            fill(stream);
            begin();
            while (filled == bytes.length) {
                makeRoom();
                fill(stream);
            }
        } catch (IOException e) {
            finish();
            throw e;
        }
        finish();
    }

    /** Unlike {@code readNBytes}, keeps what was read before a failure. */
    private void fill(InputStream stream) throws IOException {
        while (filled < bytes.length) {
            int count = stream.read(bytes, filled, bytes.length - filled);
            if (count < 0) {
                return;
            }
            filled += count;
        }
    }

    /** Looks at how the stream begins. */
    void begin() {}

    /** Hands out what can be, so that there is room for more. */
    abstract void makeRoom();

    /** Hands out the rest. */
    abstract void finish();
}
