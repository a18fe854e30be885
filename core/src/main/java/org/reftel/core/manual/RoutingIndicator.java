package org.reftel.core.manual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A routing indicator, the switch address of a station, or a range of them.
 *
 * @param indicator five to eight letters, the first of them R: {@code RUEHTA}
 * @param last the last of a range; null for a single one
 * @param addresses the plain language addresses it stands for, the usual one first; may be empty
 * @param note what a reader must know; null for most
 * @param sources ids of {@link Sources}
 */
public record RoutingIndicator(
        String indicator,
        @Nullable String last,
        Kind kind,
        List<String> addresses,
        @Nullable String note,
        List<String> sources) {

    /** What is reached by it. */
    public enum Kind {
        /** A post of the Department of State. */
        POST,
        /** Another station, of whatever service. */
        STATION,
        /** A list of addressees that is kept up elsewhere. */
        COLLECTIVE,
        /** No station: the copy for the archive on the secret network. */
        ARCHIVE
    }
}
