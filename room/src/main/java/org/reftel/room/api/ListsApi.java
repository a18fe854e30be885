package org.reftel.room.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.catalogue.ListItem;
import org.reftel.archive.catalogue.NamedList;
import org.reftel.archive.catalogue.ReadingLists;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;
import org.reftel.room.desk.ListForm;
import org.reftel.room.desk.ReadingList;

/** Reading lists, each with all that stands on it; {@code /api/v1/list} is the first of them. */
final class ListsApi {
    private final Enquiries enquiries;
    private final ReadingList collected;

    ListsApi(Enquiries enquiries) {
        this.enquiries = enquiries;
        this.collected = new ReadingList(enquiries);
    }

    void serve(Endpoints endpoints) {
        endpoints.getNow("/api/v1/list", context -> items(context, NamedList.FIRST));
        endpoints.post("/api/v1/list", context -> add(context, NamedList.FIRST));
        endpoints.getNow("/api/v1/lists", this::all);
        endpoints.post("/api/v1/lists", this::make);
        endpoints.getNow("/api/v1/lists/{list}", context -> items(context, asked(context)));
        endpoints.post("/api/v1/lists/{list}", context -> add(context, asked(context)));
        endpoints.put("/api/v1/lists/{list}", this::change);
        endpoints.delete(
                "/api/v1/lists/{list}",
                context -> answer(context, DeskApi.refusing(() -> lists().remove(asked(context)))));
    }

    private ReadingLists lists() {
        return enquiries.desk().lists();
    }

    private static long asked(Context context) {
        return DeskApi.number(context, "list");
    }

    private void all(Context context) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/lists/1");
            json.name("lists").list(lists().all(), list -> json.object(() -> list(json, list)));
        });
        Endpoints.answer(context, json);
    }

    private void make(Context context) {
        Map<String, String> fields = DeskApi.fields(context);
        NamedList made = DeskApi.refusing(() -> lists().make(fields.getOrDefault("name", "")));
        context.status(201).header("Location", "/api/v1/lists/" + made.number());
        answer(context, made);
    }

    /** What stands on a list, in one of the forms in which it leaves the room. */
    private void items(Context context, long number) {
        NamedList list = DeskApi.present(lists().find(number));
        String ending = context.queryParam("format");
        ListForm form = ListForm.find(ending == null ? "json" : ending);
        if (form == null) {
            String all = Stream.of(ListForm.values()).map(ListForm::ending).collect(Collectors.joining(", "));
            throw Problem.of(ProblemKind.FAULTY_PARAMETER, "format is one of " + all + ", not “" + ending + "”.");
        }
        String text = form.of(list, collected.all(list), DeskApi.origin(context));
        context.contentType(form.type() + (form == ListForm.JSON ? "" : "; charset=utf-8"))
                .result(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(Context context, long number) {
        NamedList list = DeskApi.present(lists().find(number));
        Map<String, String> fields = DeskApi.fields(context);
        String written = fields.getOrDefault("id", "");
        String place = fields.getOrDefault("place", "");
        HoldingKey key = enquiries.resolve(written).key();
        if (key == null) {
            throw Problem.of(ProblemKind.NOT_HELD, "Nothing is held under “" + written + "”.");
        }
        if (!collected.has(key, place)) {
            throw Problem.of(ProblemKind.NO_SUCH_PART, key + " has no paragraph “" + place + "”.");
        }
        List<ListItem> before = enquiries.desk().items(list.number());
        ListItem item = DeskApi.refusing(
                () -> enquiries.desk().add(list.number(), key, place, fields.getOrDefault("note", "")));
        boolean isNew = before.stream().noneMatch(other -> other.number() == item.number());
        context.status(isNew ? 201 : 200).header("Location", "/api/v1/list/" + item.number());
        Endpoints.answer(context, ListForm.json(collected.collected(item), DeskApi.origin(context)));
    }

    private void change(Context context) {
        long number = asked(context);
        Map<String, String> fields = DeskApi.fields(context);
        String name = fields.get("name");
        NamedList list = lists().find(number);
        if (list != null && name != null) {
            list = DeskApi.refusing(() -> lists().rename(number, name));
        }
        if (list != null && fields.getOrDefault("collects", "").equals("true")) {
            list = lists().choose(number);
        }
        answer(context, list);
    }

    private static void answer(Context context, @Nullable NamedList list) {
        NamedList kept = DeskApi.present(list);
        JsonText json = new JsonText();
        json.object(() -> list(json, kept));
        Endpoints.answer(context, json);
    }

    private static void list(JsonText json, NamedList list) {
        json.name("number").value(list.number());
        json.name("name").value(list.name());
        json.name("items").value(list.items());
        json.name("made").value(list.made().isEmpty() ? null : list.made());
        json.name("collects").value(list.collects());
    }
}
