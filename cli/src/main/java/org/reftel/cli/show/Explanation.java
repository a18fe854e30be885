package org.reftel.cli.show;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.manual.Manual;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
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

    /**
     * Something to be said of a place.
     *
     * @param order notes on one place: what the line is, then its parts, then what is odd
     */
    private record Note(int offset, int order, String key, String meaning) {
        static final int LINE = 0;
        static final int PART = 1;
        static final int ODD = 2;
    }

    /** Explains one telegram. */
    private final class Reader {
        private final Meanings meanings;
        private final Signs signs;
        private final Telegram telegram;
        private final SourceText source;
        private final SyntaxTree tree;
        private final StringBuilder out;
        private final List<Note> notes = new ArrayList<>();
        private final Set<NodeKind> told = EnumSet.noneOf(NodeKind.class);
        private final boolean[] setAside;

        Reader(Telegram telegram, StringBuilder out) {
            this.meanings = new Meanings(manual, telegram.sent());
            this.signs = new Signs(meanings);
            this.telegram = telegram;
            this.source = telegram.source();
            this.tree = telegram.tree();
            this.out = out;
            this.setAside = new boolean[source.lineOf(source.length()) + 2];
        }

        void write(String path) {
            gather();
            notes.sort(Comparator.comparingInt((Note note) -> source.lineOf(note.offset()))
                    .thenComparing(Note::order)
                    .thenComparing(Note::offset));
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
                while (next < notes.size() && source.lineOf(notes.get(next).offset()) == line) {
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

        private void notes(List<Note> here) {
            int keyWidth = 0;
            for (Note note : here) {
                if (note.order() == Note.PART) {
                    keyWidth = Math.max(keyWidth, Math.min(WIDEST_KEY, Sheet.columns(note.key())));
                }
            }
            for (Note note : here) {
                switch (note.order()) {
                    case Note.LINE -> hang("", 0, note.meaning(), false);
                    case Note.PART -> hang(note.key(), keyWidth, note.meaning(), false);
                    default -> hang(note.key(), Sheet.columns(note.key()), note.meaning(), true);
                }
            }
        }

        /** Of two parts that mean the same, an indicator and its addressee, only the last is explained. */
        private List<Note> withoutRepetition(List<Note> here) {
            List<Note> kept = new ArrayList<>();
            for (int i = 0; i < here.size(); i++) {
                Note note = here.get(i);
                boolean repeated = false;
                for (Note later : here.subList(i + 1, here.size())) {
                    repeated |= note.order() == Note.PART
                            && later.order() == Note.PART
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

        private void gather() {
            for (int node = 0; node < tree.size(); node++) {
                NodeKind kind = tree.kind(node);
                if (kind.isFurniture() || kind == NodeKind.PREAMBLE || kind == NodeKind.TRAILER) {
                    setAside(node);
                }
                if (tree.isLeaf(node)) {
                    leaf(node, kind);
                } else {
                    if (kind == NodeKind.DISTRIBUTION) {
                        distribution(node);
                    }
                    String title = signs.line(kind);
                    if (!title.isEmpty()) {
                        add(firstPrinted(node), Note.LINE, "", title);
                    }
                }
            }
            order();
            tags();
            references();
            classifier();
            paragraphs();
            for (Finding finding : telegram.findings()) {
                add(finding.span().start(), Note.ODD, finding.code().code(), Meanings.asSentence(finding.message()));
            }
        }

        /** Its lines differ in kind, and only their first words tell. */
        private void distribution(int node) {
            int start = tree.start(node);
            while (start < tree.end(node)) {
                int end = source.characters().indexOf('\n', start);
                end = end < 0 || end > tree.end(node) ? tree.end(node) : end;
                add(
                        start,
                        Note.LINE,
                        "",
                        Signs.distribution(source.slice(start, end).strip()));
                start = end + 1;
            }
        }

        private void leaf(int node, NodeKind kind) {
            String general = told.contains(kind) ? "" : signs.part(kind);
            String text = tree.text(node).strip();
            String particular = text.isEmpty() ? "" : particular(node, kind, text);
            if (!general.isEmpty() || !particular.isEmpty()) {
                told.add(kind);
                String both =
                        general.isEmpty() || particular.isEmpty() ? general + particular : particular + ". " + general;
                add(firstPrinted(node), Note.PART, text.lines().findFirst().orElse(""), both);
            }
        }

        private String particular(int node, NodeKind kind, String text) {
            LocalDateTime sent = telegram.sent();
            return switch (kind) {
                case DATE_TIME_GROUP -> sent == null ? "" : Meanings.when(sent);
                case FILING_TIME -> Signs.filing(text, sent == null ? 0 : sent.getYear());
                case SERIAL -> Signs.serial(text, sent == null ? 0 : sent.getYear());
                default -> signs.particular(kind, text);
            };
        }

        private void order() {
            Reading<String> order = telegram.head().executiveOrder();
            if (order != null && order.value() != null) {
                add(order.span().start(), Note.PART, order.value(), meanings.order(order.value()));
            }
            Declassification declassify = telegram.head().declassify();
            if (declassify != null) {
                LocalDate on = declassify.on();
                String rule = declassify.rule();
                String meaning = on != null
                        ? "To be declassified on " + Meanings.DAY.format(on)
                        : rule != null ? Meanings.sentence(meanings.rule(rule)) : "";
                add(declassify.span().start(), Note.PART, declassify.text(), meaning);
            }
        }

        private void tags() {
            for (Reading<String> tag : telegram.head().tags()) {
                if (tag.value() != null) {
                    String meaning = meanings.tag(tag.value());
                    add(tag.span().start(), Note.PART, tag.value(), meaning.isEmpty() ? "not in the manual" : meaning);
                }
            }
        }

        private void references() {
            for (Reftel reftel : telegram.head().references()) {
                String kind = Meanings.kind(reftel.kind());
                String meaning = reftel.id() == null
                        ? kind
                        : "the telegram " + reftel.id() + (reftel.yearInferred() ? "; its year is inferred" : "");
                String note = "NOTAL".equals(reftel.note()) ? "; not sent to all addressees" : "";
                String key = reftel.label() == null ? reftel.text() : reftel.label() + " " + reftel.text();
                add(reftel.span().start(), Note.PART, key, meaning + note);
            }
        }

        private void classifier() {
            Classifier classifier = telegram.head().classifiedBy();
            if (classifier == null) {
                return;
            }
            for (String reason : classifier.reasons()) {
                add(classifier.span().start(), Note.PART, reason, meanings.reason(reason));
            }
        }

        private void paragraphs() {
            for (Paragraph paragraph : telegram.body().paragraphs()) {
                StringBuilder title = new StringBuilder(
                        paragraph.number() == null ? "Paragraph without a number" : "Paragraph " + paragraph.number());
                if (paragraph.marking() != null) {
                    String mark = Meanings.mark(paragraph.marking());
                    title.append(", marked (").append(paragraph.marking()).append(')');
                    title.append(mark.isEmpty() ? "" : ": " + mark);
                }
                if (paragraph.role() != null) {
                    title.append("; ").append(Meanings.roleInFull(paragraph.role()));
                }
                add(paragraph.span().start(), Note.LINE, "", title.toString());
            }
        }

        private void add(int offset, int order, String key, String meaning) {
            if (!meaning.isEmpty()) {
                String sentence = Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
                notes.add(new Note(Math.clamp(offset, 0, source.length()), order, key, sentence));
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

    /** The date of a day of the year; null where the year has no such day or is not known. */
    static @Nullable LocalDate dayOfYear(int year, int day) {
        boolean valid = year > 0 && day >= 1 && day <= (Year.isLeap(year) ? 366 : 365);
        return valid ? LocalDate.ofYearDay(year, day) : null;
    }
}
