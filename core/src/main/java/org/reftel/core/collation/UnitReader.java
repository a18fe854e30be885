package org.reftel.core.collation;

import static org.reftel.core.syntax.SyntaxTree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.core.syntax.NodeKind;
import org.reftel.core.syntax.SyntaxTree;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.RunningText;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.OffsetMap;
import org.reftel.core.text.TextSpan;

/** Takes a telegram apart into the parts that are laid beside those of other witnesses. */
final class UnitReader {
    private final Telegram telegram;
    private final Lexicon lexicon;
    private final Furniture furniture;

    UnitReader(Telegram telegram, Lexicon lexicon, Furniture furniture) {
        this.telegram = telegram;
        this.lexicon = lexicon;
        this.furniture = furniture;
    }

    /** Whether the copy begins with the text, and has nothing of format lines 1 to 9. */
    static boolean lacksHeader(Telegram telegram) {
        Telegram.Addresses addresses = telegram.addresses();
        return telegram.transmission().origin() == null
                && telegram.transmission().id() == null
                && addresses.dtg() == null
                && addresses.from() == null
                && addresses.action().isEmpty();
    }

    List<Unit> transmission() {
        Telegram.Transmission transmission = telegram.transmission();
        List<Unit> units = new ArrayList<>();
        transmissionLine(units, "transmission", transmission.id());
        transmissionLine(units, "routing", transmission.routing());
        transmissionLine(units, "station", transmission.origin());
        transmissionLine(units, "security", transmission.security());
        if (!transmission.signals().isEmpty()) {
            add(units, Row.Kind.TRANSMISSION, "signals", null, spans(transmission.signals()));
        }
        return units;
    }

    private void transmissionLine(List<Unit> units, String place, @Nullable Reading<?> reading) {
        if (reading != null) {
            add(units, Row.Kind.TRANSMISSION, place, null, List.of(reading.span()));
        }
    }

    /** Format lines 5 and 6. */
    List<Unit> dateAndOriginator() {
        Telegram.Addresses addresses = telegram.addresses();
        List<Unit> units = new ArrayList<>();
        value(units, "precedence", addresses.precedence());
        value(units, "precedence2", addresses.infoPrecedence());
        value(units, "dtg", addresses.dtg());
        value(units, "from", addresses.from());
        return units;
    }

    List<Unit> addressees(String place, List<Address> addresses) {
        List<Unit> units = new ArrayList<>();
        for (Address address : addresses) {
            add(units, Row.Kind.ADDRESSEE, place, address.plad().toUpperCase(Locale.ROOT), List.of(address.span()));
        }
        return units;
    }

    /** From the class line to the classifier. */
    List<Unit> head() {
        Telegram.Head head = telegram.head();
        List<Unit> units = new ArrayList<>();
        if (telegram.distribution() != null) {
            add(
                    units,
                    Row.Kind.VALUE,
                    "distribution",
                    null,
                    List.of(telegram.distribution().span()));
        }
        value(units, "classification", head.classification());
        value(units, "mrn", head.mrn());
        values(units, "captions", head.captions(), true);
        values(units, "attention", head.attention(), false);
        value(units, "order", head.executiveOrder());
        Declassification declassify = head.declassify();
        if (declassify != null) {
            Object on = declassify.on();
            add(units, Row.Kind.VALUE, "declassify", on == null ? null : on.toString(), List.of(declassify.span()));
        }
        values(units, "tags", head.tags(), true);
        value(units, "subject", head.subject());
        if (!head.references().isEmpty()) {
            references(units, head.references());
        }
        Classifier classifier = head.classifiedBy();
        if (classifier != null) {
            add(units, Row.Kind.VALUE, "classified", null, List.of(classifier.span()));
        }
        return units;
    }

    private void references(List<Unit> units, List<Reftel> references) {
        List<TextSpan> spans = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        for (Reftel reftel : references) {
            spans.add(reftel.span());
            key.append(reftel.label()).append(' ');
            key.append(reftel.id() == null ? reftel.text() : reftel.id()).append(' ');
            key.append(reftel.note()).append('\n');
        }
        add(units, Row.Kind.VALUE, "ref", key.toString(), spans);
    }

    private void value(List<Unit> units, String place, @Nullable Reading<?> reading) {
        if (reading != null) {
            Object value = reading.value();
            String key = value == null ? null : value.toString().toUpperCase(Locale.ROOT);
            add(units, Row.Kind.VALUE, place, place.equals("subject") ? null : key, List.of(reading.span()));
        }
    }

    /**
     * @param set whether their order says nothing
     */
    private void values(List<Unit> units, String place, List<Reading<String>> readings, boolean set) {
        if (!readings.isEmpty()) {
            String key = null;
            if (set) {
                Set<String> known = new HashSet<>();
                readings.forEach(reading -> known.add(Objects.toString(reading.value())));
                key = String.join(",", known.stream().sorted().toList());
            }
            add(units, Row.Kind.VALUE, place, key, spans(readings));
        }
    }

    private static List<TextSpan> spans(List<? extends Reading<?>> readings) {
        List<TextSpan> spans = new ArrayList<>();
        readings.forEach(reading -> spans.add(reading.span()));
        return spans;
    }

    private void add(List<Unit> units, Row.Kind kind, String place, @Nullable String key, List<TextSpan> spans) {
        RunningText text = composed(spans);
        if (text.isEmpty()) {
            return;
        }
        units.add(new Unit(
                kind,
                List.of(place),
                null,
                null,
                key,
                text,
                Words.of(text.text(), lexicon, true),
                text.source(),
                new int[0]));
    }

    /** Stretches of the source read one behind the other: without furniture, runs of blanks as one. */
    private RunningText composed(List<TextSpan> spans) {
        String source = telegram.source().characters();
        StringBuilder out = new StringBuilder();
        OffsetMap.Builder map = new OffsetMap.Builder();
        int placed = 0;
        boolean blank = false;
        for (TextSpan span : spans.stream().sorted().toList()) {
            for (int at = Math.max(span.start(), placed); at < span.end(); at++) {
                int behind = furniture.end(at);
                if (behind > at) {
                    at = behind - 1;
                    blank = true;
                    continue;
                }
                char c = source.charAt(at);
                if (c <= ' ' || c == '\u00a0') {
                    blank = true;
                    continue;
                }
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                    map.replace(1, placed, at - placed);
                }
                blank = false;
                out.append(c);
                map.follow(1, at);
                placed = at + 1;
            }
            blank = true;
        }
        return new RunningText(out.toString(), map.build());
    }

    /** Headings, paragraphs and signature. */
    List<Unit> body() {
        List<Unit> units = new ArrayList<>();
        SyntaxTree tree = telegram.tree();
        int textBlock = tree.child(0, NodeKind.TEXT_BLOCK);
        List<Paragraph> paragraphs = telegram.body().paragraphs();
        List<String> places = telegram.body().places();
        int next = 0;
        int headings = 0;
        for (int node = textBlock == NONE ? NONE : tree.firstChild(textBlock);
                node != NONE;
                node = tree.nextSibling(textBlock, node)) {
            switch (tree.kind(node)) {
                case HEADING -> body(units, Row.Kind.HEADING, "h" + ++headings, null, node);
                case SIGNATURE -> body(units, Row.Kind.SIGNATURE, "signature", null, node);
                case PARAGRAPH -> {
                    boolean known = next < paragraphs.size()
                            && paragraphs.get(next).span().start() < tree.end(node);
                    if (known) {
                        body(units, Row.Kind.PARAGRAPH, places.get(next), paragraphs.get(next), node);
                        next++;
                    } else {
                        closing(units, node);
                    }
                }
                default -> {}
            }
        }
        return units;
    }

    private void body(List<Unit> units, Row.Kind kind, String place, @Nullable Paragraph paragraph, int node) {
        RunningText text = RunningText.allWords(telegram.tree(), node);
        if (text.isEmpty() && paragraph == null) {
            return;
        }
        units.add(new Unit(
                kind,
                List.of(place),
                paragraph == null ? null : paragraph.number(),
                paragraph == null ? null : paragraph.marking(),
                null,
                text,
                Words.of(text.text(), lexicon, false),
                paragraph == null ? text.source() : paragraph.span(),
                new int[] {node}));
    }

    /** A closing label alone on its line is no paragraph; it is read with the one above. */
    private void closing(List<Unit> units, int node) {
        if (units.isEmpty() || units.getLast().nodes().length == 0) {
            return;
        }
        Unit above = units.removeLast();
        int[] nodes = Arrays.copyOf(above.nodes(), above.nodes().length + 1);
        nodes[nodes.length - 1] = node;
        RunningText text = RunningText.allWords(telegram.tree(), nodes);
        units.add(new Unit(
                above.kind(),
                above.places(),
                above.number(),
                above.mark(),
                above.key(),
                text,
                Words.of(text.text(), lexicon, false),
                text.isEmpty() ? above.span() : above.span().union(text.source()),
                nodes));
    }
}
