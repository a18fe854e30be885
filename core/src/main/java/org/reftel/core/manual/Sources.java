package org.reftel.core.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources of the manual's rows. */
public final class Sources {
    private final Map<String, Source> byId = new LinkedHashMap<>();

    private Sources() {
        for (Table.Row row : Table.read("sources.tsv")) {
            Source source = new Source(row.cell("id"), row.cell("title"), row.cell("edition"), row.cell("state"));
            byId.put(source.id(), source);
        }
    }

    static Sources standard() {
        return Loaded.SOURCES;
    }

    /** Every source. */
    public List<Source> all() {
        return List.copyOf(byId.values());
    }

    /** By its id; null where there is none. */
    public @Nullable Source find(String id) {
        return byId.get(id);
    }

    private static final class Loaded {
        static final Sources SOURCES = new Sources();
    }
}
