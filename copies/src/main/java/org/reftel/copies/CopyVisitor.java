package org.reftel.copies;

/** Receives what a {@link CopyWalk} finds, in the order of the input. */
public interface CopyVisitor {

    /** The next copy; its bytes are the visitor's. */
    void copy(PublishedCopy copy);

    void problem(CopyProblem problem);

    /** Bytes of input consumed so far, of {@code total} ones; total is -1 where it cannot be known. */
    void progress(long consumed, long total);
}
