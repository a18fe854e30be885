package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_DATE_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_ORIGIN_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_PRECEDENCE_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_SECTION_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_SECURITY_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_SERIAL_DISAGREES;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.Telegram.FromStation;
import org.reftel.core.telegram.Telegram.RoutingLine;

/** What the transmission lines say twice must agree: class, date, number, section, precedence, origin. */
final class AgreementRules {
    /** Station serials have four digits. */
    private static final int SERIALS = 10_000;

    private AgreementRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(
                        CHECK_SECURITY_DISAGREES,
                        Citation.seen("ACP 127 203"),
                        Period.ALWAYS,
                        AgreementRules::security),
                new Rule(CHECK_DATE_DISAGREES, Citation.seen("ACP 127 208 f"), Period.ALWAYS, AgreementRules::filing),
                new Rule(
                        CHECK_SERIAL_DISAGREES,
                        Citation.practice("practice of published telegrams"),
                        Period.ALWAYS,
                        AgreementRules::serial),
                new Rule(CHECK_SECTION_DISAGREES, Citation.seen("ACP 127 208"), Period.ALWAYS, AgreementRules::section),
                new Rule(
                        CHECK_PRECEDENCE_DISAGREES,
                        Citation.seen("ACP 127 152"),
                        Period.ALWAYS,
                        AgreementRules::precedence),
                new Rule(
                        CHECK_ORIGIN_DISAGREES,
                        Citation.practice("practice of published telegrams"),
                        Period.ALWAYS,
                        AgreementRules::origin));
    }

    private static void security(Examination telegram, Rule.Report report) {
        Reading<String> line = telegram.telegram().transmission().security();
        String written = Reading.valueOf(line);
        Level level = telegram.level();
        if (line == null || written == null || level == null) {
            return;
        }
        String[] groups = written.split(" ");
        if (groups.length < 2 || groups[1].length() != 5) {
            return;
        }
        char letter = groups[1].charAt(0);
        if (!groups[1].equals(String.valueOf(letter).repeat(5))) {
            report.add(line.span(), "The security line says " + groups[1] + "; one letter stands five times");
        } else if (lettersFor(level).indexOf(letter) < 0) {
            report.add(
                    line.span(),
                    "The security line says " + groups[1] + " and the class line " + level.words()
                            + "; both carry one class");
        } else if (groups[0].equals("ZNR") && letter != 'U') {
            report.add(
                    line.span(),
                    "ZNR lets the telegram go in clear and the class line says " + level.words()
                            + "; ZNY stands before " + groups[1]);
        }
    }

    /** The letters of format line 4 that agree with a class; E is unclassified text that is enciphered (EFTO). */
    private static String lettersFor(Level level) {
        return switch (level) {
            case TOP_SECRET -> "T";
            case SECRET -> "S";
            case CONFIDENTIAL -> "C";
            case LIMITED_OFFICIAL_USE -> "UERC";
            case UNCLASSIFIED, FOR_OFFICIAL_USE_ONLY, SENSITIVE_BUT_UNCLASSIFIED -> "UE";
        };
    }

    private static void filing(Examination telegram, Rule.Report report) {
        Reading<FromStation> line = telegram.telegram().transmission().origin();
        FromStation station = Reading.valueOf(line);
        Dtg dtg = Reading.valueOf(telegram.telegram().addresses().dtg());
        String julian = station == null ? null : station.julian();
        if (line == null || julian == null || dtg == null || julian.length() != 7) {
            return;
        }
        LocalDateTime time = dtg.time();
        int day = number(julian.substring(0, 3));
        int clock = number(julian.substring(3));
        if (day != time.getDayOfYear() || clock != time.getHour() * 100 + time.getMinute()) {
            String expected =
                    String.format(Locale.ROOT, "%03d%02d%02d", time.getDayOfYear(), time.getHour(), time.getMinute());
            report.add(
                    line.span(),
                    "Filed on " + spoken(julian) + ", and the date-time group " + dtg + " is " + spoken(expected)
                            + "; the date-time group is the telegram's date");
        }
    }

    /** {@code day 286 at 0812Z}. */
    private static String spoken(String julian) {
        return "day " + julian.substring(0, 3) + " at " + julian.substring(3) + "Z";
    }

    private static void serial(Examination telegram, Rule.Report report) {
        Reading<FromStation> line = telegram.telegram().transmission().origin();
        FromStation station = Reading.valueOf(line);
        Mrn mrn = Reading.valueOf(telegram.telegram().head().mrn());
        if (line == null || station == null || mrn == null) {
            return;
        }
        boolean laterSection = station.section() != null && station.section() > 1;
        int serial = number(station.serial());
        if (!laterSection && serial >= 0 && serial != mrn.number() % SERIALS) {
            report.add(
                    line.span(),
                    "The station serial is " + station.serial() + " and the message number " + mrn.number()
                            + "; the serial is the number's last four digits");
        }
    }

    private static void section(Examination telegram, Rule.Report report) {
        Telegram.Head head = telegram.telegram().head();
        Reading<FromStation> line = telegram.telegram().transmission().origin();
        FromStation station = Reading.valueOf(line);
        Reading<String> classLine = head.classification();
        if (line == null || station == null || classLine == null) {
            return;
        }
        Integer sent = station.section();
        Integer said = head.section();
        if (said == null && sent != null && sent > 1) {
            report.add(
                    line.span(),
                    "The DE line says section " + sent + " and the class line names none; each names its section");
        } else if (said != null && sent == null) {
            report.add(
                    line.span(),
                    "The class line says section " + said + " of " + head.sections()
                            + " and the DE line names none; each names its section");
        } else if (said != null && !said.equals(sent)) {
            report.add(
                    line.span(),
                    "The DE line says section " + sent + " and the class line section " + said
                            + "; both name the same section");
        }
    }

    private static void precedence(Examination telegram, Rule.Report report) {
        Reading<RoutingLine> line = telegram.telegram().transmission().routing();
        RoutingLine routing = Reading.valueOf(line);
        Precedence highest = highest(telegram.telegram().addresses());
        if (line == null
                || routing == null
                || highest == null
                || routing.precedences().isEmpty()) {
            return;
        }
        String prosign = String.valueOf(highest.prosign());
        List<String> sent = routing.precedences();
        boolean doubled = sent.size() == 2 && sent.get(0).equals(sent.get(1));
        if (!doubled || !sent.getFirst().equals(prosign)) {
            report.add(
                    line.span(),
                    "The routing line says " + String.join("", sent) + " and the date-time line " + highest.word()
                            + "; the routing line doubles the highest precedence, " + prosign + prosign);
        }
    }

    private static @Nullable Precedence highest(Telegram.Addresses addresses) {
        Precedence action = Reading.valueOf(addresses.precedence());
        Precedence info = Reading.valueOf(addresses.infoPrecedence());
        if (action == null || info == null) {
            return action;
        }
        return action.compareTo(info) <= 0 ? action : info;
    }

    private static void origin(Examination telegram, Rule.Report report) {
        Reading<String> from = telegram.telegram().addresses().from();
        String plad = Reading.valueOf(from);
        Mrn mrn = Reading.valueOf(telegram.telegram().head().mrn());
        if (from == null || plad == null || mrn == null) {
            return;
        }
        if (telegram.differentPosts(plad, mrn.post())) {
            report.add(
                    from.span(),
                    "The FM line says " + plad + " and the message number is of " + mrn.post()
                            + "; a telegram bears its originator's own number");
        }
    }

    private static int number(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
