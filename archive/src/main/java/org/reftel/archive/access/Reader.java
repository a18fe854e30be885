package org.reftel.archive.access;

import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Clearance;
import org.reftel.core.marking.Marking;

/** Who asks the archive. Every read takes one, and what he may not see is, for him, not there. */
public final class Reader {
    private static final Reader EVERYTHING = new Reader("everything", null);

    private final String name;

    /** Null for one who may see everything, marked or not. */
    private final @Nullable Clearance clearance;

    private Reader(String name, @Nullable Clearance clearance) {
        this.name = name;
        this.clearance = clearance;
    }

    /** One who may see everything. */
    public static Reader everything() {
        return EVERYTHING;
    }

    /** One who may see what his clearance permits. */
    public static Reader cleared(String name, Clearance clearance) {
        return new Reader(name, clearance);
    }

    /** Whether no paragraph is kept from him. */
    public boolean seesEverything() {
        return clearance == null;
    }

    /**
     * Whether he may see a paragraph.
     *
     * @param marking of the paragraph; null where it has none that can be read, which only one who may see everything may see
     */
    public boolean maySee(@Nullable Marking marking) {
        return clearance == null || marking != null && clearance.permits(marking);
    }

    @Override
    public String toString() {
        return name;
    }
}
