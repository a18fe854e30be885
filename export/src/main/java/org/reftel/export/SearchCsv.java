package org.reftel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Passage;
import org.reftel.archive.search.SearchAnswer;

/** The answer to a search as CSV, a telegram a row, with a row of names before. */
public final class SearchCsv {
    private SearchCsv() {}

    public static String of(SearchAnswer answer) {
        StringWriter out = new StringWriter();
        try (CsvWriter rows = CsvSink.rows(out)) {
            rows.writeRecord("id", "sent", "from", "to", "classification", "subject", "paragraph", "text");
            for (Hit hit : answer.hits()) {
                Passage best = hit.passages().isEmpty() ? null : hit.passages().getFirst();
                rows.writeRecord(
                        hit.key().text(),
                        CsvSink.text(SearchJson.time(hit.sent())),
                        CsvSink.text(hit.from()),
                        String.join("; ", hit.to()),
                        CsvSink.text(hit.classification()),
                        CsvSink.text(hit.subject()),
                        best == null ? "" : best.place(),
                        best == null ? "" : best.text());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
