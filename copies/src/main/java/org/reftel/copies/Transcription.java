package org.reftel.copies;

import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.SourceText;

/**
 * The text of one telegram, taken from a copy.
 *
 * @param text decoded characters; entities, escapes and charset undone, nothing else
 * @param toCopy from each character to byte offsets of the file or member that {@code path} names
 * @param statement what the publisher says of the telegram
 * @param path as of the copy
 * @param sha256 of the bytes that this telegram was published in: the page, the file, the row; lower-case hex
 * @param from where these bytes begin in the bytes of the copy
 * @param to where they end
 */
public record Transcription(
        SourceText text,
        OffsetMap toCopy,
        PublisherStatement statement,
        String path,
        String sha256,
        int from,
        int to) {}
