package org.reftel.core.check;

import static org.reftel.core.text.FindingCode.CHECK_ADDRESSEE_MISSING;
import static org.reftel.core.text.FindingCode.CHECK_ADDRESSEE_REPEATED;
import static org.reftel.core.text.FindingCode.CHECK_CONTINUITY_COLLECTIVE;
import static org.reftel.core.text.FindingCode.CHECK_CONTINUITY_SECTIONS;
import static org.reftel.core.text.FindingCode.CHECK_EXEMPT_WITHOUT_COLLECTIVE;
import static org.reftel.core.text.FindingCode.CHECK_FLASH_MIXED;
import static org.reftel.core.text.FindingCode.CHECK_INDICATOR_DISAGREES;
import static org.reftel.core.text.FindingCode.CHECK_INDICATOR_FORM;
import static org.reftel.core.text.FindingCode.CHECK_INDICATOR_REPEATED;
import static org.reftel.core.text.FindingCode.CHECK_INDICATOR_UNKNOWN;
import static org.reftel.core.text.FindingCode.CHECK_INFO_PRECEDENCE_HIGHER;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Posts;
import org.reftel.core.manual.RoutingIndicator;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.Telegram.RoutingLine;

/** To whom: routing indicators, addressees, their precedences and continuity numbers. */
final class AddressRules {
    private static final Citation ADDRESSEES = Citation.seen("5 FAH-2 H-233");
    private static final Citation INDICATORS = Citation.seen("5 FAH-2 H-232");
    private static final Citation CONTINUITY = Citation.reported("5 FAH-2 H-321.7");

    private AddressRules() {}

    static List<Rule> rules() {
        return List.of(
                new Rule(CHECK_ADDRESSEE_MISSING, ADDRESSEES, Period.ALWAYS, AddressRules::someAction),
                new Rule(CHECK_ADDRESSEE_REPEATED, ADDRESSEES, Period.ALWAYS, AddressRules::eachAddresseeOnce),
                new Rule(
                        CHECK_INDICATOR_REPEATED,
                        Citation.seen("ACP 127 204"),
                        Period.ALWAYS,
                        AddressRules::eachIndicatorOnce),
                new Rule(CHECK_INDICATOR_FORM, INDICATORS, Period.ALWAYS, AddressRules::indicatorForm),
                new Rule(CHECK_INDICATOR_UNKNOWN, INDICATORS, Period.ALWAYS, AddressRules::indicatorKnown),
                new Rule(CHECK_INDICATOR_DISAGREES, INDICATORS, Period.ALWAYS, AddressRules::indicatorOfAddressee),
                new Rule(
                        CHECK_INFO_PRECEDENCE_HIGHER,
                        Citation.seen("ACP 127 152"),
                        Period.ALWAYS,
                        AddressRules::infoNotHigher),
                new Rule(CHECK_FLASH_MIXED, Citation.seen("ACP 127 152 e"), Period.ALWAYS, AddressRules::flashAlone),
                new Rule(
                        CHECK_EXEMPT_WITHOUT_COLLECTIVE,
                        Citation.seen("ACP 127 133"),
                        Period.ALWAYS,
                        AddressRules::exemptOfCollective),
                new Rule(
                        CHECK_CONTINUITY_COLLECTIVE,
                        CONTINUITY,
                        Period.from(Dates.HANDBOOKS),
                        AddressRules::noContinuityOfCollective),
                new Rule(
                        CHECK_CONTINUITY_SECTIONS,
                        CONTINUITY,
                        Period.from(Dates.HANDBOOKS),
                        AddressRules::continuityASection));
    }

    private static void someAction(Examination telegram, Rule.Report report) {
        Reading<String> from = telegram.telegram().addresses().from();
        if (from != null
                && telegram.hasHeader()
                && telegram.telegram().addresses().action().isEmpty()) {
            report.add(from.span(), "No addressee stands after TO; a telegram has at least one for action");
        }
    }

    private static void eachAddresseeOnce(Examination telegram, Rule.Report report) {
        Set<String> seen = new HashSet<>();
        for (Address address : telegram.addressees()) {
            String key = address.plad().toUpperCase(Locale.ROOT) + "//" + String.join("/", address.offices());
            if (!address.plad().isEmpty() && !seen.add(key)) {
                report.add(address.span(), address.plad() + " is addressed twice; each addressee stands once");
            }
        }
    }

    private static void eachIndicatorOnce(Examination telegram, Rule.Report report) {
        Reading<RoutingLine> line = telegram.telegram().transmission().routing();
        RoutingLine routing = Reading.valueOf(line);
        if (line == null || routing == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String indicator : routing.indicators()) {
            if (!seen.add(indicator)) {
                report.add(line.span(), "The routing line names " + indicator + " twice; each indicator stands once");
            }
        }
    }

    private static void indicatorForm(Examination telegram, Rule.Report report) {
        for (Address address : telegram.everyAddress()) {
            String indicator = address.indicator() == null ? beforeSlash(address.plad()) : address.indicator();
            if (indicator != null && !indicator.equals("ZEN") && !isIndicator(indicator)) {
                report.add(
                        address.span(),
                        indicator + " is no routing indicator; it has five to eight letters and begins with R");
            }
        }
    }

    /** What stands where an indicator does, and was not read as one: {@code XUEHLO} of {@code XUEHLO/AMEMBASSY LIMA}. */
    private static @Nullable String beforeSlash(String plad) {
        int slash = plad.indexOf('/');
        boolean first = slash > 0 && slash < plad.length() - 1 && plad.indexOf(' ') > slash;
        return first && plad.charAt(slash + 1) != '/' ? plad.substring(0, slash) : null;
    }

    private static void indicatorKnown(Examination telegram, Rule.Report report) {
        for (Address address : telegram.everyAddress()) {
            String indicator = address.indicator();
            if (indicator != null
                    && isIndicator(indicator)
                    && telegram.manual().routingIndicators().find(indicator) == null) {
                report.add(
                        address.span(),
                        "Routing indicator " + indicator + " of " + address.plad() + " is not in the manual's table");
            }
        }
    }

    private static void indicatorOfAddressee(Examination telegram, Rule.Report report) {
        for (Address address : telegram.everyAddress()) {
            String indicator = address.indicator();
            String owner = indicator == null ? null : otherPost(telegram, indicator, address.plad());
            if (owner != null) {
                report.add(
                        address.span(),
                        "Routing indicator " + indicator + " stands before " + address.plad() + " and belongs to "
                                + owner);
            }
        }
    }

    /** The addressee of an indicator that belongs to a post, if the address certainly names a different post. */
    private static @Nullable String otherPost(Examination telegram, String indicator, String address) {
        RoutingIndicator row = telegram.manual().routingIndicators().find(indicator);
        Posts posts = telegram.manual().posts();
        Post named = posts.byAddress(address);
        if (row == null
                || row.kind() != RoutingIndicator.Kind.POST
                || row.addresses().isEmpty()
                || named == null) {
            return null;
        }
        for (String known : row.addresses()) {
            Post owner = posts.byAddress(known);
            boolean sameCity =
                    owner != null && owner.city() != null && owner.city().equals(named.city());
            if (owner == null || owner.equals(named) || sameCity) {
                return null;
            }
        }
        return row.addresses().getFirst();
    }

    private static boolean isIndicator(String text) {
        boolean letters = text.length() >= 5 && text.length() <= 8 && text.charAt(0) == 'R';
        for (int i = 0; letters && i < text.length(); i++) {
            letters = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
        }
        return letters;
    }

    private static void infoNotHigher(Examination telegram, Rule.Report report) {
        Telegram.Addresses addresses = telegram.telegram().addresses();
        Reading<Precedence> first = addresses.precedence();
        Precedence action = Reading.valueOf(first);
        Precedence info = Reading.valueOf(addresses.infoPrecedence());
        if (first != null && action != null && info != null && info.compareTo(action) < 0) {
            report.add(
                    first.span(),
                    "The date-time line gives action " + action.word() + " and information " + info.word()
                            + "; information is never higher than action");
            return;
        }
        Precedence urgent = highestWord(addresses.action());
        if (urgent == null) {
            return; // none is written: the precedence of the date-time line holds for them
        }
        for (Address address : addresses.info()) {
            Precedence word = address.precedence();
            if (word != null && word.compareTo(urgent) < 0) {
                report.add(
                        address.span(),
                        address.plad() + " has the telegram for information as " + word.word()
                                + " and no action addressee has more than " + urgent.word()
                                + "; information is never higher than action");
                return;
            }
        }
    }

    private static @Nullable Precedence highestWord(List<Address> addressees) {
        Precedence highest = null;
        for (Address address : addressees) {
            Precedence word = address.precedence();
            if (word != null && (highest == null || word.compareTo(highest) < 0)) {
                highest = word;
            }
        }
        return highest;
    }

    private static void flashAlone(Examination telegram, Rule.Report report) {
        Telegram.Addresses addresses = telegram.telegram().addresses();
        Reading<Precedence> first = addresses.precedence();
        Precedence info = Reading.valueOf(addresses.infoPrecedence());
        if (first != null && first.value() == Precedence.FLASH && info != null && info != Precedence.FLASH) {
            report.add(
                    first.span(),
                    "Action is FLASH and information " + info.word()
                            + " in one transmission; FLASH goes apart from lower precedence");
            return;
        }
        boolean flash = false;
        for (Address address : telegram.addressees()) {
            flash |= address.precedence() == Precedence.FLASH;
        }
        for (Address address : telegram.addressees()) {
            Precedence word = address.precedence();
            if (flash && word != null && word != Precedence.FLASH) {
                report.add(
                        address.span(),
                        address.plad() + " is " + word.word()
                                + " beside a FLASH addressee; FLASH goes apart from lower precedence");
                return;
            }
        }
    }

    private static void exemptOfCollective(Examination telegram, Rule.Report report) {
        List<Address> exempt = telegram.telegram().addresses().exempt();
        if (exempt.isEmpty()) {
            return;
        }
        for (Address address : telegram.addressees()) {
            if (isCollective(address)) {
                return;
            }
        }
        report.add(
                exempt.getFirst().span(),
                exempt.getFirst().plad()
                        + " is exempted and no collective is addressed; XMT exempts members of a collective");
    }

    private static void noContinuityOfCollective(Examination telegram, Rule.Report report) {
        for (Address address : telegram.addressees()) {
            if (address.serial() != null && isCollective(address)) {
                report.add(
                        address.span(),
                        address.plad() + " has continuity number " + address.serial()
                                + "; a collective has none, its members differ");
            }
        }
    }

    private static void continuityASection(Examination telegram, Rule.Report report) {
        int sections = telegram.telegram().head().sections();
        for (Address address : telegram.addressees()) {
            int count = count(address.serial());
            if (count > 1 && count != sections) {
                report.add(
                        address.span(),
                        address.plad() + " has continuity numbers " + address.serial() + ", " + count
                                + " in all, for a telegram of " + sections + (sections == 1 ? " section" : " sections")
                                + "; each section takes one");
                return; // the other addressees have the same count, for the same reason
            }
        }
    }

    /** How many numbers {@code 2593-2599} is; 0 where it is no range. */
    private static int count(@Nullable String serial) {
        int dash = serial == null ? -1 : serial.indexOf('-');
        if (serial == null || dash < 1 || serial.length() > 11) {
            return 0;
        }
        int first = digits(serial, 0, dash);
        int last = digits(serial, dash + 1, serial.length());
        return first < 0 || last < first ? 0 : last - first + 1;
    }

    private static int digits(String text, int from, int to) {
        int value = from < to && to - from <= 6 ? 0 : -1;
        for (int i = from; value >= 0 && i < to; i++) {
            char c = text.charAt(i);
            value = c >= '0' && c <= '9' ? value * 10 + c - '0' : -1;
        }
        return value;
    }

    /** A line that stands for a list of posts kept elsewhere. */
    private static boolean isCollective(Address address) {
        String plad = address.plad().toUpperCase(Locale.ROOT);
        return plad.contains("COLLECTIVE") || plad.startsWith("ALL ") || plad.endsWith(" POSTS");
    }
}
