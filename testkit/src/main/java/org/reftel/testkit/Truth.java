package org.reftel.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link InventedTelegram} says, as its author knows it: the values that a faithful reader of the undamaged text
 * must arrive at. Absent is null or an empty list.
 *
 * @param era the form it is written in
 * @param id {@code 09ASTANA1843}
 * @param year four digits
 * @param post as the class line spells it
 * @param number without leading zeros
 * @param sent date and time, UTC, to the minute
 * @param transmission format lines 1 to 4
 * @param precedence word of the first prosign
 * @param infoPrecedence word of the second prosign
 * @param from originator
 * @param classification without spacing: {@code TOP SECRET}
 * @param sections how many sections; 1 where the class line has none
 * @param attention one string an instruction
 * @param executiveOrder number alone: {@code 12958}
 * @param tags as written; a person is one tag with its code
 * @param mentions in the order of the text
 * @param headings in order, wraps joined
 */
public record Truth(
        Era era,
        String id,
        int year,
        String post,
        int number,
        LocalDateTime sent,
        @Nullable Transmission transmission,
        @Nullable String precedence,
        @Nullable String infoPrecedence,
        @Nullable String from,
        List<Addressee> action,
        List<Addressee> info,
        @Nullable Distribution distribution,
        String classification,
        int sections,
        List<String> captions,
        List<String> attention,
        @Nullable String executiveOrder,
        @Nullable Declassify declassify,
        List<String> tags,
        String subject,
        @Nullable String subjectMarking,
        List<Reference> references,
        @Nullable ClassifiedBy classifiedBy,
        List<Paragraph> paragraphs,
        List<Mention> mentions,
        List<String> headings,
        List<String> signature) {

    /** Format lines 1 to 4: {@code VZCZCXRO8318}, {@code PP RUEHBI ...}, {@code DE RUEHTA #1843/01 2860812}, {@code ZNY}. */
    public record Transmission(
            String id,
            String prosign,
            List<String> indicators,
            String origin,
            String serial,
            @Nullable Integer section,
            String julian,
            String security) {}

    /** An addressee: indicator, plain address, precedence word and serial, each null where not written. */
    public record Addressee(
            @Nullable String indicator,
            String plad,
            @Nullable String precedence,
            @Nullable String serial) {}

    /** The distribution block of the 1970s: ACTION or ORIGIN, its office, and the total of copies. */
    public record Distribution(String role, String office, int copies, List<String> info, int total) {}

    /** The declassification instruction: the text as written; a date, or a rule where it is none. */
    public record Declassify(
            String text, @Nullable LocalDate on, @Nullable String rule) {}

    /** An item of the reference line; id is null where it is no telegram. */
    public record Reference(
            @Nullable String label, String text, @Nullable String id, String kind) {}

    /** Who classified the telegram, and why: {@code 1.4(b)}. */
    public record ClassifiedBy(String name, String title, List<String> reasons) {}

    /** A paragraph; role in lower case as in {@code action_request}; text as it is read aloud, single blanks. */
    public record Paragraph(
            @Nullable Integer number,
            @Nullable String marking,
            @Nullable String role,
            @Nullable String heading,
            String text) {}

    /**
     * Where a paragraph speaks of another telegram: form in lower case, text as written, positions in the reference line,
     * the telegram's id where one is known, and the paragraph, {@code p3}.
     */
    public record Mention(
            String form,
            String text,
            List<Integer> references,
            @Nullable String id,
            String place) {}
}
