package org.reftel.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.TextSpan;

/**
 * What the JSON form says of the copy beside the publisher's own statement.
 *
 * @param sha256 of the bytes that the telegram was published in, lower-case hex
 * @param path where they come from, containers with {@code !/}
 * @param emendations with which the telegram was read, in the order of the text
 * @param toCopy from the text that was read to the copy's; null where they are the same
 */
public record CopyFacts(
        String sha256,
        String path,
        List<Emendation> emendations,
        @Nullable OffsetMap toCopy) {

    /** Of a telegram that was read as it stands. */
    public CopyFacts(String sha256, String path) {
        this(sha256, path, List.of(), null);
    }

    /**
     * An editor's correction.
     *
     * @param span in the copy's text
     * @param before what stands there
     * @param after what was read instead
     * @param made {@code 2026-11-22T09:30:00Z}
     */
    public record Emendation(
            int number, TextSpan span, String before, String after, String by, String made, String reason) {}

    /** Where a stretch of the text that was read stands in the copy's. */
    TextSpan stands(TextSpan span) {
        if (toCopy == null) {
            return span;
        }
        if (span.length() > 0) {
            return toCopy.source(span.start(), span.end());
        }
        int at = Math.toIntExact(toCopy.start(span.start()));
        return new TextSpan(at, at);
    }
}
