package org.reftel.core.marking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reader has been cleared for.
 *
 * @param level the highest level that he may see
 * @param nationality ISO 3166-1 alpha-3
 * @param accesses the caveats that he has been given access to, of those that {@linkplain Caveat#needsAccess need} it
 */
public record Clearance(Level level, String nationality, Set<Caveat> accesses) {
    /** Everybody's: what is unclassified and not restricted otherwise. */
    public static final Clearance PUBLIC = new Clearance(Level.UNCLASSIFIED, "", Set.of());

    public Clearance {
        accesses = accesses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(accesses));
    }

    /** Whether the reader may see what is marked so. If he may see it, he may see all that the marking dominates. */
    public boolean permits(Marking marking) {
        if (!level.dominates(marking.level()) || !marking.releasability().includes(nationality)) {
            return false;
        }
        for (Caveat caveat : marking.caveats()) {
            if (caveat.needsAccess() && !accesses.contains(caveat)) {
                return false;
            }
        }
        return true;
    }
}
