package org.reftel.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String ENTIRE = "ENTIRE TEXT";

    /** A mark for the whole text is no longer than {@code 1. (CONFIDENTIAL - ENTIRE TEXT).} with a caveat or two. */
    private static final int LONGEST_ENTIRE = 60;

    /** The marked portions of a telegram in order; those without a mark are left out. */
    static List<Portion> of(Telegram telegram) {
        List<Portion> portions = new ArrayList<>();
        Reading<String> subject = telegram.head().subjectMarking();
        if (subject != null && subject.value() != null) {
            portions.add(new Portion(subject.value(), Marking.parse(subject.value()), null, subject.span()));
        }
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            String mark = paragraph.marking() == null ? entireText(paragraph) : paragraph.marking();
            if (mark != null) {
                portions.add(new Portion(mark, Marking.parse(mark), paragraph, paragraph.span()));
            }
        }
        return List.copyOf(portions);
    }

    /** The mark of a paragraph that says nothing else: {@code SECRET - ENTIRE TEXT}, as the 1980s wrote; null for others. */
    private static @Nullable String entireText(Paragraph paragraph) {
        String text = paragraph.text().text();
        boolean marks =
                text.length() <= LONGEST_ENTIRE && text.toUpperCase(Locale.ROOT).contains(ENTIRE);
        if (!marks) {
            return null;
        }
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) <= ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether it marks the whole text: then the other paragraphs need no mark. */
    boolean isEntireText() {
        return written.toUpperCase(Locale.ROOT).contains(ENTIRE);
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
