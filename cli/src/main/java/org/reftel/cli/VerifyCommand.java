package org.reftel.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.reftel.archive.Verification;
import picocli.CommandLine.Command;

/** {@code reftel verify}: looks whether the archive is whole. */
@Command(
        name = "verify",
        header = "Compute every checksum, and look whether catalogue and index agree with the copies.",
        description = {"", "Names what is wrong and what would help. The archive may be in use meanwhile."},
        footer = {"  reftel verify --archive ~/telegrams"})
final class VerifyCommand extends ArchiveCommand {
    VerifyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        Verification found;
        try (Progress progress = progress()) {
            found = Verification.of(archive.folder(), new ArchiveJournal(progress));
        }
        for (Verification.Fault fault : found.faults()) {
            out.println(fault.where() + ": " + fault.message());
        }
        out.println(String.format(
                Locale.ROOT,
                "%,d copies, %,.1f MB: %s",
                found.copies(),
                found.bytes() / 1e6,
                found.faults().isEmpty()
                        ? "all is well"
                        : found.faults().size() == 1
                                ? "1 fault"
                                : found.faults().size() + " faults"));
        return found.faults().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
