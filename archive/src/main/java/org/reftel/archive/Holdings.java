package org.reftel.archive;

import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;

/** Where the holdings are, for those who show them. Implementations may be asked by several threads at once. */
@FunctionalInterface
public interface Holdings {

    /** What is held of a telegram, read anew from its copies; null where nothing is, or nothing that the reader may see. */
    @Nullable
    Holding holding(HoldingKey key, Reader reader);
}
