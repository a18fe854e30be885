package org.reftel.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Keeper;
import org.reftel.archive.witness.Packs;
import org.reftel.cli.keep.ReadCopies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reftel restore}: makes an archive from a backup. */
@Command(
        name = "restore",
        header = "Make an archive from a backup.",
        description = {"", "The archive's folder must be empty or new. Every checksum is compared."},
        footer = {"  reftel restore telegrams.zip --archive ~/restored"})
final class RestoreCommand extends ArchiveCommand {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    @Nullable
    Path file;

    RestoreCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        List<Packs.Damage> damages;
        try (Progress progress = progress();
                Keeper keeper = Keeper.of(archive.folder(), new ReadCopies())) {
            damages = keeper.restore(Objects.requireNonNull(file), new ArchiveJournal(progress));
        }
        return RebuildCommand.tell(damages, out);
    }
}
