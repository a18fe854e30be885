package org.reftel.archive.catalogue;

import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;

/** A line about a holding: enough to say which telegram it is. */
public record HeldTelegram(
        HoldingKey key, @Nullable String sent, @Nullable String subject, int witnesses) {}
