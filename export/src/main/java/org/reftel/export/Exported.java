package org.reftel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reftel.archive.Holding;
import org.reftel.archive.Witness;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.export.parquet.ParquetTable;
import org.reftel.export.parquet.TelegramRow;
import org.reftel.json.TelegramJson;

/** The forms in which whole telegrams leave an archive. In lower case, as the words stand on the command line. */
public enum Exported {
    /** A telegram a line, {@code reftel/telegram/1}. */
    jsonl {
        @Override
        public TelegramSink open(OutputStream out) {
            return sink(holding -> new TelegramJson().writeLine(holding.telegram(), HeldCopy.of(holding), out));
        }
    },
    /** A telegram a row; several values of a column are parted by semicolons, paragraphs by line feeds. */
    csv {
        @Override
        public TelegramSink open(OutputStream out) {
            return new CsvSink(out);
        }
    },
    /** The text as it was transmitted, telegrams parted by an empty line. */
    text {
        @Override
        public TelegramSink open(OutputStream out) {
            return sink(holding -> {
                String text = holding.unemended().source().characters().strip() + "\n\n";
                out.write(text.getBytes(StandardCharsets.UTF_8));
            });
        }
    },
    /** A telegram a row, in columns that are compressed; several values and paragraphs as lists. */
    parquet {
        @Override
        public TelegramSink open(OutputStream out) throws IOException {
            ParquetTable table = new ParquetTable(out);
            return new TelegramSink() {
                @Override
                public void write(Holding holding) throws IOException {
                    table.add(row(holding));
                }

                @Override
                public void close() throws IOException {
                    table.close();
                }
            };
        }
    };

    /** Begins to write; closing what is returned leaves {@code out} open. */
    public abstract TelegramSink open(OutputStream out) throws IOException;

    /** Writes one holding. */
    @FunctionalInterface
    private interface Pen {
        void write(Holding holding) throws IOException;
    }

    private static TelegramSink sink(Pen pen) {
        return new TelegramSink() {
            @Override
            public void write(Holding holding) throws IOException {
                pen.write(holding);
            }

            @Override
            public void close() {
                // Every telegram is written at once.
            }
        };
    }

    static TelegramRow row(Holding holding) {
        Witness witness = holding.principal();
        Telegram telegram = holding.telegram();
        Telegram.Head head = telegram.head();
        Precedence precedence = Reading.valueOf(telegram.addresses().precedence());
        TelegramId id = holding.key().id();
        return new TelegramRow(
                holding.key().text(),
                telegram.sent(),
                id == null ? null : id.post(),
                Reading.valueOf(telegram.addresses().from()),
                addresses(telegram.addresses().action()),
                addresses(telegram.addresses().info()),
                precedence == null ? null : precedence.word(),
                Reading.valueOf(head.classification()),
                all(head.captions()),
                all(head.tags()),
                Reading.valueOf(head.subject()),
                head.references().stream().map(Reftel::text).toList(),
                all(telegram.body().signature()),
                telegram.body().paragraphs().stream().map(Exported::numbered).collect(Collectors.joining("\n")),
                portions(telegram.body()),
                witness.publisher(),
                witness.copy(),
                holding.path(),
                telegram.mentions().stream().map(Exported::mentioned).toList());
    }

    private static TelegramRow.Mentioned mentioned(Mention mention) {
        return new TelegramRow.Mentioned(
                mention.place(),
                mention.form().json(),
                mention.text(),
                mention.id() == null ? null : mention.id().toString(),
                mention.paragraph());
    }

    private static List<TelegramRow.Portion> portions(Telegram.Body body) {
        List<String> places = body.places();
        List<TelegramRow.Portion> portions = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            Paragraph paragraph = body.paragraphs().get(i);
            portions.add(new TelegramRow.Portion(
                    places.get(i),
                    paragraph.marking(),
                    paragraph.role() == null ? null : paragraph.role().json(),
                    paragraph.heading(),
                    paragraph.text().text()));
        }
        return portions;
    }

    private static List<String> addresses(List<Address> addresses) {
        return addresses.stream().map(Address::written).toList();
    }

    private static List<String> all(List<Reading<String>> readings) {
        return readings.stream().map(Reading::value).filter(Objects::nonNull).toList();
    }

    private static String numbered(Paragraph paragraph) {
        return (paragraph.number() == null ? "" : paragraph.number() + ". ")
                + (paragraph.marking() == null ? "" : "(" + paragraph.marking() + ") ")
                + paragraph.text().text();
    }
}
