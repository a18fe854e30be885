package org.reftel.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.reftel.archive.Archive;
import org.reftel.archive.ArchiveException;
import org.reftel.cli.keep.ReadCopies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that work on an archive have in common. */
abstract class ArchiveCommand implements Callable<Integer> {
    final Surroundings surroundings;

    @Mixin
    final ArchiveOption archive;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    ArchiveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.archive = new ArchiveOption(surroundings);
    }

    /**
     * Does the command's work.
     *
     * @return the exit code
     * @throws ArchiveException where the archive cannot be used; its message is told
     */
    abstract int run(PrintStream out);

    @Override
    public final Integer call() {
        PrintStream out = new PrintStream(new BufferedOutputStream(surroundings.out()), false, StandardCharsets.UTF_8);
        try {
            int code = run(out);
            out.flush();
            return code;
        } catch (ArchiveException failed) {
            out.flush();
            surroundings.err().println("reftel: " + failed.getMessage());
            return ExitCode.ARCHIVE;
        }
    }

    /** The archive, to be read. */
    Archive open() {
        return Archive.open(archive.folder(), new ReadCopies());
    }

    Progress progress() {
        return new Progress(surroundings.err(), surroundings.errIsTerminal());
    }
}
