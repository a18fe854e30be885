package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;

/**
 * A place in a telegram that refers to something else, with what it means by what the archive holds: an item of the
 * reference line, or a mention in the text.
 *
 * @param item of the reference line; of a mention, the only item that it names; null of a mention that names none or several
 * @param mention in the text; null of an item of the reference line
 * @param means the citations that it is a place of; empty where it refers to no telegram, or where it cannot be said to which
 */
public record Referral(@Nullable Reftel item, @Nullable Mention mention, List<Edge> means) {

    public Referral {
        means = List.copyOf(means);
    }

    /**
     * All of a telegram as it is read, the reference line first, then the text in its order.
     *
     * @param cites what it cites, from all its witnesses
     */
    public static List<Referral> of(Holding citing, List<Edge> cites) {
        Telegram telegram = citing.telegram();
        List<Reftel> line = telegram.head().references();
        List<Mention> mentions = telegram.mentions();
        List<Referral> all = new ArrayList<>(line.size() + mentions.size());
        for (Reftel item : line) {
            all.add(new Referral(item, null, meant(item.id(), cites)));
        }
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            all.add(new Referral(
                    mention.reftels().size() == 1 ? line.get(mention.reftels().getFirst()) : null,
                    mention,
                    means(mention, new Edge.Place(citing.principal().sequence(), true, i), line, cites)));
        }
        return all;
    }

    /** Whether it stands in the reference line. */
    public boolean inReferenceLine() {
        return mention == null;
    }

    private static List<Edge> means(Mention mention, Edge.Place place, List<Reftel> line, List<Edge> cites) {
        if (mention.form() == Mention.Form.NUMBER) {
            return meant(mention.id(), cites);
        }
        List<Edge> means = new ArrayList<>();
        for (int position : mention.reftels()) {
            means.addAll(meant(line.get(position).id(), cites));
        }
        if (line.isEmpty()) {
            // The reference line that it speaks of stands in another section or copy.
            cites.stream().filter(edge -> edge.places().contains(place)).forEach(means::add);
        }
        return means;
    }

    private static List<Edge> meant(@Nullable TelegramId written, List<Edge> cites) {
        Edge edge = written == null ? null : Edge.meantBy(written, cites);
        return edge == null ? List.of() : List.of(edge);
    }
}
