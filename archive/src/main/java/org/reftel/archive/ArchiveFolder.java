package org.reftel.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of an archive's folder. It holds no absolute paths and may be moved.
 *
 * @param path of the folder
 */
record ArchiveFolder(Path path) {

    /** The packs: the ground on which all else stands. */
    Path copies() {
        return path.resolve("copies");
    }

    Path catalogue() {
        return path.resolve("catalogue.sqlite");
    }

    Path index() {
        return path.resolve("index");
    }

    /** The reading list and saved searches: ground, like the copies. Missing where nothing was ever kept. */
    Path desk() {
        return path.resolve("desk.sqlite");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** Where a rebuild puts catalogue and index until they are whole. */
    ArchiveFolder rebuild() {
        return new ArchiveFolder(path.resolve("rebuild"));
    }

    boolean isArchive() {
        return Files.exists(catalogue()) || Files.isDirectory(copies());
    }

    boolean isEmpty() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> members = Files.list(path)) {
            return members.findAny().isEmpty();
        }
    }

    /** Fails where there is no archive. */
    void requireArchive() {
        if (!isArchive()) {
            throw new ArchiveException("There is no archive in " + path
                    + ". Import something first (reftel import PATH), or name another folder with --archive.");
        }
        if (!Files.exists(catalogue())) {
            throw new ArchiveException(
                    "The catalogue " + catalogue() + " is missing. 'reftel rebuild' makes it anew from the copies.");
        }
    }

    /** Deletes catalogue and index. */
    void deleteDerived() throws IOException {
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(path.resolve(catalogue().getFileName() + suffix));
        }
        deleteTree(index());
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> members;
            try (Stream<Path> walk = Files.walk(tree)) {
                members = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path member : members) {
                Files.delete(member);
            }
        }
    }
}
