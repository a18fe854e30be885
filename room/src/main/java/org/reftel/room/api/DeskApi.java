package org.reftel.room.api;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.ListItem;
import org.reftel.archive.catalogue.ReadingDesk;
import org.reftel.archive.catalogue.SavedSearch;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Order;
import org.reftel.json.FlatJson;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;
import org.reftel.room.desk.Collected;
import org.reftel.room.desk.ListForm;
import org.reftel.room.desk.ReadingList;

/** What stands on reading lists, and saved searches, which programs may change as readers do. */
final class DeskApi {
    private final Enquiries enquiries;
    private final ReadingList list;

    DeskApi(Enquiries enquiries) {
        this.enquiries = enquiries;
        this.list = new ReadingList(enquiries);
    }

    void serve(Endpoints endpoints) {
        new ListsApi(enquiries).serve(endpoints);
        endpoints.getNow("/api/v1/list/{item}", context -> answer(context, desk().item(number(context, "item"))));
        endpoints.put("/api/v1/list/{item}", this::change);
        endpoints.delete("/api/v1/list/{item}", context -> answer(context, desk().remove(number(context, "item"))));
        endpoints.getNow("/api/v1/searches", this::searches);
        endpoints.post("/api/v1/searches", this::save);
        endpoints.getNow(
                "/api/v1/searches/{search}",
                context -> answer(context, desk().searches().find(number(context, "search"))));
        endpoints.put("/api/v1/searches/{search}", this::rename);
        endpoints.delete(
                "/api/v1/searches/{search}",
                context -> answer(context, desk().searches().remove(number(context, "search"))));
    }

    private ReadingDesk desk() {
        return enquiries.desk();
    }

    private void change(Context context) {
        long number = number(context, "item");
        Map<String, String> fields = fields(context);
        String note = fields.get("note");
        String position = fields.get("position");
        ListItem item = desk().item(number);
        if (item != null && note != null) {
            item = refusing(() -> desk().annotate(number, note));
        }
        String to = fields.get("list");
        if (item != null && to != null) {
            long other = wholeNumber("list", to);
            item = refusing(() -> desk().transfer(number, other));
        }
        if (item != null && position != null) {
            item = desk().move(number, Math.clamp(wholeNumber("position", position), 0, ReadingDesk.MOST_ITEMS));
        }
        answer(context, item);
    }

    private void searches(Context context) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/searches/1");
            json.name("searches").list(desk().searches().all(), search -> json.object(() -> search(json, search)));
        });
        Endpoints.answer(context, json);
    }

    private void save(Context context) throws FaultyQuery {
        Map<String, String> fields = fields(context);
        String query = fields.getOrDefault("query", "*");
        Query.parse(query);
        String word = fields.getOrDefault("order", "relevance");
        Order order = Order.find(word);
        if (order == null) {
            throw Problem.of(
                    ProblemKind.FAULTY_PARAMETER,
                    "order is relevance, newest, oldest, imported, most-cited, most-posts or nearest, not “" + word
                            + "”.");
        }
        SavedSearch search =
                refusing(() -> desk().searches().save(fields.getOrDefault("name", ""), query, order.word()));
        context.status(201).header("Location", "/api/v1/searches/" + search.number());
        answer(context, search);
    }

    private void rename(Context context) {
        String name = fields(context).getOrDefault("name", "");
        answer(context, desk().searches().rename(number(context, "search"), name));
    }

    private void answer(Context context, @Nullable ListItem item) {
        Collected collected = list.collected(present(item));
        Endpoints.answer(context, ListForm.json(collected, origin(context)));
    }

    private static void answer(Context context, @Nullable SavedSearch search) {
        SavedSearch kept = present(search);
        JsonText json = new JsonText();
        json.object(() -> search(json, kept));
        Endpoints.answer(context, json);
    }

    private static void search(JsonText json, SavedSearch search) {
        json.name("number").value(search.number());
        json.name("name").value(search.name());
        json.name("query").value(search.query());
        json.name("order").value(search.order());
        json.name("saved").value(search.saved());
    }

    static <T> T present(@Nullable T kept) {
        if (kept == null) {
            throw Problem.of(
                    ProblemKind.NOT_KEPT,
                    "Nothing is kept under this number. /api/v1/lists and /api/v1/searches tell what is.");
        }
        return kept;
    }

    interface Keeping<T extends @Nullable Object> {
        T keep();
    }

    static <T extends @Nullable Object> T refusing(Keeping<T> keeping) {
        try {
            return keeping.keep();
        } catch (ReadingDesk.Refusal refusal) {
            throw Problem.of(ProblemKind.FAULTY_PARAMETER, String.valueOf(refusal.getMessage()));
        }
    }

    static Map<String, String> fields(Context context) {
        try {
            return FlatJson.read(context.body());
        } catch (IllegalArgumentException faulty) {
            throw Problem.of(ProblemKind.FAULTY_PARAMETER, String.valueOf(faulty.getMessage()));
        }
    }

    private static long wholeNumber(String name, String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException noNumber) {
            throw Problem.of(ProblemKind.FAULTY_PARAMETER, name + " is a whole number, not “" + written + "”.");
        }
    }

    /** The number in the address; 0, under which nothing is kept, where none stands there. */
    static long number(Context context, String name) {
        try {
            return Long.parseLong(context.pathParam(name));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    static String origin(Context context) {
        return context.scheme() + "://" + context.host();
    }
}
