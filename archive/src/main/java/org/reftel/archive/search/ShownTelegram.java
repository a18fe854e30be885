package org.reftel.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.access.EffectiveMarking;
import org.reftel.archive.access.Reader;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.Telegram;

/**
 * What answers show of a holding, whoever asks: the head and the paragraphs of all its texts; a small part of what the
 * whole telegram takes in memory.
 *
 * @param subjectMarking by which it is decided who may see the subject
 * @param paragraphs of all texts, in order
 */
record ShownTelegram(
        @Nullable String from,
        List<String> to,
        @Nullable Precedence precedence,
        @Nullable String classification,
        @Nullable String subject,
        @Nullable Marking subjectMarking,
        List<Part> paragraphs) {
    private static final int BYTES = 500;

    /**
     * A paragraph.
     *
     * @param place within its text: {@code p3}, {@code p3.2} for the second with that number, {@code u1} for the first
     *     without one
     * @param marking as it stands there
     * @param effective by which it is decided who may see it
     * @param signs of the words of its text
     */
    record Part(
            String place,
            @Nullable String marking,
            @Nullable Marking effective,
            @Nullable Role role,
            @Nullable String heading,
            String text,
            WordSigns signs) {

        boolean isFor(Reader reader) {
            return reader.maySee(effective);
        }
    }

    static ShownTelegram of(Holding holding) {
        Telegram telegram = holding.telegram();
        Telegram.Head head = telegram.head();
        List<Part> parts = new ArrayList<>();
        for (Telegram text : holding.texts()) {
            EffectiveMarking markings = EffectiveMarking.of(text);
            List<Paragraph> paragraphs = text.body().paragraphs();
            List<String> places = text.body().places();
            for (int i = 0; i < paragraphs.size(); i++) {
                Paragraph paragraph = paragraphs.get(i);
                parts.add(new Part(
                        places.get(i),
                        paragraph.marking(),
                        markings.of(paragraph),
                        paragraph.role(),
                        paragraph.heading(),
                        paragraph.text().text(),
                        new WordSigns()));
            }
        }
        return new ShownTelegram(
                Reading.valueOf(telegram.addresses().from()),
                telegram.addresses().action().stream().map(Address::plad).toList(),
                Reading.valueOf(telegram.addresses().precedence()),
                Reading.valueOf(head.classification()),
                Reading.valueOf(head.subject()),
                EffectiveMarking.of(telegram).of(Reading.valueOf(head.subjectMarking())),
                List.copyOf(parts));
    }

    /** The subject, if the reader may see it and there is one. */
    @Nullable
    String subjectFor(Reader reader) {
        return reader.maySee(subjectMarking) ? subject : null;
    }

    /** About how many bytes of memory it takes. */
    long size() {
        long size = BYTES;
        for (Part part : paragraphs) {
            size += BYTES + part.text().length();
        }
        return size;
    }
}
