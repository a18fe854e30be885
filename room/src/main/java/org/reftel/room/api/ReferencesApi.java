package org.reftel.room.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.Referral;
import org.reftel.archive.reference.TelegramThread;
import org.reftel.export.GraphExport;
import org.reftel.export.GraphForm;
import org.reftel.export.ReferenceJson;
import org.reftel.room.Enquiries;

/** The web of references: what a telegram cites, what cites it, its thread, what is around it, and all of it as a graph. */
final class ReferencesApi {
    private static final int USUAL = 50;
    private static final int USUAL_DISTANCE = 2;
    private static final int USUAL_NODES = 60;
    private static final int MOST_NODES = 200;
    private static final int MOST_SKIPPED = 10_000_000;

    private final Enquiries enquiries;

    ReferencesApi(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/telegrams/{id}/references", this::references);
        endpoints.get("/api/v1/telegrams/{id}/cited-by", this::citedBy);
        endpoints.get("/api/v1/telegrams/{id}/thread", this::thread);
        endpoints.get("/api/v1/telegrams/{id}/graph", this::around);
        endpoints.get("/api/v1/graph", this::graph);
    }

    private void references(Context context) {
        Holding holding = new TelegramsApi.Telegrams(enquiries).asked(context, "/references");
        if (holding == null) {
            return;
        }
        String id = holding.key().text();
        Node node = enquiries.node(id);
        CitedBy citedBy = citedBy(context, id, node == null ? 0 : node.timesCited());
        List<Edge> cites = enquiries.cites(holding.key());
        Endpoints.answer(
                context,
                ReferenceJson.references(
                        id,
                        Referral.of(holding, cites),
                        cites,
                        citedBy.total,
                        citedBy.edges,
                        citedBy.next,
                        enquiries::node));
    }

    private void citedBy(Context context) {
        Node node = asked(context, "/cited-by");
        if (node != null) {
            CitedBy citedBy = citedBy(context, node.id(), node.timesCited());
            Endpoints.answer(
                    context,
                    ReferenceJson.citedBy(
                            node.id(),
                            citedBy.total,
                            citedBy.edges,
                            citedBy.next,
                            enquiries::node,
                            enquiries::quotations));
        }
    }

    /** Some of those that cite a telegram, and where the next ones begin. */
    private record CitedBy(
            long total, List<Edge> edges, @Nullable String next) {}

    private CitedBy citedBy(Context context, String id, long total) {
        Parameters parameters = new Parameters(context);
        int limit = parameters.number("limit", USUAL, SearchApi.MOST);
        int from = parameters.number("from", 0, MOST_SKIPPED);
        List<Edge> edges = enquiries.citedBy(id, from, limit);
        boolean more = from + edges.size() < total && !edges.isEmpty();
        return new CitedBy(total, edges, more ? Integer.toString(from + edges.size()) : null);
    }

    private void thread(Context context) {
        Node node = asked(context, "/thread");
        TelegramThread thread = node == null ? null : enquiries.thread(node.id());
        if (node != null && thread != null) {
            Endpoints.answer(context, ReferenceJson.thread(node.id(), thread));
        }
    }

    private void around(Context context) {
        Node node = asked(context, "/graph");
        if (node == null) {
            return;
        }
        Parameters parameters = new Parameters(context);
        int distance = parameters.number("distance", 1, USUAL_DISTANCE, Neighbourhood.FARTHEST);
        int limit = parameters.number("limit", USUAL_NODES, MOST_NODES);
        Neighbourhood around = enquiries.neighbourhood(node.id(), distance, limit);
        if (around != null) {
            Endpoints.answer(context, ReferenceJson.graph(node.id(), around));
        }
    }

    private void graph(Context context) throws FaultyQuery, IOException {
        Parameters parameters = new Parameters(context);
        GraphForm form = parameters.oneOf(GraphForm.class, "format", GraphForm.gexf);
        boolean all = context.queryParam("q") == null;
        GraphExport export = new GraphExport(form, all ? null : parameters.query());
        context.contentType(form.mediaType());
        context.header("Content-Disposition", "attachment; filename=\"references." + form.ending() + '"');
        if (context.method().name().equals("HEAD")) {
            return;
        }
        try {
            enquiries.export(export, context.outputStream());
        } catch (RuntimeException failed) {
            if (context.res().isCommitted()) {
                // What was sent must not look whole.
                ServletContextRequest.getServletContextRequest(context.req())
                        .getServletChannel()
                        .abort(failed);
            }
            throw failed;
        }
    }

    /** The telegram, held or wanted, that the address names; null where the client was sent on to its true address. */
    private @Nullable Node asked(Context context, String rest) {
        String written = context.pathParam("id");
        Node node = enquiries.node(written);
        if (node != null) {
            return node;
        }
        HoldingKey key = enquiries.resolve(written).key();
        if (key == null) {
            throw Problem.of(
                    ProblemKind.NOT_HELD,
                    "Nothing is held under “" + written + "”, and no telegram that is held cites it.");
        }
        String query = context.queryString();
        context.redirect(
                "/api/v1/telegrams/" + TelegramsApi.Telegrams.encoded(key.text()) + rest
                        + (query == null ? "" : "?" + query),
                io.javalin.http.HttpStatus.PERMANENT_REDIRECT);
        return null;
    }
}
