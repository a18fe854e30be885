package org.reftel.core.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Caveat;
import org.reftel.core.marking.Level;
import org.reftel.core.marking.Marking;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.TextSpan;

/**
 * A marked portion: the subject or a paragraph.
 *
 * @param written the mark, {@code S//NF}
 * @param marking what it means; null where it names no level
 * @param paragraph null for the subject
 */
record Portion(
        String written, @Nullable Marking marking, @Nullable Paragraph paragraph, TextSpan span) {

    /** The marked portions of a telegram in order; those without a mark are left out. */
    static List<Portion> of(Telegram telegram) {
        List<Portion> portions = new ArrayList<>();
        Reading<String> subject = telegram.head().subjectMarking();
        if (subject != null && subject.value() != null) {
            portions.add(new Portion(subject.value(), Marking.parse(subject.value()), null, subject.span()));
        }
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            String mark = paragraph.marking();
            if (mark != null) {
                portions.add(new Portion(mark, Marking.parse(mark), paragraph, paragraph.span()));
            }
        }
        return List.copyOf(portions);
    }

    /** As a sentence begins with it: {@code Paragraph 4}. */
    String name() {
        return paragraph == null ? "The subject" : name(paragraph);
    }

    /** As a sentence begins with it. */
    static String name(Paragraph paragraph) {
        return paragraph.number() == null ? "An unnumbered paragraph" : "Paragraph " + paragraph.number();
    }

    @Nullable
    Level level() {
        return marking == null ? null : marking.level();
    }

    boolean isNoforn() {
        return marking != null && marking.caveats().contains(Caveat.NOFORN);
    }
}
