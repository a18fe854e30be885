package org.reftel.core.telegram;

import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.TextSpan;

/**
 * Text as it is read aloud: page furniture skipped, wrapped lines joined by one blank, broken words whole, runs of
 * blanks collapsed; and for each character its place in the telegram's source.
 *
 * <p>Composed from the tree when first asked for, so that reading a telegram copies no text that nobody looks at.
 * Thread-safe.
 */
public final class RunningText {
    /** Which of a node's leaves are read. */
    enum Form {
        /** Lines joined; number, mark and label left out. */
        PROSE,
        /** The same, without a closing label such as {@code END SUMMARY.} */
        PROSE_WITHOUT_CLOSING_LABEL,
        /** Lines kept apart by line feeds; the label left out. */
        LINES,
        /** Lines kept apart, label and all. */
        LABELLED_LINES
    }

    private record Composed(String text, OffsetMap map) {}

    private final @Nullable SyntaxTree tree;
    private final int[] nodes;
    private final Form form;
    private final boolean repairs;
    private volatile @Nullable Composed composed;

    /** A text with its places. */
    public RunningText(String text, OffsetMap map) {
        this.tree = null;
        this.nodes = new int[0];
        this.form = Form.PROSE;
        this.repairs = false;
        this.composed = new Composed(text, map);
    }

    /**
     * @param repairs whether damaged quotation marks and apostrophes are read as what they were
     */
    RunningText(SyntaxTree tree, Form form, boolean repairs, int... nodes) {
        this.tree = tree;
        this.nodes = nodes;
        this.form = form;
        this.repairs = repairs;
    }

    public String text() {
        return composed().text;
    }

    public OffsetMap map() {
        return composed().map;
    }

    public int length() {
        return text().length();
    }

    public boolean isEmpty() {
        return text().isEmpty();
    }

    /** Where a stretch of this text stands in the source. */
    public TextSpan source(int start, int end) {
        return map().source(start, end);
    }

    /** Where the whole of it stands in the source. */
    public TextSpan source() {
        return map().source(0, length());
    }

    @Override
    public String toString() {
        return text();
    }

    private Composed composed() {
        Composed done = composed;
        if (done == null) {
            SyntaxTree from = tree;
            if (from == null) {
                throw new IllegalStateException("a running text without a tree is composed from the start");
            }
            Composition composition = new Composition(from, form, repairs);
            for (int node : nodes) {
                composition.read(node);
            }
            done = new Composed(composition.text(), composition.map());
            composed = done;
        }
        return done;
    }

    /** Puts leaves together. */
    private static final class Composition {
        private final SyntaxTree tree;
        private final String source;
        private final Form form;
        private final boolean repairs;
        private final boolean lines;
        private final StringBuilder out = new StringBuilder(256);
        private final OffsetMap.Builder map = new OffsetMap.Builder();
        private int placed = -1; // where the last character that was read ends in the source
        private int lastEnd; // of the last node that was read
        private boolean blank;
        private int lineEnds;
        private boolean broken;
        private boolean quoteOpen;

        Composition(SyntaxTree tree, Form form, boolean repairs) {
            this.tree = tree;
            this.source = tree.source().characters();
            this.form = form;
            this.repairs = repairs;
            this.lines = form == Form.LINES || form == Form.LABELLED_LINES;
        }

        void read(int node) {
            int end = tree.next(node);
            if (placed >= 0 && tree.start(node) > lastEnd) {
                lineEnds++; // another line of the form stands between
            }
            lastEnd = tree.end(node);
            int at = tree.isLeaf(node) ? node : node + 1;
            while (at < end) {
                NodeKind kind = tree.kind(at);
                if (!kind.isLeaf()) {
                    if (kind.isFurniture()) {
                        broken = true;
                        blank = true;
                        at = tree.next(at);
                    } else {
                        at++;
                    }
                    continue;
                }
                switch (kind) {
                    case SPACE -> blank = true;
                    case LINE_END -> {
                        blank = true;
                        lineEnds++;
                    }
                    case PARAGRAPH_NUMBER, PORTION_MARK, PUBLISHER_MARK -> {}
                    case LABEL -> {
                        if (form == Form.LABELLED_LINES) {
                            append(tree.start(at), tree.end(at));
                        }
                    }
                    case RULE -> blank = true;
                    default -> append(tree.start(at), tree.end(at));
                }
                at++;
            }
        }

        private void append(int from, int to) {
            if (placed >= 0 && blank) {
                join(from);
            }
            blank = false;
            lineEnds = 0;
            broken = false;
            int run = from;
            for (int i = from; i < to; i++) {
                char c = source.charAt(i);
                if (c > ' ' && c < '\u00a0') {
                    continue;
                }
                if (isBlank(c) && (c != ' ' || i + 1 < to && isBlank(source.charAt(i + 1)))) {
                    follow(run, i);
                    int next = i + 1;
                    while (next < to && isBlank(source.charAt(next))) {
                        next++;
                    }
                    out.append(' ');
                    map.replace(1, i, next - i);
                    i = next - 1;
                    run = next;
                }
            }
            follow(run, to);
            placed = to;
        }

        private void follow(int from, int to) {
            if (from < to) {
                int start = out.length();
                out.append(source, from, to);
                map.follow(to - from, from);
                if (repairs) {
                    repair(start);
                }
            }
        }

        private void join(int next) {
            int length = out.length();
            boolean wrapped = lineEnds > 0 || broken;
            if (lines && wrapped) {
                int feeds = Math.max(1, Math.min(lineEnds, 2));
                for (int i = 0; i < feeds; i++) {
                    out.append('\n');
                }
                map.replace(feeds, placed, next - placed);
                return;
            }
            boolean hyphen = wrapped
                    && length > 1
                    && out.charAt(length - 1) == '-'
                    && Character.isLetterOrDigit(out.charAt(length - 2));
            if (hyphen
                    && broken
                    && Character.isLetter(source.charAt(next))
                    && Character.isLetter(out.charAt(length - 2))) {
                // COMMUNI- / page line / CATIONS: the hyphen was the page's; the letter before it answers for it.
                out.setLength(length - 1);
                map.cut(length - 1);
            } else if (!hyphen) {
                out.append(' ');
                map.replace(1, placed, next - placed);
            }
        }

        /** Quotation marks and apostrophes whose high bit was lost: {@code &word8}, {@code President,s}, { ) } for a dash. */
        private void repair(int start) {
            int length = out.length();
            for (int i = Math.max(start, 1); i < length; i++) {
                char c = out.charAt(i);
                if (c == ','
                        && i + 1 < length
                        && out.charAt(i + 1) == 's'
                        && Character.isLetter(out.charAt(i - 1))
                        && (i + 2 == length || !Character.isLetterOrDigit(out.charAt(i + 2)))) {
                    out.setCharAt(i, '\'');
                } else if (c == '&'
                        && isBlank(out.charAt(i - 1))
                        && i + 1 < length
                        && Character.isLetter(out.charAt(i + 1))) {
                    out.setCharAt(i, '"');
                    quoteOpen = true;
                } else if (c == '8'
                        && quoteOpen
                        && (Character.isLetter(out.charAt(i - 1)) || ".,?!".indexOf(out.charAt(i - 1)) >= 0)
                        && (i + 1 == length || !Character.isLetterOrDigit(out.charAt(i + 1)))) {
                    out.setCharAt(i, '"');
                    quoteOpen = false;
                } else if (c == ')' && isBlank(out.charAt(i - 1)) && i + 1 < length && out.charAt(i + 1) == ' ') {
                    out.setCharAt(i, '-');
                }
            }
        }

        String text() {
            int end = out.length();
            if (form == Form.PROSE_WITHOUT_CLOSING_LABEL) {
                end = ClosingLabel.start(out);
                map.cut(end);
            }
            return out.substring(0, end);
        }

        OffsetMap map() {
            return map.build();
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || c == '\u00a0' || c == '\ufeff';
        }
    }
}
