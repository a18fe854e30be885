package org.reftel.copies;

/**
 * Bytes as a publisher issued them: a whole file, a member of a container, or a stretch of a large file (rows of a
 * dump) that holds whole telegrams.
 *
 * @param path where they come from, containers with {@code !/}: {@code dump.zip!/2009/cables.csv}
 * @param offset where the bytes begin in the file or member that {@code path} names
 * @param form what the finder already knows of the form; {@link CopyForm#UNKNOWN} where content is to tell
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishedCopy(String path, long offset, byte[] bytes, CopyForm form) {}
