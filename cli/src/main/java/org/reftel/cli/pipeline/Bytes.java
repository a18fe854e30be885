package org.reftel.cli.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as they are written. Unlike {@link java.io.ByteArrayOutputStream}, without locks or copies. */
public final class Bytes extends OutputStream {
    private byte[] bytes;
    private int length;

    public Bytes(int capacity) {
        bytes = new byte[Math.max(capacity, 64)];
    }

    @Override
    public void write(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    /** Writes a text in UTF-8. */
    public void write(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        write(encoded, 0, encoded.length);
    }

    public int length() {
        return length;
    }

    /** Drops what was written after the first {@code count} bytes. */
    public void truncate(int count) {
        length = Math.min(length, count);
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), (int) Math.min(bytes.length * 2L, MAX)));
        }
    }

    private static final int MAX = Integer.MAX_VALUE - 16;
}
