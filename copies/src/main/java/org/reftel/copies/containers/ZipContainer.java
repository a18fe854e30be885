package org.reftel.copies.containers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.reftel.copies.containers.ContainerTrouble.Reason;
import org.tukaani.xz.XZInputStream;

/**
 * A zip, read by its table of members, one row of it at a time: a zip of millions of pages takes no more memory than one
 * of ten. Where the table is cut off, what still stands is read from the start.
 */
final class ZipContainer implements Container {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;
    private static final int XZ = 95;

    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int LOCAL_HEADER_BYTES = 30;

    private final SeekableByteChannel channel;
    private final ZipTable table;
    private final Inflater inflater = new Inflater(true);
    private final ByteBuffer header = ByteBuffer.allocate(LOCAL_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private ZipContainer(SeekableByteChannel channel, ZipTable table) {
        this.channel = channel;
        this.table = table;
    }

    /** Opens a zip; the channel stays the caller's to close. */
    static Container open(SeekableByteChannel channel) throws IOException {
        ZipTable table = ZipTable.find(channel);
        if (table == null) {
            channel.position(0);
            return new WithoutTable(Channels.newInputStream(channel));
        }
        return new ZipContainer(channel, table);
    }

    @Override
    public @Nullable ContainerMember next() throws IOException {
        for (ZipTable.Row row = table.next(); row != null; row = table.next()) {
            if (row.isFile()) {
                return new ContainerMember(row.name(), new Content(row));
            }
        }
        return null;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private InputStream unpacked(ZipTable.Row row) throws IOException {
        if (row.isEncrypted()) {
            throw new ContainerTrouble(Reason.ENCRYPTED, "is locked by a password");
        }
        header.clear();
        channel.position(row.start());
        while (header.hasRemaining()) {
            if (channel.read(header) < 0) {
                throw new EOFException();
            }
        }
        if (header.getInt(0) != LOCAL_HEADER) {
            throw new ContainerTrouble(Reason.DAMAGED, "is damaged: it is not where the table of members says");
        }
        int names = (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
        Stretch packed = new Stretch(row.start() + LOCAL_HEADER_BYTES + names, row.packedBytes());
        return switch (row.method()) {
            case STORED -> packed;
            case DEFLATED -> {
                inflater.reset();
                yield new InflaterInputStream(packed, inflater, 1 << 14);
            }
            case DEFLATED_64 -> new Deflate64CompressorInputStream(packed);
            case BZIP2 -> new BZip2CompressorInputStream(packed);
            case XZ -> new XZInputStream(packed, PackedFile.MEMORY_LIMIT);
            default ->
                throw new ContainerTrouble(
                        Reason.UNSUPPORTED, "is packed by zip method " + row.method() + ", which is not read here");
        };
    }

    /** A stretch of the zip, with its own place in it. */
    private final class Stretch extends InputStream {
        private long at;
        private long left;

        Stretch(long at, long left) {
            this.at = at;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            channel.position(at);
            int count = channel.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, left)));
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
            left -= count;
            return count;
        }
    }

    /** Opens a member at the first read, and holds its bytes against the checksum at the end. */
    private final class Content extends InputStream {
        private final ZipTable.Row row;
        private final CRC32 crc = new CRC32();
        private @Nullable InputStream unpacked;

        Content(ZipTable.Row row) {
            this.row = row;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            InputStream opened = unpacked;
            if (opened == null) {
                opened = unpacked(row);
                unpacked = opened;
            }
            int count = opened.read(bytes, from, length);
            if (count > 0) {
                crc.update(bytes, from, count);
            } else if (count < 0 && row.crc() != crc.getValue()) {
                throw new ContainerTrouble(Reason.DAMAGED, "is damaged: its checksum is wrong");
            }
            return count;
        }
    }

    /** A zip that lost its table: the members that still stand there, then what is wrong. */
    private static final class WithoutTable implements Container {
        private final ZipArchiveInputStream zip;

        WithoutTable(InputStream stream) {
            zip = new ZipArchiveInputStream(stream, "UTF-8", true, true);
        }

        @Override
        public @Nullable ContainerMember next() throws IOException {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                    return new ContainerMember(entry.getName(), zip);
                }
            }
            throw new ContainerTrouble(Reason.TRUNCATED, "has lost its end, where the table of its members stands");
        }

        @Override
        public void close() {
            // The channel below is the caller's.
        }
    }
}
