package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;

/** Values with a bar as long as their telegrams are many. */
public record Bars(List<Bar> bars, int others) {
    private static final int WHOLE = 100;

    /**
     * @param meaning beside the text; empty where the text says it all
     * @param length of a hundred
     * @param colour of a classification; empty for others
     */
    public record Bar(String text, String meaning, int telegrams, int length, String href, String colour) {}

    /**
     * Draws the largest values of a facet.
     *
     * @param except a value that is left out; empty for none
     * @param address of a value
     */
    static Bars of(List<Facet> facets, FacetKind kind, int most, String except, Function<String, String> address) {
        List<Bar> bars = new ArrayList<>();
        List<Facet.Count> counts = Timeline.counts(facets, kind).stream()
                .filter(count -> !count.value().equals(except))
                .toList();
        for (Facet.Count count : counts.subList(0, Math.min(most, counts.size()))) {
            int length =
                    Math.max(1, WHOLE * count.telegrams() / counts.getFirst().telegrams());
            bars.add(new Bar(
                    Choices.text(kind, count.value()),
                    Choices.meaning(kind, count.value()),
                    count.telegrams(),
                    length,
                    address.apply(count.value()),
                    kind == FacetKind.CLASS ? ClassMark.of(count.value()).colour() : ""));
        }
        return new Bars(bars, counts.size() - bars.size());
    }
}
