package org.reftel.copies.containers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A stream laid by, so that it can be read by seeking: a small one in memory, a large one in a temporary file that goes
 * away when it is closed.
 *
 * @param failure why the stream was not read to its end; what was read is there
 */
public record Spool(SeekableByteChannel channel, @Nullable IOException failure) {
    private static final int IN_MEMORY = 8 << 20;

    /** Lays by what is left of a stream. */
    public static Spool of(InputStream stream) throws IOException {
        byte[] buffer = new byte[1 << 16];
        SeekableByteChannel channel = new SeekableInMemoryByteChannel();
        long size = 0;
        IOException failure = null;
        while (true) {
            int count;
            try {
                count = stream.read(buffer, 0, buffer.length);
            } catch (IOException e) {
                failure = e;
                break;
            }
            if (count < 0) {
                break;
            }
            if (size <= IN_MEMORY && size + count > IN_MEMORY) {
                channel = inFile((SeekableInMemoryByteChannel) channel, (int) size);
            }
            write(channel, ByteBuffer.wrap(buffer, 0, count));
            size += count;
        }
        if (channel instanceof SeekableInMemoryByteChannel memory) {
            memory.truncate(size);
        }
        channel.position(0);
        return new Spool(channel, failure);
    }

    /** Lays by bytes that are in memory anyway. */
    public static Spool of(byte[] bytes) {
        return new Spool(new SeekableInMemoryByteChannel(bytes), null);
    }

    private static SeekableByteChannel inFile(SeekableInMemoryByteChannel memory, int size) throws IOException {
        Path file = Files.createTempFile("reftel", ".spool");
        SeekableByteChannel channel = Files.newByteChannel(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        write(channel, ByteBuffer.wrap(memory.array(), 0, size));
        return channel;
    }

    private static void write(SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
