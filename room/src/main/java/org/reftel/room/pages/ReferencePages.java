package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.reference.Certainty;
import org.reftel.archive.reference.Edge;
import org.reftel.archive.reference.Neighbourhood;
import org.reftel.archive.reference.Node;
import org.reftel.archive.reference.Quotation;
import org.reftel.archive.reference.TelegramThread;
import org.reftel.room.Enquiries;
import org.reftel.room.pages.TroublePages.Missing;

/** A telegram in the web of references: what it cites and what cites it, its thread, and what is around it. */
public final class ReferencePages {
    private static final int CITING_A_PAGE = 40;
    private static final int SENTENCES = 3;
    private static final int DRAWN = 40;

    private final Enquiries enquiries;
    private final Templates templates;

    ReferencePages(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/telegrams/{id}/references", this::references);
        Pages.answer(routes, "/telegrams/{id}/thread", this::thread);
        Pages.answer(routes, "/telegrams/{id}/graph", this::graph);
    }

    /** The pages of one telegram in the web. */
    public enum View {
        REFERENCES("/references", "References"),
        THREAD("/thread", "Thread"),
        GRAPH("/graph", "Graph");

        private final String path;
        private final String title;

        View(String path, String title) {
            this.path = path;
            this.title = title;
        }

        public String path() {
            return path;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One end of a citation, to be shown.
     *
     * @param remark how sure it is and why; empty where there is nothing to doubt
     * @param sentences in which it is cited; at most three
     */
    public record Cited(
            String id, @Nullable Node telegram, boolean held, String written, String remark, List<Sentence> sentences) {

        /** {@code 2009-10-13}; empty where it is not known. */
        public String day() {
            return telegram == null ? "" : ReferencePages.day(telegram);
        }

        public String subject() {
            String subject = telegram == null ? null : telegram.subject();
            return subject == null ? "" : subject;
        }
    }

    /** @param place of the paragraph, {@code p3}; empty where it has none */
    public record Sentence(String place, boolean inReferenceLine, String before, String words, String after) {}

    /**
     * What a telegram cites and what cites it.
     *
     * @param citedBy the first of those that do
     * @param citing how many do in all
     */
    public record Web(String id, List<Cited> cites, List<Cited> citedBy, long citing, long posts) {
        public boolean isEmpty() {
            return cites.isEmpty() && citedBy.isEmpty();
        }

        /** Those of {@link #cites} that are not held. */
        public long wanted() {
            return cites.stream().filter(cited -> !cited.held()).count();
        }
    }

    /**
     * What stands on each of these pages.
     *
     * @param held whether the telegram is held; its own page exists then
     */
    public record Top(Frame frame, View view, String id, boolean held, String subject, String day) {
        public String address(View other) {
            return "/telegrams/" + id + other.path();
        }
    }

    /** @param next where the next of those that cite it stand; null where these are the last */
    public record References(Top top, Web web, @Nullable String next) {}

    public record Thread(Top top, @Nullable TelegramThread thread) {

        /** Whether there is anything beside the telegram itself. */
        public boolean isAlone() {
            return thread == null || thread.members().size() < 2;
        }
    }

    /** @param distance in citations, 1 to 3 */
    public record Graph(Top top, Neighbourhood around, GraphDrawing drawing, int distance) {}

    private void references(Context context) {
        String id = asked(context, View.REFERENCES);
        if (id != null) {
            Node node = node(id);
            int from = number(context, "from", 0);
            Web web = web(enquiries, id, from, CITING_A_PAGE);
            int next = from + CITING_A_PAGE;
            templates.answer(
                    context,
                    "references",
                    new References(
                            top(node, View.REFERENCES),
                            web,
                            web.citing() > next ? "/telegrams/" + id + "/references?from=" + next : null));
        }
    }

    private void thread(Context context) {
        String id = asked(context, View.THREAD);
        if (id != null) {
            templates.answer(context, "thread", new Thread(top(node(id), View.THREAD), enquiries.thread(id)));
        }
    }

    private void graph(Context context) {
        String id = asked(context, View.GRAPH);
        if (id != null) {
            int distance = Math.clamp(number(context, "distance", 2), 1, Neighbourhood.FARTHEST);
            Neighbourhood around = enquiries.neighbourhood(id, distance, DRAWN);
            if (around != null) {
                Top top = top(node(id), View.GRAPH);
                templates.answer(context, "graph", new Graph(top, around, GraphDrawing.of(around, distance), distance));
            }
        }
    }

    /** What a telegram cites, and the first of those that cite it. */
    static Web web(Enquiries enquiries, String id, int most) {
        return web(enquiries, id, 0, most);
    }

    private static Web web(Enquiries enquiries, String id, int from, int most) {
        List<Cited> cites = new ArrayList<>();
        for (Edge edge : enquiries.cites(new HoldingKey(id))) {
            cites.add(new Cited(
                    edge.cited(), enquiries.node(edge.cited()), edge.held(), edge.written(), remark(edge), List.of()));
        }
        List<Cited> citedBy = new ArrayList<>();
        for (Edge edge : enquiries.citedBy(id, from, most)) {
            List<Sentence> sentences = enquiries.quotations(edge).stream()
                    .limit(SENTENCES)
                    .map(ReferencePages::sentence)
                    .toList();
            citedBy.add(new Cited(
                    edge.citing(), enquiries.node(edge.citing()), true, edge.written(), remark(edge), sentences));
        }
        Node node = enquiries.node(id);
        return new Web(id, cites, citedBy, node == null ? 0 : node.timesCited(), node == null ? 0 : node.citingPosts());
    }

    private static Sentence sentence(Quotation quotation) {
        String place = quotation.place();
        return new Sentence(
                place == null ? "" : place,
                quotation.inReferenceLine(),
                quotation.before(),
                quotation.words(),
                quotation.after());
    }

    /** {@code Likely: the year is not written …}; empty where there is nothing to doubt. */
    static String remark(Edge edge) {
        if (edge.certainty() == Certainty.SURE) {
            return "";
        }
        String among = edge.candidates().isEmpty() ? "" : " (" + String.join(", ", edge.candidates()) + ")";
        return Character.toUpperCase(edge.certainty().word().charAt(0))
                + edge.certainty().word().substring(1) + ": " + edge.reason().words() + among;
    }

    /** {@code 2009-10-13}; empty where it is not known. */
    static String day(Node node) {
        String sent = node.sent();
        return sent == null ? "" : sent.substring(0, 10);
    }

    private static Top top(Node node, View view) {
        String subject = node.subject();
        Frame frame = Frame.of(view.title() + " of " + node.id(), "/telegrams/" + node.id() + view.path())
                .describedAs(view.title() + " of " + node.id() + (subject == null ? "" : ", " + subject));
        return new Top(frame, view, node.id(), node.held(), subject == null ? "" : subject, day(node));
    }

    private Node node(String id) {
        Node node = enquiries.node(id);
        if (node == null) {
            throw new Missing(id);
        }
        return node;
    }

    /** The id that is asked for, held or wanted; null where the browser was sent on to its true address. */
    private @Nullable String asked(Context context, View view) {
        String written = context.pathParam("id");
        if (enquiries.node(written) != null) {
            return written;
        }
        HoldingKey key = enquiries.resolve(written).key();
        if (key == null) {
            throw new Missing(written);
        }
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        context.redirect("/telegrams/" + key.text() + view.path() + query);
        return null;
    }

    private static int number(Context context, String name, int usual) {
        String asked = context.queryParam(name);
        try {
            return asked == null ? usual : Math.max(0, Integer.parseInt(asked));
        } catch (NumberFormatException noNumber) {
            return usual;
        }
    }
}
