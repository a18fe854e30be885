package org.reftel.copies;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures the input while it is being read: of files at once, of folders in the background, so that a large folder's
 * first telegram need not wait for its last file's size.
 */
final class InputSize implements AutoCloseable {
    private volatile boolean closed;
    private long bytes;

    private InputSize() {}

    static InputSize measure(List<Path> paths, Consumption consumption) {
        InputSize size = new InputSize();
        if (paths.stream().noneMatch(Files::isDirectory)) {
            size.all(paths, consumption);
        } else {
            Thread.ofPlatform().daemon().name("reftel-input-size").start(() -> size.all(paths, consumption));
        }
        return size;
    }

    private void all(List<Path> paths, Consumption consumption) {
        try {
            for (Path path : paths) {
                Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Sizes(path));
            }
            if (!closed) {
                consumption.total(bytes);
            }
        } catch (IOException e) {
            // The walk itself meets the same and says so; the size stays unknown.
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Sizes extends SimpleFileVisitor<Path> {
        private final Path asked;

        Sizes(Path asked) {
            this.asked = asked;
        }

        private boolean isHidden(Path path) {
            return !path.equals(asked) && String.valueOf(path.getFileName()).startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (closed) {
                return FileVisitResult.TERMINATE;
            }
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                bytes += attributes.size();
            }
            return closed ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException thrown) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException thrown) {
            return FileVisitResult.CONTINUE;
        }
    }
}
