package org.reftel.cli;

import java.io.PrintStream;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.LedgerEntry;
import org.reftel.cli.show.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reftel ledger}: what was not understood. */
@Command(
        name = "ledger",
        header = "List what was not understood when copies were imported.",
        description = {
            "",
            "One line a trouble, in the order of the input: the file, what is wrong and where, and what would help."
                    + " An entry is retired when its file is imported again and the trouble is gone."
        },
        footer = {"  reftel ledger", "  reftel ledger | grep -c 'no telegram'", "  reftel ledger --all"})
final class LedgerCommand extends ArchiveCommand {
    @Option(names = "--all", description = "Also the entries that are retired, with the day.")
    boolean all;

    LedgerCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        try (Archive opened = open()) {
            opened.ledger(Reader.everything(), entry -> {
                if (all || entry.retired() == null) {
                    out.println(line(entry));
                }
            });
        }
        return ExitCode.OK;
    }

    private static String line(LedgerEntry entry) {
        String retired = entry.retired();
        return Printable.line(
                retired == null
                        ? Progress.sentence(entry.path(), entry.position(), entry.message(), entry.remedy())
                        : Progress.sentence(
                                entry.path(),
                                entry.position(),
                                entry.message(),
                                "Retired on " + retired.substring(0, "2026-11-22".length())));
    }
}
