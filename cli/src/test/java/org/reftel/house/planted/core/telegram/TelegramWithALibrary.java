package org.reftel.house.planted.core.telegram;

import org.apache.commons.compress.archivers.ArchiveEntry;

/** Planted: the core needs a library. */
public record TelegramWithALibrary(ArchiveEntry entry) {}
