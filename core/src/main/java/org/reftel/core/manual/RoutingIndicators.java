package org.reftel.core.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Routing indicators and the plain language addresses behind them (ACP 117, and their use). One indicator may serve
 * many addressees, and one addressee have several: an indicator says where a telegram was sent, not to whom.
 */
public final class RoutingIndicators {
    private final List<RoutingIndicator> all = new ArrayList<>();
    private final Map<String, RoutingIndicator> single = new HashMap<>();
    private final TreeMap<String, RoutingIndicator> ranges = new TreeMap<>();

    private RoutingIndicators() {
        for (Table.Row row : Table.read("routing-indicators.tsv")) {
            RoutingIndicator indicator = new RoutingIndicator(
                    row.cell("indicator"),
                    row.cellOrNull("last"),
                    row.oneOf(RoutingIndicator.Kind.class, "kind"),
                    row.list("addresses", '|'),
                    row.cellOrNull("note"),
                    row.sources());
            all.add(indicator);
            if (indicator.last() == null) {
                single.put(indicator.indicator(), indicator);
            } else {
                ranges.put(indicator.indicator(), indicator);
            }
        }
    }

    static RoutingIndicators standard() {
        return Loaded.INDICATORS;
    }

    /** Every row, in the order of the indicators. */
    public List<RoutingIndicator> all() {
        return List.copyOf(all);
    }

    /** By the indicator, in any case; of a range, the range. Null where it is unknown. */
    public @Nullable RoutingIndicator find(CharSequence indicator) {
        String letters = Letters.of(indicator);
        RoutingIndicator found = single.get(letters);
        if (found != null) {
            return found;
        }
        Map.Entry<String, RoutingIndicator> below = ranges.floorEntry(letters);
        if (below == null) {
            return null;
        }
        String last = below.getValue().last();
        boolean within = last != null && letters.length() == last.length() && letters.compareTo(last) <= 0;
        return within ? below.getValue() : null;
    }

    private static final class Loaded {
        static final RoutingIndicators INDICATORS = new RoutingIndicators();
    }
}
