package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;

/** Reads the distribution block: ORIGIN or ACTION, INFO, DRAFTED BY, APPROVED BY and the clearances below. */
final class DistributionReader {
    private enum Part {
        NONE,
        OFFICES,
        INFO,
        DRAFTED,
        APPROVED
    }

    private Part part = Part.NONE;
    private @Nullable String role;
    private final List<Distribution.Office> offices = new ArrayList<>();
    private final List<Distribution.Office> info = new ArrayList<>();
    private @Nullable Integer total;
    private @Nullable String draftedBy;
    private final List<String> approvals = new ArrayList<>();

    private DistributionReader() {}

    static @Nullable Distribution read(SyntaxTree tree, int header) {
        int block = header == NONE ? NONE : tree.child(header, NodeKind.DISTRIBUTION);
        if (block == NONE) {
            return null;
        }
        DistributionReader reader = new DistributionReader();
        for (int leaf = tree.firstChild(block); leaf != NONE; leaf = tree.nextSibling(block, leaf)) {
            switch (tree.kind(leaf)) {
                case LABEL -> reader.label(tree.text(leaf));
                case TEXT -> reader.text(HeaderReader.collapsed(tree, leaf));
                // The relay's counter ends the block; what stands below it is of the telegram.
                case RULE -> reader.part = Part.NONE;
                default -> {}
            }
        }
        return new Distribution(
                reader.role,
                List.copyOf(reader.offices),
                List.copyOf(reader.info),
                reader.total,
                reader.draftedBy,
                List.copyOf(reader.approvals),
                HeaderReader.contentSpan(tree, block));
    }

    private void label(String written) {
        String label = written.endsWith(":") ? written.substring(0, written.length() - 1) : written;
        switch (label) {
            case "ACTION", "ORIGIN" -> {
                role = label;
                part = Part.OFFICES;
            }
            case "INFO" -> part = Part.INFO;
            case "DRAFTED BY", "DRAFTED" -> part = Part.DRAFTED;
            default -> part = Part.APPROVED;
        }
    }

    private void text(String words) {
        switch (part) {
            case OFFICES -> offices(words, offices);
            case INFO -> offices(words, info);
            case DRAFTED -> {
                draftedBy = draftedBy == null ? words : draftedBy + " " + words;
                part = Part.NONE;
            }
            case APPROVED -> approvals.add(words);
            case NONE -> {}
        }
    }

    private void offices(String words, List<Distribution.Office> into) {
        for (String word : words.split(" ")) {
            int slash = word.indexOf('/');
            String figure = slash == 0 ? digits(word.substring(1)) : "";
            if (!figure.isEmpty()) {
                total = Integer.valueOf(figure);
                continue;
            }
            int dash = word.lastIndexOf('-');
            String copies = dash > 0 ? digits(word.substring(dash + 1)) : "";
            if (dash > 0 && copies.length() == word.length() - dash - 1 && !copies.isEmpty()) {
                into.add(new Distribution.Office(word.substring(0, dash), Integer.valueOf(copies)));
            }
        }
    }

    private static String digits(String text) {
        int end = 0;
        while (end < text.length() && end < 6 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
