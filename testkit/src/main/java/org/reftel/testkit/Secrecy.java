package org.reftel.testkit;

import static org.reftel.testkit.TelegramWriter.twoDigits;
import static org.reftel.testkit.TelegramWriter.upper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.testkit.Truth.ClassifiedBy;
import org.reftel.testkit.Truth.Declassify;

/** The executive order of the day, when it lets the text go, and who classified it. */
final class Secrecy {
    private static final LocalDate ORDER_11652 = LocalDate.of(1972, 6, 1);
    private static final LocalDate ORDER_12065 = LocalDate.of(1978, 12, 1);
    private static final LocalDate ORDER_12356 = LocalDate.of(1982, 8, 1);
    private static final LocalDate ORDER_12958 = LocalDate.of(1995, 10, 14);
    private static final LocalDate ORDER_13292 = LocalDate.of(2003, 3, 25);

    private final Chance chance;
    private final LocalDate day;
    private final String classification;

    Secrecy(Chance chance, LocalDate day, String classification) {
        this.chance = chance;
        this.day = day;
        this.classification = classification;
    }

    /** The order in force; null before there was a line for it. */
    @Nullable
    String order() {
        if (day.isBefore(ORDER_11652)) {
            return null;
        } else if (day.isBefore(ORDER_12065)) {
            return "11652";
        } else if (day.isBefore(ORDER_12356)) {
            return "12065";
        }
        return day.isBefore(ORDER_12958) ? "12356" : "12958";
    }

    Declassify declassify() {
        boolean open = classification.equals("UNCLASSIFIED") || classification.equals("LIMITED OFFICIAL USE");
        if (open) {
            return new Declassify("N/A", null, "N/A");
        } else if (day.isBefore(ORDER_12065)) {
            String rule = chance.of("GDS", "GDS", "XGDS-1", "XGDS-2");
            return new Declassify(rule, null, rule);
        } else if (day.isBefore(ORDER_12356)) {
            LocalDate on = day.plusYears(6);
            String name = upper(Vocabulary.surname(chance)) + ", " + upper(Vocabulary.given(chance));
            String text = "GDS " + on.getMonthValue() + "/" + on.getDayOfMonth() + "/" + twoDigits(on.getYear() % 100)
                    + " (" + name + ") OR-P";
            return new Declassify(text, on, null);
        } else if (day.isBefore(ORDER_12958) || day.isBefore(LocalDate.of(2003, 1, 1)) && chance.percent(20)) {
            String rule = day.isBefore(ORDER_12958) ? "OADR" : chance.of("X1", "X5", "X6");
            return new Declassify("DECL: " + rule, null, rule);
        }
        int years = day.isBefore(ORDER_13292) ? 10 : chance.of(List.of(10, 10, 10, 10, 10, 10, 10, 25, 20, 15, 5));
        LocalDate on = day.plusYears(years);
        String year = on.getYear() < 2010 && chance.percent(50) ? twoDigits(on.getYear() % 100) : "" + on.getYear();
        String text = "DECL: " + twoDigits(on.getMonthValue()) + "/" + twoDigits(on.getDayOfMonth()) + "/" + year;
        return new Declassify(text, on, null);
    }

    /** Writes the classifier's paragraph, where the order asks for one. */
    @Nullable
    ClassifiedBy classifiedBy(Sheet sheet) {
        boolean open = classification.equals("UNCLASSIFIED");
        if (open || day.isBefore(ORDER_12958)) {
            return null;
        }
        String section = day.isBefore(ORDER_13292) ? "1.5" : "1.4";
        List<String> letters = chance.of(List.of(
                List.of("b", "d"), List.of("b", "d"), List.of("b", "c", "d"), List.of("d"), List.of("a", "b", "d")));
        String title = chance.of(
                "Ambassador",
                "DCM",
                "Charge d'Affaires",
                "POL Counselor",
                "Political Officer",
                "A/DCM",
                "Economic Counselor");
        String name =
                Vocabulary.given(chance) + " " + (char) ('A' + chance.below(26)) + ". " + Vocabulary.surname(chance);
        String text = switch (chance.below(4)) {
            case 0 -> "Classified By: " + title + " " + name + ": " + section + " (" + joined(letters, "), (") + ")";
            case 1 ->
                "Classified By: " + title + " " + name + " for reasons " + section + " (" + joined(letters, ") and (")
                        + ").";
            case 2 ->
                "Classified By: " + name + ", " + title + ", reasons " + section + " (" + joined(letters, ",") + ").";
            default ->
                "Classified by " + title + " " + name + " for reasons " + section + " (" + joined(letters, "/") + ").";
        };
        sheet.wrap(text, "").blank();
        List<String> reasons =
                letters.stream().map(letter -> section + "(" + letter + ")").toList();
        return new ClassifiedBy(name, title, reasons);
    }

    private static String joined(List<String> letters, String glue) {
        return String.join(glue, letters);
    }
}
