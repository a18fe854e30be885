package org.reftel.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.Witness;
import org.reftel.archive.reference.Edge;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;

/** Where a telegram cites: the items of its reference line as written, and the paragraphs. */
final class CitedPlaces {
    private final Holding citing;

    CitedPlaces(Holding citing) {
        this.citing = citing;
    }

    /** Citations as the reference line has them, then those of the text alone. */
    List<Edge> inOrder(List<Edge> edges) {
        return edges.stream()
                .sorted(Comparator.comparingInt(edge -> edge.places().stream()
                        .filter(place -> !place.inText())
                        .mapToInt(Edge.Place::position)
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** Where it cites one telegram: {@code REF A: ASTANA 341; #p2, #p4}. */
    String of(Edge edge) {
        Set<String> items = new LinkedHashSet<>();
        Set<String> paragraphs = new LinkedHashSet<>();
        for (Edge.Place place : edge.places()) {
            Telegram telegram = telegram(place.witness());
            if (telegram == null) {
                continue;
            }
            int position = place.position();
            if (!place.inText()) {
                List<Reftel> references = telegram.head().references();
                if (position < references.size() && items.isEmpty()) {
                    items.add(item(references.get(position)));
                }
            } else if (position < telegram.mentions().size()) {
                Mention mention = telegram.mentions().get(position);
                String where = mention.place() == null ? "" : "#" + mention.place();
                paragraphs.add(
                        mention.form() == Mention.Form.NUMBER
                                ? ("“" + mention.text() + "” " + where).stripTrailing()
                                : where);
            }
        }
        paragraphs.remove("");
        List<String> all = new ArrayList<>(items);
        if (!paragraphs.isEmpty()) {
            all.add(String.join(", ", paragraphs));
        }
        return String.join("; ", all);
    }

    /** What is cited and is no telegram, or none that could be read, with its kind; and telegrams sent apart. */
    List<String> others() {
        List<String> others = new ArrayList<>();
        Telegram telegram = citing.telegram();
        for (Reftel reference : telegram.head().references()) {
            if (reference.id() == null) {
                others.add(item(reference) + " ("
                        + reference.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")");
            }
        }
        for (Mention mention : telegram.mentions()) {
            if (mention.form() == Mention.Form.SEPTEL) {
                others.add("“" + mention.text() + "”"
                        + (mention.place() == null ? "" : " #" + mention.place())
                        + " (a telegram sent apart; which is not said)");
            }
        }
        return others;
    }

    private static String item(Reftel reference) {
        return (reference.label() == null ? "REF: " : "REF " + reference.label() + ": ") + reference.text();
    }

    private @Nullable Telegram telegram(long sequence) {
        for (Witness witness : citing.witnesses()) {
            if (witness.sequence() == sequence) {
                return citing.read(witness);
            }
        }
        return null;
    }
}
