package org.reftel.export.parquet;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telegram as a row; the columns are named and described in docs/search.md.
 *
 * @param sent UTC
 * @param text all paragraphs, parted by line feeds
 * @param copy SHA-256, lower-case hex
 */
public record TelegramRow(
        String id,
        @Nullable LocalDateTime sent,
        @Nullable String post,
        @Nullable String from,
        List<String> to,
        List<String> info,
        @Nullable String precedence,
        @Nullable String classification,
        List<String> captions,
        List<String> tags,
        @Nullable String subject,
        List<String> references,
        List<String> signature,
        String text,
        List<Portion> paragraphs,
        String publisher,
        String copy,
        String path,
        List<Mentioned> mentions) {

    /**
     * A paragraph.
     *
     * @param place {@code p3}, as in {@code 09ASTANA1843#p3}
     * @param marking the portion mark as written, without brackets
     */
    public record Portion(
            String place,
            @Nullable String marking,
            @Nullable String role,
            @Nullable String heading,
            String text) {}

    /**
     * A place in the text that speaks of another telegram.
     *
     * @param place of the paragraph; null in the subject and in headings
     * @param form {@code number}, {@code label}, {@code reftel}, {@code septel}
     * @param text as written
     * @param id of the telegram meant, where one is and its number is known
     * @param paragraph the number of its paragraph that is meant; null where none is said
     */
    public record Mentioned(
            @Nullable String place,
            String form,
            String text,
            @Nullable String id,
            @Nullable Integer paragraph) {}
}
