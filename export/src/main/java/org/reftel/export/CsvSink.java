package org.reftel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.export.parquet.TelegramRow;

/** A telegram a row; several values of a column are parted by semicolons, paragraphs by line feeds. */
final class CsvSink implements TelegramSink {
    private final CsvWriter rows;

    CsvSink(OutputStream out) {
        rows = rows(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows.writeRecord(
                "id",
                "sent",
                "from",
                "to",
                "info",
                "precedence",
                "classification",
                "captions",
                "tags",
                "subject",
                "references",
                "signature",
                "text",
                "publisher",
                "copy",
                "path",
                "mentions");
    }

    /** Rows as RFC 4180 has them. */
    static CsvWriter rows(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void write(Holding holding) {
        TelegramRow row = Exported.row(holding);
        rows.writeRecord(
                row.id(),
                time(row.sent()),
                text(row.from()),
                String.join("; ", row.to()),
                String.join("; ", row.info()),
                text(row.precedence()),
                text(row.classification()),
                String.join("; ", row.captions()),
                String.join("; ", row.tags()),
                text(row.subject()),
                String.join("; ", row.references()),
                String.join("; ", row.signature()),
                row.text(),
                row.publisher(),
                row.copy(),
                row.path(),
                row.mentions().stream().map(CsvSink::mentioned).collect(Collectors.joining("; ")));
    }

    /** {@code p3 ref A = 08ASTANA680#p2}. */
    private static String mentioned(TelegramRow.Mentioned mention) {
        String place = mention.place() == null ? "" : mention.place() + ' ';
        String paragraph = mention.paragraph() == null ? "" : "#p" + mention.paragraph();
        return place + mention.text() + (mention.id() == null ? "" : " = " + mention.id() + paragraph);
    }

    /** FastCSV's own signature knows no null. */
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String time(@Nullable LocalDateTime time) {
        return text(SearchJson.time(time));
    }

    @Override
    public void close() throws IOException {
        rows.flush();
    }
}
