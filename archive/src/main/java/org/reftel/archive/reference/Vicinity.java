package org.reftel.archive.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many citations, of either direction, part the telegrams that are held from one telegram. The way may lead over such
 * as are not held. {@link Neighbourhood} tells more, of fewer.
 *
 * @param distances by key; the one itself is left out
 * @param bounded whether there are more within the distance
 */
public record Vicinity(Map<String, Integer> distances, boolean bounded) {
    /** Of so many telegrams, held or wanted, no more are looked for. */
    public static final int MOST = 2000;

    public Vicinity {
        distances = Map.copyOf(distances);
    }

    /** Where the links of a telegram lead. */
    public interface Steps {
        /** The ids of what a telegram cites and what cites it, in the order of the ids; for each, whether it is held. */
        Map<String, Boolean> around(String id);
    }

    /** Walks the web, so far at most. */
    public static Vicinity of(Steps steps, String id, int farthest) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> held = new LinkedHashMap<>();
        seen.put(id, 0);
        List<String> layer = List.of(id);
        for (int distance = 1; distance <= farthest; distance++) {
            List<String> next = new ArrayList<>();
            for (String from : layer) {
                for (Map.Entry<String, Boolean> other : steps.around(from).entrySet()) {
                    if (seen.containsKey(other.getKey())) {
                        continue;
                    }
                    if (seen.size() > MOST) {
                        return new Vicinity(held, true);
                    }
                    seen.put(other.getKey(), distance);
                    next.add(other.getKey());
                    if (other.getValue()) {
                        held.put(other.getKey(), distance);
                    }
                }
            }
            layer = next;
        }
        return new Vicinity(held, false);
    }
}
