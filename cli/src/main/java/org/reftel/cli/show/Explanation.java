package org.reftel.cli.show;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.manual.Manual;
import org.reftel.core.meaning.Gloss;
import org.reftel.core.meaning.Glosses;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.SourceText;

/**
 * A telegram line by line, each with what its parts mean: how to read a telegram. Every line of the source stands there
 * as it is, numbered; what is set aside when the telegram is read aloud is dimmed. What a kind of part is for is told
 * the first time only.
 */
public final class Explanation implements Renderer {
    private static final int GUTTER = 6;
    private static final int WIDEST_KEY = 26;

    private final Manual manual;
    private final int width;
    private final Ink ink;

    public Explanation(Manual manual, int width, Ink ink) {
        this.manual = manual;
        this.width = width;
        this.ink = ink;
    }

    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        StringBuilder text = new StringBuilder(telegram.source().length() * 3);
        new Reader(telegram, text).write(transcription.path());
        out.write(text.toString());
        return 0;
    }

    /** Explains one telegram. */
    private final class Reader {
        private final Telegram telegram;
        private final SourceText source;
        private final SyntaxTree tree;
        private final StringBuilder out;
        private final List<Gloss> notes;
        private final boolean[] setAside;

        Reader(Telegram telegram, StringBuilder out) {
            this.telegram = telegram;
            this.source = telegram.source();
            this.tree = telegram.tree();
            this.out = out;
            this.notes = new ArrayList<>(Glosses.of(telegram, manual));
            this.setAside = new boolean[source.lineOf(source.length()) + 2];
        }

        void write(String path) {
            dimFurniture();
            notes.sort(Comparator.comparingInt(
                            (Gloss note) -> source.lineOf(note.span().start()))
                    .thenComparing(Gloss::kind)
                    .thenComparing(note -> note.span().start()));
            String id = telegram.id() == null ? "(no id)" : telegram.id().toString();
            out.append(ink.bold(id))
                    .append("  ")
                    .append(ink.dim(Printable.line(path)))
                    .append("\n\n");
            int next = 0;
            int start = 0;
            for (int line = 1; start <= source.length(); line++) {
                int end = source.characters().indexOf('\n', start);
                end = end < 0 ? source.length() : end;
                if (end > start || end < source.length()) {
                    line(line, source.slice(start, end).stripTrailing());
                }
                int from = next;
                while (next < notes.size()
                        && source.lineOf(notes.get(next).span().start()) == line) {
                    next++;
                }
                notes(withoutRepetition(notes.subList(from, next)));
                start = end + 1;
            }
            out.append('\n');
        }

        private void line(int number, String text) {
            String margin = String.format(Locale.ROOT, "%" + (GUTTER - 2) + "d  ", number);
            String safe = Printable.line(text);
            int indent = Math.min(safe.length() - safe.stripLeading().length(), width / 2);
            for (String part : Sheet.wrap(safe, width - GUTTER - indent)) {
                String painted = setAside[number] ? ink.dim(part) : ink.bold(part);
                out.append((ink.dim(margin) + " ".repeat(indent) + painted).stripTrailing())
                        .append('\n');
                margin = " ".repeat(GUTTER);
            }
        }

        private void notes(List<Gloss> here) {
            int keyWidth = 0;
            for (Gloss note : here) {
                if (note.kind() == Gloss.Kind.PART) {
                    keyWidth = Math.max(keyWidth, Math.min(WIDEST_KEY, Sheet.columns(note.key())));
                }
            }
            for (Gloss note : here) {
                switch (note.kind()) {
                    case LINE -> hang("", 0, note.meaning(), false);
                    case PART -> hang(note.key(), keyWidth, note.meaning(), false);
                    case ODD -> hang(note.key(), Sheet.columns(note.key()), note.meaning(), true);
                }
            }
        }

        /** Of two parts that mean the same, an indicator and its addressee, only the last is explained. */
        private List<Gloss> withoutRepetition(List<Gloss> here) {
            List<Gloss> kept = new ArrayList<>();
            for (int i = 0; i < here.size(); i++) {
                Gloss note = here.get(i);
                boolean repeated = false;
                for (Gloss later : here.subList(i + 1, here.size())) {
                    repeated |= note.kind() == Gloss.Kind.PART
                            && later.kind() == Gloss.Kind.PART
                            && (later.meaning().equals(note.meaning())
                                    || later.key().equalsIgnoreCase(note.meaning()));
                }
                if (!repeated) {
                    kept.add(note);
                }
            }
            return kept;
        }

        private void hang(String key, int keyWidth, String meaning, boolean odd) {
            String indent = " ".repeat(GUTTER) + ink.dim("│ ");
            String shown = Sheet.columns(key) > WIDEST_KEY && keyWidth <= WIDEST_KEY
                    ? key.substring(0, key.offsetByCodePoints(0, WIDEST_KEY - 1)) + "…"
                    : key;
            int column = keyWidth == 0 ? 0 : keyWidth + 2;
            String margin =
                    indent + (odd ? ink.warning(shown) : ink.bold(shown)) + " ".repeat(column - Sheet.columns(shown));
            for (String part : Sheet.wrap(Printable.line(meaning), Math.max(20, width - GUTTER - 2 - column))) {
                out.append(margin).append(odd ? ink.warning(part) : part).append('\n');
                margin = indent + " ".repeat(column);
            }
        }

        private void dimFurniture() {
            for (int node = 0; node < tree.size(); node++) {
                NodeKind kind = tree.kind(node);
                if (kind.isFurniture() || kind == NodeKind.PREAMBLE || kind == NodeKind.TRAILER) {
                    setAside(node);
                }
            }
        }

        /** Lines that hold nothing but what stands in this node are dimmed. */
        private void setAside(int node) {
            int from = firstPrinted(node);
            int to = tree.end(node);
            while (to > from && Character.isWhitespace(source.charAt(to - 1))) {
                to--;
            }
            int first = source.lineOf(from);
            int last = source.lineOf(Math.max(from, to - 1));
            boolean startsInLine = from > 0 && hasInkBefore(from);
            boolean endsInLine = hasInkAfter(to);
            for (int line = startsInLine ? first + 1 : first; line <= (endsInLine ? last - 1 : last); line++) {
                setAside[line] = true;
            }
        }

        private boolean hasInkBefore(int offset) {
            for (int i = offset - 1; i >= 0 && source.charAt(i) != '\n'; i--) {
                if (!Character.isWhitespace(source.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean hasInkAfter(int offset) {
            for (int i = offset; i < source.length() && source.charAt(i) != '\n'; i++) {
                if (!Character.isWhitespace(source.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private int firstPrinted(int node) {
            int end = tree.end(node);
            for (int i = tree.start(node); i < end; i++) {
                if (!Character.isWhitespace(source.charAt(i))) {
                    return i;
                }
            }
            return tree.start(node);
        }
    }
}
