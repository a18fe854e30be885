package org.reftel.archive;

/** The archive cannot do what it was asked: the message names the file or folder, what is wrong, and what would help. */
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
