package org.reftel.archive.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.TelegramId;

/**
 * A citation: that one telegram cites another.
 *
 * @param citing id of the telegram that cites; it is held
 * @param cited id of the telegram that is meant, held or not; of an open citation, the likeliest
 * @param held whether that is held
 * @param written the id as the text has it, its year by the rule where none is written
 * @param yearInferred whether no year is written
 * @param candidates of an open citation, all that may be meant; else empty
 * @param places where it stands in the witnesses of the telegram that cites
 */
public record Edge(
        String citing,
        String cited,
        boolean held,
        Certainty certainty,
        Reason reason,
        String written,
        boolean yearInferred,
        List<String> candidates,
        List<Place> places) {

    /**
     * A place in a witness.
     *
     * @param witness its sequence
     * @param inText whether it is a mention, else an item of the reference line
     * @param position of the item or the mention, 0 is the first
     */
    public record Place(long witness, boolean inText, int position) {

        /** Reads {@code 12m3}; null where it is no place. */
        public static @Nullable Place parse(String text) {
            int letter = Math.max(text.indexOf('r'), text.indexOf('m'));
            return letter <= 0
                    ? null
                    : new Place(
                            Long.parseLong(text.substring(0, letter)),
                            text.charAt(letter) == 'm',
                            Integer.parseInt(text.substring(letter + 1)));
        }
    }

    public Edge {
        candidates = List.copyOf(candidates);
        places = List.copyOf(places);
    }

    /**
     * Of what one telegram cites, that which an id in its text means: its year may not be written there, or a second place
     * may write it.
     *
     * @return null where there is none: the id is the telegram's own, or has not been resolved
     */
    public static @Nullable Edge meantBy(TelegramId written, List<Edge> cites) {
        Edge likely = null;
        for (Edge edge : cites) {
            TelegramId id = TelegramId.parse(edge.written);
            if (written.equals(id)) {
                return edge;
            }
            if (id != null
                    && !edge.yearInferred
                    && id.number() == written.number()
                    && id.post().equals(written.post())) {
                likely = edge;
            }
        }
        return likely;
    }

    /** Whether it is counted, and followed in threads and graphs: it is not open. */
    public boolean counts() {
        return certainty != Certainty.OPEN;
    }

    /** Whether a year was found that the rule alone would not have given, or another post. */
    public boolean corrected() {
        return !written.equals(cited) && TelegramId.parse(cited) != null;
    }
}
