package org.reftel.core.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.core.manual.Manual;
import org.reftel.core.meaning.Gloss.Kind;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Mention;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.SourceText;
import org.reftel.core.text.TextSpan;

/** Explains a telegram, place by place. What a kind of part is for is told the first time only. */
public final class Glosses {
    private final Meanings meanings;
    private final Signs signs;
    private final Telegram telegram;
    private final SourceText source;
    private final SyntaxTree tree;
    private final List<Gloss> glosses = new ArrayList<>();
    private final Set<NodeKind> told = EnumSet.noneOf(NodeKind.class);

    private Glosses(Telegram telegram, Manual manual) {
        this.meanings = new Meanings(manual, telegram.sent());
        this.signs = new Signs(meanings);
        this.telegram = telegram;
        this.source = telegram.source();
        this.tree = telegram.tree();
    }

    /** All that can be said of a telegram, in no order. */
    public static List<Gloss> of(Telegram telegram, Manual manual) {
        Glosses gathered = new Glosses(telegram, manual);
        gathered.gather();
        return List.copyOf(gathered.glosses);
    }

    private void gather() {
        for (int node = 0; node < tree.size(); node++) {
            NodeKind kind = tree.kind(node);
            if (tree.isLeaf(node)) {
                leaf(node, kind);
            } else {
                if (kind == NodeKind.DISTRIBUTION) {
                    distribution(node);
                }
                add(printed(tree.start(node), tree.end(node)), Kind.LINE, "", signs.line(kind));
            }
        }
        order();
        tags();
        references();
        classifier();
        paragraphs();
        mentions();
        for (Finding finding : telegram.findings()) {
            add(finding.span(), Kind.ODD, finding.code().code(), Meanings.asSentence(finding.message()));
        }
    }

    /** Its lines differ in kind, and only their first words tell. */
    private void distribution(int node) {
        int start = tree.start(node);
        while (start < tree.end(node)) {
            int end = source.characters().indexOf('\n', start);
            end = end < 0 || end > tree.end(node) ? tree.end(node) : end;
            String line = source.slice(start, end).strip();
            add(new TextSpan(start, end), Kind.LINE, "", Signs.distribution(line));
            start = end + 1;
        }
    }

    private void leaf(int node, NodeKind kind) {
        String general = told.contains(kind) ? "" : signs.part(kind);
        String text = tree.text(node).strip();
        String particular = text.isEmpty() ? "" : particular(kind, text);
        if (!general.isEmpty() || !particular.isEmpty()) {
            told.add(kind);
            String both =
                    general.isEmpty() || particular.isEmpty() ? general + particular : particular + ". " + general;
            String key = text.lines().findFirst().orElse("");
            add(printed(tree.start(node), tree.end(node)), Kind.PART, key, both);
        }
    }

    private String particular(NodeKind kind, String text) {
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
            add(order.span(), Kind.PART, order.value(), meanings.order(order.value()));
        }
        Declassification declassify = telegram.head().declassify();
        if (declassify != null) {
            LocalDate on = declassify.on();
            String rule = declassify.rule();
            String meaning = on != null
                    ? "To be declassified on " + Meanings.DAY.format(on)
                    : rule != null ? Meanings.sentence(meanings.rule(rule)) : "";
            add(declassify.span(), Kind.PART, declassify.text(), meaning);
        }
    }

    private void tags() {
        for (Reading<String> tag : telegram.head().tags()) {
            if (tag.value() != null) {
                String meaning = meanings.tag(tag.value());
                add(tag.span(), Kind.PART, tag.value(), meaning.isEmpty() ? "not in the manual" : meaning);
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
            add(reftel.span(), Kind.PART, key, meaning + note);
        }
    }

    private void classifier() {
        Classifier classifier = telegram.head().classifiedBy();
        if (classifier != null) {
            for (String reason : classifier.reasons()) {
                add(classifier.span(), Kind.PART, reason, meanings.reason(reason));
            }
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
            add(paragraph.span(), Kind.LINE, "", title.toString());
        }
    }

    /** What speaks of another telegram, each wording the first time only. */
    private void mentions() {
        Set<String> told = new HashSet<>();
        for (Mention mention : telegram.mentions()) {
            if (told.add(mention.text())) {
                add(mention.span(), Kind.PART, mention.text(), meaning(mention));
            }
        }
    }

    private String meaning(Mention mention) {
        if (mention.form() == Mention.Form.SEPTEL) {
            return "reported in a separate telegram, whose number was not yet known";
        }
        if (mention.form() == Mention.Form.NUMBER) {
            return "the telegram " + mention.id() + (mention.yearInferred() ? "; its year is inferred" : "");
        }
        StringBuilder meant = new StringBuilder();
        for (int i : mention.reftels()) {
            Reftel reftel = telegram.head().references().get(i);
            meant.append(meant.isEmpty() ? "" : "; ").append(reftel.text());
            meant.append(reftel.id() == null ? ", " + Meanings.kind(reftel.kind()) : ", the telegram " + reftel.id());
        }
        return meant.isEmpty() ? "what the reference line names; which item, it does not say" : meant.toString();
    }

    private void add(TextSpan span, Kind kind, String key, String meaning) {
        if (!meaning.isEmpty()) {
            String sentence = Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
            glosses.add(new Gloss(span, kind, key, sentence));
        }
    }

    /** Without the blanks around it. */
    private TextSpan printed(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        if (start == to) {
            return new TextSpan(from, to);
        }
        int end = to;
        while (Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return new TextSpan(start, end);
    }
}
