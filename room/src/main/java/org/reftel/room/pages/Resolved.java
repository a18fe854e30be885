package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.archive.reference.Certainty;
import org.reftel.archive.reference.Edge;
import org.reftel.core.telegram.TelegramId;

/** Where the ids that a telegram writes lead, as the archive resolves them. */
final class Resolved {
    private final HoldingKey citing;
    private final long witness;
    private final List<Edge> cites;
    private final Function<HoldingKey, @Nullable HeldTelegram> held;
    private final Map<String, Target> targets = new HashMap<>();

    /**
     * The telegram that is meant.
     *
     * @param link to it, to what is known of it, or to the references of the telegram that cites; null where it is that
     * @param about its subject, that it is not held, or what may be meant
     * @param remark how sure it is and why; empty where there is nothing to doubt
     */
    record Target(@Nullable String link, boolean held, String about, String remark) {}

    /**
     * @param witness whose text is shown, or begins it
     * @param cites what the telegram cites
     * @param held tells which telegrams the archive has
     */
    Resolved(HoldingKey citing, long witness, List<Edge> cites, Function<HoldingKey, @Nullable HeldTelegram> held) {
        this.citing = citing;
        this.witness = witness;
        this.cites = List.copyOf(cites);
        this.held = held;
    }

    /** What an id means. */
    Target of(TelegramId written) {
        Edge edge = Edge.meantBy(written, cites);
        return edge == null ? asWritten(HoldingKey.of(written)) : of(edge);
    }

    /** What a mention means whose own text does not tell; null where the archive does not know either. */
    @Nullable
    Target ofMention(int position) {
        List<Edge> found = new ArrayList<>(1);
        for (Edge edge : cites) {
            if (edge.places().contains(new Edge.Place(witness, true, position))) {
                found.add(edge);
            }
        }
        return found.size() == 1 ? of(found.getFirst()) : null;
    }

    private Target of(Edge edge) {
        return targets.computeIfAbsent(edge.written(), _ -> {
            if (edge.certainty() == Certainty.OPEN) {
                String may = edge.candidates().isEmpty() ? edge.cited() : String.join(" or ", edge.candidates());
                return new Target(
                        "/telegrams/" + citing.text() + "/references",
                        false,
                        "left open: " + may,
                        ReferencePages.remark(edge));
            }
            String about = about(new HoldingKey(edge.cited()));
            String named = edge.corrected() && edge.held() ? edge.cited() + ", " + about : about;
            String doubtful = edge.certainty() == Certainty.DOUBTFUL ? named + " (doubtful)" : named;
            return new Target(link(edge.cited(), edge.held()), edge.held(), doubtful, ReferencePages.remark(edge));
        });
    }

    private Target asWritten(HoldingKey key) {
        if (key.equals(citing)) {
            return new Target(null, true, "this telegram's own number", "");
        }
        boolean has = held.apply(key) != null;
        return new Target(link(key.text(), has), has, about(key), "");
    }

    private String about(HoldingKey key) {
        HeldTelegram telegram = held.apply(key);
        if (telegram == null) {
            return key.text() + ", not held";
        }
        return telegram.subject() == null ? key.text() : telegram.subject();
    }

    private static String link(String id, boolean held) {
        return held ? "/telegrams/" + id : WantedPages.address(id);
    }
}
