package org.reftel.core.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.text.TextSpan;

/**
 * A part of one witness's form, before it is set beside the others.
 *
 * @param places of its paragraphs, or the name of the value
 * @param key what makes it the same part as another: the value as it was understood, the addressee's name; null where
 *     only its words tell
 * @param nodes of the tree, where it belongs to the body
 */
record Unit(
        Row.Kind kind,
        List<String> places,
        @Nullable Integer number,
        @Nullable String mark,
        @Nullable String key,
        RunningText text,
        Words words,
        TextSpan span,
        int[] nodes) {

    String place() {
        return places.getFirst();
    }

    /** Units that are the same word for word, or the same addressee, have the same. */
    long identity() {
        return kind == Row.Kind.ADDRESSEE && key != null ? key.hashCode() : words.hash();
    }

    Row.Passage passage() {
        return new Row.Passage(places, number, mark, text, span);
    }

    /** This and another one of the same body, in the order in which they stand. */
    Unit with(Unit other, SyntaxTree tree, Lexicon lexicon) {
        if (other.nodes.length == 0 || nodes.length == 0 || other.nodes[0] < nodes[0]) {
            return nodes.length == 0 || other.nodes.length == 0 ? this : other.with(this, tree, lexicon);
        }
        List<String> all = new ArrayList<>(places);
        all.addAll(other.places);
        int[] both = IntStream.concat(Arrays.stream(nodes), Arrays.stream(other.nodes))
                .toArray();
        RunningText joined = RunningText.allWords(tree, both);
        return new Unit(
                kind,
                List.copyOf(all),
                number,
                mark,
                key,
                joined,
                Words.of(joined.text(), lexicon, false),
                span.union(other.span),
                both);
    }

    /** The portion mark as it is compared: {@code S//NF} and {@code s/nf} are one. */
    String comparedMark() {
        return mark == null
                ? ""
                : mark.toUpperCase(Locale.ROOT).replace(" ", "").replace("//", "/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return place() + " " + text;
    }
}
