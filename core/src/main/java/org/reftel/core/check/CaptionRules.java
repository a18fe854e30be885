package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_CAPTIONS_EXCLUDE;
import static org.reftel.core.text.FindingCode.CHECK_CAPTION_LINE;
import static org.reftel.core.text.FindingCode.CHECK_CAPTION_ORDER;
import static org.reftel.core.text.FindingCode.CHECK_CAPTION_UNKNOWN;
import static org.reftel.core.text.FindingCode.CHECK_SENSITIVE_CLASSIFIED;

import java.util.ArrayList;
import java.util.List;
import org.reftel.core.manual.Caption;
import org.reftel.core.telegram.Reading;
import org.reftel.core.text.SourceText;

/** Captions: known ones, one a line, the most restrictive first, none that shuts out another. */
final class CaptionRules {
    private static final Citation CAPTIONS = Citation.seen("5 FAH-2 H-252.1");
    private static final Citation EXCLUSIVE = Citation.seen("5 FAH-2 H-442.1");

    private CaptionRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_CAPTION_UNKNOWN, CAPTIONS, Period.ALWAYS, CaptionRules::known),
                new Rule(CHECK_CAPTION_LINE, CAPTIONS, Period.from(Dates.HANDBOOKS), CaptionRules::oneALine),
                new Rule(CHECK_CAPTION_ORDER, CAPTIONS, Period.from(Dates.HANDBOOKS), CaptionRules::restrictiveFirst),
                new Rule(CHECK_CAPTIONS_EXCLUDE, EXCLUSIVE, Period.ALWAYS, CaptionRules::compatible),
                new Rule(
                        CHECK_SENSITIVE_CLASSIFIED,
                        Citation.practice("practice of published telegrams"),
                        Period.from(Dates.HANDBOOKS),
                        CaptionRules::sensitiveOfUnclassified));
    }

    private static void known(Examination telegram, Rule.Report report) {
        for (Reading<String> caption : telegram.telegram().head().captions()) {
            if (caption.value() != null && telegram.caption(caption.value()) == null) {
                report.add(caption.span(), "Caption " + caption.value() + " is not in the manual's list");
            }
        }
    }

    private static void oneALine(Examination telegram, Rule.Report report) {
        SourceText source = telegram.telegram().source();
        List<Reading<String>> captions = telegram.telegram().head().captions();
        for (int i = 1; i < captions.size(); i++) {
            Reading<String> above = captions.get(i - 1);
            Reading<String> here = captions.get(i);
            boolean sameLine = here.span().start() >= above.span().end()
                    && source.slice(above.span().end(), here.span().start()).isBlank()
                    && source.lineOf(above.span().start())
                            == source.lineOf(here.span().start());
            if (sameLine) {
                report.add(
                        here.span(),
                        here.value() + " stands on the line of " + above.value() + "; each caption has its own line");
            }
        }
    }

    private static void restrictiveFirst(Examination telegram, Rule.Report report) {
        List<Reading<String>> captions = telegram.telegram().head().captions();
        Caption above = null;
        for (Reading<String> reading : captions) {
            Caption caption = reading.value() == null ? null : telegram.caption(reading.value());
            if (caption == null) {
                continue;
            }
            if (above != null && restricts(caption) && caption.rank() < above.rank()) {
                report.add(
                        reading.span(),
                        reading.value() + " stands after " + above.name()
                                + "; the most restrictive caption comes first");
                return;
            }
            above = caption;
        }
    }

    /** Whether it says who may see the text or how it is handled; others have no order among themselves. */
    private static boolean restricts(Caption caption) {
        return switch (caption.kind()) {
            case DISTRIBUTION, DISSEMINATION, CHANNEL, HANDLING -> true;
            case MACHINE, TOPIC, TRANSMISSION, SERIES -> false;
        };
    }

    private static void compatible(Examination telegram, Rule.Report report) {
        List<Reading<String>> captions = telegram.telegram().head().captions();
        List<Caption> above = new ArrayList<>();
        for (Reading<String> reading : captions) {
            Caption caption = reading.value() == null ? null : telegram.caption(reading.value());
            if (caption == null) {
                continue;
            }
            for (Caption other : above) {
                if (!telegram.manual().captions().mayStandTogether(caption, other)) {
                    report.add(
                            reading.span(),
                            reading.value() + " and " + other.name() + " stand together; one shuts out the other");
                }
            }
            above.add(caption);
        }
    }

    private static void sensitiveOfUnclassified(Examination telegram, Rule.Report report) {
        if (!telegram.isClassified()) {
            return;
        }
        for (Reading<String> caption : telegram.telegram().head().captions()) {
            if ("SENSITIVE".equals(caption.value())) {
                report.add(
                        caption.span(),
                        "SENSITIVE stands on a " + telegram.levelWords()
                                + " telegram; it marks unclassified text only");
            }
        }
    }
}
