package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_REFERENCE_LATER;
import static org.reftel.core.text.FindingCode.CHECK_REFERENCE_LETTERS;
import static org.reftel.core.text.FindingCode.CHECK_REFERENCE_REPEATED;
import static org.reftel.core.text.FindingCode.CHECK_REFERENCE_UNLETTERED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.TelegramId;

/** The reference line: a letter each, in order, and nothing that did not exist yet. */
final class ReferenceRules {
    private static final Citation REFERENCES = Citation.reported("5 FAH-1 H-240");
    private static final Citation NUMBERS = Citation.practice("practice of published telegrams");

    private ReferenceRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        CHECK_REFERENCE_UNLETTERED, REFERENCES, Period.from(Dates.HANDBOOKS), ReferenceRules::lettered),
                new Rule(CHECK_REFERENCE_LETTERS, REFERENCES, Period.from(Dates.HANDBOOKS), ReferenceRules::inOrder),
                new Rule(CHECK_REFERENCE_LATER, NUMBERS, Period.ALWAYS, ReferenceRules::earlier),
                new Rule(CHECK_REFERENCE_REPEATED, NUMBERS, Period.ALWAYS, ReferenceRules::once));
    }

    private static void lettered(Examination telegram, Rule.Report report) {
        List<Reftel> references = telegram.telegram().head().references();
        boolean noneLettered = references.stream().allMatch(reference -> reference.label() == null);
        if (references.size() > 1 && noneLettered) {
            report.add(
                    references.getFirst().span().union(references.getLast().span()),
                    "The " + references.size() + " references have no letters; where there is more than one, each has a"
                            + " letter");
        }
    }

    private static void inOrder(Examination telegram, Rule.Report report) {
        char expected = 'A';
        for (Reftel reference : telegram.telegram().head().references()) {
            String label = reference.label();
            if (label == null || label.length() != 1) {
                continue;
            }
            char letter = Character.toUpperCase(label.charAt(0));
            if (letter != expected) {
                report.add(
                        reference.span(),
                        "Reference " + letter + " stands where " + expected
                                + " is due; letters run from A without a gap");
                return;
            }
            expected++;
        }
    }

    private static void earlier(Examination telegram, Rule.Report report) {
        TelegramId own = telegram.telegram().id();
        if (own == null) {
            return;
        }
        for (Reftel reference : telegram.telegram().head().references()) {
            TelegramId cited = reference.id();
            if (cited == null) {
                continue;
            }
            boolean samePost = cited.post().equals(own.post()) && cited.year() == own.year();
            if (cited.equals(own)) {
                report.add(reference.span(), "The telegram refers to itself, " + own);
            } else if (cited.year() > own.year() || samePost && cited.number() > own.number()) {
                report.add(
                        reference.span(),
                        "Reference " + reference.text() + " is " + cited + ", which was sent after this telegram, "
                                + own + "; a year that is not the current one is written");
            }
        }
    }

    private static void once(Examination telegram, Rule.Report report) {
        Set<TelegramId> seen = new HashSet<>();
        for (Reftel reference : telegram.telegram().head().references()) {
            TelegramId cited = reference.id();
            if (cited != null && !seen.add(cited)) {
                report.add(reference.span(), cited + " is cited twice on the reference line");
            }
        }
    }
}
