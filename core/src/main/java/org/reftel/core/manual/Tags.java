package org.reftel.core.manual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The TAGS codes, Traffic Analysis by Geography and Subject, in force from 1 March 1973 (TL:TAGS-1, 5 FAH-3). */
public final class Tags {
    private final Map<String, List<Tag>> byCode = new LinkedHashMap<>();

    private Tags() {
        for (Table.Row row : Table.read("tags.tsv")) {
            Tag tag = new Tag(
                    row.cell("code"),
                    row.oneOf(TagKind.class, "kind"),
                    row.cellOrNull("meaning"),
                    row.cellOrNull("iso2"),
                    row.cellOrNull("read_as"),
                    row.years(),
                    row.cellOrNull("note"),
                    row.sources());
            byCode.computeIfAbsent(tag.code(), code -> new ArrayList<>(1)).add(tag);
        }
        byCode.values().forEach(list -> list.sort(Comparator.comparing(Tag::kind)));
    }

    static Tags standard() {
        return Loaded.TAGS;
    }

    /** Every code in every meaning. */
    public List<Tag> all() {
        return byCode.values().stream().flatMap(Collection::stream).toList();
    }

    /** Every meaning of a code, in any case; none where the code is unknown. */
    public List<Tag> all(String code) {
        return List.copyOf(byCode.getOrDefault(code.toUpperCase(Locale.ROOT), List.of()));
    }

    /**
     * What a code stood for in a year: {@code WTO} is the Warsaw Pact Organization in 1975. Where it is both a
     * geographic code and an organisation's, the geographic one. Null where it was not in use.
     */
    public @Nullable Tag find(String code, int year) {
        for (Tag tag : byCode.getOrDefault(code.toUpperCase(Locale.ROOT), List.of())) {
            if (tag.years().contains(year)) {
                return tag;
            }
        }
        return null;
    }

    /** Whether the manual knows the code in any year. */
    public boolean isKnown(String code) {
        return byCode.containsKey(code.toUpperCase(Locale.ROOT));
    }

    private static final class Loaded {
        static final Tags TAGS = new Tags();
    }
}
