package org.reftel.copies.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.reftel.copies.stretches.RowStart;

/**
 * Finds rows and their eight fields in bytes of an ASCII-compatible charset.
 *
 * <p>A quotation mark inside a field is written {@code \"} or {@code ""}; line ends stand in fields as they are. Damage
 * is contained: a mark that was not escaped does not end a field unless what follows goes on as a row does, and a field
 * that is never closed ends where the next row begins. Linear.
 */
final class RowScanner {
    /** Columns of the dump. */
    static final int FIELDS = 8;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
    private static final long LINE_ENDS = 0x0A0A0A0A0A0A0A0AL;

    private final byte[] bytes;
    private final int[] starts = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private int at;
    private int rowStart;
    private int rowEnd;
    private int fields;
    private boolean closed;

    RowScanner(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** Moves to the next row; false at the end. */
    boolean next() {
        while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
        if (at >= bytes.length) {
            return false;
        }
        rowStart = at;
        fields = 0;
        closed = true;
        boolean allQuoted = bytes[at] == '"';
        boolean more = true;
        while (more) {
            boolean quoted = at < bytes.length && bytes[at] == '"';
            starts[fields] = quoted ? at + 1 : at;
            boolean last = fields == FIELDS - 1;
            at = quoted ? quotedEnd(at + 1, last, allQuoted) : plainEnd(at, last);
            ends[fields++] = at;
            if (quoted && closed) {
                at++;
            }
            more = closed && !last && at < bytes.length && bytes[at] == ',';
            at += more ? 1 : 0;
        }
        rowEnd = at;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return true;
    }

    private int plainEnd(int from, boolean last) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r' && (last || bytes[end] != ',')) {
            end++;
        }
        return end;
    }

    private int quotedEnd(int from, boolean last, boolean allQuoted) {
        int end = from;
        while (end < bytes.length) {
            byte b = bytes[end];
            if (b == '"') {
                if (closes(end + 1, last, allQuoted)) {
                    return end;
                }
                end += end + 1 < bytes.length && bytes[end + 1] == '"' ? 2 : 1;
            } else if (b == '\\') {
                end += 2;
            } else if (b == '\n' && RowStart.at(bytes, end + 1, bytes.length)) {
                closed = false;
                return end;
            } else {
                end = nextSign(end + 1);
            }
        }
        closed = false;
        return bytes.length;
    }

    /** Skips, eight bytes at a time, what holds no quotation mark, backslash or line end; may stop short. */
    private int nextSign(int from) {
        int next = from;
        while (next + 8 <= bytes.length) {
            long eight = (long) EIGHT.get(bytes, next);
            if ((zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | zeros(eight ^ LINE_ENDS)) != 0) {
                break;
            }
            next += 8;
        }
        return next;
    }

    /** Not zero where one of eight bytes is. */
    private static long zeros(long eight) {
        return eight - 0x0101010101010101L & ~eight & 0x8080808080808080L;
    }

    /** Whether what follows a quotation mark shows that it ends its field. */
    private boolean closes(int next, boolean last, boolean allQuoted) {
        if (next >= bytes.length) {
            return true;
        }
        byte b = bytes[next];
        if (b == ',') {
            return !last && (!allQuoted || next + 1 < bytes.length && bytes[next + 1] == '"');
        }
        if (b != '\n' && b != '\r') {
            return false;
        }
        int line = next;
        while (line < bytes.length && (bytes[line] == '\n' || bytes[line] == '\r')) {
            line++;
        }
        return line == bytes.length || RowStart.at(bytes, line, bytes.length);
    }

    /** How many fields the row has, at most eight; what follows is part of the eighth. */
    int fields() {
        return fields;
    }

    /** Where a field's content begins, its quotation mark left out. */
    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    int rowStart() {
        return rowStart;
    }

    /** The offset after the row's last field, its line end left out. */
    int rowEnd() {
        return rowEnd;
    }

    /** Whether the row has all its fields and the last is closed. */
    boolean isWhole() {
        return closed && fields == FIELDS;
    }
}
