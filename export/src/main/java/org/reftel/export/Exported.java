package org.reftel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reftel.archive.Holding;
import org.reftel.archive.Witness;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.json.CopyFacts;
import org.reftel.json.TelegramJson;

/** The forms in which whole telegrams leave an archive. In lower case, as the words stand on the command line. */
public enum Exported {
    /** A telegram a line, {@code reftel/telegram/1}. */
    jsonl {
        @Override
        public void write(Holding holding, OutputStream out) throws IOException {
            Witness witness = holding.principal();
            new TelegramJson().writeLine(holding.telegram(), new CopyFacts(witness.copy(), holding.path()), out);
        }
    },
    /** A telegram a row; several values of a column are parted by semicolons, paragraphs by line feeds. */
    csv {
        @Override
        public String head() {
            return CsvLine.of(List.of(
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
                    "path"));
        }

        @Override
        public void write(Holding holding, OutputStream out) throws IOException {
            Witness witness = holding.principal();
            Telegram telegram = holding.telegram();
            Telegram.Head head = telegram.head();
            Precedence precedence = Reading.valueOf(telegram.addresses().precedence());
            put(
                    out,
                    CsvLine.of(Arrays.asList(
                            holding.key().text(),
                            SearchJson.time(telegram.sent()),
                            Reading.valueOf(telegram.addresses().from()),
                            addresses(telegram.addresses().action()),
                            addresses(telegram.addresses().info()),
                            precedence == null ? null : precedence.word(),
                            Reading.valueOf(head.classification()),
                            all(head.captions()),
                            all(head.tags()),
                            Reading.valueOf(head.subject()),
                            head.references().stream().map(Reftel::text).collect(Collectors.joining("; ")),
                            all(telegram.body().signature()),
                            telegram.body().paragraphs().stream()
                                    .map(Exported::numbered)
                                    .collect(Collectors.joining("\n")),
                            witness.publisher(),
                            witness.copy(),
                            holding.path())));
        }
    },
    /** The text as it was transmitted, telegrams parted by an empty line. */
    text {
        @Override
        public void write(Holding holding, OutputStream out) throws IOException {
            put(out, holding.telegram().source().characters().strip());
            put(out, "\n\n");
        }
    };

    /** What stands before the first telegram. */
    public String head() {
        return "";
    }

    /** Adds a holding, by its principal witness, or by its sections together. */
    public abstract void write(Holding holding, OutputStream out) throws IOException;

    static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String addresses(List<Address> addresses) {
        return addresses.stream().map(Address::written).collect(Collectors.joining("; "));
    }

    private static String all(List<Reading<String>> readings) {
        return readings.stream().map(Reading::value).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    private static String numbered(Paragraph paragraph) {
        return (paragraph.number() == null ? "" : paragraph.number() + ". ")
                + (paragraph.marking() == null ? "" : "(" + paragraph.marking() + ") ")
                + paragraph.text().text();
    }
}
