package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_DECLASSIFY_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_DECLASSIFY_OVER_TEN;
import static org.reftel.core.text.FindingCode.CHECK_DECLASSIFY_RULE_OBSOLETE;
import static org.reftel.core.text.FindingCode.CHECK_DECLASSIFY_TOO_EARLY;
import static org.reftel.core.text.FindingCode.CHECK_DECLASSIFY_TOO_LATE;
import static org.reftel.core.text.FindingCode.CHECK_DECLASSIFY_UNCLASSIFIED;
import static org.reftel.core.text.FindingCode.CHECK_ORDER_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_ORDER_NOT_IN_FORCE;
import static org.reftel.core.text.FindingCode.CHECK_ORDER_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.DeclassificationMark;
import org.reftel.core.manual.ExecutiveOrder;
import org.reftel.core.manual.ExecutiveOrders;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Reading;

/** The executive-order line: which order, and until when the telegram is classified. */
final class DeclassificationRules {
    private static final Citation LINE = Citation.reported("5 FAH-1 H-240");
    private static final Citation TERMS = Citation.seen("E.O. 12958 sec. 1.5");
    private static final int USUAL_YEARS = 10;
    private static final int MOST_YEARS = 25;

    private DeclassificationRules() {}

    static List<Rule> rules() {
        Period sinceLine = Period.from(Dates.ORDER_LINE);
        Period since12958 = Period.from(Dates.ORDER_12958);
        return List.of(
                new Rule(CHECK_ORDER_MISSING, LINE, sinceLine, DeclassificationRules::orderWritten),
                new Rule(CHECK_ORDER_UNKNOWN, LINE, Period.ALWAYS, DeclassificationRules::orderKnown),
                new Rule(CHECK_ORDER_NOT_IN_FORCE, LINE, Period.ALWAYS, DeclassificationRules::orderInForce),
                new Rule(CHECK_DECLASSIFY_MISSING, LINE, sinceLine, DeclassificationRules::termWritten),
                new Rule(CHECK_DECLASSIFY_UNCLASSIFIED, LINE, sinceLine, DeclassificationRules::noTermIfUnclassified),
                new Rule(CHECK_DECLASSIFY_TOO_EARLY, TERMS, Period.ALWAYS, DeclassificationRules::notBeforeTelegram),
                new Rule(CHECK_DECLASSIFY_TOO_LATE, TERMS, since12958, DeclassificationRules::withinTwentyFive),
                new Rule(CHECK_DECLASSIFY_OVER_TEN, TERMS, since12958, DeclassificationRules::withinTen),
                new Rule(CHECK_DECLASSIFY_RULE_OBSOLETE, LINE, Period.ALWAYS, DeclassificationRules::markInUse));
    }

    private static void orderWritten(Examination telegram, Rule.Report report) {
        if (telegram.isClassified() && telegram.telegram().head().executiveOrder() == null) {
            report.add(
                    telegram.headPlace(),
                    "The telegram is " + telegram.levelWords()
                            + " and no line names the executive order; a classified telegram names it");
        }
    }

    private static void orderKnown(Examination telegram, Rule.Report report) {
        Reading<String> order = telegram.telegram().head().executiveOrder();
        if (order != null
                && order.value() != null
                && telegram.manual().orders().byNumber(order.value()).isEmpty()) {
            report.add(order.span(), "E.O. " + order.value() + " is not an order on classification");
        }
    }

    private static void orderInForce(Examination telegram, Rule.Report report) {
        Reading<String> order = telegram.telegram().head().executiveOrder();
        LocalDate day = telegram.day();
        String number = order == null ? null : order.value();
        if (order == null || number == null || day == null) {
            return;
        }
        List<ExecutiveOrder> wordings = telegram.manual().orders().byNumber(number);
        if (wordings.isEmpty()
                || wordings.stream().anyMatch(wording -> wording.inForce().contains(day))) {
            return;
        }
        ExecutiveOrder ruling = telegram.manual().orders().inForce(day);
        report.add(
                order.span(),
                "E.O. " + number + " was not in force on " + day + "; "
                        + (ruling == null || day.isBefore(Dates.ORDER_LINE)
                                ? "no telegram of that time names an order, and the line was added later"
                                : "E.O. " + ruling.number() + " was"));
    }

    /** Whether the line names an order of a later time: then it came with the release, and is not the drafter's. */
    private static boolean isAddedLater(Examination telegram) {
        String number = Reading.valueOf(telegram.telegram().head().executiveOrder());
        LocalDate day = telegram.day();
        if (number == null || day == null) {
            return false;
        }
        List<ExecutiveOrder> wordings = telegram.manual().orders().byNumber(number);
        return !wordings.isEmpty()
                && wordings.stream()
                        .allMatch(wording -> wording.inForce().first().isAfter(day));
    }

    private static void termWritten(Examination telegram, Rule.Report report) {
        Reading<String> order = telegram.telegram().head().executiveOrder();
        Declassification term = telegram.telegram().head().declassify();
        if (!telegram.isClassified() || order == null || order.value() == null) {
            return;
        }
        if (term == null) {
            report.add(
                    order.span(),
                    "The telegram is " + telegram.levelWords()
                            + " and says nothing of its declassification; a date or an event is asked for");
        } else if ("N/A".equals(term.rule())) {
            report.add(
                    term.span(),
                    "The telegram is " + telegram.levelWords()
                            + " and its declassification is N/A; a date or an event is asked for");
        }
    }

    private static void noTermIfUnclassified(Examination telegram, Rule.Report report) {
        Declassification term = telegram.telegram().head().declassify();
        boolean addedLater = term != null && isAddedLater(telegram);
        if (telegram.level() != null && !telegram.isClassified() && !addedLater && term != null && term.on() != null) {
            report.add(
                    term.span(),
                    "The telegram is " + telegram.levelWords() + " and is to be declassified on " + term.on()
                            + "; an unclassified telegram says N/A");
        }
    }

    private static void notBeforeTelegram(Examination telegram, Rule.Report report) {
        Declassification term = telegram.telegram().head().declassify();
        LocalDate day = telegram.day();
        LocalDate on = term == null ? null : term.on();
        if (term != null && on != null && day != null && on.isBefore(day)) {
            report.add(
                    term.span(),
                    "The telegram is of " + day + " and is to be declassified on " + on
                            + ", before it was sent; the date lies ahead");
        }
    }

    private static void withinTwentyFive(Examination telegram, Rule.Report report) {
        Declassification term = telegram.telegram().head().declassify();
        LocalDate on = overdue(telegram, MOST_YEARS);
        if (term != null && on != null) {
            report.add(
                    term.span(),
                    "The telegram is of " + telegram.day() + " and is to be declassified on " + on + "; " + MOST_YEARS
                            + " years are the most");
        }
    }

    private static void withinTen(Examination telegram, Rule.Report report) {
        Declassification term = telegram.telegram().head().declassify();
        LocalDate on = overdue(telegram, USUAL_YEARS);
        if (term != null && on != null && overdue(telegram, MOST_YEARS) == null) {
            report.add(
                    term.span(),
                    "The telegram is of " + telegram.day() + " and is to be declassified on " + on + "; " + USUAL_YEARS
                            + " years are the rule, and more only where they are needed");
        }
    }

    /**
     * The date of declassification if it lies more than so many years after the telegram; a day's grace, because drafters
     * date by their own clock and the date-time group is in UTC.
     */
    private static @Nullable LocalDate overdue(Examination telegram, int years) {
        Declassification term = telegram.telegram().head().declassify();
        LocalDate day = telegram.day();
        LocalDate on = term == null || term.rule() != null ? null : term.on();
        return on != null && day != null && on.isAfter(day.plusYears(years).plusDays(1)) ? on : null;
    }

    private static void markInUse(Examination telegram, Rule.Report report) {
        Declassification declassify = telegram.telegram().head().declassify();
        LocalDate day = telegram.day();
        String rule = declassify == null ? null : declassify.rule();
        if (declassify == null || rule == null || day == null) {
            return;
        }
        ExecutiveOrders orders = telegram.manual().orders();
        List<DeclassificationMark> known = orders.marks(rule);
        if (known.isEmpty() || orders.mark(rule, day) != null) {
            return;
        }
        DeclassificationMark mark = known.getFirst();
        report.add(
                declassify.span(),
                "The telegram is of " + day + " and its declassification is " + rule + ", a mark of E.O. "
                        + mark.order() + " that was written " + term(known)
                        + "; a date or a mark of the order in force is asked for");
    }

    /** {@code from 1972-06-01 to 1982-07-31}: over all wordings of the orders that knew the mark. */
    private static String term(List<DeclassificationMark> wordings) {
        LocalDate first = wordings.getFirst().inForce().first();
        LocalDate last = wordings.getLast().inForce().last();
        return "from " + first + (last == null ? " on" : " to " + last);
    }
}
