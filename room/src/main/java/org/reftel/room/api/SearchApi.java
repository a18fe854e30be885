package org.reftel.room.api;

import io.javalin.http.Context;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.export.SearchJson;
import org.reftel.json.JsonText;
import org.reftel.room.Completion;
import org.reftel.room.Enquiries;

/** Searches, and how the telegrams of an answer are shared out. */
final class SearchApi {
    /** The most telegrams of one answer; the cursor leads on. */
    static final int MOST = 200;

    private static final int LONGEST = 10_000;
    private static final int USUAL = 20;
    private static final int MOST_PASSAGES = 20;
    private static final int USUAL_PASSAGES = 3;
    private static final int MOST_VALUES = 10_000;
    private static final int USUAL_VALUES = 10;

    private final Enquiries enquiries;

    SearchApi(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/search", this::search);
        endpoints.get("/api/v1/facets", this::facets);
        endpoints.get("/api/v1/suggestions", this::suggestions);
    }

    private void search(Context context) throws FaultyQuery {
        Parameters parameters = new Parameters(context);
        Query query = parameters.query();
        Order order = parameters.order(Order.RELEVANCE);
        SearchRequest request = new SearchRequest(
                        query,
                        order,
                        parameters.number("limit", USUAL, MOST),
                        parameters.cursor(),
                        parameters.number("facets", USUAL_VALUES, MOST_VALUES))
                .withCiting(parameters.isSet("citing"));
        SearchAnswer answer = enquiries.search(request, parameters.number("passages", USUAL_PASSAGES, MOST_PASSAGES));
        Endpoints.answer(context, SearchJson.of(answer, query.text(), order.word()));
    }

    private void suggestions(Context context) {
        String written = context.queryParam("q");
        String text = written == null ? "" : written;
        Completion completion =
                enquiries.completion(text, new Parameters(context).number("at", text.length(), LONGEST));
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("query").value(text);
            json.name("from").value((long) completion.from());
            json.name("to").value((long) completion.to());
            json.name("offers")
                    .list(
                            completion.offers(),
                            offer -> json.object(() -> {
                                json.name("kind").value(offer.kind());
                                json.name("text").value(offer.text());
                                json.name("meaning").value(offer.meaning());
                                json.name("telegrams").value(offer.telegrams());
                            }));
        });
        Endpoints.answer(context, json);
    }

    private void facets(Context context) throws FaultyQuery {
        Parameters parameters = new Parameters(context);
        Query query = parameters.query();
        int values = Math.max(1, parameters.number("values", USUAL_VALUES, MOST_VALUES));
        IndexAnswer answer = enquiries.find(SearchRequest.of(query)
                .atMost(0)
                .in(Order.NEWEST)
                .withFacets(values)
                .withCiting(parameters.isSet("citing")));
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/facets/1");
            json.name("query").value(query.text());
            json.name("total").value(answer.total());
            json.name("facets").object(() -> SearchJson.facets(json, answer.facets()));
            json.name("notes").list(answer.notes(), json::value);
        });
        Endpoints.answer(context, json);
    }
}
