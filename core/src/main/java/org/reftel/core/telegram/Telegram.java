package org.reftel.core.telegram;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.Finding;
import org.reftel.core.text.SourceText;

/**
 * What one transcription says, typed; every value with its place. Parts follow the order of the form: transmission
 * lines, addresses, the head of the text, its body.
 *
 * <p>Made by {@link TelegramReader}. Nothing is invented: what the text does not say is null or an empty list, and what
 * was repaired or inferred is among the findings.
 *
 * @param id as the copy states it, else from the text; null where neither tells
 */
public record Telegram(
        SourceText source,
        SyntaxTree tree,
        PublisherStatement statement,
        @Nullable TelegramId id,
        Transmission transmission,
        Addresses addresses,
        @Nullable Distribution distribution,
        Head head,
        Body body,
        List<Finding> findings) {

    /** The same telegram under an id that something else than this copy gives it. */
    public Telegram under(TelegramId other) {
        return other.equals(id)
                ? this
                : new Telegram(
                        source, tree, statement, other, transmission, addresses, distribution, head, body, findings);
    }

    /**
     * Format lines 1 to 4.
     *
     * @param id {@code VZCZCXRO8318}: of one transmission on one channel, never a key
     * @param security {@code ZNY CCCCC ZZH}, operating signals after ZZH left out
     * @param signals operating signals of format lines 4 and 5, as written: {@code ZDK}
     */
    public record Transmission(
            @Nullable Reading<String> id,
            @Nullable Reading<RoutingLine> routing,
            @Nullable Reading<FromStation> origin,
            @Nullable Reading<String> security,
            List<Reading<String>> signals) {}

    /**
     * Format line 2.
     *
     * @param precedences prosigns as sent, each letter by itself: {@code [P, P]}
     * @param indicators the stations this transmission was relayed to
     */
    public record RoutingLine(List<String> precedences, List<String> indicators) {}

    /**
     * Format line 3.
     *
     * @param indicator of the originating station
     * @param serial station serial as written: {@code 1843}
     * @param section null where no {@code /NN} is written
     * @param julian day of the year and UTC time of filing: {@code 2860812}
     */
    public record FromStation(
            String indicator,
            @Nullable String serial,
            @Nullable Integer section,
            @Nullable String julian) {}

    /** Format lines 5 to 9. */
    public record Addresses(
            @Nullable Reading<Precedence> precedence,
            @Nullable Reading<Precedence> infoPrecedence,
            @Nullable Reading<Dtg> dtg,
            @Nullable Reading<String> from,
            List<Address> action,
            List<Address> info,
            List<Address> exempt) {}

    /**
     * From the class line to the classifier.
     *
     * @param classification UNCLASSIFIED, LIMITED OFFICIAL USE, CONFIDENTIAL, SECRET or TOP SECRET
     * @param section which section the class line says this is; null where not sectioned
     * @param sections how many sections there are; 1 where not sectioned
     * @param captions each once, in order
     * @param attention one string an instruction
     * @param tags as written, upper case; a person or phrase is one tag
     */
    public record Head(
            @Nullable Reading<String> classification,
            @Nullable Integer section,
            int sections,
            @Nullable Reading<Mrn> mrn,
            List<Reading<String>> captions,
            List<Reading<String>> attention,
            @Nullable Reading<String> executiveOrder,
            @Nullable Declassification declassify,
            List<Reading<String>> tags,
            @Nullable Reading<String> subject,
            @Nullable Reading<String> subjectMarking,
            List<Reftel> references,
            @Nullable Classifier classifiedBy) {}

    /** From the first paragraph to the signature. */
    public record Body(List<Paragraph> paragraphs, List<Reading<String>> headings, List<Reading<String>> signature) {

        /**
         * What each paragraph is called in a reference such as {@code 09ASTANA1843#p3}, in the order of {@code paragraphs}:
         * {@code p3}; {@code p3.2} for the second with that number; {@code u1} for the first without one.
         */
        public List<String> places() {
            List<String> places = new ArrayList<>(paragraphs.size());
            Map<Integer, Integer> times = new HashMap<>();
            int unnumbered = 0;
            for (Paragraph paragraph : paragraphs) {
                Integer number = paragraph.number();
                if (number == null) {
                    places.add("u" + ++unnumbered);
                } else {
                    int time = times.merge(number, 1, Integer::sum);
                    places.add("p" + number + (time == 1 ? "" : "." + time));
                }
            }
            return places;
        }
    }

    /**
     * The places in subject, headings and paragraphs that speak of other telegrams: those of the subject first, then of
     * headings, then of paragraphs, each in order. Read anew at each call, so that reading a telegram costs nothing for it.
     */
    public List<Mention> mentions() {
        return MentionReader.read(this);
    }

    /** When the telegram was sent: of the date-time group, else of the filing time or the copy; null where none tells. */
    public @Nullable LocalDateTime sent() {
        Dtg dtg = Reading.valueOf(addresses.dtg());
        return dtg == null ? null : dtg.time();
    }
}
