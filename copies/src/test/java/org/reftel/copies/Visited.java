package org.reftel.copies;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A visitor that keeps what it is given, for tests to look at. */
class Visited implements CopyVisitor {
    final List<PublishedCopy> copies = new ArrayList<>();
    final List<CopyProblem> problems = new ArrayList<>();
    long consumed;
    long total;

    @Override
    public void copy(PublishedCopy copy) {
        copies.add(copy);
    }

    @Override
    public void problem(CopyProblem problem) {
        problems.add(problem);
    }

    @Override
    public void progress(long consumed, long total) {
        this.consumed = consumed;
        this.total = total;
    }

    List<String> paths() {
        return copies.stream().map(PublishedCopy::path).toList();
    }

    List<String> texts() {
        return copies.stream()
                .map(copy -> new String(copy.bytes(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    List<CopyProblem.Kind> kinds() {
        return problems.stream().map(CopyProblem::kind).toList();
    }
}
