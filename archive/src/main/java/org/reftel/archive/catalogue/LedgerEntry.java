package org.reftel.archive.catalogue;

/**
 * What was not understood, as the ledger tells it.
 *
 * @param position byte in the file or member; -1 where the trouble has no place in it
 * @param imported when, {@code 2026-11-22T09:30:00Z}
 */
public record LedgerEntry(String path, long position, String kind, String message, String remedy, String imported) {}
