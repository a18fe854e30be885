package org.reftel.copies.charset;

import java.nio.charset.Charset;

/**
 * Characters read from bytes, and how well the charset fitted them.
 *
 * @param charset in which most of them are
 * @param lost how many could not be read in any way; each stands as U+FFFD
 * @param misfits how many bytes do not belong to {@code charset} and were read as windows-1252
 * @param firstTrouble byte offset of the first of either in the file or member; -1 where there is none
 */
public record Decoded(MappedText text, Charset charset, int lost, int misfits, long firstTrouble) {}
