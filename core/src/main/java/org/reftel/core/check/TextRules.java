package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_POST_UNKNOWN;
import static org.reftel.core.text.FindingCode.CHECK_SERIAL_DIGITS;
import static org.reftel.core.text.FindingCode.CHECK_SIGNATURE_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_SUBJECT_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_SUMMARY_MISSING;

import java.util.List;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Role;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;

/** The text itself: number, subject, summary, signature. */
final class TextRules {
    /** Characters on three pages of 20 lines of 69: a text that has more is certainly over three pages. */
    private static final int THREE_PAGES = 3 * 20 * 69;

    private TextRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        CHECK_POST_UNKNOWN,
                        Citation.practice("practice of published telegrams"),
                        Period.ALWAYS,
                        TextRules::postKnown),
                new Rule(
                        CHECK_SERIAL_DIGITS,
                        Citation.practice("practice of published telegrams since the 1990s"),
                        Period.from(Dates.SIX_DIGITS),
                        TextRules::sixDigits),
                new Rule(
                        CHECK_SUBJECT_MISSING,
                        Citation.practice("practice of published telegrams since 1973"),
                        Period.from(Dates.TAGS),
                        TextRules::subject),
                new Rule(
                        CHECK_SUMMARY_MISSING,
                        Citation.seen("5 FAH-1 H-246.3"),
                        Period.from(Dates.HANDBOOKS),
                        TextRules::summary),
                new Rule(
                        CHECK_SIGNATURE_MISSING,
                        Citation.practice("practice of published telegrams"),
                        Period.ALWAYS,
                        TextRules::signature));
    }

    private static void postKnown(Examination telegram, Rule.Report report) {
        Reading<Mrn> reading = telegram.telegram().head().mrn();
        Mrn mrn = Reading.valueOf(reading);
        if (reading != null && mrn != null && !telegram.knowsPost(mrn.post())) {
            report.add(reading.span(), "The number is of " + mrn.post() + ", a post that is not in the manual's table");
        }
    }

    private static void sixDigits(Examination telegram, Rule.Report report) {
        Reading<Mrn> reading = telegram.telegram().head().mrn();
        if (reading == null || reading.value() == null || telegram.found(FindingCode.MRN_INFERRED)) {
            return;
        }
        SourceText source = telegram.telegram().source();
        int end = Math.min(reading.span().end(), source.length());
        int start = end;
        while (start > reading.span().start() && Character.isDigit(source.charAt(start - 1))) {
            start--;
        }
        int digits = end - start;
        if (digits > 0 && digits != 6) {
            report.add(
                    reading.span(),
                    "The serial " + source.slice(start, end) + " has " + digits + (digits == 1 ? " digit" : " digits")
                            + "; it is written with six");
        }
    }

    private static void subject(Examination telegram, Rule.Report report) {
        if (telegram.telegram().head().subject() == null
                && !telegram.telegram().body().paragraphs().isEmpty()) {
            report.add(telegram.headPlace(), "No subject line stands in the heading; each telegram has one");
        }
    }

    private static void summary(Examination telegram, Rule.Report report) {
        List<Paragraph> paragraphs = telegram.telegram().body().paragraphs();
        int length = 0;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.role() == Role.SUMMARY) {
                return;
            }
            length += paragraph.text().length();
        }
        if (length > THREE_PAGES && !paragraphs.isEmpty()) {
            report.add(
                    paragraphs.getFirst().span(),
                    "The text has " + paragraphs.size()
                            + " paragraphs, more than three pages, and no summary; a text over"
                            + " three pages begins with one");
        }
    }

    private static void signature(Examination telegram, Rule.Report report) {
        if (telegram.telegram().body().signature().isEmpty()
                && !telegram.telegram().body().paragraphs().isEmpty()
                && telegram.isWhole()) {
            report.add(
                    telegram.endPlace(),
                    "No name stands after the last paragraph; the chief of mission signs, for the Department the Secretary");
        }
    }
}
