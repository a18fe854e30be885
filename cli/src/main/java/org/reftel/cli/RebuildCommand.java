package org.reftel.cli;

import java.io.PrintStream;
import java.util.List;
import org.reftel.archive.Keeper;
import org.reftel.archive.witness.Packs;
import org.reftel.cli.keep.ReadCopies;
import picocli.CommandLine.Command;

/** {@code reftel rebuild}: makes catalogue and index anew. */
@Command(
        name = "rebuild",
        header = "Make catalogue and index anew from the copies.",
        description = {
            "",
            "Reads every copy again, as this version of Reftel reads it. The copies are not touched, and the old catalogue"
                    + " and index stay in use until the new ones are whole."
        },
        footer = {"  reftel rebuild --archive ~/telegrams"})
final class RebuildCommand extends ArchiveCommand {
    RebuildCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        List<Packs.Damage> damages;
        try (Progress progress = progress();
                Keeper keeper = Keeper.ofExisting(archive.folder(), new ReadCopies())) {
            damages = keeper.rebuild(new ArchiveJournal(progress));
        }
        return tell(damages, out);
    }

    /** Names what could not be read of the copies. */
    static int tell(List<Packs.Damage> damages, PrintStream out) {
        for (Packs.Damage damage : damages) {
            out.println(damage.file() + " at byte " + damage.offset() + ": " + damage.message()
                    + " Restore the archive from a backup.");
        }
        return damages.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
