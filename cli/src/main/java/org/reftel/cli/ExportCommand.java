package org.reftel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.Holding;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.export.Exported;
import org.reftel.export.TelegramSink;
import org.reftel.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reftel export}: all telegrams that answer a query, whole. */
@Command(
        name = "export",
        header = "Write all telegrams that answer a query, whole.",
        description = {
            "",
            "Telegrams are written as they are read, the oldest first, however many there are. With --out, a manifest stands"
                    + " beside the file: the query, how many telegrams, when, and the file's SHA-256."
        },
        footer = {
            "  reftel export --format jsonl --out oil.jsonl 'oil AND date:2009'",
            "  reftel export --format csv from:astana > astana.csv",
            "  reftel export --format parquet --out all.parquet '*'",
            "  reftel export --format text '*' --out all.txt"
        })
final class ExportCommand extends QueryCommand {
    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "jsonl",
            description =
                    "jsonl (as reftel read --json), csv (a telegram a row, with its text), parquet (likewise, in columns) or"
                            + " text (as transmitted)."
                            + " ${DEFAULT-VALUE} by itself.")
    Exported format = Exported.jsonl;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file, and the manifest to FILE.manifest.json. Without it: to standard output,"
                    + " without a manifest.")
    @Nullable
    Path file;

    ExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int answer(Query query, PrintStream out) {
        try (Archive opened = open()) {
            Path target = file;
            if (target == null) {
                write(opened, query, out);
                return ExitCode.OK;
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            long telegrams;
            MessageDigest digest = sha256();
            try (OutputStream to =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(part)), digest)) {
                telegrams = write(opened, query, to);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            String manifest = manifest(query, target, telegrams, HexFormat.of().formatHex(digest.digest()));
            Files.writeString(target.resolveSibling(target.getFileName() + ".manifest.json"), manifest + "\n");
            surroundings
                    .err()
                    .println(String.format(
                            Locale.ROOT,
                            telegrams == 1 ? "reftel: %,d telegram is in %s." : "reftel: %,d telegrams are in %s.",
                            telegrams,
                            target));
            return ExitCode.OK;
        } catch (IOException failed) {
            surroundings
                    .err()
                    .println("reftel: " + (file == null ? "standard output" : file) + ": cannot be written: "
                            + failed.getMessage() + ". See that the folder is there and the disk has room.");
            return ExitCode.OUTPUT;
        }
    }

    private long write(Archive archive, Query query, OutputStream out) throws IOException {
        try (TelegramSink sink = format.open(out)) {
            return write(archive, query, sink);
        }
    }

    private static long write(Archive archive, Query query, TelegramSink sink) throws IOException {
        SearchRequest request = SearchRequest.of(query).in(Order.OLDEST).atMost(SearchRequest.MOST);
        long written = 0;
        String cursor = null;
        do {
            IndexAnswer answer = archive.find(request.behind(cursor), Reader.everything());
            for (IndexAnswer.Found found : answer.found()) {
                Holding holding = archive.holding(found.key(), Reader.everything());
                if (holding != null) {
                    sink.write(holding);
                    written++;
                }
            }
            cursor = answer.next();
        } while (cursor != null);
        return written;
    }

    private String manifest(Query query, Path written, long telegrams, String sha256) throws IOException {
        JsonText json = new JsonText();
        long bytes = Files.size(written);
        json.object(() -> {
            json.name("schema").value("reftel/export/1");
            json.name("file").value(String.valueOf(written.getFileName()));
            json.name("format").value(format.name());
            json.name("query").value(query.text());
            json.name("readAs").value(query.clause().toString());
            json.name("telegrams").value(telegrams);
            json.name("bytes").value(bytes);
            json.name("sha256").value(sha256);
            json.name("written")
                    .value(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        });
        return json.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
