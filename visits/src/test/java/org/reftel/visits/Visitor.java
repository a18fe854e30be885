package org.reftel.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reftel.archive.Archive;
import org.reftel.archive.ImportJournal;
import org.reftel.archive.access.Reader;
import org.reftel.archive.witness.Entry;
import org.reftel.cli.keep.Bringing;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.cli.keep.Receiving;
import org.reftel.room.Intake;
import org.reftel.room.Limits;
import org.reftel.room.ReadingRoom;

/** A reading room with an archive of its own, and one who asks it. */
final class Visitor implements AutoCloseable {
    private static final ImportJournal SILENT = new ImportJournal() {
        @Override
        public void telegrams(long count) {}

        @Override
        public void trouble(Entry.Trouble trouble) {}

        @Override
        public void phase(String what) {}
    };

    private final Path folder;
    private final Archive archive;
    private final ReadingRoom room;
    private final HttpClient client = HttpClient.newHttpClient();

    private Visitor(Path folder, Archive archive, ReadingRoom room) {
        this.folder = folder;
        this.archive = archive;
        this.room = room;
    }

    /** To the shipped specimens. */
    static Visitor ofSpecimens() {
        return of(List.of(repository().resolve("specimens")));
    }

    /** To what these files and folders hold. */
    static Visitor of(List<Path> paths) {
        return of(paths, Limits.standard());
    }

    /** To a room that bears other than usual. */
    static Visitor of(List<Path> paths, Limits limits) {
        return of(paths, limits, Receiving::new);
    }

    /** To a room whose imports stand still in their midst until they are let go on. */
    static Visitor holding(List<Path> paths, AtomicReference<HeldIntake> held) {
        return of(paths, Limits.standard(), folder -> {
            HeldIntake intake = new HeldIntake(new Receiving(folder));
            held.set(intake);
            return intake;
        });
    }

    /** To a room that brings what it is given into its archive in a way of its own. */
    static Visitor of(List<Path> paths, Limits limits, Function<Path, Intake> intake) {
        try {
            Path folder = Files.createTempDirectory("reftel-visit");
            Bringing.into(folder, paths, SILENT, (consumed, total) -> {});
            Archive archive = Archive.open(folder, new ReadCopies());
            return new Visitor(
                    folder,
                    archive,
                    ReadingRoom.open(archive, Reader.everything(), "127.0.0.1", 0, intake.apply(folder), limits));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where the archive stands. */
    Path folder() {
        return folder;
    }

    /** {@code http://127.0.0.1:34567/}. */
    String address() {
        return room.address();
    }

    /** Asks for an address as a program does, without following where it is sent. */
    HttpResponse<String> get(String path) {
        return send(path, _ -> {});
    }

    /** Asks with another method, or with headers and a body. */
    HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> more) {
        URI address = URI.create(room.address().substring(0, room.address().length() - 1) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        more.accept(request);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        room.close();
        archive.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path repository() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("specimens"))) {
                return path;
            }
        }
        throw new IllegalStateException("The tests run inside the repository.");
    }
}
