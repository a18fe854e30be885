package org.reftel.copies;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the files below paths, in the order of their names, and hands each on. */
final class FolderWalk {
    private final CopyVisitor visitor;
    private final Consumption consumption;
    private final Unpacking unpacking;
    /** The folders that lead to where the walk is, by what the file system knows them by. */
    private final Set<Object> around = new HashSet<>();

    FolderWalk(CopyVisitor visitor, Consumption consumption, Unpacking unpacking) {
        this.visitor = visitor;
        this.consumption = consumption;
        this.unpacking = unpacking;
    }

    /** Walks what was asked for by name, be it a file, a folder, a pipe. */
    void walk(Path path) {
        step(path, true);
    }

    private void step(Path path, boolean asked) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            visitor.problem(missing(path, e));
            return;
        }
        if (attributes.isDirectory()) {
            folder(path, attributes);
        } else if (attributes.isRegularFile()) {
            unpacking.file(path, path.toString(), attributes.size());
        } else if (asked) {
            pipe(path);
        } else {
            visitor.problem(new CopyProblem(
                    CopyProblem.Kind.UNREADABLE,
                    path.toString(),
                    -1,
                    "This is a pipe or a device, which is not read unless asked for by name.",
                    "If it is to be read, give its own path."));
        }
    }

    private void folder(Path folder, BasicFileAttributes attributes) {
        List<String> names = new ArrayList<>();
        Object key;
        try (DirectoryStream<Path> members = Files.newDirectoryStream(folder)) {
            key = attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey();
            for (Path member : members) {
                String name = String.valueOf(member.getFileName());
                if (!name.startsWith(".")) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            visitor.problem(
                    Unreadable.because(e.getCause() instanceof IOException cause ? cause : e, folder.toString()));
            return;
        } catch (IOException e) {
            visitor.problem(Unreadable.because(e, folder.toString()));
            return;
        }
        if (!around.add(key)) {
            visitor.problem(loop(folder));
            return;
        }
        if (names.isEmpty()) {
            visitor.problem(new CopyProblem(
                    CopyProblem.Kind.EMPTY,
                    folder.toString(),
                    -1,
                    "This folder holds no files.",
                    "Look at the path; files whose names begin with a dot are passed over."));
        }
        Collections.sort(names);
        for (String name : names) {
            step(folder.resolve(name), false);
        }
        around.remove(key);
    }

    private void pipe(Path path) {
        try (var stream = Files.newInputStream(path)) {
            unpacking.stream(stream, path.toString());
        } catch (IOException e) {
            visitor.problem(Unreadable.because(e, path.toString()));
        }
    }

    private static CopyProblem missing(Path path, IOException thrown) {
        if (!Files.isSymbolicLink(path)) {
            return Unreadable.because(thrown, path.toString());
        }
        if (thrown instanceof FileSystemLoopException
                || String.valueOf(thrown.getMessage()).contains("symbolic links")) {
            return loop(path);
        }
        String target;
        try {
            target = Files.readSymbolicLink(path).toString();
        } catch (IOException e) {
            return Unreadable.because(e, path.toString());
        }
        return new CopyProblem(
                CopyProblem.Kind.BROKEN_LINK,
                path.toString(),
                -1,
                "This link leads to " + target + ", which is not there.",
                "Bring its target back, or remove the link.");
    }

    private static CopyProblem loop(Path path) {
        return new CopyProblem(
                CopyProblem.Kind.LINK_LOOP,
                path.toString(),
                -1,
                "This link leads back to itself or to a folder that it stands in; it was not followed.",
                "Nothing need be done; the folder itself is read.");
    }
}
