package org.reftel.copies;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks files, folders, containers and streams, and hands out the copies in them. Streams: memory does not grow with the
 * size of the input.
 *
 * <p>Forms are told by content, never by name. Containers (zip, 7z, tar, gz, bz2, xz, web archives) are opened within
 * one another up to {@link CopyLimits#depth}. Folders are read in the order of their members' names, containers in
 * their own order. Links are followed, unless they lead back to a folder that they stand in. In folders and containers,
 * what has a name that begins with a dot is passed over; a path that is given is read whatever its name.
 *
 * <p>What cannot be read is told to the visitor, and the walk goes on. Exceptions that the visitor throws end it.
 */
public final class CopyWalk {
    private final CopyLimits limits;

    public CopyWalk(CopyLimits limits) {
        this.limits = limits;
    }

    /** Walks paths in order; folders in the order of their names. */
    public void walk(List<Path> paths, CopyVisitor visitor) {
        Consumption consumption = new Consumption(visitor, -1);
        try (InputSize _ = InputSize.measure(paths, consumption)) {
            FolderWalk folders = new FolderWalk(visitor, consumption, new Unpacking(limits, visitor, consumption));
            for (Path path : paths) {
                folders.walk(path);
            }
        }
    }

    /** Walks a stream, such as standard input, under a name. Zip and 7z are laid by in a temporary file if large. */
    public void walk(InputStream stream, String name, CopyVisitor visitor) {
        Consumption consumption = new Consumption(visitor, -1);
        new Unpacking(limits, visitor, consumption).stream(stream, name);
    }
}
