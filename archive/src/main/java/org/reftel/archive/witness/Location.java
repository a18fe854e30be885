package org.reftel.archive.witness;

/**
 * Where a copy's bytes stand.
 *
 * @param pack the pack's number
 * @param block where its block begins in the pack
 * @param start of the bytes in the block, unpacked
 * @param length of the bytes
 */
public record Location(int pack, long block, int start, int length) {}
