package org.reftel.archive.witness;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow. */
final class Buffer {
    private byte[] bytes;
    private int length;

    Buffer(int capacity) {
        bytes = new byte[capacity];
    }

    void put(byte value) {
        room(1);
        bytes[length++] = value;
    }

    void put(byte[] value) {
        put(value, 0, value.length);
    }

    void put(byte[] value, int from, int to) {
        room(to - from);
        System.arraycopy(value, from, bytes, length, to - from);
        length += to - from;
    }

    void putInt(int value) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(length, value);
        length += Long.BYTES;
    }

    int length() {
        return length;
    }

    /** The bytes themselves, of which the first {@link #length} count. */
    byte[] array() {
        return bytes;
    }

    void clear(int keep) {
        length = 0;
        if (bytes.length > keep) {
            bytes = new byte[keep];
        }
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
        }
    }
}
