package org.reftel.copies.containers;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A tar; links and devices in it are passed over, since what they point at is a member of its own or no file. */
final class TarContainer implements Container {
    private final TarArchiveInputStream tar;

    TarContainer(InputStream stream) {
        tar = new TarArchiveInputStream(stream, "UTF-8");
    }

    @Override
    public @Nullable ContainerMember next() throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                return new ContainerMember(entry.getName(), tar);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
