package org.reftel.export;

import java.util.Arrays;
import java.util.List;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Passage;
import org.reftel.archive.search.SearchAnswer;

/** The answer to a search as CSV, a telegram a row, with a row of names before. */
public final class SearchCsv {
    private SearchCsv() {}

    public static String of(SearchAnswer answer) {
        StringBuilder rows = new StringBuilder(
                CsvLine.of(List.of("id", "sent", "from", "to", "classification", "subject", "paragraph", "text")));
        for (Hit hit : answer.hits()) {
            Passage best = hit.passages().isEmpty() ? null : hit.passages().getFirst();
            rows.append(CsvLine.of(Arrays.asList(
                    hit.key().text(),
                    SearchJson.time(hit.sent()),
                    hit.from(),
                    String.join("; ", hit.to()),
                    hit.classification(),
                    hit.subject(),
                    best == null ? null : best.place(),
                    best == null ? null : best.text())));
        }
        return rows.toString();
    }
}
