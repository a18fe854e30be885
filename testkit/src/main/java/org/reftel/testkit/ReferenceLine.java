package org.reftel.testkit;

import static org.reftel.testkit.TelegramWriter.pad;
import static org.reftel.testkit.TelegramWriter.twoDigits;
import static org.reftel.testkit.TelegramWriter.upper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.testkit.Truth.Reference;

/** Cites telegrams, and now and then something else, in the forms that drafters use. */
final class ReferenceLine {
    private final Chance chance;
    private final Post post;
    private final int number;
    private final int ownYear;
    private final boolean modern;
    private final Citations citations;

    ReferenceLine(Chance chance, Post post, int number, int ownYear, boolean modern, Citations citations) {
        this.chance = chance;
        this.post = post;
        this.number = number;
        this.ownYear = ownYear;
        this.modern = modern;
        this.citations = citations;
    }

    /** Writes the line and the empty one behind it; nothing where nothing is cited. */
    List<Reference> write(Sheet sheet) {
        if (!chance.percent(62)) {
            return List.of();
        }
        int count = chance.percent(50) ? 1 : chance.between(2, 7);
        int form = chance.below(3);
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String label = count == 1 ? null : String.valueOf((char) ('A' + i));
            references.add(reference(label));
        }
        String start = chance.percent(95) ? "REF: " : count > 1 ? "REFS: " : "REFTEL: ";
        if (count == 1) {
            sheet.line(start + references.getFirst().text());
        } else if (chance.percent(30)) {
            StringBuilder all = new StringBuilder(start);
            for (Reference reference : references) {
                all.append(all.length() > start.length() ? ", " : "");
                all.append(lettered(reference, form)).append(reference.text());
            }
            sheet.wrap(all, "");
        } else {
            for (int i = 0; i < count; i++) {
                String indent = i == 0 ? start : " ".repeat(start.length());
                sheet.line(indent
                        + lettered(references.get(i), form)
                        + references.get(i).text());
            }
        }
        sheet.blank();
        return references;
    }

    private static String lettered(Reference reference, int form) {
        String label = reference.label();
        return switch (form) {
            case 0 -> label + ". ";
            case 1 -> label + ") ";
            default -> "(" + label + ") ";
        };
    }

    private Reference reference(@Nullable String label) {
        if (modern && chance.percent(4)) {
            String text = upper(Vocabulary.surname(chance)) + "-" + upper(Vocabulary.surname(chance)) + " E-MAIL OF "
                    + chance.between(1, 12) + "/" + chance.between(1, 28) + "/" + twoDigits(ownYear % 100);
            return new Reference(label, text, null, "email");
        }
        Citations.Cited known = citations.draw(chance);
        if (known != null) {
            return citation(label, known.post(), known.year(), known.number());
        }
        Post cited = chance.percent(45) ? post : chance.percent(25) ? Post.STATE : Post.busy(chance);
        boolean own = cited.name().equals(post.name());
        boolean earlier = chance.percent(15) || own && number < 3;
        int serial = cited == Post.STATE
                ? chance.between(100, 150_000)
                : own && !earlier ? chance.between(1, number - 1) : chance.between(1, 3500);
        if (own && !earlier && cited == Post.STATE) {
            serial = chance.between(1, number - 1);
        }
        return citation(label, cited, ownYear - (earlier ? 1 : 0), serial);
    }

    private Reference citation(@Nullable String label, Post cited, int year, int serial) {
        String written = pad(serial, chance.of(List.of(1, 1, 4, 5, 6)));
        String text = (year == ownYear ? "" : twoDigits(year % 100) + " ") + cited.name() + " " + written;
        String id = twoDigits(year % 100) + cited.key() + serial;
        return new Reference(label, text, id, "telegram");
    }
}
