package org.reftel.copies;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks files, folders, containers and streams, and hands out the copies in them. Streams: memory does not grow with the
 * size of the input.
 */
public final class CopyWalk {
    private final CopyLimits limits;

    public CopyWalk(CopyLimits limits) {
        this.limits = limits;
    }

    /** Walks paths in order; folders in the order of their names. */
    public void walk(List<Path> paths, CopyVisitor visitor) {
        throw new UnsupportedOperationException(limits + " " + paths + visitor);
    }

    /** Walks a stream, such as standard input, under a name. */
    public void walk(InputStream stream, String name, CopyVisitor visitor) {
        throw new UnsupportedOperationException(name + stream + visitor);
    }
}
