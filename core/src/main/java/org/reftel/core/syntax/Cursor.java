package org.reftel.core.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/** Where the parser stands: the lines, the tree so far, the findings so far, and the line that comes next. */
final class Cursor {
    final Lines lines;
    final String text;
    final SyntaxTree.Builder tree;
    final List<Finding> findings = new ArrayList<>();
    private final NextPlace sectionOf;
    int line;

    @Nullable
    ClassLine classLine;

    Cursor(Lines lines, SyntaxTree.Builder tree) {
        this.lines = lines;
        this.text = lines.text;
        this.tree = tree;
        this.sectionOf = new NextPlace(text, " OF 0");
    }

    boolean atEnd() {
        return line >= lines.count();
    }

    int from() {
        return lines.from(line);
    }

    int to() {
        return lines.to(line);
    }

    void find(FindingCode code, int from, int to, String message) {
        findings.add(Finding.of(code, new TextSpan(from, to), message));
    }

    /** Blanks up to {@code to}. */
    void space(int to) {
        tree.leaf(NodeKind.SPACE, to);
    }

    void leaf(NodeKind kind, int to) {
        tree.leaf(kind, to);
    }

    /** Blanks before and a leaf: from its first character that is no blank. */
    void leaf(NodeKind kind, int from, int to) {
        tree.leaf(NodeKind.SPACE, from);
        tree.leaf(kind, to);
    }

    /** The blanks and the line end after what has been placed of the current line; goes to the next. */
    void endLine() {
        tree.leaf(NodeKind.TEXT, to());
        tree.leaf(NodeKind.LINE_END, lines.end(line));
        line++;
    }

    /** The whole current line as one leaf in one node. */
    void wholeLine(NodeKind node, NodeKind leaf) {
        tree.open(node);
        leafLine(leaf);
        tree.close();
    }

    /** The whole current line as one leaf. */
    void leafLine(NodeKind leaf) {
        if (!lines.isBlank(line)) {
            leaf(leaf, from(), to());
        }
        tree.leaf(NodeKind.LINE_END, lines.end(line));
        line++;
    }

    /** Lines up to {@code end}, each a leaf of a kind. */
    void leafLines(NodeKind leaf, int end) {
        while (line < end) {
            leafLine(leaf);
        }
    }

    /** Words of the current line from where the tree stands up to {@code to}, each a leaf of a kind. */
    void words(NodeKind kind, int to) {
        int at = Scan.skipBlank(text, tree.offset(), to);
        while (at < to) {
            int end = Scan.wordEnd(text, at, to);
            leaf(kind, at, end);
            at = Scan.skipBlank(text, end, to);
        }
    }

    /**
     * Where a section line with the telegram's own post stands within a stretch of a line, as in re-typed texts where it
     * is fused to the words around it; -1 where none does.
     */
    int sectionLineInside(int from, int to) {
        ClassLine own = classLine;
        if (own == null || !own.hasNumber() || to - from < 20) {
            return -1;
        }
        for (int of = sectionOf.between(from, to); of >= 0; of = text.indexOf(" OF 0", of + 1, to)) {
            int end = Scan.digitsEnd(text, of + 4, to);
            if (end - of == 7) {
                int start = PageFurniture.sectionLineStart(text, from, end);
                if (start >= 0) {
                    int post = ownPostBefore(start, end, own);
                    if (post >= 0) {
                        return post;
                    }
                }
            }
        }
        return -1;
    }

    private int ownPostBefore(int start, int end, ClassLine own) {
        int length = Math.min(own.postTo() - own.postFrom(), 10); // the terminal cut the post: RIO DE JAN
        for (int at = start; at + length < end; at++) {
            if (text.regionMatches(true, at, text, own.postFrom(), length)
                    && Scan.isDigit(text.charAt(Scan.skipBlank(text, at + length, end)))) {
                return at;
            }
        }
        return -1;
    }

    /** The end of the section line that begins at {@code start}. */
    int sectionLineEnd(int start, int to) {
        int of = text.indexOf(" OF ", start, to);
        return of < 0 ? to : Scan.digitsEnd(text, of + 4, to);
    }
}
