package org.reftel.core.syntax;

import java.util.Arrays;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/**
 * The lossless tree of a telegram: every character of the text stands in exactly one leaf, and the leaves in order are
 * the text.
 *
 * <p>Nodes are numbered in pre-order from 0, the root. Because leaves tile the text, a node needs three numbers only:
 * its kind, where it starts, and the node that follows its last descendant; it ends where that one starts. Walk it with
 * <pre>{@code
 * for (int child = tree.firstChild(node); child != NONE; child = tree.nextSibling(node, child)) { … }
 * }</pre>
 */
public final class SyntaxTree {
    /** No node. */
    public static final int NONE = -1;

    private static final NodeKind[] KINDS = NodeKind.values();

    private final SourceText source;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] nexts;
    private final int size;

    private SyntaxTree(SourceText source, byte[] kinds, int[] starts, int[] nexts, int size) {
        this.source = source;
        this.kinds = kinds;
        this.starts = starts;
        this.nexts = nexts;
        this.size = size;
    }

    public SourceText source() {
        return source;
    }

    /** Number of nodes. */
    public int size() {
        return size;
    }

    public NodeKind kind(int node) {
        return KINDS[kinds[node]];
    }

    public int start(int node) {
        return starts[node];
    }

    public int end(int node) {
        int next = nexts[node];
        return next < size ? starts[next] : source.length();
    }

    public TextSpan span(int node) {
        return new TextSpan(starts[node], end(node));
    }

    /** The characters of a node. */
    public String text(int node) {
        return source.slice(starts[node], end(node));
    }

    /** The node after this one and all below it, in pre-order; {@link #size()} after the last. */
    public int next(int node) {
        return nexts[node];
    }

    public boolean isLeaf(int node) {
        return nexts[node] == node + 1 && kind(node).isLeaf();
    }

    /** The first child, or {@link #NONE}. */
    public int firstChild(int node) {
        return nexts[node] == node + 1 ? NONE : node + 1;
    }

    /** The child of {@code parent} after {@code child}, or {@link #NONE}. */
    public int nextSibling(int parent, int child) {
        int next = nexts[child];
        return next < nexts[parent] ? next : NONE;
    }

    /** The first child of a kind, or {@link #NONE}. */
    public int child(int parent, NodeKind kind) {
        for (int child = firstChild(parent); child != NONE; child = nextSibling(parent, child)) {
            if (kinds[child] == kind.ordinal()) {
                return child;
            }
        }
        return NONE;
    }

    /** The tree as text, one node a line: kind, span, and for leaves the characters. */
    public String dump() {
        StringBuilder out = new StringBuilder();
        int[] ends = new int[64];
        int depth = 0;
        for (int node = 0; node < size; node++) {
            while (depth > 0 && ends[depth - 1] <= node) {
                depth--;
            }
            out.repeat("  ", depth)
                    .append(kind(node))
                    .append('@')
                    .append(start(node))
                    .append("..")
                    .append(end(node));
            if (isLeaf(node)) {
                out.append(" \"");
                quote(out, start(node), end(node));
                out.append('"');
            } else {
                if (depth == ends.length) {
                    ends = Arrays.copyOf(ends, depth * 2);
                }
                ends[depth++] = nexts[node];
            }
            out.append('\n');
        }
        return out.toString();
    }

    private void quote(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c) || c == 0xfeff) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** Builds a tree from left to right. A leaf without characters is not kept, nor is a node without leaves. */
    static final class Builder {
        private final SourceText source;
        private byte[] kinds;
        private int[] starts;
        private int[] nexts;
        private int size;
        private int[] open = new int[16];
        private int depth;
        private int offset;

        Builder(SourceText source) {
            this.source = source;
            int estimate = Math.max(64, source.length() / 10);
            kinds = new byte[estimate];
            starts = new int[estimate];
            nexts = new int[estimate];
        }

        /** Where the next leaf begins. */
        int offset() {
            return offset;
        }

        void open(NodeKind kind) {
            if (depth == open.length) {
                open = Arrays.copyOf(open, depth * 2);
            }
            open[depth++] = size;
            add(kind);
        }

        void close() {
            int node = open[--depth];
            if (size == node + 1 && depth > 0) {
                size = node;
            } else {
                nexts[node] = size;
            }
        }

        /** A leaf from where the last one ended to {@code end}. */
        void leaf(NodeKind kind, int end) {
            if (end > offset) {
                add(kind);
                nexts[size - 1] = size;
                offset = end;
            }
        }

        private void add(NodeKind kind) {
            if (size == kinds.length) {
                int larger = size * 2;
                kinds = Arrays.copyOf(kinds, larger);
                starts = Arrays.copyOf(starts, larger);
                nexts = Arrays.copyOf(nexts, larger);
            }
            kinds[size] = (byte) kind.ordinal();
            starts[size] = offset;
            size++;
        }

        SyntaxTree build() {
            return new SyntaxTree(source, kinds, starts, nexts, size);
        }
    }
}
