package org.reftel.core.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The captions that may stand between the class line and the executive-order line (5 FAH-2 H-440). */
public final class Captions {
    private final List<Caption> all;
    private final PhraseTrie phrases = new PhraseTrie(true);
    private final Map<String, List<String>> exclusions;

    private Captions() {
        List<Caption> captions = new ArrayList<>();
        for (Table.Row row : Table.read("captions.tsv")) {
            captions.add(new Caption(
                    row.cell("name"),
                    row.oneOf(CaptionKind.class, "kind"),
                    row.cell("meaning"),
                    row.number("rank"),
                    row.years(),
                    row.list("also", '|'),
                    row.sources()));
        }
        all = List.copyOf(captions);
        for (int i = 0; i < all.size(); i++) {
            phrases.add(all.get(i).name(), i);
        }
        for (int i = 0; i < all.size(); i++) {
            for (String spelling : all.get(i).alsoWritten()) {
                phrases.add(spelling, i);
            }
        }
        exclusions = Table.read("caption-exclusions.tsv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell("caption"),
                        Collectors.mapping(row -> row.cell("never_with"), Collectors.toUnmodifiableList())));
    }

    static Captions standard() {
        return Loaded.CAPTIONS;
    }

    /** Every caption, the most restrictive first. */
    public List<Caption> all() {
        return all;
    }

    /** The caption that this text is, whatever its case, and with letters spaced or not; null where it is none. */
    public @Nullable Caption find(CharSequence text) {
        int end = text.length();
        long found = phrases.longest(text, 0, end);
        return found != 0 && PhraseTrie.length(found) == end ? all.get(PhraseTrie.value(found)) : null;
    }

    /**
     * How many characters from {@code start} on, and before {@code end}, are a known caption; 0 where there is none.
     * {@code SIPDIS} at the start of {@code SIPDIS NOFORN} gives 6; {@code N O F O R N} gives 11. What follows, such
     * as the number of a series or the reader's name after {@code ONLY}, is not counted.
     */
    public int longestPrefix(CharSequence text, int start, int end) {
        return PhraseTrie.length(phrases.longest(text, start, end));
    }

    /** The caption whose length {@link #longestPrefix} gives; null where there is none. */
    public @Nullable Caption prefix(CharSequence text, int start, int end) {
        long found = phrases.longest(text, start, end);
        return found == 0 ? null : all.get(PhraseTrie.value(found));
    }

    /** Whether two captions may stand in one telegram: an {@code AGREMENT} is never {@code NODIS} or {@code EXDIS}. */
    public boolean mayStandTogether(Caption a, Caption b) {
        return !excludes(a, b) && !excludes(b, a);
    }

    private boolean excludes(Caption a, Caption b) {
        return exclusions.getOrDefault(a.name(), List.of()).contains(b.name());
    }

    private static final class Loaded {
        static final Captions CAPTIONS = new Captions();
    }
}
