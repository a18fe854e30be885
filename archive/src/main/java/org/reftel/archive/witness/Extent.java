package org.reftel.archive.witness;

/**
 * How far the packs are good: all packs before {@code pack} in full, and of that one the first {@code length} bytes.
 *
 * @param pack the first is 1
 */
public record Extent(int pack, long length) {
    /** No pack at all. */
    public static final Extent NONE = new Extent(1, 0);
}
