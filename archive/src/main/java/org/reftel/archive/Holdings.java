package org.reftel.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.access.Reader;

/** Where the holdings are, for those who show them. Implementations may be asked by several threads at once. */
@FunctionalInterface
public interface Holdings {
    /** So that nothing that was read once can be taken for what is held now. */
    long UNKNOWN = -1;

    /** What is held of a telegram, read anew from its copies; null where nothing is, or nothing that the reader may see. */
    @Nullable
    Holding holding(HoldingKey key, Reader reader);

    /** A number that stays the same only while every holding does; {@link #UNKNOWN} where nobody keeps count. */
    default long state() {
        return UNKNOWN;
    }

    /** Several at once, in the order of their keys; one that is not held, or that the reader may not see, is left out. */
    default List<Holding> holdings(List<HoldingKey> keys, Reader reader) {
        List<Holding> held = new ArrayList<>(keys.size());
        for (HoldingKey key : keys) {
            Holding holding = holding(key, reader);
            if (holding != null) {
                held.add(holding);
            }
        }
        return held;
    }
}
