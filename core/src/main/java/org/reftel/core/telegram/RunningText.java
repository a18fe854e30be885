package org.reftel.core.telegram;

import java.nio.CharBuffer;
import java.util.Arrays;
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
        LABELLED_LINES,
        /** Lines joined, label and all; only number and mark left out. */
        ALL_WORDS
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

    /**
     * All words of some nodes, in their order: labels are read too, number and portion mark are not, and damaged quotation
     * marks stay as they are. What copies are compared by.
     */
    public static RunningText allWords(SyntaxTree tree, int... nodes) {
        return new RunningText(tree, Form.ALL_WORDS, false, nodes.clone());
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
            done = composition.composed();
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
        private char[] out = new char[0];
        private int length;
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
            reserve(tree.end(node) - tree.start(node) + 2); // two line feeds may stand between nodes
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
                        if (form == Form.LABELLED_LINES || form == Form.ALL_WORDS) {
                            append(tree.start(at), tree.end(at));
                        }
                    }
                    case RULE -> blank = true;
                    default -> append(tree.start(at), tree.end(at));
                }
                at++;
            }
        }

        /** Nothing that is read grows: joins and collapsed blanks stand for at least as many characters. */
        private void reserve(int more) {
            if (length + more > out.length) {
                out = Arrays.copyOf(out, length + more);
            }
        }

        private void append(int from, int to) {
            if (placed >= 0 && blank) {
                join(from);
            }
            blank = false;
            lineEnds = 0;
            broken = false;
            // Copied once and closed up in place: what is written never overtakes what is still to be read.
            int ahead = from - length;
            source.getChars(from, to, out, length);
            int end = length + to - from;
            int run = length;
            int read = length;
            while (read < end) {
                char c = out[read];
                boolean odd = (c <= ' ' || c >= '\u00a0')
                        && isBlank(c)
                        && (c != ' ' || read + 1 < end && isBlank(out[read + 1]));
                if (!odd) {
                    out[length++] = c;
                    read++;
                    continue;
                }
                follow(run, read + ahead);
                int next = read + 1;
                while (next < end && isBlank(out[next])) {
                    next++;
                }
                out[length++] = ' ';
                map.replace(1, read + ahead, next - read);
                read = next;
                run = length;
            }
            follow(run, to);
            placed = to;
        }

        /** Maps what was copied from {@code start} on, up to the source's {@code to}, and repairs it. */
        private void follow(int start, int to) {
            map.follow(length - start, to - (length - start));
            if (repairs) {
                repair(start);
            }
        }

        private void cut(int end) {
            length = end;
            map.cut(end);
        }

        private void join(int next) {
            boolean wrapped = lineEnds > 0 || broken;
            if (lines && wrapped) {
                int feeds = Math.max(1, Math.min(lineEnds, 2));
                for (int i = 0; i < feeds; i++) {
                    out[length++] = '\n';
                }
                map.replace(feeds, placed, next - placed);
                return;
            }
            boolean hyphen =
                    wrapped && length > 1 && out[length - 1] == '-' && Character.isLetterOrDigit(out[length - 2]);
            if (hyphen && broken && Character.isLetter(source.charAt(next)) && Character.isLetter(out[length - 2])) {
                // COMMUNI- / page line / CATIONS: the hyphen was the page's; the letter before it answers for it.
                cut(length - 1);
            } else if (!hyphen) {
                out[length++] = ' ';
                map.replace(1, placed, next - placed);
            }
        }

        /** Quotation marks and apostrophes whose high bit was lost: {@code &word8}, {@code President,s}, { ) } for a dash. */
        private void repair(int start) {
            for (int i = Math.max(start, 1); i < length; i++) {
                char c = out[i];
                if (c == ','
                        && i + 1 < length
                        && out[i + 1] == 's'
                        && Character.isLetter(out[i - 1])
                        && (i + 2 == length || !Character.isLetterOrDigit(out[i + 2]))) {
                    out[i] = '\'';
                } else if (c == '&' && isBlank(out[i - 1]) && i + 1 < length && Character.isLetter(out[i + 1])) {
                    out[i] = '"';
                    quoteOpen = true;
                } else if (c == '8'
                        && quoteOpen
                        && (Character.isLetter(out[i - 1]) || ".,?!".indexOf(out[i - 1]) >= 0)
                        && (i + 1 == length || !Character.isLetterOrDigit(out[i + 1]))) {
                    out[i] = '"';
                    quoteOpen = false;
                } else if (c == ')' && isBlank(out[i - 1]) && i + 1 < length && out[i + 1] == ' ') {
                    out[i] = '-';
                }
            }
        }

        Composed composed() {
            if (form == Form.PROSE_WITHOUT_CLOSING_LABEL) {
                cut(ClosingLabel.start(CharBuffer.wrap(out, 0, length)));
            }
            return new Composed(new String(out, 0, length), map.build());
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || c == '\u00a0' || c == '\ufeff';
        }
    }
}
