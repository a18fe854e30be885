package org.reftel.core.collation;

import java.util.Arrays;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;

/** Where page furniture and publishers' marks stand in a text. */
final class Furniture {
    private final SyntaxTree tree;
    private int[] nodes = new int[16];
    private int[] starts = new int[16];
    private int size;

    Furniture(SyntaxTree tree) {
        this.tree = tree;
        for (int node = 0; node < tree.size(); ) {
            if (tree.kind(node).isFurniture()) {
                if (size == nodes.length) {
                    nodes = Arrays.copyOf(nodes, size * 2);
                    starts = Arrays.copyOf(starts, size * 2);
                }
                nodes[size] = node;
                starts[size++] = tree.start(node);
                node = tree.next(node);
            } else {
                node++;
            }
        }
    }

    /** Where the furniture that holds a place ends; -1 where none does. */
    int end(int at) {
        int found = Arrays.binarySearch(starts, 0, size, at);
        int index = found >= 0 ? found : -found - 2;
        return index >= 0 && at < tree.end(nodes[index]) ? tree.end(nodes[index]) : -1;
    }

    /**
     * The furniture that begins in a stretch, its words joined.
     *
     * @param publisher whether the publisher's marks are meant, or what the transmission left
     */
    String text(int from, int to, boolean publisher) {
        StringBuilder text = new StringBuilder();
        int found = Arrays.binarySearch(starts, 0, size, from);
        for (int i = found >= 0 ? found : -found - 1; i < size && starts[i] < to; i++) {
            NodeKind kind = tree.kind(nodes[i]);
            boolean marks = kind == NodeKind.PUBLISHER_MARK || kind == NodeKind.PUBLISHER_LINE;
            if (marks == publisher) {
                append(text, nodes[i]);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, int node) {
        String words = tree.text(node);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                boolean gap = i == 0 || words.charAt(i - 1) <= ' ' || words.charAt(i - 1) == '\u00a0';
                text.append(gap && !text.isEmpty() ? " " : "").append(c);
            }
        }
    }
}
