package org.reftel.copies.containers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** A 7z, whose members are unpacked one after another. */
final class SevenZContainer implements Container {
    private static final int MEMORY_LIMIT = 160 << 10;

    private final SevenZFile file;

    SevenZContainer(SeekableByteChannel channel) throws IOException {
        file = SevenZFile.builder()
                .setSeekableByteChannel(channel)
                .setMaxMemoryLimitKiB(MEMORY_LIMIT)
                .get();
    }

    @Override
    public @Nullable ContainerMember next() throws IOException {
        for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
            if (!entry.isDirectory()) {
                String name = entry.getName() == null ? file.getDefaultName() : entry.getName();
                return new ContainerMember(name == null ? "content" : name, new Content());
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return length == 0 ? 0 : file.read(bytes, from, length);
        }
    }
}
