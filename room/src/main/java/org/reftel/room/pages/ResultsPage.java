package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.room.Enquiries;

/** What a search found. */
public final class ResultsPage {
    private static final int TELEGRAMS = 20;
    private static final int PASSAGES = 2;
    private static final int FACET_VALUES = 8;

    private final Enquiries enquiries;
    private final Templates templates;

    ResultsPage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) throws FaultyQuery {
        String text = text(context.queryParam("q"));
        Query query = Query.parse(text.isBlank() ? "*" : text);
        Order order = Order.find(text(context.queryParam("order")));
        SearchRequest request = new SearchRequest(
                query, order == null ? Order.RELEVANCE : order, TELEGRAMS, context.queryParam("cursor"), FACET_VALUES);
        SearchAnswer answer = enquiries.search(request, PASSAGES);
        Frame frame =
                Frame.of(text.isBlank() ? "All telegrams" : text, "/search").searching(text);
        templates.answer(context, "results", new Page(frame, answer));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    /** @param answer as the index gave it */
    public record Page(Frame frame, SearchAnswer answer) {}
}
