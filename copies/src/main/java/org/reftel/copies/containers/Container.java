package org.reftel.copies.containers;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * An opened container, read member by member in its own order. Nothing is ever unpacked to a place that a member
 * names.
 *
 * <p>Damage shows as an {@link IOException} or, from the libraries beneath, as a {@link RuntimeException}; {@link
 * ContainerTrouble#of} tells what it means.
 */
public interface Container extends Closeable {

    /** The next member that is a file; null after the last. What is left of the one before is skipped. */
    @Nullable
    ContainerMember next() throws IOException;

    /** Opens a container that is read from its start to its end. */
    static Container open(ContainerKind kind, InputStream stream, String name) throws IOException {
        return switch (kind) {
            case TAR -> new TarContainer(stream);
            case GZIP, BZIP2, XZ -> new PackedFile(kind, stream, kind.nameInside(name));
            case ZIP, SEVEN_Z -> throw new IllegalArgumentException(kind + " is read by seeking");
        };
    }

    /** Opens a container whose table of members stands at its end. */
    static Container open(ContainerKind kind, SeekableByteChannel channel) throws IOException {
        return switch (kind) {
            case ZIP -> ZipContainer.open(channel);
            case SEVEN_Z -> new SevenZContainer(channel);
            case TAR, GZIP, BZIP2, XZ -> throw new IllegalArgumentException(kind + " is read as a stream");
        };
    }
}
