package org.reftel.copies;

/**
 * The bounds that keep a hostile or broken copy from taking the machine down; each is stated when it is met.
 *
 * @param depth containers within containers; a {@code tar.gz} is two
 * @param memberBytes of one file or member that is held in memory at once (larger CSV dumps and texts of many telegrams
 *     are streamed)
 * @param expandedBytes that one outermost container may unpack to, all of its levels together
 * @param ratio of unpacked to packed bytes at which a container counts as a bomb; what unpacks to less than 64 KiB times
 *     the ratio never does
 * @param fieldBytes of one field of a CSV row
 */
public record CopyLimits(int depth, long memberBytes, long expandedBytes, int ratio, int fieldBytes) {

    /** Far above any telegram published, and far below what a small machine has. */
    public static CopyLimits standard() {
        return new CopyLimits(8, 32L << 20, 64L << 30, 1000, 16 << 20);
    }
}
