package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_MARK_UNKNOWN;
import static org.reftel.core.text.FindingCode.CHECK_NOFORN_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_NOFORN_UNUSED;
import static org.reftel.core.text.FindingCode.CHECK_PORTION_ABOVE_CLASS;
import static org.reftel.core.text.FindingCode.CHECK_PORTION_BELOW_CLASS;
import static org.reftel.core.text.FindingCode.CHECK_PORTION_UNMARKED;
import static org.reftel.core.text.FindingCode.CHECK_SENSITIVE_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_SUBJECT_UNMARKED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;

/** Portion marks: every portion has one, and the telegram is as high as the highest. */
final class MarkingRules {
    private static final Citation PORTIONS = Citation.seen("32 CFR 2001.21");
    private static final Citation EARLIER = Citation.practice("practice of published telegrams since 1979");
    private static final Period BEFORE = Period.between(Dates.PORTION_MARKS, Dates.ORDER_12958);
    private static final Period SINCE = Period.from(Dates.ORDER_12958);

    private MarkingRules() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Period period : List.of(BEFORE, SINCE)) {
            Citation citation = period == BEFORE ? EARLIER : PORTIONS;
            rules.add(new Rule(CHECK_PORTION_ABOVE_CLASS, citation, period, MarkingRules::noneAbove));
            rules.add(new Rule(CHECK_PORTION_BELOW_CLASS, citation, period, MarkingRules::someAsHigh));
            rules.add(new Rule(CHECK_PORTION_UNMARKED, citation, period, MarkingRules::everyPortion));
            rules.add(new Rule(CHECK_MARK_UNKNOWN, citation, period, MarkingRules::known));
            rules.add(new Rule(CHECK_NOFORN_MISSING, citation, period, MarkingRules::nofornOverall));
            rules.add(new Rule(CHECK_NOFORN_UNUSED, citation, period, MarkingRules::nofornOfSome));
        }
        rules.add(new Rule(CHECK_SUBJECT_UNMARKED, PORTIONS, SINCE, MarkingRules::subject));
        rules.add(new Rule(
                CHECK_SENSITIVE_MISSING,
                Citation.practice("practice of published telegrams"),
                SINCE,
                MarkingRules::sensitive));
        return rules;
    }

    /** Whether a paragraph is marked; of a telegram that marks none, the subject's mark says nothing. */
    private static boolean anyParagraph(List<Portion> portions) {
        return !portions.isEmpty() && portions.getLast().paragraph() != null;
    }

    private static void noneAbove(Examination telegram, Rule.Report report) {
        Level overall = telegram.level();
        if (overall == null) {
            return;
        }
        for (Portion portion : telegram.portions()) {
            Level level = portion.level();
            if (level != null && level.isClassified() && !overall.dominates(level)) {
                report.add(
                        portion.span(),
                        portion.name() + " is marked " + portion.written() + " and the telegram is " + overall.words()
                                + "; the telegram is as high as its highest portion");
            }
        }
    }

    private static void someAsHigh(Examination telegram, Rule.Report report) {
        Level overall = telegram.level();
        List<Portion> portions = telegram.portions();
        if (overall == null || !overall.isClassified() || !telegram.isWhole() || !anyParagraph(portions)) {
            return;
        }
        Level highest = Level.UNCLASSIFIED;
        for (Portion portion : portions) {
            Level level = portion.level();
            if (level == null) {
                return; // a mark that cannot be read may be the one
            }
            highest = highest.join(level);
        }
        if (!highest.dominates(overall)) {
            report.add(
                    telegram.headPlace(),
                    "The telegram is " + overall.words() + " and no portion is marked higher than " + highest.mark()
                            + "; the telegram is as high as its highest portion");
        }
    }

    private static void everyPortion(Examination telegram, Rule.Report report) {
        if (!telegram.isClassified() || telegram.portions().stream().anyMatch(Portion::isEntireText)) {
            return;
        }
        List<Paragraph> paragraphs =
                telegram.numbered().isEmpty() ? telegram.telegram().body().paragraphs() : telegram.numbered();
        if (!paragraphs.isEmpty() && marksAll(paragraphs.getFirst())) {
            return;
        }
        List<Paragraph> bare = paragraphs.stream()
                .filter(paragraph -> paragraph.marking() == null)
                .toList();
        if (bare.size() == paragraphs.size() && bare.size() > 1) {
            report.add(
                    bare.getFirst().span(),
                    "None of the " + bare.size() + " paragraphs has a portion mark; every portion of a "
                            + telegram.levelWords() + " telegram is marked");
            return;
        }
        for (Paragraph paragraph : bare) {
            report.add(
                    paragraph.span(),
                    Portion.name(paragraph) + " has no portion mark; every portion of a " + telegram.levelWords()
                            + " telegram is marked");
        }
    }

    /** {@code 1. (C - ENTIRE TEXT).}, {@code 1. SECRET - ENTIRE TEXT.}: the mark of every paragraph, until the 1990s. */
    private static boolean marksAll(Paragraph first) {
        String marking = first.marking();
        String text = first.text().text();
        return marking != null && marking.contains("ENTIRE TEXT")
                || text.length() < 40 && text.toUpperCase(Locale.ROOT).contains("ENTIRE TEXT");
    }

    private static void known(Examination telegram, Rule.Report report) {
        for (Portion portion : telegram.portions()) {
            if (portion.marking() == null) {
                report.add(
                        portion.span(),
                        portion.name() + " is marked " + portion.written()
                                + ", which names no level; U, SBU, C, S and TS are known");
            }
        }
    }

    private static void nofornOverall(Examination telegram, Rule.Report report) {
        if (telegram.level() == null || telegram.hasCaption("NOFORN")) {
            return;
        }
        for (Portion portion : telegram.portions()) {
            if (portion.isNoforn()) {
                report.add(
                        portion.span(),
                        portion.name() + " is marked " + portion.written()
                                + " and the telegram has no caption NOFORN; one such portion makes the whole NOFORN");
                return;
            }
        }
    }

    private static void nofornOfSome(Examination telegram, Rule.Report report) {
        List<Portion> portions = telegram.portions();
        if (!telegram.hasCaption("NOFORN") || !telegram.isWhole() || !anyParagraph(portions)) {
            return;
        }
        for (Portion portion : portions) {
            if (portion.isNoforn()) {
                return;
            }
        }
        report.add(
                telegram.headPlace(),
                "The telegram is NOFORN and none of its portions is so marked; the portions say what makes it so");
    }

    private static void subject(Examination telegram, Rule.Report report) {
        Reading<String> subject = telegram.telegram().head().subject();
        if (telegram.isClassified()
                && subject != null
                && subject.value() != null
                && telegram.telegram().head().subjectMarking() == null) {
            report.add(
                    subject.span(),
                    "The subject has no portion mark; it is a portion of a " + telegram.levelWords()
                            + " telegram and is marked");
        }
    }

    private static void sensitive(Examination telegram, Rule.Report report) {
        if (telegram.level() != Level.UNCLASSIFIED || telegram.hasCaption("SENSITIVE")) {
            return;
        }
        for (Portion portion : telegram.portions()) {
            if (portion.level() == Level.SENSITIVE_BUT_UNCLASSIFIED) {
                report.add(
                        portion.span(),
                        portion.name() + " is marked " + portion.written()
                                + " and the telegram has no caption SENSITIVE; such a telegram carries it");
                return;
            }
        }
    }
}
