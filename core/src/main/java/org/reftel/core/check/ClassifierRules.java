package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_CLASSIFIER_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_CLASSIFIER_UNNAMED;
import static org.reftel.core.text.FindingCode.CHECK_REASON_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_REASON_OBSOLETE;
import static org.reftel.core.text.FindingCode.CHECK_REASON_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.core.manual.ClassificationReason;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Telegram;

/** The paragraph "Classified by": who classified, and why. Asked for since E.O. 12958. */
final class ClassifierRules {
    private static final Citation PARAGRAPH = Citation.seen("32 CFR 2001.21");
    private static final Period SINCE = Period.from(Dates.ORDER_12958);
    private static final Set<String> SECTIONS = Set.of("1.4", "1.5");
    private static final String WITHHELD = "XXXX";

    private ClassifierRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_CLASSIFIER_MISSING, PARAGRAPH, SINCE, ClassifierRules::written),
                new Rule(CHECK_CLASSIFIER_UNNAMED, PARAGRAPH, SINCE, ClassifierRules::named),
                new Rule(CHECK_REASON_MISSING, PARAGRAPH, SINCE, ClassifierRules::reasoned),
                new Rule(CHECK_REASON_OBSOLETE, Citation.seen("E.O. 12958"), SINCE, ClassifierRules::sectionOfTheDay),
                new Rule(
                        CHECK_REASON_UNKNOWN, Citation.seen("E.O. 12958"), SINCE, ClassifierRules::letterOfTheSection));
    }

    private static void written(Examination telegram, Rule.Report report) {
        Telegram.Head head = telegram.telegram().head();
        // A later section repeats the heading, and not the paragraph, which stands in the text of the first.
        boolean isLaterSection = head.section() != null && head.section() > 1;
        if (telegram.isClassified() && head.classifiedBy() == null && !isLaterSection) {
            report.add(
                    telegram.headPlace(),
                    "The telegram is " + telegram.levelWords()
                            + " and has no paragraph \"Classified by\"; it names who classified, and why");
        }
    }

    private static void named(Examination telegram, Rule.Report report) {
        Classifier classifier = telegram.telegram().head().classifiedBy();
        if (classifier == null || classifier.derivedFrom() != null || classifier.name() != null) {
            return;
        }
        if (!isWithheld(telegram, classifier)) {
            String title = classifier.title();
            report.add(
                    classifier.span(),
                    "The classifier is " + (title == null ? "not named" : "named as " + title + " only")
                            + "; name and position are asked for");
        }
    }

    /** Whether the publisher blotted out or cut what may be missing. */
    private static boolean isWithheld(Examination telegram, Classifier classifier) {
        String written = telegram.telegram().source().slice(classifier.span());
        return written.toUpperCase(Locale.ROOT).contains(WITHHELD)
                || written.stripTrailing().endsWith("...");
    }

    private static void reasoned(Examination telegram, Rule.Report report) {
        Classifier classifier = telegram.telegram().head().classifiedBy();
        if (classifier != null
                && classifier.derivedFrom() == null
                && classifier.reasons().isEmpty()
                && !isWithheld(telegram, classifier)) {
            report.add(
                    classifier.span(),
                    "The classifier gives no reason; one is asked for, such as 1.4(b), by section and letter");
        }
    }

    private static void sectionOfTheDay(Examination telegram, Rule.Report report) {
        Classifier classifier = telegram.telegram().head().classifiedBy();
        LocalDate day = telegram.day();
        String current = day == null ? null : telegram.manual().orders().reasonSection(day);
        if (classifier == null || day == null || current == null) {
            return;
        }
        for (String reason : classifier.reasons()) {
            String section = section(reason);
            if (!section.equals(current) && SECTIONS.contains(section)) {
                report.add(
                        classifier.span(),
                        "Reason " + reason + " is of a section that did not hold the reasons on " + day + "; section "
                                + current + " did");
                return;
            }
        }
    }

    private static void letterOfTheSection(Examination telegram, Rule.Report report) {
        Classifier classifier = telegram.telegram().head().classifiedBy();
        if (classifier == null) {
            return;
        }
        for (String reason : classifier.reasons()) {
            String section = section(reason);
            int open = reason.indexOf('(');
            boolean lettered = open > 0 && open + 1 < reason.length();
            if (SECTIONS.contains(section) && lettered && !isReason(telegram, section, reason.charAt(open + 1))) {
                report.add(classifier.span(), "Reason " + reason + " does not exist in the order");
            }
        }
    }

    private static boolean isReason(Examination telegram, String section, char letter) {
        for (ClassificationReason reason : telegram.manual().orders().reasons()) {
            if (reason.section().equals(section) && reason.letter() == Character.toLowerCase(letter)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 1.4} of {@code 1.4(b)}. */
    private static String section(String reason) {
        int open = reason.indexOf('(');
        return open < 0 ? reason : reason.substring(0, open);
    }
}
