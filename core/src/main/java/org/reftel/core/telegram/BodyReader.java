package org.reftel.core.telegram;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.core.marking.Marking;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.RoleWords;
import org.reftel.core.syntax.SyntaxTree;

/** Reads paragraphs with their roles, headings and the signature. */
final class BodyReader {
    private final SyntaxTree tree;
    private final int textBlock;
    private final boolean repairs;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Reading<String>> headings = new ArrayList<>();
    private final List<Reading<String>> signature = new ArrayList<>(1);

    private @Nullable String heading;
    private @Nullable Role region;
    private boolean regionOfHeading;
    private boolean prefixed;
    private int last;

    BodyReader(SyntaxTree tree, int textBlock, boolean repairs) {
        this.tree = tree;
        this.textBlock = textBlock;
        this.repairs = repairs;
    }

    Telegram.Body read() {
        if (textBlock != NONE) {
            for (int node = tree.firstChild(textBlock); node != NONE; node = tree.nextSibling(textBlock, node)) {
                switch (tree.kind(node)) {
                    case HEADING -> heading(node);
                    case PARAGRAPH -> paragraph(node);
                    case SIGNATURE -> signature(node);
                    default -> {}
                }
            }
        }
        return new Telegram.Body(List.copyOf(paragraphs), List.copyOf(headings), List.copyOf(signature));
    }

    private void heading(int node) {
        RunningText text = new RunningText(tree, RunningText.Form.PROSE, repairs, node);
        if (text.isEmpty()) {
            return;
        }
        heading = text.text();
        headings.add(Reading.of(text.text(), text.source()));
        region = headingRole(text.text());
        regionOfHeading = region != null;
    }

    private static @Nullable Role headingRole(String words) {
        int start = 0;
        while (start < words.length() && (words.charAt(start) == '/' || words.charAt(start) == ' ')) {
            start++;
        }
        int end = RoleWords.wordsEnd(words, start, words.length());
        int next = end;
        while (next < words.length() && words.charAt(next) == ' ') {
            next++;
        }
        boolean named = end > start
                && (next == words.length()
                        || ":/-.,\u2013\u2014".indexOf(words.charAt(next)) >= 0
                        || words.regionMatches(true, next, "AND ", 0, 4)
                        || words.charAt(next) == '&');
        if (named) {
            return ClosingLabel.role(words.substring(start, end));
        }
        String upper = words.toUpperCase(java.util.Locale.ROOT);
        return upper.contains("BIO INFO") || upper.startsWith("BIO NOTE") || upper.contains("BIOGRAPHIC")
                ? Role.BIOGRAPHIC_NOTE
                : null;
    }

    private void paragraph(int node) {
        int numberLeaf = leading(node, NodeKind.PARAGRAPH_NUMBER);
        int markLeaf = leading(node, NodeKind.PORTION_MARK);
        int labelLeaf = leading(node, NodeKind.LABEL);
        Integer number = numberLeaf == NONE ? null : number(numberLeaf);
        String mark = markLeaf == NONE ? null : mark(markLeaf);
        String label = labelLeaf == NONE ? null : label(labelLeaf);
        Role closed = closingRole(node);
        boolean regionBefore = region != null;
        Role role = role(node, label, number, closed);
        if (number == null && mark == null && label == null && isClosingLabelAlone(node)) {
            region = null;
            return;
        }
        Marking marking = mark == null ? null : Marking.parse(mark);
        boolean closing = closed != null
                && role != null
                && (label != null && endsNote(closed, role) || runs(closed) && runs(role));
        if (closed == Role.SUMMARY && role == Role.SUMMARY && label == null && !regionBefore) {
            summarizeFromTheFirst();
        }
        paragraphs.add(new Paragraph(
                number,
                mark,
                marking == null ? null : marking.level().words(),
                role,
                label,
                heading,
                new RunningText(
                        tree,
                        closing ? RunningText.Form.PROSE_WITHOUT_CLOSING_LABEL : RunningText.Form.PROSE,
                        repairs,
                        node),
                HeaderReader.contentSpan(tree, node)));
        if (closed != null && region != null && (closed == region || region == Role.SUMMARY)) {
            region = null;
        }
    }

    private int number(int leaf) {
        int value = 0;
        for (int i = tree.start(leaf); i < tree.end(leaf); i++) {
            char c = tree.source().charAt(i);
            value = c >= '0' && c <= '9' ? value * 10 + c - '0' : value;
        }
        if (value == 11 && last == 0 && paragraphs.stream().noneMatch(p -> p.number() != null)) {
            prefixed = true;
        }
        if (prefixed && value != last + 1) {
            int digits = value >= 100 ? 100 : 10;
            value = value / digits == 1 && value - digits == last + 1 ? value - digits : value;
        }
        last = value;
        return value;
    }

    private String mark(int leaf) {
        String written = HeaderReader.collapsed(tree, leaf);
        return written.substring(1, written.length() - 1).strip();
    }

    private @Nullable String label(int leaf) {
        String written = HeaderReader.collapsed(tree, leaf);
        int end = written.length();
        while (end > 0 && !Character.isLetterOrDigit(written.charAt(end - 1)) && written.charAt(end - 1) != ')') {
            end--;
        }
        return written.substring(0, end);
    }

    // Roles.

    private @Nullable Role role(int node, @Nullable String label, @Nullable Integer number, @Nullable Role closed) {
        Role named = label == null ? null : ClosingLabel.role(label);
        if (named != null) {
            boolean opens = (named == Role.SUMMARY || named == Role.COMMENT)
                    && closed == null
                    && closesLater(node, named, number == null);
            if (opens) {
                region = named;
                regionOfHeading = false;
            } else if (!(regionOfHeading && region == Role.SUMMARY)) {
                region = regionOfHeading ? region : null;
            }
            return named;
        }
        Role opened = opening(node);
        if (opened != null) {
            return region == Role.SUMMARY ? region : opened;
        }
        if (region == null && closed == Role.SUMMARY && summaryNotBegun()) {
            return Role.SUMMARY; // the label was lost; what closes it tells
        }
        return region != null && isClearance(node) ? null : region;
    }

    /** Whether a role is one of those that a closing label ends; drafters mix their words: {@code END COMMENT AND ACTION REQUEST}. */
    private static boolean runs(Role role) {
        return role == Role.SUMMARY || role == Role.COMMENT || role == Role.ACTION_REQUEST || role == Role.INTRODUCTION;
    }

    /** {@code END NOTE.} ends a biographic note as well. */
    private static boolean endsNote(Role closed, Role role) {
        return closed == role || closed == Role.NOTE && role == Role.BIOGRAPHIC_NOTE;
    }

    private boolean summaryNotBegun() {
        return headings.isEmpty()
                && paragraphs.size() < 6
                && paragraphs.stream().noneMatch(p -> p.role() != null);
    }

    /** Where the label that opens the summary was lost, what closes it speaks for all paragraphs above. */
    private void summarizeFromTheFirst() {
        if (summaryNotBegun()) {
            paragraphs.replaceAll(p -> p.number() == null ? p : p.as(Role.SUMMARY));
        }
    }

    private static final int LONGEST_CLEARANCE = 220;

    /** {@code A/S Roe has cleared this message.} under a comment is no comment. */
    private boolean isClearance(int node) {
        if (region != Role.COMMENT || tree.end(node) - tree.start(node) > LONGEST_CLEARANCE) {
            return false;
        }
        String words = tree.text(node).toLowerCase(java.util.Locale.ROOT);
        boolean message = words.contains("cable") || words.contains("message") || words.contains("telegram");
        boolean cleared = words.contains("clear")
                || words.contains("contributed")
                || words.contains("coordinated")
                || words.contains("drafted");
        return message && cleared || words.contains("minimize considered");
    }

    /** Whether a later paragraph, before the next heading, carries the closing label; an unnumbered comment runs to the end. */
    private boolean closesLater(int node, Role role, boolean unnumbered) {
        for (int next = tree.nextSibling(textBlock, node); next != NONE; next = tree.nextSibling(textBlock, next)) {
            NodeKind kind = tree.kind(next);
            if (kind == NodeKind.HEADING) {
                return false;
            }
            if (kind == NodeKind.PARAGRAPH) {
                if (closingRole(next) == role) {
                    return true;
                }
                if (leading(next, NodeKind.LABEL) != NONE) {
                    return false;
                }
                if (unnumbered && leading(next, NodeKind.PARAGRAPH_NUMBER) != NONE) {
                    return false;
                }
            }
        }
        return unnumbered && role == Role.COMMENT;
    }

    /** The role whose closing label ends a paragraph; null where none does. */
    private @Nullable Role closingRole(int node) {
        int lastText = lastText(node);
        if (lastText == NONE) {
            return null;
        }
        String s = tree.source().characters();
        int end = tree.end(lastText);
        if (!hasEnd(s, Math.max(tree.start(node), end - LONGEST_CLOSING), end)) {
            return null;
        }
        String tail = lastWords(node);
        int start = ClosingLabel.start(tail);
        return start == tail.length() ? null : ClosingLabel.role(tail.substring(start));
    }

    private static final int LONGEST_CLOSING = 200; // with a page line inside

    /** Most paragraphs have no END near their end; that settles it cheaply. */
    private static boolean hasEnd(String s, int from, int to) {
        for (int i = to - 4; i >= from; i--) {
            char c = s.charAt(i);
            if ((c == 'E' || c == 'e')
                    && s.charAt(i + 3) <= ' '
                    && (s.charAt(i + 1) | 0x20) == 'n'
                    && (s.charAt(i + 2) | 0x20) == 'd'
                    && (i == from || !Character.isLetterOrDigit(s.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The child of a kind that stands before a paragraph's first words. */
    private int leading(int paragraph, NodeKind kind) {
        for (int child = tree.firstChild(paragraph); child != NONE; child = tree.nextSibling(paragraph, child)) {
            NodeKind found = tree.kind(child);
            if (found == kind) {
                return child;
            }
            if (found == NodeKind.TEXT) {
                return NONE;
            }
        }
        return NONE;
    }

    /** The words of a paragraph's last two lines, page lines between them skipped. */
    private String lastWords(int node) {
        int last = NONE;
        int before = NONE;
        for (int at = node + 1; at < tree.next(node); at = tree.kind(at).isFurniture() ? tree.next(at) : at + 1) {
            if (tree.kind(at) == NodeKind.TEXT) {
                before = last;
                last = at;
            }
        }
        String end = last == NONE ? "" : HeaderReader.collapsed(endOf(last));
        return before == NONE ? end : HeaderReader.collapsed(endOf(before)) + " " + end;
    }

    private String endOf(int leaf) {
        int end = tree.end(leaf);
        return tree.source().slice(Math.max(tree.start(leaf), end - LONGEST_CLOSING), end);
    }

    private int lastText(int node) {
        int found = NONE;
        for (int at = node + 1; at < tree.next(node); at = tree.kind(at).isFurniture() ? tree.next(at) : at + 1) {
            if (tree.kind(at) == NodeKind.TEXT) {
                found = at;
            }
        }
        return found;
    }

    private boolean isClosingLabelAlone(int node) {
        int first = tree.child(node, NodeKind.TEXT);
        return first != NONE
                && tree.end(node) - tree.start(node) < 60
                && ClosingLabel.start(tree.text(node).strip()) == 0;
    }

    private static final String[] ACTION_REQUESTS = {
        "THIS IS AN ACTION REQUEST", "(THIS IS AN ACTION REQUEST", "ACTION REQUEST"
    };

    private @Nullable Role opening(int node) {
        int leaf = tree.child(node, NodeKind.TEXT);
        if (leaf == NONE) {
            return null;
        }
        String s = tree.source().characters();
        int from = tree.start(leaf);
        for (String words : ACTION_REQUESTS) {
            if (s.regionMatches(true, from, words, 0, words.length())) {
                return Role.ACTION_REQUEST;
            }
        }
        return null;
    }

    private void signature(int node) {
        RunningText text = new RunningText(tree, RunningText.Form.PROSE, false, node);
        String name = text.text();
        if (name.startsWith("MINIMIZE CONSIDERED ")) {
            name = name.substring("MINIMIZE CONSIDERED ".length());
        }
        int half = name.indexOf(' ');
        if (half > 0 && name.substring(0, half).equalsIgnoreCase(name.substring(half + 1))) { // SHANNON Shannon
            name = name.substring(0, half);
        }
        if (!name.isEmpty()) {
            signature.add(Reading.of(name, text.source()));
        }
    }
}
