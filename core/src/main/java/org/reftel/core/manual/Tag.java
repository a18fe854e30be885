package org.reftel.core.manual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TAGS code and what it stood for in some years; a code that changed its meaning has several of these.
 *
 * @param meaning null where nobody could confirm one
 * @param iso2 ISO 3166-1 alpha-2, of a geographic code
 * @param readAs the right code or codes, where this one is a slip: {@code RS} for {@code RU}
 * @param note what a reader must know; null for most
 * @param sources ids of {@link Sources}
 */
public record Tag(
        String code,
        TagKind kind,
        @Nullable String meaning,
        @Nullable String iso2,
        @Nullable String readAs,
        Years years,
        @Nullable String note,
        List<String> sources) {}
