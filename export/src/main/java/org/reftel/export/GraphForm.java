package org.reftel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Node;

/** The forms in which the web of references leaves an archive. In lower case, as the words stand on the command line. */
public enum GraphForm {
    /** For Gephi and others, GEXF 1.3. */
    gexf("application/gexf+xml", "gexf") {
        @Override
        GraphSink open(OutputStream out) throws IOException {
            return new Gexf(out);
        }
    },
    /** For yEd, igraph, NetworkX and others. */
    graphml("application/graphml+xml", "graphml") {
        @Override
        GraphSink open(OutputStream out) throws IOException {
            return new GraphMl(out);
        }
    },
    /** A zip of {@code nodes.csv} and {@code edges.csv}. */
    csv("application/zip", "zip") {
        @Override
        GraphSink open(OutputStream out) {
            return new Tables(out);
        }
    },
    /** The citations alone, a row each. */
    edges("text/csv; charset=utf-8", "csv") {
        @Override
        GraphSink open(OutputStream out) throws IOException {
            return new Citations(out);
        }
    };

    private static final List<String> NODE =
            List.of("held", "post", "sent", "subject", "tags", "timesCited", "citingPosts");
    private static final List<String> NODE_TYPES =
            List.of("boolean", "string", "string", "string", "string", "long", "long");
    private static final List<String> EDGE = List.of("certainty", "reason", "places");
    private static final List<String> EDGE_TYPES = List.of("string", "string", "int");

    private final String mediaType;
    private final String ending;

    GraphForm(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /** As in a Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file, without its point. */
    public String ending() {
        return ending;
    }

    /** Begins to write; the stream stays open when the sink is closed. */
    abstract GraphSink open(OutputStream out) throws IOException;

    /** Takes all telegrams, and then all citations. */
    interface GraphSink {
        void node(Node node) throws IOException;

        void edge(Edge edge) throws IOException;

        void end() throws IOException;
    }

    private static List<@Nullable String> values(Node node) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(Boolean.toString(node.held()));
        values.add(node.post());
        values.add(node.sent());
        values.add(node.subject());
        values.add(node.tags().isEmpty() ? null : String.join(" ", node.tags()));
        values.add(Long.toString(node.timesCited()));
        values.add(Long.toString(node.citingPosts()));
        return values;
    }

    private static List<String> values(Edge edge) {
        return List.of(
                edge.certainty().word(),
                edge.reason().word(),
                Integer.toString(edge.places().size()));
    }

    /** What both forms of XML have in common. */
    private abstract static class Xml implements GraphSink {
        final XMLStreamWriter xml;
        private final OutputStream out;
        private long edges;
        private boolean inEdges;

        Xml(OutputStream out) throws IOException {
            this.out = out;
            try {
                xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
                xml.writeStartDocument("UTF-8", "1.0");
                xml.writeCharacters("\n");
                begin();
            } catch (XMLStreamException failed) {
                throw new IOException(failed);
            }
        }

        abstract void begin() throws XMLStreamException;

        abstract void write(Node node) throws XMLStreamException;

        abstract void beginEdges() throws XMLStreamException;

        abstract void write(Edge edge, long number) throws XMLStreamException;

        @Override
        public void node(Node node) throws IOException {
            try {
                write(node);
                xml.writeCharacters("\n");
            } catch (XMLStreamException failed) {
                throw new IOException(failed);
            }
        }

        @Override
        public void edge(Edge edge) throws IOException {
            try {
                turnToEdges();
                write(edge, edges++);
                xml.writeCharacters("\n");
            } catch (XMLStreamException failed) {
                throw new IOException(failed);
            }
        }

        private void turnToEdges() throws XMLStreamException {
            if (!inEdges) {
                inEdges = true;
                beginEdges();
            }
        }

        @Override
        public void end() throws IOException {
            try {
                turnToEdges();
                xml.writeEndDocument();
                xml.flush();
                out.write('\n');
                out.flush();
            } catch (XMLStreamException failed) {
                throw new IOException(failed);
            }
        }

        /** Without what XML cannot hold. */
        static String clean(String text) {
            StringBuilder clean = new StringBuilder(text.length());
            text.codePoints()
                    .map(c -> c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF || c == '\t' ? c : ' ')
                    .forEach(clean::appendCodePoint);
            return clean.toString();
        }
    }

    private static final class Gexf extends Xml {
        Gexf(OutputStream out) throws IOException {
            super(out);
        }

        @Override
        void begin() throws XMLStreamException {
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace("http://gexf.net/1.3");
            xml.writeAttribute("version", "1.3");
            xml.writeStartElement("graph");
            xml.writeAttribute("defaultedgetype", "directed");
            attributes("node", NODE, NODE_TYPES);
            attributes("edge", EDGE, EDGE_TYPES);
            xml.writeStartElement("nodes");
            xml.writeCharacters("\n");
        }

        private void attributes(String of, List<String> names, List<String> types) throws XMLStreamException {
            xml.writeStartElement("attributes");
            xml.writeAttribute("class", of);
            for (int i = 0; i < names.size(); i++) {
                xml.writeEmptyElement("attribute");
                xml.writeAttribute("id", names.get(i));
                xml.writeAttribute("title", names.get(i));
                xml.writeAttribute("type", types.get(i).equals("int") ? "integer" : types.get(i));
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }

        private void values(List<String> names, List<? extends @Nullable String> values) throws XMLStreamException {
            xml.writeStartElement("attvalues");
            for (int i = 0; i < names.size(); i++) {
                String value = values.get(i);
                if (value != null) {
                    xml.writeEmptyElement("attvalue");
                    xml.writeAttribute("for", names.get(i));
                    xml.writeAttribute("value", clean(value));
                }
            }
            xml.writeEndElement();
        }

        @Override
        void write(Node node) throws XMLStreamException {
            xml.writeStartElement("node");
            xml.writeAttribute("id", node.id());
            xml.writeAttribute("label", node.id());
            values(NODE, GraphForm.values(node));
            xml.writeEndElement();
        }

        @Override
        void beginEdges() throws XMLStreamException {
            xml.writeEndElement();
            xml.writeStartElement("edges");
            xml.writeCharacters("\n");
        }

        @Override
        void write(Edge edge, long number) throws XMLStreamException {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", Long.toString(number));
            xml.writeAttribute("source", edge.citing());
            xml.writeAttribute("target", edge.cited());
            values(EDGE, GraphForm.values(edge));
            xml.writeEndElement();
        }
    }

    private static final class GraphMl extends Xml {
        GraphMl(OutputStream out) throws IOException {
            super(out);
        }

        @Override
        void begin() throws XMLStreamException {
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            keys("node", NODE, NODE_TYPES);
            keys("edge", EDGE, EDGE_TYPES);
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "references");
            xml.writeAttribute("edgedefault", "directed");
            xml.writeCharacters("\n");
        }

        private void keys(String of, List<String> names, List<String> types) throws XMLStreamException {
            for (int i = 0; i < names.size(); i++) {
                xml.writeEmptyElement("key");
                xml.writeAttribute("id", names.get(i));
                xml.writeAttribute("for", of);
                xml.writeAttribute("attr.name", names.get(i));
                xml.writeAttribute("attr.type", types.get(i));
            }
            xml.writeCharacters("\n");
        }

        private void values(List<String> names, List<? extends @Nullable String> values) throws XMLStreamException {
            for (int i = 0; i < names.size(); i++) {
                String value = values.get(i);
                if (value != null) {
                    xml.writeStartElement("data");
                    xml.writeAttribute("key", names.get(i));
                    xml.writeCharacters(clean(value));
                    xml.writeEndElement();
                }
            }
        }

        @Override
        void write(Node node) throws XMLStreamException {
            xml.writeStartElement("node");
            xml.writeAttribute("id", node.id());
            values(NODE, GraphForm.values(node));
            xml.writeEndElement();
        }

        @Override
        void beginEdges() {
            // Nodes and edges stand side by side.
        }

        @Override
        void write(Edge edge, long number) throws XMLStreamException {
            xml.writeStartElement("edge");
            xml.writeAttribute("source", edge.citing());
            xml.writeAttribute("target", edge.cited());
            values(EDGE, GraphForm.values(edge));
            xml.writeEndElement();
        }
    }

    private static List<String> nodeHeader() {
        List<String> header = new ArrayList<>(List.of("id"));
        header.addAll(NODE);
        return header;
    }

    private static List<String> edgeHeader() {
        List<String> header = new ArrayList<>(List.of("citing", "cited"));
        header.addAll(EDGE);
        return header;
    }

    private static List<String> record(Edge edge) {
        List<String> record = new ArrayList<>(List.of(edge.citing(), edge.cited()));
        record.addAll(values(edge));
        return record;
    }

    /** The second of the two tables by itself. */
    private static final class Citations implements GraphSink {
        private final OutputStream out;
        private final CsvWriter table;

        Citations(OutputStream out) {
            this.out = out;
            table = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            table.writeRecord(edgeHeader());
        }

        @Override
        public void node(Node node) {
            // Who cites and is cited stands in the rows of the citations.
        }

        @Override
        public void edge(Edge edge) {
            table.writeRecord(record(edge));
        }

        @Override
        public void end() throws IOException {
            table.flush();
            out.flush();
        }
    }

    /** Two tables in a zip. */
    private static final class Tables implements GraphSink {
        private final ZipOutputStream zip;
        private @Nullable CsvWriter table;
        private boolean inEdges;

        Tables(OutputStream out) {
            zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        }

        private CsvWriter table() throws IOException {
            CsvWriter open = table;
            if (open == null) {
                open = begin(inEdges ? "edges.csv" : "nodes.csv");
                open.writeRecord(inEdges ? edgeHeader() : nodeHeader());
                table = open;
            }
            return open;
        }

        private CsvWriter begin(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(0);
            zip.putNextEntry(entry);
            OutputStream part = new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    zip.write(one);
                }

                @Override
                public void write(byte[] from, int start, int length) throws IOException {
                    zip.write(from, start, length);
                }
            };
            return CsvWriter.builder().build(part, StandardCharsets.UTF_8);
        }

        private void turnToEdges() throws IOException {
            if (!inEdges) {
                table().close();
                table = null;
                zip.closeEntry();
                inEdges = true;
            }
        }

        @Override
        public void node(Node node) throws IOException {
            List<String> record = new ArrayList<>(List.of(node.id()));
            for (String value : GraphForm.values(node)) {
                record.add(value == null ? "" : value);
            }
            table().writeRecord(record);
        }

        @Override
        public void edge(Edge edge) throws IOException {
            turnToEdges();
            table().writeRecord(record(edge));
        }

        @Override
        public void end() throws IOException {
            turnToEdges();
            table().close();
            zip.closeEntry();
            zip.finish();
        }
    }
}
