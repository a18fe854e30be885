package org.reftel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or left as it was. */
final class WholeFile {
    private WholeFile() {}

    /** What is written, and what comes of it. */
    interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /** Whether something stands there that is no file, and so cannot be put in its place: a device, a pipe, a folder. */
    static boolean isOther(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    /**
     * Writes beside the target first, and then puts that in its place; of what fails nothing is left. Into a device or a pipe it
     * writes straight on, and behind a link the file is meant that it leads to.
     *
     * @throws IOException where it cannot be written
     */
    static <T> T write(Path target, Content<T> content) throws IOException {
        if (isOther(target)) {
            return into(target, content);
        }
        Path file = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            T written = into(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static <T> T into(Path file, Content<T> content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return content.write(out);
        }
    }
}
