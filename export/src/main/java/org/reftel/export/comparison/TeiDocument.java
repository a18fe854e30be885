package org.reftel.export.comparison;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Comparison;
import org.reftel.archive.Comparison.Compared;
import org.reftel.archive.Witness;
import org.reftel.core.collation.Collation;
import org.reftel.core.collation.Row;
import org.reftel.core.collation.Variant;
import org.reftel.core.collation.Wording;
import org.reftel.core.telegram.Reading;

/**
 * A comparison as a TEI P5 document: the copies in {@code listWit}, the text once, and where they differ an {@code app} with
 * a {@code rdg} for each reading (parallel segmentation). What is withheld or cannot be read is a {@code gap}.
 */
public final class TeiDocument {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private final Comparison comparison;
    private final Collation collation;
    private final XMLStreamWriter out;
    private final Set<String> places = new HashSet<>();

    private TeiDocument(Comparison comparison, XMLStreamWriter out) {
        this.comparison = comparison;
        this.collation = comparison.collation();
        this.out = out;
    }

    /** The whole document. */
    public static String of(Comparison comparison) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new TeiDocument(comparison, out).write();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a document in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line();
        out.setDefaultNamespace(TEI);
        out.writeStartElement("TEI");
        out.writeDefaultNamespace(TEI);
        line();
        header();
        out.writeStartElement("text");
        out.writeStartElement("body");
        line();
        open("div", "type", "form");
        boolean body = false;
        for (Row row : collation.rows()) {
            boolean heading = row.kind() == Row.Kind.HEADING;
            boolean text = row.kind() == Row.Kind.PARAGRAPH || row.kind() == Row.Kind.SIGNATURE;
            if (heading || text && !body) {
                close();
                open("div", "type", heading ? "section" : "text");
                body = true;
            }
            row(row);
        }
        close();
        out.writeEndElement();
        out.writeEndElement();
        line();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void header() throws XMLStreamException {
        open("teiHeader");
        open("fileDesc");
        open("titleStmt");
        String subject =
                Reading.valueOf(comparison.copies().getFirst().telegram().head().subject());
        element("title", comparison.key().text() + (subject == null ? "" : ": " + subject));
        close();
        open("publicationStmt");
        element("p", "Collated by Reftel from the copies named below.");
        close();
        open("sourceDesc");
        open("listWit");
        for (Compared copy : comparison.copies()) {
            out.writeStartElement("witness");
            out.writeAttribute("xml:id", copy.siglum());
            characters(copy.publisher());
            for (Witness witness : copy.witnesses()) {
                out.writeStartElement("idno");
                out.writeAttribute("type", "sha256");
                characters(witness.copy());
                out.writeEndElement();
                out.writeStartElement("idno");
                out.writeAttribute("type", "path");
                characters(witness.path());
                out.writeEndElement();
            }
            close();
        }
        close();
        close();
        close();
        open("encodingDesc");
        out.writeEmptyElement("variantEncoding");
        out.writeAttribute("method", "parallel-segmentation");
        out.writeAttribute("location", "internal");
        line();
        open("editorialDecl");
        element(
                "p",
                "What the first witness that has a passage withholds, or has illegible, is supplied from the first of the others"
                        + " that has it in clear; a gap outside of an apparatus stands in every witness. Line ends, page furniture, case, punctuation, words broken or run together and publishers' marks are those"
                        + " of the first witness that has the passage; differences in them are no variants.");
        close();
        close();
        close();
    }

    private void row(Row row) throws XMLStreamException {
        Row.Passage first = null;
        List<Integer> present = new ArrayList<>();
        for (int k = 0; k < row.passages().size(); k++) {
            Row.Passage passage = row.passages().get(k);
            if (passage != null) {
                first = first == null ? passage : first;
                present.add(k);
            }
        }
        if (first == null) {
            return;
        }
        switch (row.kind()) {
            case HEADING -> out.writeStartElement("head");
            case PARAGRAPH -> {
                out.writeStartElement("p");
                if (places.add(row.place())) {
                    out.writeAttribute("xml:id", row.place());
                }
                if (first.number() != null) {
                    out.writeAttribute("n", first.number().toString());
                }
            }
            default -> {
                out.writeStartElement("ab");
                out.writeAttribute("type", row.place());
            }
        }
        boolean lacking = present.size() < row.passages().size();
        if (lacking) {
            out.writeStartElement("app");
            out.writeStartElement("lem");
            out.writeAttribute("wit", sigla(present));
        }
        mark(row, first);
        segments(row, present);
        if (lacking) {
            out.writeEndElement();
            List<Integer> absent = new ArrayList<>();
            for (int k = 0; k < row.passages().size(); k++) {
                if (row.passages().get(k) == null) {
                    absent.add(k);
                }
            }
            out.writeEmptyElement("rdg");
            out.writeAttribute("wit", sigla(absent));
            out.writeEndElement();
        }
        close();
    }

    private void mark(Row row, Row.Passage first) throws XMLStreamException {
        for (int index : row.variants()) {
            Variant variant = collation.variants().get(index);
            if (variant.kind() == Variant.Kind.MARK) {
                out.writeStartElement("seg");
                out.writeAttribute("type", "mark");
                List<Integer> present = new ArrayList<>();
                for (int k = 0; k < row.passages().size(); k++) {
                    if (row.passages().get(k) != null) {
                        present.add(k);
                    }
                }
                app(variant.wordings(), present);
                out.writeEndElement();
                out.writeCharacters(" ");
                return;
            }
        }
        if (first.mark() != null) {
            out.writeStartElement("seg");
            out.writeAttribute("type", "mark");
            characters(first.mark());
            out.writeEndElement();
            out.writeCharacters(" ");
        }
    }

    private void segments(Row row, List<Integer> present) throws XMLStreamException {
        boolean spaced = true;
        for (Row.Segment segment : row.segments()) {
            Wording wording = segment.wordings().get(present.getFirst());
            if (segment.variant() >= 0) {
                if (!spaced) {
                    out.writeCharacters(" ");
                }
                app(segment.wordings(), present);
                spaced = false;
            } else if (segment.gap() != null) {
                gap(segment.gap());
                spaced = false;
            } else if (!wording.isEmpty()) {
                characters(wording.text());
                spaced = wording.text().endsWith(" ");
            }
        }
    }

    private void app(List<Wording> wordings, List<Integer> present) throws XMLStreamException {
        Map<String, List<Integer>> readings = new LinkedHashMap<>();
        for (int k : present) {
            readings.computeIfAbsent(wordings.get(k).text(), text -> new ArrayList<>())
                    .add(k);
        }
        out.writeStartElement("app");
        Row.Gap missing = wordings.get(present.getFirst()).gap();
        String supplied = missing == null ? null : supplied(readings, wordings);
        if (missing != null && supplied != null) {
            String from = sigla(readings.getOrDefault(supplied, List.of()));
            out.writeStartElement("lem");
            out.writeAttribute("wit", from);
            out.writeStartElement("supplied");
            out.writeAttribute("reason", reason(missing));
            out.writeAttribute("source", from);
            characters(supplied);
            out.writeEndElement();
            out.writeEndElement();
        }
        for (Map.Entry<String, List<Integer>> reading : readings.entrySet()) {
            if (reading.getKey().equals(supplied)) {
                continue;
            }
            Row.Gap gap = wordings.get(reading.getValue().getFirst()).gap();
            if (gap == null && reading.getKey().isEmpty()) {
                out.writeEmptyElement("rdg");
                out.writeAttribute("wit", sigla(reading.getValue()));
                continue;
            }
            out.writeStartElement("rdg");
            out.writeAttribute("wit", sigla(reading.getValue()));
            if (gap == null) {
                characters(reading.getKey());
            } else {
                gap(gap);
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** What the first of the others has in clear; null where none has. */
    private static @Nullable String supplied(Map<String, List<Integer>> readings, List<Wording> wordings) {
        for (Map.Entry<String, List<Integer>> reading : readings.entrySet()) {
            if (!reading.getKey().isEmpty()
                    && wordings.get(reading.getValue().getFirst()).gap() == null) {
                return reading.getKey();
            }
        }
        return null;
    }

    private void gap(Row.Gap gap) throws XMLStreamException {
        out.writeEmptyElement("gap");
        out.writeAttribute("reason", reason(gap));
    }

    private static String reason(Row.Gap gap) {
        return gap.name().toLowerCase(Locale.ROOT);
    }

    private String sigla(List<Integer> witnesses) {
        return witnesses.stream()
                .map(k -> "#" + comparison.copies().get(k).siglum())
                .collect(Collectors.joining(" "));
    }

    private void open(String name) throws XMLStreamException {
        out.writeStartElement(name);
        line();
    }

    private void open(String name, String attribute, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute(attribute, value);
        line();
    }

    private void close() throws XMLStreamException {
        out.writeEndElement();
        line();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        characters(text);
        close();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    /** Characters that XML cannot hold become U+FFFD. */
    private void characters(String text) throws XMLStreamException {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed =
                    c >= ' ' && c <= 0xd7ff || c == '\t' || c == '\n' || c >= 0xe000 && c <= 0xfffd || c > 0xffff;
            safe.appendCodePoint(allowed ? c : 0xfffd);
        });
        out.writeCharacters(safe.toString());
    }
}
