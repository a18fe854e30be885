package org.reftel.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the published telegrams that some machines hold beside the project; tests that need them skip where they are not. */
public final class SharedCorpus {
    private SharedCorpus() {}

    /** The folder {@code shared}, with {@code corpus} in it, beside the working folder or one above it. */
    public static Optional<Path> find() {
        return find(Path.of("").toAbsolutePath());
    }

    static Optional<Path> find(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (Files.isDirectory(shared.resolve("corpus"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
