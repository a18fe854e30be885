package org.reftel.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reftel backup}: writes the archive into one file. */
@Command(
        name = "backup",
        header = "Write the archive into one file, also while it is in use.",
        description = {
            "",
            "The file is a zip of all copies, compressed, with their checksums. Catalogue and index are not in it; reftel"
                    + " restore makes them anew."
        },
        footer = {"  reftel backup telegrams.zip"})
final class BackupCommand extends ArchiveCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    @Nullable
    Path file;

    BackupCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        Path target = Objects.requireNonNull(file);
        long size = Backup.write(archive.folder(), target);
        out.println(String.format(Locale.ROOT, "%s, %,.1f MB", target, size / 1e6));
        return ExitCode.OK;
    }
}
