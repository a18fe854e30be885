package org.reftel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.reftel.archive.reference.Wanted;

/** Wanted telegrams as CSV, one a row, with a row of names before. */
public final class WantedCsv {
    private WantedCsv() {}

    public static String of(List<Wanted> list) {
        StringWriter out = new StringWriter();
        try (CsvWriter rows = CsvSink.rows(out)) {
            rows.writeRecord(
                    "id",
                    "post",
                    "year",
                    "number",
                    "times",
                    "from",
                    "until",
                    "sureness",
                    "classification",
                    "cited_by",
                    "subjects");
            for (Wanted wanted : list) {
                rows.writeRecord(
                        wanted.id().toString(),
                        wanted.id().post(),
                        String.valueOf(wanted.id().year()),
                        String.valueOf(wanted.id().number()),
                        String.valueOf(wanted.times()),
                        wanted.sent().from().toString(),
                        wanted.sent().until().toString(),
                        wanted.sent().sureness().word(),
                        CsvSink.text(wanted.classification()),
                        String.join("; ", wanted.posts()),
                        String.join("; ", wanted.subjects()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
