package org.reftel.core.manual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The executive orders that the E.O. line names, with their declassification marks and their reasons to classify. */
public final class ExecutiveOrders {
    private final List<ExecutiveOrder> all;
    private final List<DeclassificationMark> marks;
    private final List<ClassificationReason> reasons;

    private ExecutiveOrders() {
        all = Table.read("executive-orders.tsv").stream()
                .map(row -> new ExecutiveOrder(
                        row.cell("number"),
                        row.cellOrNull("amended_by"),
                        row.cell("title"),
                        row.cell("longest_years").isEmpty() ? null : Integer.valueOf(row.number("longest_years")),
                        row.days(),
                        row.sources()))
                .toList();
        marks = Table.read("declassification-marks.tsv").stream()
                .map(row -> new DeclassificationMark(
                        row.cell("order"),
                        row.cell("mark"),
                        row.list("also", '|'),
                        row.cell("meaning"),
                        years(row.list("years", '|')),
                        row.days(),
                        row.sources()))
                .toList();
        reasons = Table.read("classification-reasons.tsv").stream()
                .map(row -> new ClassificationReason(
                        row.cell("order"),
                        row.cell("section"),
                        row.cell("letter").charAt(0),
                        row.cell("meaning"),
                        row.days(),
                        row.sources()))
                .toList();
    }

    private static Map<String, Integer> years(List<String> terms) {
        Map<String, Integer> years = new HashMap<>();
        for (String term : terms) {
            int colon = term.indexOf(':');
            years.put(term.substring(0, colon), Integer.valueOf(term.substring(colon + 1)));
        }
        return Map.copyOf(years);
    }

    static ExecutiveOrders standard() {
        return Loaded.ORDERS;
    }

    /** Every order in every wording, the oldest first. */
    public List<ExecutiveOrder> all() {
        return all;
    }

    /** Every mark of every order. */
    public List<DeclassificationMark> marks() {
        return marks;
    }

    /** Every reason of every order. */
    public List<ClassificationReason> reasons() {
        return reasons;
    }

    /** The order, in its wording of that day; null before December 1953. */
    public @Nullable ExecutiveOrder inForce(LocalDate day) {
        for (ExecutiveOrder order : all) {
            if (order.inForce().contains(day)) {
                return order;
            }
        }
        return null;
    }

    /** An order by its number, in each of its wordings; by the number of an amendment, the wording it made. */
    public List<ExecutiveOrder> byNumber(String number) {
        return all.stream()
                .filter(order -> order.number().equals(number) || number.equals(order.amendedBy()))
                .toList();
    }

    /**
     * The order that a number means. A known number is itself; else the one order with the same digits in another
     * sequence ({@code 12598}), or with one digit lost, added or changed, is meant; else, where digits are both
     * changed and exchanged ({@code 19523}), the order in force that day if one digit is all that differs. Null where
     * none of these leads to a single order.
     *
     * @param day the telegram's; null where it is not known, which leaves the last rule out
     */
    public @Nullable String repaired(String number, @Nullable LocalDate day) {
        Set<String> known = new LinkedHashSet<>();
        for (ExecutiveOrder order : all) {
            known.add(order.number());
            String amendment = order.amendedBy();
            if (number.equals(amendment)) {
                return number;
            }
        }
        if (known.contains(number)) {
            return number;
        }
        ExecutiveOrder current = day == null ? null : inForce(day);
        String currentNumber = current == null ? null : current.number();
        List<String> candidates = new ArrayList<>();
        for (String order : known) {
            if (changedDigits(number, order) == 0 || Letters.oneEditApart(number, order)) {
                candidates.add(order);
            }
        }
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (currentNumber == null) {
            return null;
        }
        boolean isCurrent =
                candidates.isEmpty() ? changedDigits(number, currentNumber) == 1 : candidates.contains(currentNumber);
        return isCurrent ? currentNumber : null;
    }

    /** How many digits differ when their sequence does not count; a large number where the lengths differ. */
    private static int changedDigits(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int[] count = new int[128];
        for (int i = 0; i < a.length(); i++) {
            count[a.charAt(i) & 127]++;
            count[b.charAt(i) & 127]--;
        }
        return Arrays.stream(count).map(Math::abs).sum() / 2;
    }

    /**
     * A mark that an order knew on a day: {@code OADR}, {@code X1}, {@code 25X1-human}, {@code XGDS 2},
     * {@code GP-3}. Signs and case do not count. Null where the order did not know it then.
     */
    public @Nullable DeclassificationMark mark(String text, LocalDate day) {
        String letters = Letters.of(text);
        for (DeclassificationMark mark : marks) {
            if (mark.inForce().contains(day) && isWritten(mark, letters)) {
                return mark;
            }
        }
        return null;
    }

    /** A mark in every order that knew it, on whatever day. */
    public List<DeclassificationMark> marks(String text) {
        String letters = Letters.of(text);
        return marks.stream().filter(mark -> isWritten(mark, letters)).toList();
    }

    private static boolean isWritten(DeclassificationMark mark, String letters) {
        return Letters.of(mark.mark()).equals(letters)
                || mark.alsoWritten().stream().anyMatch(form -> Letters.of(form).equals(letters));
    }

    /** What a section and letter meant on a day, {@code 1.4}, {@code b}; null where the section was not in force. */
    public @Nullable ClassificationReason reason(String section, char letter, LocalDate day) {
        for (ClassificationReason reason : reasons) {
            if (reason.section().equals(section)
                    && reason.letter() == Character.toLowerCase(letter)
                    && reason.inForce().contains(day)) {
                return reason;
            }
        }
        return null;
    }

    /** The section that gives the reasons on a day: {@code 1.4} from 25 March 2003; null before October 1995. */
    public @Nullable String reasonSection(LocalDate day) {
        for (ClassificationReason reason : reasons) {
            if (reason.inForce().contains(day)) {
                return reason.section();
            }
        }
        return null;
    }

    private static final class Loaded {
        static final ExecutiveOrders ORDERS = new ExecutiveOrders();
    }
}
