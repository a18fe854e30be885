package org.reftel.core.manual;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule held, both inclusive.
 *
 * @param last null where it still held when the edition ends
 */
public record Days(LocalDate first, @Nullable LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    public boolean overlaps(Days other) {
        return (other.last == null || !first.isAfter(other.last)) && (last == null || !other.first.isAfter(last));
    }
}
