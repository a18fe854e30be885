package org.reftel.copies.stretches;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts a dump in CSV into stretches of whole rows, in memory that does not grow with the dump.
 *
 * <p>A quoted field may hold line ends, quotes escaped by a backslash and doubled quotes; a quote that no comma and no
 * line end follows closes nothing. A row whose quotes do not close ends where the next row begins, told by its number
 * and date, so that one broken row costs one row and not the rest of the dump. A row that breaks off is handed out as
 * the others are, for its reader to say so.
 */
public final class RowSplitter extends Splitter {
    private static final int STRETCH = 1 << 20;
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long fieldBytes;
    private final StretchTaker taker;

    /** How many bytes are held before an end of a row counts behind which no row surely begins. */
    private final int patience;

    private int scanned;

    /** Where the rows begin that are not handed out yet. */
    private int stretchStart;
    /** Where the last row begins that surely is one. */
    private int rowStart;
    /** Where a line ended outside quotes: a row's end, unless quotes are broken. */
    private int end;

    private long fieldStart;
    private long row = 1;
    private boolean quoted;
    private boolean skipping;
    private long skippedFrom;

    /** @param fieldBytes above which a field is left out, with its row */
    public RowSplitter(int fieldBytes, StretchTaker taker) {
        this(fieldBytes, STRETCH, taker);
    }

    RowSplitter(int fieldBytes, int stretchBytes, StretchTaker taker) {
        super(Math.max(stretchBytes, 4 * RowStart.LONGEST));
        this.fieldBytes = fieldBytes;
        this.taker = taker;
        patience = (int) Math.min(8L * bytes.length, LARGEST_ARRAY);
    }

    @Override
    void begin() {
        if (filled >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            scanned = 3;
            fieldStart = 3;
        }
    }

    /** Moves on to {@code until}; what lies behind that is there for looking ahead. */
    private void scan(int until) {
        byte[] in = bytes;
        int at = scanned;
        while (at < until) {
            if (quoted) {
                at = nextMark(in, at, until);
                if (at >= until) {
                    break;
                }
                if (in[at] == '\\') {
                    at += 2;
                    continue;
                }
                if (at > 0 && in[at - 1] == '\n' && RowStart.at(in, at, filled)) {
                    quoted = false;
                    fieldStart = at;
                    endRow(at);
                    continue;
                }
                byte next = at + 1 < filled ? in[at + 1] : (byte) '\n';
                if (next == '"') {
                    at += 2;
                } else {
                    quoted = next != ',' && next != '\n' && next != '\r';
                    at++;
                }
                continue;
            }
            byte b = in[at];
            if (b == '"') {
                quoted = at == fieldStart;
            } else if (b == ',' || b == '\n') {
                if (at - fieldStart > fieldBytes) {
                    skip();
                }
                fieldStart = at + 1;
                if (b == '\n') {
                    endRow(at + 1);
                }
            }
            at++;
        }
        scanned = Math.min(at, filled);
        if (scanned - fieldStart > fieldBytes) {
            skip();
        }
    }

    /** The next quote or backslash, or {@code until}. */
    private static int nextMark(byte[] in, int from, int until) {
        int at = from;
        for (; at + 8 <= until; at += 8) {
            long eight = (long) EIGHT.get(in, at);
            long quote = eight ^ 0x2222222222222222L;
            long slash = eight ^ 0x5C5C5C5C5C5C5C5CL;
            long hit = ((quote - 0x0101010101010101L) & ~quote | (slash - 0x0101010101010101L) & ~slash)
                    & 0x8080808080808080L;
            if (hit != 0) {
                return at + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
        }
        while (at < until && in[at] != '"' && in[at] != '\\') {
            at++;
        }
        return at;
    }

    private void endRow(int after) {
        end = after;
        if (after < filled && !RowStart.at(bytes, after, filled)) {
            return;
        }
        if (skipping) {
            taker.tooLarge(skippedFrom, row, base + after - skippedFrom);
            skipping = false;
            stretchStart = after;
        }
        row++;
        rowStart = after;
    }

    private void skip() {
        if (!skipping) {
            handOut(rowStart);
            skipping = true;
            skippedFrom = base + rowStart;
        }
    }

    private void handOut(int until) {
        if (until > stretchStart) {
            taker.stretch(base + stretchStart, Arrays.copyOfRange(bytes, stretchStart, until));
            stretchStart = until;
        }
    }

    @Override
    void makeRoom() {
        scan(filled - RowStart.LONGEST);
        if (!skipping) {
            if (rowStart <= stretchStart && end > stretchStart && bytes.length >= patience) {
                rowStart = end;
            }
            handOut(rowStart);
        }
        // The byte before the next one tells whether a line begins there.
        int keepFrom = skipping ? Math.max(0, scanned - 1) : stretchStart;
        if (keepFrom == 0) {
            if (2L * bytes.length > Math.min(2 * fieldBytes + STRETCH, LARGEST_ARRAY) && !skipping) {
                skip();
                makeRoom();
                return;
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            return;
        }
        System.arraycopy(bytes, keepFrom, bytes, 0, filled - keepFrom);
        base += keepFrom;
        filled -= keepFrom;
        scanned -= keepFrom;
        stretchStart = Math.max(0, stretchStart - keepFrom);
        end = Math.max(0, end - keepFrom);
        rowStart = Math.max(0, rowStart - keepFrom);
        fieldStart -= keepFrom;
    }

    @Override
    void finish() {
        scan(filled);
        if (skipping) {
            taker.tooLarge(skippedFrom, row, base + filled - skippedFrom);
            return;
        }
        handOut(filled);
    }
}
