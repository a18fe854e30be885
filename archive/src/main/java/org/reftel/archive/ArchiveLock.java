package org.reftel.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held by the one process that changes an archive. The system lets go of it when the process ends, however it ends; the
 * file stays, and says who held it last.
 */
final class ArchiveLock implements AutoCloseable {
    private final FileChannel channel;

    private ArchiveLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws ArchiveException where another process, or another part of this one, changes the archive
     * @throws IOException where the folder cannot be written
     */
    static ArchiveLock take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel);
            if (lock == null) {
                String owner = owner(channel);
                throw new ArchiveException("Another command is changing the archive " + file.getParent()
                        + (owner.isEmpty() ? "" : " (" + owner + ")")
                        + ". Wait until it has ended, and run this again.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            return new ArchiveLock(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(100);
        int read = channel.read(words, 0);
        return read <= 0 ? "" : new String(words.array(), 0, read, StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // The system lets go of the lock with the process at the latest.
        }
    }
}
