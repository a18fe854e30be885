package org.reftel.copies.containers;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.containers.ContainerTrouble.Reason;

/** The table at the end of a zip (its central directory), read row by row. Sections are those of PKWARE's APPNOTE. */
final class ZipTable {
    private static final int END = 0x06054B50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64_LOCATOR = 0x07064B50;
    private static final int END_64_LOCATOR_BYTES = 20;
    private static final int END_64 = 0x06064B50;
    private static final int END_64_BYTES = 56;
    private static final int ROW = 0x02014B50;
    private static final int ROW_BYTES = 46;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private static final Charset OLD_NAMES =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final SeekableByteChannel channel;
    private final ByteBuffer rows =
            ByteBuffer.allocate(1 << 17).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    /** Where in the zip the rows that are not in the buffer begin. */
    private long at;

    private long left;
    /** What was put in front of the zip, such as a program that unpacks it: places in the zip do not count it. */
    private final long before;

    private boolean first = true;

    private ZipTable(SeekableByteChannel channel, long at, long left, long before) {
        this.channel = channel;
        this.at = at;
        this.left = left;
        this.before = before;
    }

    /**
     * A member as its row states it (4.3.12).
     *
     * @param start of its own header, in the file
     */
    record Row(String name, int flags, int method, long crc, long packedBytes, int attributes, long start) {
        private static final int UNIX_TYPE = 0xF000;
        private static final int UNIX_LINK = 0xA000;

        boolean isEncrypted() {
            return (flags & 1) != 0;
        }

        /** Whether it is a file and no folder or link. */
        boolean isFile() {
            return !name.endsWith("/") && (attributes >>> 16 & UNIX_TYPE) != UNIX_LINK;
        }
    }

    /** Finds the table of a zip; null where it has none. */
    static @Nullable ZipTable find(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = read(channel, size - length, length);
        for (int i = length - END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_BYTES + (tail.getShort(i + 20) & 0xFFFF) <= length) {
                return of(channel, tail, i, size - length + i);
            }
        }
        return null;
    }

    private static @Nullable ZipTable of(SeekableByteChannel channel, ByteBuffer tail, int i, long endAt)
            throws IOException {
        long bytes = tail.getInt(i + 12) & IN_EXTRA;
        long start = tail.getInt(i + 16) & IN_EXTRA;
        long tableEnd = endAt;
        if (endAt >= END_64_LOCATOR_BYTES + END_64_BYTES) {
            ByteBuffer locator = read(channel, endAt - END_64_LOCATOR_BYTES, END_64_LOCATOR_BYTES);
            if (locator.getInt(0) == END_64_LOCATOR) {
                tableEnd = endAt - END_64_LOCATOR_BYTES - END_64_BYTES;
                ByteBuffer end = read(channel, tableEnd, END_64_BYTES);
                if (end.getInt(0) != END_64) {
                    return null;
                }
                bytes = end.getLong(40);
                start = end.getLong(48);
            }
        } else if (tail.getShort(i + 4) != 0) {
            throw new ContainerTrouble(Reason.UNSUPPORTED, "is one part of a zip that was cut into several");
        }
        long at = tableEnd - bytes;
        if (bytes < 0 || start < 0 || at < start) {
            return null;
        }
        return new ZipTable(channel, at, bytes, at - start);
    }

    /** The next row; null after the last. */
    @Nullable
    Row next() throws IOException {
        if (left + rows.remaining() == 0) {
            return null;
        }
        need(ROW_BYTES);
        int p = rows.position();
        if (rows.getInt(p) != ROW) {
            throw new ContainerTrouble(Reason.DAMAGED, "is damaged: its table of members is broken");
        }
        int nameBytes = rows.getShort(p + 28) & 0xFFFF;
        int extraBytes = rows.getShort(p + 30) & 0xFFFF;
        int commentBytes = rows.getShort(p + 32) & 0xFFFF;
        need(ROW_BYTES + nameBytes + extraBytes);
        p = rows.position();
        int flags = rows.getShort(p + 8) & 0xFFFF;
        long packed = rows.getInt(p + 20) & IN_EXTRA;
        long unpacked = rows.getInt(p + 24) & IN_EXTRA;
        long start = rows.getInt(p + 42) & IN_EXTRA;
        String name = name(rows.array(), p + ROW_BYTES, nameBytes, flags);
        int extra = p + ROW_BYTES + nameBytes;
        int longSizes = longSizes(extra, extraBytes);
        if (longSizes >= 0) {
            int field = longSizes + (unpacked == IN_EXTRA ? 8 : 0);
            int end = extra + extraBytes;
            if (packed == IN_EXTRA && field + 8 <= end) {
                packed = rows.getLong(field);
                field += 8;
            }
            if (start == IN_EXTRA && field + 8 <= end) {
                start = rows.getLong(field);
            }
        }
        if (packed < 0 || start < 0) {
            throw new ContainerTrouble(Reason.DAMAGED, "is damaged: its table of members is broken");
        }
        Row row = new Row(
                name,
                flags,
                rows.getShort(p + 10) & 0xFFFF,
                rows.getInt(p + 16) & IN_EXTRA,
                packed,
                rows.getInt(p + 38),
                start + before);
        rows.position(extra + extraBytes);
        skip(commentBytes);
        if (first && (name.equals("[Content_Types].xml") || name.equals("mimetype"))) {
            throw new ContainerTrouble(Reason.UNSUPPORTED, "is an office document or book, whose text is not read yet");
        }
        first = false;
        return row;
    }

    /** Where the extra field of long sizes (4.5.3) begins; -1 where there is none. */
    private int longSizes(int extra, int bytes) {
        int i = extra;
        while (i + 4 <= extra + bytes) {
            int size = rows.getShort(i + 2) & 0xFFFF;
            if (rows.getShort(i) == 1) {
                return i + 4;
            }
            i += 4 + size;
        }
        return -1;
    }

    private static String name(byte[] bytes, int from, int length, int flags) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean utf8 = (flags & 1 << 11) != 0;
            return new String(bytes, from, length, utf8 ? StandardCharsets.UTF_8 : OLD_NAMES);
        }
    }

    private void need(int bytes) throws IOException {
        if (rows.remaining() >= bytes) {
            return;
        }
        rows.compact();
        rows.limit((int) Math.min(rows.capacity(), rows.position() + left));
        channel.position(at);
        while (rows.hasRemaining()) {
            int count = channel.read(rows);
            if (count < 0) {
                break;
            }
            at += count;
            left -= count;
        }
        rows.flip();
        if (rows.remaining() < bytes) {
            throw new EOFException();
        }
    }

    private void skip(int bytes) throws IOException {
        int inBuffer = Math.min(bytes, rows.remaining());
        rows.position(rows.position() + inBuffer);
        if (bytes - inBuffer > left) {
            throw new EOFException();
        }
        at += bytes - inBuffer;
        left -= bytes - inBuffer;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes;
    }
}
