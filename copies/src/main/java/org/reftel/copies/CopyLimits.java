package org.reftel.copies;

/**
 * The bounds that keep a hostile or broken copy from taking the machine down; each is stated when it is met.
 *
 * @param depth containers within containers
 * @param memberBytes of one file or member that is held in memory at once (larger CSV dumps and text files are streamed)
 * @param expandedBytes that one outermost container may unpack to
 * @param ratio of unpacked to packed bytes at which a container counts as a bomb
 * @param fieldBytes of one field of a CSV row
 */
public record CopyLimits(int depth, long memberBytes, long expandedBytes, int ratio, int fieldBytes) {

    public static CopyLimits standard() {
        return new CopyLimits(8, 256L << 20, 64L << 30, 1000, 32 << 20);
    }
}
