package org.reftel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Estimate;
import org.reftel.archive.reference.PostCoverage;
import org.reftel.archive.reference.YearCoverage;

/** How much is held of what posts sent, as CSV, a post in a year a row, with a row of names before. */
public final class CoverageCsv {
    private CoverageCsv() {}

    public static String of(List<PostCoverage> posts) {
        StringWriter out = new StringWriter();
        try (CsvWriter rows = CsvSink.rows(out)) {
            rows.writeRecord("post", "year", "held", "cited_only", "highest", "sent", "sent_low", "sent_high", "share");
            for (PostCoverage post : posts) {
                for (YearCoverage year : post.years()) {
                    @Nullable Estimate sent = year.sent();
                    rows.writeRecord(
                            post.post(),
                            String.valueOf(year.year()),
                            String.valueOf(year.held()),
                            String.valueOf(year.citedOnly()),
                            String.valueOf(year.numbers().highest()),
                            sent == null ? "" : String.valueOf(sent.value()),
                            sent == null ? "" : String.valueOf(sent.low()),
                            sent == null ? "" : String.valueOf(sent.high()),
                            String.format(Locale.ROOT, "%.4f", year.share()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
