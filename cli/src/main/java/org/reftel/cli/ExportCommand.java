package org.reftel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Query;
import org.reftel.export.Export;
import org.reftel.export.Exported;
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
            description =
                    "Write to this file, and the manifest to FILE.manifest.json. Without it, or with -: to standard"
                            + " output, without a manifest.")
    @Nullable
    Path file;

    ExportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int answer(Query query, PrintStream out) {
        Path target = file;
        return target == null || target.toString().equals("-") ? writeOut(query) : write(query, target);
    }

    /** To standard output, no further than somebody takes it. */
    private int writeOut(Query query) {
        try (Archive opened = open();
                OutputStream out = new BufferedOutputStream(outlet)) {
            new Export(query, format).write(opened, Reader.everything(), out);
            return ExitCode.OK;
        } catch (IOException failed) {
            return Outlet.tell(failed, surroundings.err());
        }
    }

    private int write(Query query, Path target) {
        PrintStream err = surroundings.err();
        try (Archive opened = open()) {
            Export export = new Export(query, format);
            Export.Written written = WholeFile.write(target, out -> export.write(opened, Reader.everything(), out));
            if (!WholeFile.isOther(target)) {
                String manifest = export.manifest(written, String.valueOf(target.getFileName()), Instant.now());
                Files.writeString(target.resolveSibling(target.getFileName() + ".manifest.json"), manifest + "\n");
            }
            err.println(String.format(
                    Locale.ROOT,
                    written.telegrams() == 1 ? "reftel: %,d telegram is in %s." : "reftel: %,d telegrams are in %s.",
                    written.telegrams(),
                    target));
            return ExitCode.OK;
        } catch (IOException failed) {
            err.println("reftel: " + target + ": cannot be written: " + failed.getMessage()
                    + ". See that the folder is there and the disk has room.");
            return ExitCode.OUTPUT;
        }
    }
}
