package org.reftel.room.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Precedence;

/**
 * By what an answer can be narrowed.
 *
 * @param title {@code Post}
 * @param others how many more values there are
 * @param values none where they are counted only when they are asked for
 * @param all where all of them are shown
 */
public record Choices(String title, List<Value> values, int others, String all) {
    static final int FEW = 8;

    private static final Set<FacetKind> OF_TIME = Set.of(FacetKind.YEAR, FacetKind.MONTH, FacetKind.DAY);

    /**
     * A value.
     *
     * @param text as it is shown
     * @param meaning beside it; empty where the text says it all
     * @param href where the answer is narrowed to it; where it is chosen, without it
     * @param without where it is left out; null where it is chosen
     */
    public record Value(
            String text,
            String meaning,
            int telegrams,
            String href,
            @Nullable String without,
            boolean chosen) {}

    /**
     * The choices of an answer.
     *
     * @param whole of which all values are shown; null for none
     * @param address of a query
     */
    static List<Choices> of(
            List<Facet> facets, Narrowing narrowing, @Nullable FacetKind whole, UnaryOperator<String> address) {
        List<Choices> choices = new ArrayList<>();
        for (Facet facet : facets) {
            if (OF_TIME.contains(facet.kind()) || facet.counts().isEmpty()) {
                continue;
            }
            int shown = facet.kind() == whole
                    ? facet.counts().size()
                    : Math.min(FEW, facet.counts().size());
            List<Value> values = new ArrayList<>();
            for (Facet.Count count : facet.counts().subList(0, shown)) {
                values.add(value(facet.kind(), count, narrowing, address));
            }
            choices.add(new Choices(
                    title(facet.kind()),
                    values,
                    facet.counts().size() - shown + facet.others(),
                    address.apply(narrowing.text()) + "&facet=" + facet.kind().word()));
        }
        if (whole != FacetKind.CITING && !choices.isEmpty()) {
            choices.add(new Choices(
                    title(FacetKind.CITING),
                    List.of(),
                    0,
                    address.apply(narrowing.text()) + "&facet=" + FacetKind.CITING.word()));
        }
        return choices;
    }

    private static Value value(FacetKind kind, Facet.Count count, Narrowing narrowing, UnaryOperator<String> address) {
        String clause = Narrowing.clause(kind, count.value());
        int place = narrowing.find(clause);
        boolean chosen = place >= 0;
        return new Value(
                text(kind, count.value()),
                meaning(kind, count.value()),
                count.telegrams(),
                address.apply(chosen ? narrowing.without(place) : narrowing.with(clause)),
                chosen ? null : address.apply(narrowing.with("-" + clause)),
                chosen);
    }

    static String title(FacetKind kind) {
        return switch (kind) {
            case YEAR -> "Year";
            case MONTH -> "Month";
            case DAY -> "Day";
            case POST -> "Post";
            case COUNTRY -> "Country";
            case TAG -> "TAGS";
            case CLASS -> "Classification";
            case CAPTION -> "Caption";
            case PRECEDENCE -> "Precedence";
            case SIGNER -> "Signed by";
            case CITED -> "Times cited";
            case CITING -> "Cited by";
            case DISTANCE -> "Distance";
        };
    }

    /** A value as people say it. */
    static String text(FacetKind kind, String value) {
        return switch (kind) {
            case POST, CITING -> {
                Post post = Manual.standard().posts().byName(value);
                yield post == null ? value : post.displayName();
            }
            case CLASS -> Meanings.sentence(value);
            case PRECEDENCE -> urgency(value);
            case CITED -> times(value);
            case DISTANCE -> far(value);
            default -> value;
        };
    }

    static String meaning(FacetKind kind, String value) {
        Meanings meanings = new Meanings(Manual.standard(), null);
        return switch (kind) {
            case TAG -> meanings.tag(value);
            case CAPTION -> meanings.caption(value);
            default -> "";
        };
    }

    /** {@code 2..4} is "2 to 4 times". */
    private static String times(String stretch) {
        int dots = stretch.indexOf("..");
        if (dots >= 0) {
            String last = stretch.substring(dots + 2);
            return stretch.substring(0, dots) + (last.isEmpty() ? " times or more" : " to " + last + " times");
        }
        return stretch.equals("0") ? "Never" : "Once";
    }

    /** {@code 09ASTANA1843/2..2} is "2 citations away". */
    private static String far(String value) {
        String distance = value.substring(value.lastIndexOf('.') + 1);
        return distance + (distance.equals("1") ? " citation away" : " citations away");
    }

    private static String urgency(String word) {
        for (Precedence precedence : Precedence.values()) {
            if (precedence.word().equals(word)) {
                return Meanings.urgency(precedence);
            }
        }
        return Meanings.sentence(word);
    }
}
