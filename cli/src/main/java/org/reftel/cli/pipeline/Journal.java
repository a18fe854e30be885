package org.reftel.cli.pipeline;

import org.reftel.copies.CopyProblem;

/** Hears how a run goes. Calls come from several threads. */
public interface Journal {

    /** Bytes of input consumed so far, of {@code total}; total is -1 where it cannot be known. */
    void progress(long consumed, long total);

    /** Telegrams put out so far. */
    void telegrams(long count);

    void problem(CopyProblem problem);

    /** The program itself failed on a copy. */
    void failure(String path, Throwable failure);
}
