package org.reftel.cli;

import java.io.PrintStream;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.catalogue.LedgerEntry;
import org.reftel.cli.show.Printable;
import picocli.CommandLine.Command;

/** {@code reftel ledger}: what was not understood. */
@Command(
        name = "ledger",
        header = "List what was not understood when copies were imported.",
        description = {
            "",
            "One line a trouble, in the order of the input: the file, what is wrong and where, and what would help."
        },
        footer = {"  reftel ledger", "  reftel ledger | grep -c 'no telegram'"})
final class LedgerCommand extends ArchiveCommand {
    LedgerCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        try (Archive opened = open()) {
            opened.ledger(Reader.everything(), entry -> out.println(line(entry)));
        }
        return ExitCode.OK;
    }

    private static String line(LedgerEntry entry) {
        return Printable.line(Progress.sentence(entry.path(), entry.position(), entry.message(), entry.remedy()));
    }
}
