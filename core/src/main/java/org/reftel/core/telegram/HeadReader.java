package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Marking;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.TextSpan;

/** Reads the head of the text, from the class line to the classifier. */
final class HeadReader {
    /** How many paragraphs from the first may be the classifier's instead of a line of its own. */
    private static final int PARAGRAPHS_THAT_MAY_CLASSIFY = 3;

    private final SyntaxTree tree;
    private final int textBlock;
    private final boolean repairs;
    private final Identity identity;
    private final List<Finding> findings;

    HeadReader(SyntaxTree tree, int textBlock, boolean repairs, Identity identity, List<Finding> findings) {
        this.tree = tree;
        this.textBlock = textBlock;
        this.repairs = repairs;
        this.identity = identity;
        this.findings = findings;
    }

    Telegram.Head read(Telegram.Transmission transmission, PublisherStatement statement) {
        int classLine = child(NodeKind.CLASS_LINE);
        Reading<String> classification = classification(classLine, transmission, statement);
        int[] section = section(classLine);
        DeclassificationReader.Line order = order();
        Reading<String> subject = subject();
        Reading<String> subjectMarking = null;
        if (subject != null && subject.value() != null) {
            Marked marked = marked(withoutLabel(subject.value()));
            subjectMarking = marked.mark == null ? null : Reading.of(marked.mark, subject.span());
            subject = Reading.of(marked.text, subject.span());
        }
        return new Telegram.Head(
                classification,
                section[0] > 0 ? Integer.valueOf(section[0]) : null,
                Math.max(1, section[1]),
                identity.mrn(),
                captions(),
                attention(),
                order == null ? null : order.order(),
                order == null ? null : order.declassification(),
                tags(),
                subject,
                subjectMarking,
                references(),
                classifier());
    }

    private int child(NodeKind kind) {
        return textBlock == NONE ? NONE : tree.child(textBlock, kind);
    }

    private int[] children(NodeKind kind) {
        int[] found = new int[8];
        int count = 0;
        if (textBlock != NONE) {
            for (int node = tree.firstChild(textBlock); node != NONE; node = tree.nextSibling(textBlock, node)) {
                if (tree.kind(node) == kind) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = node;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private RunningText lines(RunningText.Form form, int... nodes) {
        return new RunningText(tree, form, false, nodes);
    }

    // Class line.

    private static final String[] LEVELS = {
        "UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET", "TOP SECRET"
    };

    private @Nullable Reading<String> classification(
            int classLine, Telegram.Transmission transmission, PublisherStatement statement) {
        int written = classLine == NONE ? NONE : tree.child(classLine, NodeKind.CLASSIFICATION);
        if (written != NONE) {
            return Reading.of(level(tree.text(written)), tree.span(written));
        }
        Reading<String> security = transmission.security();
        String signal = Reading.valueOf(security);
        if (security != null && signal != null && signal.length() > 4) {
            String level = switch (signal.charAt(4)) {
                case 'U', 'E' -> LEVELS[0];
                case 'R' -> LEVELS[1];
                case 'C' -> LEVELS[2];
                case 'S' -> LEVELS[3];
                case 'T' -> LEVELS[4];
                default -> null;
            };
            if (level != null) {
                findings.add(Finding.of(
                        FindingCode.CLASS_INFERRED,
                        security.span(),
                        "the text has no class line; “" + signal + "” says " + level));
                return Reading.of(level, security.span());
            }
        }
        String published = statement.classification();
        Marking marking = published == null ? null : Marking.parse(published);
        if (marking == null) {
            return null;
        }
        String level = overall(marking);
        TextSpan place = new TextSpan(0, 0);
        findings.add(Finding.of(
                FindingCode.CLASS_INFERRED, place, "the text has no class line; the copy says " + published));
        return Reading.of(level, place);
    }

    private static String overall(Marking marking) {
        return switch (marking.level()) {
            case LIMITED_OFFICIAL_USE -> LEVELS[1];
            case CONFIDENTIAL -> LEVELS[2];
            case SECRET -> LEVELS[3];
            case TOP_SECRET -> LEVELS[4];
            default -> LEVELS[0];
        };
    }

    /** The level that a classification means, its letters together; a lost or doubled first letter does not matter. */
    private static String level(String written) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLetter(written.charAt(i))) {
                letters.append(Character.toUpperCase(written.charAt(i)));
            }
        }
        String word = letters.toString();
        if (word.contains("NFIDENTIAL")) {
            return LEVELS[2];
        }
        if (word.contains("OFFICIAL")) {
            return LEVELS[1];
        }
        if (word.contains("PSECRET")) {
            return LEVELS[4];
        }
        return word.contains("ECRET") ? LEVELS[3] : LEVELS[0];
    }

    /** Which section, of how many; zeros where the class line says nothing of sections. */
    private int[] section(int classLine) {
        int node = classLine == NONE ? NONE : tree.child(classLine, NodeKind.SECTION_OF);
        int[] found = new int[2];
        if (node != NONE) {
            String s = tree.text(node);
            int figure = 0;
            for (int i = 0; i < s.length() && figure < 2; i++) {
                if (Character.isDigit(s.charAt(i))) {
                    int end = i;
                    while (end < s.length() && Character.isDigit(s.charAt(end))) {
                        end++;
                    }
                    found[figure++] = end - i > 4 ? 0 : Integer.parseInt(s.substring(i, end));
                    i = end;
                }
            }
            if (figure == 1) { // FINAL SECTION OF 2
                found[1] = found[0];
            }
            if (found[0] > 1) {
                findings.add(Finding.of(
                        FindingCode.SECTIONS_INCOMPLETE,
                        tree.span(node),
                        "the text begins with section " + found[0] + " of " + found[1]));
            }
        }
        return found;
    }

    // Captions and attention.

    private List<Reading<String>> captions() {
        List<Reading<String>> captions = new ArrayList<>();
        if (textBlock == NONE) {
            return captions;
        }
        for (int line = tree.firstChild(textBlock); line != NONE; line = tree.nextSibling(textBlock, line)) {
            NodeKind kind = tree.kind(line);
            if (kind != NodeKind.CAPTION_LINE && kind != NodeKind.CLASS_LINE) {
                continue;
            }
            for (int leaf = tree.firstChild(line); leaf != NONE; leaf = tree.nextSibling(line, leaf)) {
                if (tree.kind(leaf) == NodeKind.CAPTION) {
                    String caption = caption(HeaderReader.collapsed(tree, leaf));
                    if (captions.stream().noneMatch(c -> caption.equals(c.value()))) {
                        captions.add(Reading.of(caption, tree.span(leaf)));
                    }
                }
            }
        }
        return List.copyOf(captions);
    }

    /** In capitals; {@code N O F O R N} together. */
    private static String caption(String written) {
        String upper = written.toUpperCase(Locale.ROOT);
        boolean spaced = upper.length() > 4;
        for (int i = 1; i < upper.length() && spaced; i += 2) {
            spaced = upper.charAt(i) == ' ';
        }
        return spaced ? upper.replace(" ", "") : upper;
    }

    private List<Reading<String>> attention() {
        int[] nodes = children(NodeKind.ATTENTION_LINE);
        if (nodes.length == 0) {
            return List.of();
        }
        return AttentionReader.read(lines(RunningText.Form.LINES, nodes), findings);
    }

    // Labelled lines.

    private DeclassificationReader.@Nullable Line order() {
        int node = child(NodeKind.ORDER_LINE);
        return node == NONE
                ? null
                : DeclassificationReader.read(lines(RunningText.Form.LABELLED_LINES, node), findings);
    }

    private List<Reading<String>> tags() {
        int node = child(NodeKind.TAGS_LINE);
        return node == NONE ? List.of() : TagsReader.read(lines(RunningText.Form.LINES, node), findings);
    }

    private @Nullable Reading<String> subject() {
        int node = child(NodeKind.SUBJECT_LINE);
        if (node == NONE) {
            return null;
        }
        RunningText text = new RunningText(tree, RunningText.Form.PROSE, repairs, node);
        if (text.isEmpty()) {
            return Reading.without(Reading.Legibility.EMPTY, HeaderReader.contentSpan(tree, node));
        }
        if (isWithheld(text.text())) {
            findings.add(Finding.of(FindingCode.TEXT_WITHHELD, text.source(), "the subject is withheld"));
            return Reading.without(Reading.Legibility.WITHHELD, text.source());
        }
        return Reading.of(text.text(), text.source());
    }

    private static boolean isWithheld(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 'X' && c != 'x' && c != ' ') {
                return false;
            }
        }
        return text.length() >= 5;
    }

    /** {@code SUBJECT: SUBJECT: …}: the label stands twice. */
    private static String withoutLabel(String subject) {
        return subject.regionMatches(true, 0, "SUBJECT:", 0, 8)
                ? subject.substring(8).strip()
                : subject;
    }

    private record Marked(@Nullable String mark, String text) {}

    /** Takes the portion mark off the front of a subject, or off its end where a drafter put it there. */
    private static Marked marked(String subject) {
        if (subject.startsWith("(")) {
            int close = subject.indexOf(')');
            String mark = close > 0 ? subject.substring(1, close).strip() : "";
            if (close > 0 && close + 1 < subject.length() && Marking.parse(mark) != null) {
                return new Marked(mark, subject.substring(close + 1).strip());
            }
        }
        int open = subject.lastIndexOf('(');
        if (subject.endsWith(")") && open > 0 && subject.length() - open <= 8) {
            String mark = subject.substring(open + 1, subject.length() - 1).strip();
            if (Marking.parse(mark) != null) {
                return new Marked(mark, subject.substring(0, open).strip());
            }
        }
        return new Marked(null, subject);
    }

    private List<Reftel> references() {
        Mrn mrn = Reading.valueOf(identity.mrn());
        List<Reftel> references = new ArrayList<>();
        for (int node : children(NodeKind.REFERENCE_LINE)) {
            references.addAll(ReftelReader.read(
                    lines(RunningText.Form.LINES, node),
                    Citing.of(identity.year(), mrn == null ? null : mrn.post(), mrn == null ? 0 : mrn.number()),
                    findings));
        }
        return List.copyOf(references);
    }

    private @Nullable Classifier classifier() {
        int[] nodes = children(NodeKind.CLASSIFIER_LINE);
        if (nodes.length > 0) {
            // A label that says more than "classified by" belongs to what it labels.
            int label = tree.child(nodes[0], NodeKind.LABEL);
            boolean derived = label != NONE && tree.text(label).regionMatches(true, 0, "DERIV", 0, 5);
            RunningText.Form form =
                    derived || nodes.length > 1 ? RunningText.Form.LABELLED_LINES : RunningText.Form.LINES;
            return ClassifierReader.read(lines(form, nodes), findings);
        }
        int looked = 0;
        for (int node = child(NodeKind.PARAGRAPH);
                node != NONE && looked < PARAGRAPHS_THAT_MAY_CLASSIFY;
                node = tree.nextSibling(textBlock, node)) {
            if (tree.kind(node) != NodeKind.PARAGRAPH) {
                continue;
            }
            looked++;
            if (tree.end(node) - tree.start(node) < 2000
                    && opens(node, "CLASSIFIED BY", "CLASSIFIED BY:", "CLASSIFIED:")) {
                return ClassifierReader.read(lines(RunningText.Form.LINES, node), findings);
            }
        }
        return null;
    }

    private boolean opens(int paragraph, String... openings) {
        int leaf = tree.child(paragraph, NodeKind.TEXT);
        if (leaf == NONE) {
            return false;
        }
        String s = tree.source().characters();
        int from = tree.start(leaf);
        return Arrays.stream(openings).anyMatch(o -> s.regionMatches(true, from, o, 0, o.length()));
    }
}
