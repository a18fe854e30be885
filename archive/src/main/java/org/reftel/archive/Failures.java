package org.reftel.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** What went wrong with the disk, in the words of a person who has to put it right. */
public final class Failures {
    private Failures() {}

    /** @param folder that was written to, or its file */
    public static ArchiveException of(Path folder, IOException failed) {
        String message = String.valueOf(failed.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota exceeded") || lower.contains("file too large")) {
            return new ArchiveException(
                    "The disk that holds " + folder
                            + " is full. Make room and run the command again; what was committed before is kept.",
                    failed);
        }
        if (failed instanceof AccessDeniedException
                || lower.contains("read-only")
                || lower.contains("permission")
                || lower.contains("not permitted")) {
            return new ArchiveException(
                    folder + " cannot be written. Change its permissions, or name another folder with --archive.",
                    failed);
        }
        if (failed instanceof NoSuchFileException missing) {
            return new ArchiveException(
                    missing.getFile()
                            + " cannot be read or written: it, or the folder it would stand in, is not there.",
                    failed);
        }
        return new ArchiveException(folder + " failed: " + failed + ". Look whether the disk is well.", failed);
    }
}
