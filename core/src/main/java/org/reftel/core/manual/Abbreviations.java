package org.reftel.core.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The abbreviations of diplomatic reporting. */
public final class Abbreviations {
    private final Map<String, Abbreviation> exactly = new LinkedHashMap<>();
    private final Map<String, Abbreviation> inCapitals = new LinkedHashMap<>();

    private Abbreviations() {
        for (Table.Row row : Table.read("abbreviations.tsv")) {
            Abbreviation abbreviation = new Abbreviation(
                    row.cell("abbreviation"),
                    row.list("meanings", '|'),
                    row.cell("decided_by").equals("post"),
                    row.sources());
            exactly.put(abbreviation.abbreviation(), abbreviation);
            inCapitals.putIfAbsent(abbreviation.abbreviation().toUpperCase(Locale.ROOT), abbreviation);
        }
    }

    static Abbreviations standard() {
        return Loaded.ABBREVIATIONS;
    }

    /** Every abbreviation, in the order of their letters. */
    public List<Abbreviation> all() {
        return List.copyOf(exactly.values());
    }

    /** As written, else without regard to case; null where it is unknown. */
    public @Nullable Abbreviation find(String written) {
        Abbreviation found = exactly.get(written);
        return found != null ? found : inCapitals.get(written.toUpperCase(Locale.ROOT));
    }

    private static final class Loaded {
        static final Abbreviations ABBREVIATIONS = new Abbreviations();
    }
}
