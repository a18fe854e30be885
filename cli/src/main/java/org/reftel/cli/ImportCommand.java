package org.reftel.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.ImportSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reftel import}: brings copies into the archive. */
@Command(
        name = "import",
        header = "Keep every copy in files, folders and containers in the archive.",
        description = {
            "",
            "Reads all input, keeps each copy unaltered, and enters its telegrams, so that they can be found. What is in the"
                    + " archive already is recognised and not kept twice; another copy of a telegram becomes a further"
                    + " witness of it. An import that was broken off, however it ended, goes on when it is run again. What"
                    + " was not understood is in the ledger (reftel ledger); the first of it is told on standard error."
        },
        footer = {
            "  reftel import cables.csv",
            "  reftel import --archive ~/telegrams pages/ more.zip",
        })
final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    final Inputs inputs;

    @Mixin
    final ArchiveOption archive;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.inputs = new Inputs(surroundings);
        this.archive = new ArchiveOption(surroundings);
    }

    @Override
    public Integer call() {
        try {
            ImportSummary summary = new Importing(surroundings, inputs, archive.folder()).bring();
            tell(summary);
            return summary.troubles() > 0 ? ExitCode.INPUT : ExitCode.OK;
        } catch (ArchiveException failed) {
            surroundings.err().println("reftel: " + failed.getMessage());
            return ExitCode.ARCHIVE;
        }
    }

    private void tell(ImportSummary summary) {
        PrintStream out = new PrintStream(surroundings.out(), true, StandardCharsets.UTF_8);
        line(out, summary.copies(), "copies", summary.stopped() ? "read until the import was stopped" : "read");
        line(out, summary.telegrams(), "telegrams", "in them");
        line(out, summary.added(), "new", "telegrams of which nothing was held");
        line(out, summary.witnesses(), "witnesses", "more of telegrams that are held");
        line(out, summary.changed(), "changed", "of these, by a publisher who had issued the telegram otherwise");
        line(out, summary.held(), "held", "copies that were in the archive already");
        line(out, summary.troubles(), "not understood", summary.troubles() > 0 ? "see reftel ledger" : "");
        if (summary.retired() > 0) {
            line(out, summary.retired(), "retired", "entries of the ledger that no longer hold");
        }
        if (summary.stopped()) {
            surroundings.err().println("reftel: stopped; run the same command again to go on.");
        }
    }

    private static void line(PrintStream out, long count, String what, String remark) {
        out.println(String.format(Locale.ROOT, "%,12d  %-16s%s", count, what, remark)
                .stripTrailing());
    }
}
