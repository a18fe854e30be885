package org.reftel.bench.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A recorded search.
 *
 * @param text in Reftel's language
 */
record Recorded(Kind kind, String text) {

    /** What a search consists of. */
    enum Kind {
        WORD,
        AND,
        OR,
        NOT,
        PHRASE,
        PREFIX,
        FIELD,
        DATE,
        PARA,
        NEAR,
        FUZZY;

        /** Whether plain full-text engines can answer it from the texts alone. */
        boolean isPlain() {
            return compareTo(PREFIX) <= 0;
        }
    }

    /** All, in their order. */
    static List<Recorded> all() throws IOException {
        InputStream stream = Objects.requireNonNull(Recorded.class.getResourceAsStream("queries.tsv"), "queries.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Recorded(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1]))
                    .toList();
        }
    }

    /** The words of it, without signs and operators. */
    List<String> words() {
        String bare =
                text.replace("\"", "").replace("*", "").replace(" OR ", " ").replace(" NOT ", " ");
        return List.of(bare.split(" "));
    }
}
