package org.reftel.copies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Counts what has been taken of the input, and tells the visitor now and then. */
final class Consumption {
    private static final long STEP = 1 << 20;

    private final CopyVisitor visitor;
    private volatile long total;
    private long before;
    private long current;
    private long told;

    /** @param total -1 where it is not known, or not yet */
    Consumption(CopyVisitor visitor, long total) {
        this.visitor = visitor;
        this.total = total;
    }

    /** The input's size has become known. */
    void total(long bytes) {
        total = bytes;
    }

    /**
     * An outermost file is done with, whether or not all of it was read.
     *
     * @param size -1 where it was not known
     */
    void fileDone(long size) {
        before += size < 0 ? current : size;
        current = 0;
        told = before;
        visitor.progress(before, total);
    }

    /** Bytes taken of the current outermost file. */
    long current() {
        return current;
    }

    private void read(long count) {
        current += count;
        if (before + current - told >= STEP) {
            told = before + current;
            long known = total;
            visitor.progress(known < 0 ? told : Math.min(told, known), known);
        }
    }

    /** A stream over the current outermost file. */
    InputStream count(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int b = in.read();
                Consumption.this.read(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = in.read(bytes, from, length);
                Consumption.this.read(Math.max(0, count));
                return count;
            }
        };
    }

    /** A channel over the current outermost file; of what is read twice, the second time may count too. */
    SeekableByteChannel count(SeekableByteChannel channel) {
        return new SeekableByteChannel() {
            @Override
            public int read(ByteBuffer into) throws IOException {
                int count = channel.read(into);
                Consumption.this.read(Math.max(0, count));
                return count;
            }

            @Override
            public int write(ByteBuffer from) throws IOException {
                return channel.write(from);
            }

            @Override
            public long position() throws IOException {
                return channel.position();
            }

            @Override
            public SeekableByteChannel position(long to) throws IOException {
                channel.position(to);
                return this;
            }

            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public SeekableByteChannel truncate(long size) throws IOException {
                throw new NonWritableChannelException();
            }

            @Override
            public boolean isOpen() {
                return channel.isOpen();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
