package org.reftel.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Archive;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Query;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;

/**
 * The web of references as a graph that other programs read: telegrams, held or wanted, and the citations between them that
 * are not open.
 *
 * @param query the telegrams whose citations are written, and what these cite that is not held; null for all
 */
public record GraphExport(GraphForm form, @Nullable Query query) {

    /** What was written. */
    public record Written(long telegrams, long citations) {}

    /** Writes the graph as it is read; the stream stays open. */
    public Written write(Archive archive, Reader reader, OutputStream out) throws IOException {
        Pen pen = new Pen(form.open(out));
        Query asked = query;
        try {
            if (asked == null) {
                archive.web(pen::node, pen::edge, reader);
            } else {
                answer(archive, reader, asked, pen);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return pen.end();
    }

    /** Writes the telegrams around one. */
    public Written write(Neighbourhood around, OutputStream out) throws IOException {
        Pen pen = new Pen(form.open(out));
        around.members().forEach(member -> pen.node(member.telegram()));
        around.edges().forEach(pen::edge);
        return pen.end();
    }

    private static void answer(Archive archive, Reader reader, Query query, Pen pen) {
        Set<String> written = new LinkedHashSet<>();
        SearchRequest request = SearchRequest.of(query).in(Order.OLDEST).atMost(SearchRequest.MOST);
        String cursor = null;
        do {
            IndexAnswer found = archive.find(request.behind(cursor), reader);
            for (IndexAnswer.Found one : found.found()) {
                Node node = archive.node(one.key().text(), reader);
                if (node != null && written.add(node.id())) {
                    pen.node(node);
                }
            }
            cursor = found.next();
        } while (cursor != null);
        Set<String> citing = new LinkedHashSet<>(written);
        for (String id : citing) {
            for (Edge edge : archive.cites(new HoldingKey(id), reader)) {
                Node cited = edge.counts() && !edge.held() && written.add(edge.cited())
                        ? archive.node(edge.cited(), reader)
                        : null;
                if (cited != null) {
                    pen.node(cited);
                }
            }
        }
        for (String id : citing) {
            for (Edge edge : archive.cites(new HoldingKey(id), reader)) {
                if (edge.counts() && written.contains(edge.cited())) {
                    pen.edge(edge);
                }
            }
        }
    }

    /** Writes and counts. */
    private static final class Pen {
        private final GraphForm.GraphSink sink;
        private long telegrams;
        private long citations;

        Pen(GraphForm.GraphSink sink) {
            this.sink = sink;
        }

        void node(Node node) {
            try {
                sink.node(node);
                telegrams++;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        void edge(Edge edge) {
            try {
                sink.edge(edge);
                citations++;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        Written end() throws IOException {
            sink.end();
            return new Written(telegrams, citations);
        }
    }
}
