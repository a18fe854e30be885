package org.reftel.archive.witness;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of entries, compressed by zstd: the letters {@code RBLK}, the length unpacked and packed, a CRC-32C over both
 * and what is packed, and the packed bytes. Numbers are big-endian, four bytes.
 *
 * @param raw the bytes unpacked
 * @param end where the block ends in its pack
 */
@SuppressWarnings("ArrayRecordComponent")
record Block(byte[] raw, long end) {
    private static final int MARK = 'R' << 24 | 'B' << 16 | 'L' << 8 | 'K';
    private static final int HEAD = 16;
    /** The fastest: the next levels save a twentieth of the space and take half as long again. */
    private static final int LEVEL = 1;
    /** What zstd works with: to make one takes as long as to unpack some kilobytes. */
    private static final BlockingQueue<ZstdDecompressCtx> CONTEXTS = new ArrayBlockingQueue<>(8);

    /** Read at once, in the hope that the block is no longer. */
    private static final int USUAL = 48 << 10;

    /** The block that holds the first {@code length} of some bytes, ready to be written. */
    static ByteBuffer of(byte[] raw, int length) {
        byte[] block = new byte[HEAD + Math.toIntExact(Zstd.compressBound(length))];
        long packed = Zstd.compressByteArray(block, HEAD, block.length - HEAD, raw, 0, length, LEVEL);
        if (Zstd.isError(packed)) {
            throw new IllegalStateException("zstd failed: " + Zstd.getErrorName(packed));
        }
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, HEAD + (int) packed);
        buffer.putInt(0, MARK).putInt(4, length).putInt(8, (int) packed);
        buffer.putInt(12, checksum(block, (int) packed));
        return buffer;
    }

    /** The block at {@code at}; null where no whole and undamaged one stands there. */
    static @Nullable Block read(FileChannel channel, long at) throws IOException {
        int usual = Math.clamp(channel.size() - at, 0, USUAL);
        byte[] block = new byte[Math.max(HEAD, usual)];
        if (usual < HEAD || !fill(channel, at, ByteBuffer.wrap(block))) {
            return null;
        }
        ByteBuffer fields = ByteBuffer.wrap(block);
        int length = fields.getInt(4);
        int packed = fields.getInt(8);
        if (fields.getInt(0) != MARK || length < 0 || packed < 0 || at + HEAD + packed > channel.size()) {
            return null;
        }
        int checksum = fields.getInt(12);
        if (HEAD + packed > usual) {
            block = Arrays.copyOf(block, HEAD + packed);
            if (!fill(channel, at + usual, ByteBuffer.wrap(block, usual, HEAD + packed - usual))) {
                return null;
            }
        }
        if (checksum(block, packed) != checksum) {
            return null;
        }
        byte[] raw = new byte[length];
        try {
            return unpack(block, packed, raw) == length ? new Block(raw, at + HEAD + packed) : null;
        } catch (ZstdException damaged) {
            return null;
        }
    }

    private static int unpack(byte[] block, int packed, byte[] raw) {
        ZstdDecompressCtx idle = CONTEXTS.poll();
        ZstdDecompressCtx context = idle == null ? new ZstdDecompressCtx() : idle;
        try {
            return context.decompressByteArray(raw, 0, raw.length, block, HEAD, packed);
        } finally {
            if (!CONTEXTS.offer(context)) {
                context.close();
            }
        }
    }

    /** Where the next whole block begins at or behind {@code at}; -1 where there is none. */
    static long next(FileChannel channel, long at, long end) throws IOException {
        byte[] window = new byte[1 << 16];
        for (long from = at; from + HEAD <= end; from += window.length - 3) {
            int filled = (int) Math.min(window.length, end - from);
            if (!fill(channel, from, ByteBuffer.wrap(window, 0, filled))) {
                return -1;
            }
            for (int i = 0; i + 4 <= filled; i++) {
                if (window[i] == 'R'
                        && window[i + 1] == 'B'
                        && window[i + 2] == 'L'
                        && window[i + 3] == 'K'
                        && read(channel, from + i) != null) {
                    return from + i;
                }
            }
        }
        return -1;
    }

    private static int checksum(byte[] block, int packed) {
        CRC32C crc = new CRC32C();
        crc.update(block, 4, 8);
        crc.update(block, HEAD, packed);
        return (int) crc.getValue();
    }

    private static boolean fill(FileChannel channel, long at, ByteBuffer buffer) throws IOException {
        long place = at;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, place);
            if (read < 0) {
                return false;
            }
            place += read;
        }
        return true;
    }
}
