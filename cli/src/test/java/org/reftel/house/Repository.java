package org.reftel.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checked-out source tree that these tests look at. */
final class Repository {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "lib", ".idea", ".cifuzz-corpus");

    /** The folder that holds the launcher, whichever folder the tests run in. */
    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("reftel")) || !Files.exists(folder.resolve("check"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds ./reftel");
            }
            folder = parent;
        }
        return folder;
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files whose names end so, outside of build folders, in order of name. */
    static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .filter(Repository::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
