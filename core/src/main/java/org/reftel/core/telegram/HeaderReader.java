package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/** Reads format lines 1 to 9. */
final class HeaderReader {
    private HeaderReader() {}

    static Telegram.Transmission transmission(SyntaxTree tree, int header) {
        Reading<String> id = null;
        Reading<Telegram.RoutingLine> routing = null;
        Reading<Telegram.FromStation> origin = null;
        Reading<String> security = null;
        List<Reading<String>> signals = new ArrayList<>(1);
        for (int line = first(tree, header); line != NONE; line = tree.nextSibling(header, line)) {
            switch (tree.kind(line)) {
                case TRANSMISSION_LINE -> id = id != null ? id : leaf(tree, line, NodeKind.TRANSMISSION_ID);
                case ROUTING_LINE -> routing = routing != null ? routing : routing(tree, line);
                case FROM_STATION_LINE -> origin = origin != null ? origin : origin(tree, line);
                case SECURITY_LINE ->
                    security = security != null ? security : leaf(tree, line, NodeKind.SECURITY_SIGNAL);
                default -> {}
            }
            int signal = tree.kind(line) == NodeKind.UNPLACED ? NONE : tree.child(line, NodeKind.OPERATING_SIGNAL);
            if (signal != NONE) {
                signals.add(Reading.of(collapsed(tree, signal), tree.span(signal)));
            }
        }
        return new Telegram.Transmission(id, routing, origin, security, signals);
    }

    private static int first(SyntaxTree tree, int header) {
        return header == NONE ? NONE : tree.firstChild(header);
    }

    private static @Nullable Reading<String> leaf(SyntaxTree tree, int line, NodeKind kind) {
        int leaf = tree.child(line, kind);
        return leaf == NONE ? null : Reading.of(collapsed(tree, leaf), tree.span(leaf));
    }

    private static Reading<Telegram.RoutingLine> routing(SyntaxTree tree, int line) {
        List<String> precedences = new ArrayList<>(2);
        List<String> indicators = new ArrayList<>();
        for (int leaf = tree.firstChild(line); leaf != NONE; leaf = tree.nextSibling(line, leaf)) {
            if (tree.kind(leaf) == NodeKind.PRECEDENCE) {
                precedences.add(tree.text(leaf));
            } else if (tree.kind(leaf) == NodeKind.ROUTING_INDICATOR) {
                indicators.add(tree.text(leaf));
            }
        }
        return Reading.of(
                new Telegram.RoutingLine(List.copyOf(precedences), List.copyOf(indicators)), contentSpan(tree, line));
    }

    private static @Nullable Reading<Telegram.FromStation> origin(SyntaxTree tree, int line) {
        int indicator = tree.child(line, NodeKind.ROUTING_INDICATOR);
        if (indicator == NONE) {
            return null;
        }
        int serial = tree.child(line, NodeKind.STATION_SERIAL);
        int section = tree.child(line, NodeKind.SECTION_NUMBER);
        int time = tree.child(line, NodeKind.FILING_TIME);
        Integer sectionNumber = null;
        if (section != NONE) {
            String digits = tree.text(section).substring(1);
            sectionNumber = isNumber(digits) ? Integer.valueOf(digits) : null;
        }
        return Reading.of(
                new Telegram.FromStation(
                        tree.text(indicator),
                        serial == NONE ? null : tree.text(serial).substring(1),
                        sectionNumber,
                        time == NONE ? null : tree.text(time)),
                contentSpan(tree, line));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static Telegram.Addresses addresses(
            SyntaxTree tree, int header, Telegram.Transmission transmission, List<Finding> findings) {
        Reading<Precedence> precedence = null;
        Reading<Precedence> infoPrecedence = null;
        Reading<Dtg> dtg = null;
        Reading<String> from = null;
        List<Address> action = new ArrayList<>();
        List<Address> info = new ArrayList<>();
        List<Address> exempt = new ArrayList<>();
        for (int line = first(tree, header); line != NONE; line = tree.nextSibling(header, line)) {
            switch (tree.kind(line)) {
                case DATE_LINE -> {
                    if (dtg == null) {
                        int prosign = tree.child(line, NodeKind.PRECEDENCE);
                        precedence = prosign(tree, prosign);
                        infoPrecedence = prosign(tree, nextOfKind(tree, line, prosign));
                        dtg = dtg(tree, tree.child(line, NodeKind.DATE_TIME_GROUP), transmission, findings);
                    }
                }
                case ORIGINATOR_LINE -> {
                    int plad = tree.child(line, NodeKind.PLAD);
                    from = from != null || plad == NONE ? from : Reading.of(collapsed(tree, plad), tree.span(plad));
                }
                case ACTION_ADDRESSEES -> addresses(tree, line, action, exempt);
                case INFO_ADDRESSEES -> addresses(tree, line, info, exempt);
                case EXEMPT_ADDRESSEES -> addresses(tree, line, exempt, exempt);
                default -> {}
            }
        }
        if (precedence == null && dtg != null && transmission.routing() != null) {
            Telegram.RoutingLine line = transmission.routing().value();
            if (line != null && !line.precedences().isEmpty()) {
                Precedence sent =
                        Precedence.ofProsign(line.precedences().getFirst().charAt(0));
                precedence = sent == null
                        ? null
                        : Reading.of(sent, transmission.routing().span());
            }
        }
        return new Telegram.Addresses(
                precedence, infoPrecedence, dtg, from, List.copyOf(action), List.copyOf(info), withoutRepeats(exempt));
    }

    /** Exempted addressees stand in the copies twice now and then; they count once. */
    private static List<Address> withoutRepeats(List<Address> addresses) {
        List<Address> once = new ArrayList<>();
        for (Address address : addresses) {
            if (once.stream().noneMatch(a -> a.plad().equals(address.plad()))) {
                once.add(address);
            }
        }
        return List.copyOf(once);
    }

    private static int nextOfKind(SyntaxTree tree, int line, int leaf) {
        if (leaf == NONE) {
            return NONE;
        }
        for (int next = tree.nextSibling(line, leaf); next != NONE; next = tree.nextSibling(line, next)) {
            if (tree.kind(next) == tree.kind(leaf)) {
                return next;
            }
        }
        return NONE;
    }

    private static @Nullable Reading<Precedence> prosign(SyntaxTree tree, int leaf) {
        Precedence precedence =
                leaf == NONE ? null : Precedence.ofProsign(tree.source().charAt(tree.start(leaf)));
        return precedence == null ? null : Reading.of(precedence, tree.span(leaf));
    }

    private static void addresses(SyntaxTree tree, int block, List<Address> into, List<Address> exempt) {
        for (int node = tree.firstChild(block); node != NONE; node = tree.nextSibling(block, node)) {
            if (tree.kind(node) == NodeKind.ADDRESS) {
                into.add(address(tree, node));
            } else if (tree.kind(node) == NodeKind.EXEMPT_ADDRESSEES) {
                addresses(tree, node, exempt, exempt);
            }
        }
    }

    private static Address address(SyntaxTree tree, int node) {
        String indicator = null;
        String plad = "";
        String offices = "";
        Precedence precedence = null;
        String serial = null;
        for (int leaf = tree.firstChild(node); leaf != NONE; leaf = tree.nextSibling(node, leaf)) {
            switch (tree.kind(leaf)) {
                case ROUTING_INDICATOR -> indicator = tree.text(leaf);
                case PLAD -> plad = collapsed(tree, leaf);
                case OFFICES -> offices = tree.text(leaf);
                case PRECEDENCE_WORD -> precedence = precedenceWord(tree.text(leaf));
                case CONTINUITY_NUMBER -> serial = tree.text(leaf);
                default -> {}
            }
        }
        return new Address(indicator, plad + offices, precedence, serial, tree.span(node));
    }

    private static Precedence precedenceWord(String word) {
        if (word.startsWith("NIACT")) {
            return Precedence.NIACT_IMMEDIATE;
        }
        return switch (word.charAt(0)) {
            case 'F' -> Precedence.FLASH;
            case 'I' -> Precedence.IMMEDIATE;
            case 'P' -> Precedence.PRIORITY;
            // Misspelt words have been found one letter off; the second letter tells.
            default ->
                word.contains("MED")
                        ? Precedence.IMMEDIATE
                        : word.contains("RIT") ? Precedence.PRIORITY : Precedence.ROUTINE;
        };
    }

    private static @Nullable Reading<Dtg> dtg(
            SyntaxTree tree, int leaf, Telegram.Transmission transmission, List<Finding> findings) {
        if (leaf == NONE) {
            return null;
        }
        String written = tree.text(leaf);
        TextSpan span = tree.span(leaf);
        StringBuilder digits = new StringBuilder(6);
        boolean repaired = false;
        int at = 0;
        while (at < written.length() && digits.length() < 6) {
            char c = written.charAt(at++);
            char digit = digit(c);
            repaired |= digit != c;
            digits.append(digit);
        }
        int year = year(written);
        int month = month(written, at);
        LocalDateTime filed = filed(transmission, year);
        LocalDateTime time = time(digits, month, year);
        if (time == null && filed != null && filed.getMonthValue() == month) {
            time = filed;
            repaired = true;
        }
        if (time == null) {
            findings.add(Finding.of(FindingCode.DTG_UNREADABLE, span, "“" + written + "” is no date and time"));
            return Reading.without(Reading.Legibility.ILLEGIBLE, span);
        }
        Dtg dtg = new Dtg(time);
        if (repaired) {
            findings.add(Finding.of(FindingCode.DTG_REPAIRED, span, "“" + written + "” is read as " + dtg));
        }
        return Reading.of(dtg, span);
    }

    /** The digit that a scanned letter was; the sign itself where it is a digit or nothing like one. */
    private static char digit(char c) {
        return switch (c) {
            case 'O', 'o', 'Q', 'D' -> '0';
            case 'I', 'l', 'i', '|' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'B' -> '8';
            default -> c;
        };
    }

    private static int year(String written) {
        int end = written.length();
        int from = end;
        while (from > 0 && Character.isDigit(written.charAt(from - 1))) {
            from--;
        }
        int year = Integer.parseInt(written.substring(from, end));
        return end - from == 2 ? TelegramId.century(year) : year;
    }

    private static int month(String written, int from) {
        int at = from;
        while (at < written.length() && (written.charAt(at) == 'Z' || written.charAt(at) <= ' ')) {
            at++;
        }
        if (at + 3 > written.length()) {
            return 0;
        }
        String name = written.substring(at, at + 3).toUpperCase(java.util.Locale.ROOT);
        int found = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC".indexOf(name);
        return found >= 0 && found % 3 == 0 ? found / 3 + 1 : 0;
    }

    private static @Nullable LocalDateTime time(CharSequence digits, int month, int year) {
        if (digits.chars().anyMatch(c -> c < '0' || c > '9') || month == 0) {
            return null;
        }
        int day = Integer.parseInt(digits, 0, 2, 10);
        int hour = Integer.parseInt(digits, 2, 4, 10);
        int minute = Integer.parseInt(digits, 4, 6, 10);
        boolean possible = day >= 1
                && hour < 24
                && minute < 60
                && year >= 1
                && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
        return possible ? LocalDateTime.of(year, month, day, hour, minute) : null;
    }

    /** The filing time of the DE line: day of the year, hour and minute. */
    private static @Nullable LocalDateTime filed(Telegram.Transmission transmission, int year) {
        Telegram.FromStation origin = Reading.valueOf(transmission.origin());
        String julian = origin == null ? null : origin.julian();
        if (julian == null || julian.length() != 7 || year < 1) {
            return null;
        }
        int day = Integer.parseInt(julian.substring(0, 3));
        int hour = Integer.parseInt(julian.substring(3, 5));
        int minute = Integer.parseInt(julian.substring(5, 7));
        boolean possible = day >= 1 && day <= LocalDate.of(year, 1, 1).lengthOfYear() && hour < 24 && minute < 60;
        return possible ? LocalDate.ofYearDay(year, day).atTime(hour, minute) : null;
    }

    /** A leaf's characters with runs of blanks collapsed. */
    static String collapsed(SyntaxTree tree, int node) {
        return collapsed(tree.text(node));
    }

    static String collapsed(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c != '\u00a0' || c == ' ' && i + 1 < text.length() && text.charAt(i + 1) > ' ';
        }
        if (plain) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ' || c == '\u00a0';
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** A line's span without the blanks and the line end behind it. */
    static TextSpan contentSpan(SyntaxTree tree, int line) {
        int end = tree.end(line);
        int start = tree.start(line);
        String s = tree.source().characters();
        while (end > start && (s.charAt(end - 1) <= ' ' || s.charAt(end - 1) == '\u00a0')) {
            end--;
        }
        while (start < end && (s.charAt(start) <= ' ' || s.charAt(start) == '\u00a0')) {
            start++;
        }
        return new TextSpan(start, end);
    }
}
