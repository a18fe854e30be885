package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_COPY_CLASS_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_COPY_COUNT_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_COPY_DATE_DISAGREES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.Distribution;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.telegram.Reading;
import org.reftel.core.text.FindingCode;

/** What the publisher, or the Department's own copy, says beside the telegram must agree with it. */
final class CopyRules {
    private static final Citation PAGES = Citation.practice("practice of published telegrams");
    private static final Citation SEVENTIES = Citation.practice("practice of telegrams of the 1970s");

    private CopyRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_COPY_CLASS_DISAGREES, PAGES, Period.ALWAYS, CopyRules::classification),
                new Rule(CHECK_COPY_DATE_DISAGREES, PAGES, Period.ALWAYS, CopyRules::date),
                new Rule(CHECK_COPY_COUNT_DISAGREES, SEVENTIES, Period.ALWAYS, CopyRules::count));
    }

    private static void classification(Examination telegram, Rule.Report report) {
        String stated = telegram.telegram().statement().classification();
        if (stated == null || telegram.level() == null || telegram.found(FindingCode.CLASS_INFERRED)) {
            return;
        }
        int slashes = stated.indexOf("//");
        String level = slashes < 0 ? stated : stated.substring(0, slashes);
        String caveat = slashes < 0 ? "" : stated.substring(slashes + 2);
        Level published = Level.find(level);
        boolean differ = published != null
                && (published.isClassified() || telegram.isClassified())
                && published != telegram.level();
        if (differ) {
            report.add(
                    telegram.headPlace(),
                    "The publisher says " + stated + " and the class line " + telegram.levelWords()
                            + "; the class line is the telegram's own");
        } else if (telegram.isClassified() && caveat.contains("NOFORN") != telegram.hasCaption("NOFORN")) {
            report.add(
                    telegram.headPlace(),
                    "The publisher says " + stated + " and the telegram "
                            + (telegram.hasCaption("NOFORN") ? "has the caption NOFORN" : "has no caption NOFORN")
                            + "; the telegram's own captions hold");
        }
    }

    /** Compares to the hour: the minutes of the Cablegate pages are wrong throughout. */
    private static void date(Examination telegram, Rule.Report report) {
        String stated = telegram.telegram().statement().created();
        Reading<Dtg> reading = telegram.telegram().addresses().dtg();
        Dtg dtg = Reading.valueOf(reading);
        if (stated == null || reading == null || dtg == null || !isIsoDay(stated)) {
            return;
        }
        String sent = dtg.iso();
        boolean sameDay = stated.startsWith(sent.substring(0, 10));
        String hour = hour(stated);
        boolean sameHour = hour == null || hour.equals(sent.substring(11, 13));
        if (!sameDay || !sameHour) {
            report.add(
                    reading.span(),
                    "The publisher dates the telegram " + stated + " and the date-time group is " + dtg
                            + "; the date-time group is the telegram's own");
        }
    }

    private static boolean isIsoDay(String stated) {
        return stated.length() >= 10 && stated.charAt(4) == '-' && stated.charAt(7) == '-';
    }

    private static @Nullable String hour(String stated) {
        return stated.length() >= 16 && stated.charAt(13) == ':' ? stated.substring(11, 13) : null;
    }

    private static void count(Examination telegram, Rule.Report report) {
        Distribution block = telegram.telegram().distribution();
        Integer total = block == null ? null : block.total();
        if (block == null || total == null) {
            return;
        }
        long sum = 0;
        for (List<Distribution.Office> offices : List.of(block.offices(), block.info())) {
            for (Distribution.Office office : offices) {
                Integer copies = office.copies();
                if (copies == null) {
                    return; // a count that is not written cannot be added
                }
                sum += copies;
            }
        }
        if (sum != total) {
            report.add(
                    block.span(),
                    "The offices have " + sum + " copies in all and the block says " + total
                            + "; the figure after the slash is their sum");
        }
    }
}
