package org.reftel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The telegrams we invented, as files under {@code specimens/}, for parameterised tests. */
public final class Specimens {
    private Specimens() {}

    /** The project's folder {@code specimens}, looked for from the working folder upwards. */
    public static Path folder() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path specimens = folder.resolve("specimens");
            if (Files.isDirectory(specimens) && Files.exists(folder.resolve("pom.xml"))) {
                return specimens;
            }
        }
        throw new IllegalStateException(
                "no folder specimens in " + start + " or above it; run the tests inside the project");
    }

    /**
     * Files of a folder under {@code specimens/}, folders in it included, whose name ends so; in order of their names,
     * and empty where there is no such folder.
     */
    public static List<Path> in(String folder, String ending) {
        return in(folder().resolve(folder), ending);
    }

    /** Files of a folder, folders in it included, whose name ends so; in order of their names. */
    public static List<Path> in(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The text of a file, UTF-8. */
    public static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
