package org.reftel.copies.containers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.reftel.copies.containers.ContainerTrouble.Reason;

/**
 * Unpacks gzip (RFC 1952), parts that follow one another included. Of a file that is cut off, all is given that can be
 * unpacked, to the last byte; zeros that a tape added behind the end are passed over.
 */
final class GzipStream extends InputStream {
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CHECKSUM = 2;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[1 << 14];
    private int at;
    private int filled;
    private boolean ended;

    GzipStream(InputStream in) throws IOException {
        this.in = in;
        if (next() != 0x1F || next() != 0x8B) {
            throw new ContainerTrouble(Reason.DAMAGED, "is damaged: it does not begin as one");
        }
        header();
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
        while (!ended) {
            int count;
            try {
                count = inflater.inflate(bytes, from, length);
            } catch (DataFormatException e) {
                throw new ContainerTrouble(Reason.DAMAGED, "is damaged: its packed bytes make no sense");
            }
            if (count > 0) {
                crc.update(bytes, from, count);
                return count;
            }
            if (inflater.finished()) {
                at = filled - inflater.getRemaining();
                trailer();
            } else if (inflater.needsDictionary()) {
                throw new ContainerTrouble(Reason.DAMAGED, "is damaged: its packed bytes make no sense");
            } else if (inflater.needsInput()) {
                fill();
                inflater.setInput(packed, 0, filled);
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
        ended = true;
    }

    /** What follows the two bytes that tell a gzip. */
    private void header() throws IOException {
        if (next() != 8) {
            throw new ContainerTrouble(Reason.UNSUPPORTED, "is packed in a way that is not read here");
        }
        int flags = next();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int words = flags & (NAME | COMMENT); words != 0; words &= words - 1) {
            while (next() != 0) {
                // A name or a comment goes on up to a zero.
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        inflater.setInput(packed, at, filled - at);
    }

    /** The checksum and the length; then the next part, if there is one. */
    private void trailer() throws IOException {
        long stated = next() | next() << 8 | next() << 16 | (long) next() << 24;
        skip(4);
        if (stated != crc.getValue()) {
            ended = true;
            throw new ContainerTrouble(Reason.DAMAGED, "is damaged: its checksum is wrong");
        }
        int b = 0;
        while (b == 0) {
            if (at == filled && !more()) {
                ended = true;
                return;
            }
            b = next();
        }
        if (b != 0x1F || next() != 0x8B) {
            ended = true;
            throw new ContainerTrouble(Reason.DAMAGED, "was read, and behind its end stands something else");
        }
        header();
    }

    private int next() throws IOException {
        if (at == filled) {
            fill();
        }
        return packed[at++] & 0xFF;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void fill() throws IOException {
        if (!more()) {
            throw new EOFException();
        }
    }

    private boolean more() throws IOException {
        int count = in.read(packed, 0, packed.length);
        at = 0;
        filled = Math.max(0, count);
        return count > 0;
    }
}
