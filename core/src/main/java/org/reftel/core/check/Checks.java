package org.reftel.core.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.reftel.core.manual.Manual;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;

/**
 * The rules by which telegrams are judged. Judging is pure: it never throws, edits nothing, and finds the same in the same
 * telegram. Rules hold for the telegrams of their own time, so that a telegram of 1973 is not judged by rules of 2009.
 */
public final class Checks {
    private static final List<Rule> RULES = Stream.of(
                    WireRules.rules(),
                    AgreementRules.rules(),
                    AddressRules.rules(),
                    CaptionRules.rules(),
                    DeclassificationRules.rules(),
                    ClassifierRules.rules(),
                    TagRules.rules(),
                    ReferenceRules.rules(),
                    MarkingRules.rules(),
                    NumberingRules.rules(),
                    TextRules.rules(),
                    CopyRules.rules())
            .flatMap(List::stream)
            .toList();

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::span).thenComparing(Finding::code);

    private final Manual manual;

    private Checks(Manual manual) {
        this.manual = manual;
    }

    /** Every rule, read against a manual. */
    public static Checks standard(Manual manual) {
        return new Checks(manual);
    }

    /** The rules, topic by topic, each with its section and the dates for which it holds. */
    public static List<Rule> rules() {
        return RULES;
    }

    /** What the rules find in a telegram, in the order of the text; what reading found is not repeated. */
    public List<Finding> judge(Telegram telegram) {
        Examination examination = new Examination(telegram, manual);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.judge(examination, findings);
        }
        findings.sort(BY_PLACE);
        return List.copyOf(findings);
    }
}
