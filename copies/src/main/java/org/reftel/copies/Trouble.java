package org.reftel.copies;

import java.io.IOException;

/** A problem on its way out to the level of containers at which reading goes on. */
final class Trouble extends IOException {
    private static final long serialVersionUID = 1;

    /** The level whose unpacking failed, counted from 1 for the outermost container; 0 for the input itself. */
    private final int depth;

    private final transient CopyProblem problem;

    Trouble(int depth, CopyProblem problem) {
        super(problem.message());
        this.depth = depth;
        this.problem = problem;
    }

    int depth() {
        return depth;
    }

    CopyProblem problem() {
        return problem;
    }
}
