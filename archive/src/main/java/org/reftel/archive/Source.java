package org.reftel.archive;

/**
 * Bytes in which copies stand: a page, a file, or a stretch of a dump's rows.
 *
 * @param path where they come from, containers with {@code !/}
 * @param offset where they begin in the file or member that {@code path} names
 * @param form what is known of their form, as {@link CopyReading} names it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Source(String path, long offset, byte[] bytes, String form) {}
