package org.reftel.cli;

import java.io.PrintStream;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.Receiving;
import org.reftel.room.Limits;
import org.reftel.room.ReadingRoom;
import org.reftel.room.RoomException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reftel serve}: opens the reading room on an archive. */
@Command(
        name = "serve",
        header = "Open the reading room: the archive as web pages and as an API.",
        description = {
            "",
            "Serves until it is interrupted. Only this machine can reach it, unless --host names another address: whoever"
                    + " reaches the room reads everything in the archive. Telegrams can be brought in by the page /import,"
                    + " unless --host is given another address than this machine's own."
        },
        footer = {
            "  reftel serve",
            "  reftel serve --archive ~/telegrams --port 8080",
        })
final class ServeCommand extends ArchiveCommand {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7780",
            description = "The port; 0 for any that is free. ${DEFAULT-VALUE} by itself.")
    int port = 7780;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. ${DEFAULT-VALUE} by itself, which only this machine reaches.")
    String host = "127.0.0.1";

    ServeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(PrintStream out) {
        try (Archive opened = open();
                ReadingRoom room = ReadingRoom.open(
                        opened, Reader.everything(), host, port, new Receiving(archive.folder()), Limits.standard())) {
            out.println("The reading room is open at " + room.address() + " (Ctrl-C closes it)");
            out.flush();
            Interruption.await();
            return ExitCode.OK;
        } catch (RoomException failed) {
            surroundings.err().println("reftel: " + failed.getMessage());
            return ExitCode.USAGE;
        }
    }
}
