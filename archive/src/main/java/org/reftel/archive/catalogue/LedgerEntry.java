package org.reftel.archive.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What was not understood, as the ledger tells it.
 *
 * @param position byte in the file or member; -1 where the trouble has no place in it
 * @param imported when, {@code 2026-11-22T09:30:00Z}
 * @param retired when it was found that this no longer holds; null while it does
 */
public record LedgerEntry(
        String path,
        long position,
        String kind,
        String message,
        String remedy,
        String imported,
        @Nullable String retired) {}
