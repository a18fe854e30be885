package org.reftel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
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

    /** Standard output; {@link #run} is given it buffered. */
    final Outlet outlet;

    @Mixin
    final ArchiveOption archive;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    ArchiveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.outlet = new Outlet(surroundings.out());
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
        PrintStream out = new PrintStream(new BufferedOutputStream(outlet), false, StandardCharsets.UTF_8);
        try {
            int code = run(out);
            out.flush();
            IOException unwritable = outlet.failure();
            return unwritable == null || code != ExitCode.OK ? code : Outlet.tell(unwritable, surroundings.err());
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
