package org.reftel.copies;

/**
 * Why something could not be read, for a person: file, place, and what to do about it. The rest of the input is still
 * read.
 *
 * @param path as of the copy
 * @param offset byte offset of the trouble; -1 where it has no place
 * @param message what is wrong, one sentence
 * @param remedy what the reader of the message can do, one sentence
 */
public record CopyProblem(Kind kind, String path, long offset, String message, String remedy) {

    /** Stable names, as in JSON and for tests. */
    public enum Kind {
        NO_TELEGRAM,
        EMPTY,
        /** Not text, and no container either: a picture, a program, a PDF. */
        BINARY,
        /** Missing, not permitted, or failing as it is read. */
        UNREADABLE,
        BROKEN_LINK,
        /** A link that leads back to a folder it stands in. */
        LINK_LOOP,
        TRUNCATED,
        HALF_ROW,
        TOO_LARGE,
        TOO_DEEP,
        ZIP_BOMB,
        DAMAGED_CONTAINER,
        /** Locked by a password. */
        ENCRYPTED,
        /** A container or compression that is known and not read. */
        UNSUPPORTED,
        WRONG_CHARSET
    }
}
