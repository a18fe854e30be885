package org.reftel.core.telegram;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the copy itself says of its telegram, kept apart from what the telegram says. All values as the publisher writes
 * them; null or empty where he says nothing.
 *
 * @param publisher the form by which the copy was recognised: {@code Cablegate page}, {@code Cablegate CSV},
 *     {@code National Archives}, {@code text}
 * @param id as stated, before any repair
 * @param created date and time of the telegram: {@code 2009-10-13 08:12}
 * @param released when the publisher issued it
 * @param attributes further statements in order, as of the National Archives' attribute table
 */
public record PublisherStatement(
        String publisher,
        @Nullable String id,
        @Nullable String created,
        @Nullable String released,
        @Nullable String classification,
        @Nullable String origin,
        @Nullable String title,
        List<String> tags,
        List<String> references,
        Map<String, String> attributes) {

    /** A copy that says nothing of its telegram. */
    public static PublisherStatement none(String publisher) {
        return new PublisherStatement(publisher, null, null, null, null, null, null, List.of(), List.of(), Map.of());
    }
}
