package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import org.reftel.archive.Comparison;
import org.reftel.core.collation.Composite;
import org.reftel.core.collation.Row;
import org.reftel.core.collation.Variant;

/** What the copies say together, for the compare page. */
final class Gathered {
    private final Comparison comparison;

    Gathered(Comparison comparison) {
        this.comparison = comparison;
    }

    List<ComparePage.Together> parts() {
        List<ComparePage.Together> parts = new ArrayList<>();
        for (Composite.Part part : comparison.collation().composite().parts()) {
            if (part.kind() == Row.Kind.TRANSMISSION) {
                continue;
            }
            List<ComparePage.Word> words = new ArrayList<>();
            for (Composite.Run run : part.runs()) {
                words.add(word(run));
            }
            String before = parts.isEmpty() ? "" : parts.getLast().place();
            String place = Columns.named(part.place());
            parts.add(new ComparePage.Together(
                    place.equals(before) && part.kind() == Row.Kind.ADDRESSEE ? "" : place,
                    Columns.front(part.number(), part.mark()),
                    part.kind() == Row.Kind.PARAGRAPH || part.kind() == Row.Kind.SIGNATURE,
                    part.kind() == Row.Kind.HEADING,
                    words));
        }
        return parts;
    }

    private ComparePage.Word word(Composite.Run run) {
        List<String> sigla = run.witnesses().stream()
                .map(k -> comparison.copies().get(k).siglum())
                .toList();
        String listed = String.join(" ", sigla);
        if (run.gap() != null) {
            String why = run.gap() == Row.Gap.WITHHELD ? "Withheld" : "Cannot be read";
            return new ComparePage.Word(run.text(), "", "gap", why + " in every copy that has this place.");
        }
        if (run.witnesses().size() == comparison.copies().size()) {
            return new ComparePage.Word(run.text(), "", "", "");
        }
        String look = "w" + run.witnesses().getFirst() % 4;
        String what = run.variant() < 0
                ? ""
                : "; " + kind(comparison.collation().variants().get(run.variant()));
        return new ComparePage.Word(
                run.text(),
                listed,
                look,
                (run.supplied() ? "Supplied from " : "Read from ") + named(sigla) + what + ".");
    }

    private static String named(List<String> sigla) {
        return (sigla.size() == 1 ? "copy " : "copies ") + String.join(", ", sigla);
    }

    private static String kind(Variant variant) {
        return "elsewhere "
                + switch (variant.kind()) {
                    case WITHHELD -> "withheld";
                    case ILLEGIBLE -> "illegible";
                    case LOST, PARAGRAPH, ADDRESSEE -> "missing";
                    default -> "different";
                };
    }
}
