package org.reftel.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.ImportSummary;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.cli.keep.Receiving;
import org.reftel.room.Limits;
import org.reftel.room.ReadingRoom;
import org.reftel.room.RoomException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reftel open}: imports what it is given and opens the reading room on it. */
@Command(
        name = "open",
        header = "Open files, folders and containers in the reading room, in the browser.",
        description = {
            "",
            "Imports all input into an archive, opens the reading room on it, and shows it in the browser, until it is"
                    + " interrupted. The archive is a temporary one, which is deleted at the end, unless --archive names"
                    + " one to keep. Only this machine can reach the room."
        },
        footer = {
            "  reftel open telegrams/",
            "  reftel open --archive ~/telegrams cables.csv",
            "  reftel open --no-browser page.html",
        })
final class OpenCommand implements Callable<Integer> {
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int USUAL_PORT = 7780;

    private final Surroundings surroundings;

    @Mixin
    final Inputs inputs;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Keep what is read in this archive, and show all that it holds. Without it: in a temporary one.")
    @Nullable
    Path archive;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port; 0 for any that is free. Without it: " + USUAL_PORT + ", or any where that is taken.")
    @Nullable
    Integer port;

    @Option(names = "--no-browser", description = "Print the address alone.")
    boolean withoutBrowser;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    boolean help;

    OpenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.inputs = new Inputs(surroundings);
    }

    @Override
    public Integer call() {
        Path named = archive;
        try {
            if (named != null) {
                return open(named, true);
            }
            try (TemporaryFolder folder = TemporaryFolder.make()) {
                return open(folder.path().resolve("archive"), false);
            }
        } catch (ArchiveException | RoomException failed) {
            surroundings.err().println("reftel: " + failed.getMessage());
            return failed instanceof RoomException ? ExitCode.USAGE : ExitCode.ARCHIVE;
        }
    }

    private int open(Path folder, boolean kept) {
        ImportSummary summary = new Importing(surroundings, inputs, folder).bring();
        if (summary.stopped()) {
            surroundings.err().println("reftel: stopped before all was read.");
            return ExitCode.INPUT;
        }
        if (summary.telegrams() == 0 && !kept) {
            surroundings
                    .err()
                    .println("reftel: there is no telegram in " + String.join(", ", inputs.paths)
                            + ", so there is nothing to open.");
            return ExitCode.INPUT;
        }
        try (Archive opened = Archive.open(folder, new ReadCopies());
                ReadingRoom room = room(opened, folder)) {
            PrintStream out = new PrintStream(surroundings.out(), true, StandardCharsets.UTF_8);
            long telegrams = opened.statistics(Reader.everything()).telegrams();
            out.println(String.format(
                    Locale.ROOT,
                    telegrams == 1 ? "%,d telegram is open at %s" : "%,d telegrams are open at %s",
                    telegrams,
                    room.address()));
            boolean shown = !withoutBrowser
                    && Browser.open(room.address(), System.getProperty("os.name", ""), surroundings.environment());
            out.println(shown ? "Ctrl-C closes the room." : "Open this address in a browser; Ctrl-C closes the room.");
            if (!kept) {
                out.println("They are kept until then; with --archive DIR, for good.");
            }
            Interruption.await();
            return summary.troubles() > 0 ? ExitCode.INPUT : ExitCode.OK;
        }
    }

    private ReadingRoom room(Archive opened, Path folder) {
        Integer named = port;
        if (named != null) {
            return room(opened, folder, named);
        }
        try {
            return room(opened, folder, USUAL_PORT);
        } catch (RoomException taken) {
            return room(opened, folder, 0);
        }
    }

    private static ReadingRoom room(Archive opened, Path folder, int port) {
        return ReadingRoom.open(
                opened, Reader.everything(), THIS_MACHINE, port, new Receiving(folder), Limits.standard());
    }
}
