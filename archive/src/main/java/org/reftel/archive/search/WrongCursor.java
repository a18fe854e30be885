package org.reftel.archive.search;

/** A cursor that no answer gave, or the answer to another query. */
public final class WrongCursor extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongCursor(String message) {
        super(message);
    }
}
