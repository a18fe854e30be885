package org.reftel.copies;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.reftel.copies.containers.ContainerTrouble;

/** Says what an exception means to the person whose file it is. */
final class Unreadable {
    private Unreadable() {}

    /** A file, folder or stream that the system does not give. */
    static CopyProblem because(Exception thrown, String path) {
        return switch (thrown) {
            case AccessDeniedException e ->
                problem(path, "You may not read this.", "Ask its owner for the right to read it, or run as its owner.");
            case NoSuchFileException e ->
                problem(path, "There is no file or folder of this name.", "Look at the spelling of the path.");
            case FileSystemException e ->
                problem(
                        path,
                        "The system does not give this: "
                                + said(e.getReason() == null ? e : new Exception(e.getReason())) + ".",
                        "Look whether the disk or the network share is sound, then read it again.");
            default ->
                problem(
                        path,
                        "Reading failed: " + said(thrown) + ".",
                        "Look whether the disk or the network share is sound, then read it again.");
        };
    }

    /** A container, or a member of one, that cannot be unpacked. */
    static CopyProblem container(ContainerTrouble trouble, String path, String what, long offset) {
        String message = what + " " + trouble.getMessage() + ".";
        return switch (trouble.reason()) {
            case TRUNCATED ->
                new CopyProblem(
                        CopyProblem.Kind.TRUNCATED,
                        path,
                        offset,
                        message,
                        "Copy or download it again; what stands before the cut was read.");
            case DAMAGED ->
                new CopyProblem(
                        CopyProblem.Kind.DAMAGED_CONTAINER,
                        path,
                        offset,
                        message,
                        "Copy or download it again, or repair it with its own tool.");
            case ENCRYPTED ->
                new CopyProblem(
                        CopyProblem.Kind.ENCRYPTED,
                        path,
                        offset,
                        message,
                        "Unpack it with its own tool and its password, and give the files.");
            case UNSUPPORTED ->
                new CopyProblem(
                        CopyProblem.Kind.UNSUPPORTED,
                        path,
                        offset,
                        message,
                        "Unpack it with its own tool and give the files.");
            case TOO_LARGE ->
                new CopyProblem(
                        CopyProblem.Kind.TOO_LARGE,
                        path,
                        offset,
                        message,
                        "Unpack it with its own tool and give the files.");
        };
    }

    private static CopyProblem problem(String path, String message, String remedy) {
        return new CopyProblem(CopyProblem.Kind.UNREADABLE, path, -1, message, remedy);
    }

    private static String said(Exception thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
