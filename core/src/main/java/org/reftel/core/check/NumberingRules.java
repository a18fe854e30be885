package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_NUMBER_BACKWARD;
import static org.reftel.core.text.FindingCode.CHECK_NUMBER_FIRST;
import static org.reftel.core.text.FindingCode.CHECK_NUMBER_GAP;
import static org.reftel.core.text.FindingCode.CHECK_NUMBER_REPEATED;
import static org.reftel.core.text.FindingCode.CHECK_NUMBER_SINGLE;

import java.util.List;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.text.FindingCode;

/** Paragraphs are numbered from 1 without a gap; a single one is not numbered. */
final class NumberingRules {
    private static final Citation PARAGRAPHS = Citation.seen("5 FAH-1 H-246.2");

    private NumberingRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_NUMBER_FIRST, PARAGRAPHS, Period.ALWAYS, NumberingRules::firstIsOne),
                new Rule(CHECK_NUMBER_GAP, PARAGRAPHS, Period.ALWAYS, NumberingRules::noGap),
                new Rule(CHECK_NUMBER_BACKWARD, PARAGRAPHS, Period.ALWAYS, NumberingRules::neverBackward),
                new Rule(CHECK_NUMBER_REPEATED, PARAGRAPHS, Period.ALWAYS, NumberingRules::eachOnce),
                new Rule(CHECK_NUMBER_SINGLE, PARAGRAPHS, Period.from(Dates.HANDBOOKS), NumberingRules::singleIsBare));
    }

    private static void firstIsOne(Examination telegram, Rule.Report report) {
        List<Paragraph> numbered = telegram.numbered();
        if (numbered.isEmpty() || telegram.found(FindingCode.PARTIAL_RECORD)) {
            return;
        }
        int first = number(numbered.getFirst());
        if (first != 1) {
            report.add(
                    numbered.getFirst().span(),
                    "The first numbered paragraph is " + first + "; paragraphs are numbered from 1");
        }
    }

    private static void noGap(Examination telegram, Rule.Report report) {
        List<Paragraph> numbered = telegram.numbered();
        for (int i = 1; i < numbered.size(); i++) {
            int before = number(numbered.get(i - 1));
            int here = number(numbered.get(i));
            if ((long) here - before > 1) {
                String missing = here - before == 2
                        ? (before + 1) + " is missing"
                        : (before + 1) + " to " + (here - 1) + " are missing";
                report.add(
                        numbered.get(i).span(),
                        "Paragraph " + here + " follows paragraph " + before + ": " + missing
                                + "; numbers run on without a gap");
            }
        }
    }

    private static void neverBackward(Examination telegram, Rule.Report report) {
        List<Paragraph> numbered = telegram.numbered();
        for (int i = 1; i < numbered.size(); i++) {
            int before = number(numbered.get(i - 1));
            int here = number(numbered.get(i));
            if (here < before) {
                report.add(
                        numbered.get(i).span(),
                        "Paragraph " + here + " follows paragraph " + before
                                + "; numbers run upward through all sections");
            }
        }
    }

    private static void eachOnce(Examination telegram, Rule.Report report) {
        List<Paragraph> numbered = telegram.numbered();
        for (int i = 1; i < numbered.size(); i++) {
            int here = number(numbered.get(i));
            if (here == number(numbered.get(i - 1))) {
                report.add(numbered.get(i).span(), "Paragraph number " + here + " stands twice; each is used once");
            }
        }
    }

    private static void singleIsBare(Examination telegram, Rule.Report report) {
        List<Paragraph> all = telegram.telegram().body().paragraphs();
        if (all.size() == 1 && all.getFirst().number() != null && telegram.isWhole()) {
            report.add(all.getFirst().span(), "The only paragraph is numbered; a single paragraph has no number");
        }
    }

    private static int number(Paragraph paragraph) {
        Integer number = paragraph.number();
        return number == null ? 0 : number;
    }
}
