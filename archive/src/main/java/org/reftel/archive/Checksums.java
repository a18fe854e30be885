package org.reftel.archive;

import java.util.Arrays;

/**
 * The first eight bytes of many checksums. Says quickly that a copy is new; that one is known is for the catalogue to
 * confirm. One thread adds; others may ask at the same time, and may then miss what is being added.
 */
final class Checksums {
    private volatile long[] table;
    private int size;

    Checksums(long[] checksums) {
        table = new long[Math.max(1024, Integer.highestOneBit(Math.max(1, checksums.length)) * 4)];
        for (long checksum : checksums) {
            add(checksum);
        }
    }

    /** Of the checksum in hex. */
    static long head(String sha256) {
        return Long.parseUnsignedLong(sha256, 0, 16, 16);
    }

    boolean mayContain(long checksum) {
        long[] slots = table;
        long wanted = checksum == 0 ? 1 : checksum;
        for (int i = slot(wanted, slots); slots[i] != 0; i = i + 1 & slots.length - 1) {
            if (slots[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    void add(long checksum) {
        if (size * 2 >= table.length) {
            long[] larger = new long[table.length * 2];
            Arrays.stream(table).filter(value -> value != 0).forEach(value -> put(value, larger));
            table = larger;
        }
        if (put(checksum == 0 ? 1 : checksum, table)) {
            size++;
        }
    }

    private static boolean put(long value, long[] slots) {
        int i = slot(value, slots);
        while (slots[i] != 0 && slots[i] != value) {
            i = i + 1 & slots.length - 1;
        }
        boolean added = slots[i] == 0;
        slots[i] = value;
        return added;
    }

    private static int slot(long value, long[] slots) {
        return (int) (value >>> 32 ^ value) & slots.length - 1;
    }
}
