package org.reftel.archive.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The field whose name is nearest to one that does not exist. */
final class NearestName {
    private NearestName() {}

    /** At most two letters away, or a beginning of three; null where there is none. */
    static @Nullable String of(String written) {
        String name = written.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.min(3, Math.max(2, name.length() - 1));
        for (Field field : Field.values()) {
            for (String candidate : field.names()) {
                int edits = name.length() >= 3 && candidate.startsWith(name) ? 1 : Edits.between(name, candidate);
                if (edits < fewest) {
                    fewest = edits;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }
}
