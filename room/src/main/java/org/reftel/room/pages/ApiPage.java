package org.reftel.room.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.reftel.archive.catalogue.HeldTelegram;
import org.reftel.room.Enquiries;
import org.reftel.room.api.ProblemKind;
import org.reftel.room.pages.TroublePages.Missing;

/** The interface for programs, to try: each address with a form that asks it. */
public final class ApiPage {
    private static final String ID = "id";

    private final Enquiries enquiries;
    private final Templates templates;

    ApiPage(Enquiries enquiries, Templates templates) {
        this.enquiries = enquiries;
        this.templates = templates;
    }

    void serve(RoutesConfig routes) {
        Pages.answer(routes, "/api", this::page);
        Pages.answer(routes, "/api/try", this::ask);
    }

    private void page(Context context) {
        List<HeldTelegram> newest = enquiries.newest(1);
        String id = newest.isEmpty() ? "09ASTANA1843" : newest.getFirst().key().text();
        templates.answer(
                context,
                "api",
                new Page(
                        Frame.of("The API", "/api")
                                .describedAs(
                                        "What the reading room shows, for programs: searches, telegrams, exports."),
                        groups(id),
                        Arrays.asList(ProblemKind.values())));
    }

    /** Sends the browser to the address that a form on the page has put together. */
    private void ask(Context context) {
        String path = String.valueOf(context.queryParam("path"));
        Call call = groups("").stream()
                .flatMap(group -> group.calls().stream())
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Missing(
                        "The API has no address “" + path + "”.",
                        "Those that it has stand on the page from which you came.",
                        new Link("To the page of the API", "/api", false)));
        String address = path;
        StringBuilder query = new StringBuilder();
        for (Field field : call.fields()) {
            String value = context.queryParam(field.name());
            String encoded = URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
            String place = "{" + field.name() + "}";
            if (address.contains(place)) {
                address = address.replace(place, encoded.isEmpty() ? "-" : encoded.replace("+", "%20"));
            } else if (!encoded.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(field.name())
                        .append('=')
                        .append(encoded);
            }
        }
        context.redirect(address + query, HttpStatus.SEE_OTHER);
    }

    private static List<Group> groups(String id) {
        Field telegram = new Field(ID, id);
        Field query = new Field("q", "from:astana");
        Field limit = new Field("limit", "");
        Field cursor = new Field("cursor", "");
        Field from = new Field("from", "");
        Field order = new Field("order", "");
        Field post = new Field("post", "");
        Field year = new Field("year", "");
        Field least = new Field("min", "");
        Field sequence = new Field("sequence", "1");
        return List.of(
                new Group(
                        "Finding",
                        List.of(
                                new Call(
                                        "/api/v1/search",
                                        "Telegrams that answer a query, with their best paragraphs and facets.",
                                        List.of(
                                                query,
                                                order,
                                                limit,
                                                cursor,
                                                new Field("facets", ""),
                                                new Field("passages", ""))),
                                new Call(
                                        "/api/v1/facets",
                                        "How they are shared out by year, post, TAG and so on.",
                                        List.of(query, new Field("values", ""))),
                                new Call(
                                        "/api/v1/suggestions",
                                        "How a query that is being written may go on.",
                                        List.of(new Field("q", "from:as"), new Field("at", ""))),
                                new Call(
                                        "/search.atom",
                                        "The same as a feed: the newest first, or the newly imported.",
                                        List.of(query, new Field("order", "imported"), limit, cursor)))),
                new Group(
                        "Telegrams",
                        List.of(
                                new Call("/api/v1/telegrams/{id}", "A telegram, whole.", List.of(telegram)),
                                new Call(
                                        "/api/v1/telegrams/{id}/paragraphs",
                                        "Its paragraphs, each with its place.",
                                        List.of(telegram)),
                                new Call(
                                        "/api/v1/telegrams/{id}/paragraphs/{place}",
                                        "One of them.",
                                        List.of(telegram, new Field("place", "p1"))),
                                new Call(
                                        "/api/v1/telegrams/{id}/witnesses",
                                        "The copies in which it is held.",
                                        List.of(telegram)),
                                new Call(
                                        "/api/v1/telegrams/{id}/witnesses/{sequence}",
                                        "The telegram as one copy has it.",
                                        List.of(telegram, sequence)),
                                new Call(
                                        "/api/v1/telegrams/{id}/witnesses/{sequence}/copy",
                                        "The copy itself, as a download.",
                                        List.of(telegram, sequence)),
                                new Call(
                                        "/api/v1/telegrams/{id}/compare",
                                        "Its copies side by side.",
                                        List.of(telegram, new Field("of", ""))),
                                new Call(
                                        "/api/v1/telegrams/{id}/compare.tei",
                                        "The same as TEI.",
                                        List.of(telegram, new Field("of", ""))),
                                new Call(
                                        "/api/v1/telegrams/{id}/references",
                                        "What it cites, and what cites it.",
                                        List.of(telegram, limit, from)),
                                new Call(
                                        "/api/v1/telegrams/{id}/cited-by",
                                        "What cites it, with the sentences.",
                                        List.of(telegram, limit, from)),
                                new Call(
                                        "/api/v1/telegrams/{id}/thread",
                                        "The telegrams of the same matter, in the order of time.",
                                        List.of(telegram)),
                                new Call(
                                        "/api/v1/telegrams/{id}/graph",
                                        "Its neighbourhood in the web of references.",
                                        List.of(telegram, new Field("distance", "2"), limit)),
                                new Call(
                                        "/api/v1/telegrams/{id}/likenesses",
                                        "Telegrams of other ids with the same text.",
                                        List.of(telegram)),
                                new Call(
                                        "/api/v1/likenesses",
                                        "All telegrams with the same text under two ids.",
                                        List.of(limit, from)),
                                new Call(
                                        "/api/v1/telegrams/{id}/emendations",
                                        "The corrections of its text.",
                                        List.of(telegram)),
                                new Call(
                                        "/api/v1/telegrams/{id}/emendations/{number}",
                                        "One of them.",
                                        List.of(telegram, new Field("number", "1"))))),
                new Group(
                        "Missing",
                        List.of(
                                new Call(
                                        "/api/v1/wanted",
                                        "Telegrams that are cited and not held, the most cited first.",
                                        List.of(post, year, least, from, limit)),
                                new Call(
                                        "/api/v1/wanted/{wanted}",
                                        "All that is known of one of them, with letters that ask for it.",
                                        List.of(new Field("wanted", "08ASTANA951"))),
                                new Call(
                                        "/wanted.atom",
                                        "Those that have come, and those that are still wanted, as a feed.",
                                        List.of(post, year, least, limit)),
                                new Call(
                                        "/api/v1/coverage",
                                        "How many telegrams each post must have sent, and how many are held.",
                                        List.of(year)),
                                new Call(
                                        "/api/v1/coverage/{name}",
                                        "A post, year by year.",
                                        List.of(new Field("name", "ASTANA"), year)))),
                new Group(
                        "The manual",
                        List.of(
                                new Call("/api/v1/posts", "Every post, with the number of its telegrams.", List.of()),
                                new Call("/api/v1/posts/{name}", "A post.", List.of(new Field("name", "ASTANA"))),
                                new Call("/api/v1/tags", "Every TAGS code, with the number of telegrams.", List.of()),
                                new Call("/api/v1/tags/{code}", "A TAGS code.", List.of(new Field("code", "PREL"))))),
                new Group(
                        "Exporting",
                        List.of(
                                new Call(
                                        "/api/v1/export",
                                        "All telegrams that answer, whole, as a download: jsonl, csv, parquet or text.",
                                        List.of(query, new Field("format", "jsonl"), new Field("manifest", ""))),
                                new Call(
                                        "/api/v1/graph",
                                        "The references of all telegrams that answer, as a graph: gexf, graphml, csv or edges.",
                                        List.of(query, new Field("format", "gexf"))))),
                new Group(
                        "Collecting",
                        List.of(
                                new Call("/api/v1/lists", "The reading lists.", List.of()),
                                new Call(
                                        "/api/v1/lists/{list}",
                                        "What stands on one of them.",
                                        List.of(new Field("list", "1"), new Field("format", "md"))),
                                new Call(
                                        "/api/v1/list",
                                        "What stands on the first of them.",
                                        List.of(new Field("format", "json"))),
                                new Call("/api/v1/list/{item}", "An item.", List.of(new Field("item", "1"))),
                                new Call("/api/v1/searches", "The saved searches.", List.of()),
                                new Call(
                                        "/api/v1/searches/{search}",
                                        "One of them.",
                                        List.of(new Field("search", "1"))))),
                new Group(
                        "Importing",
                        List.of(
                                new Call("/api/v1/imports", "The imports of this room.", List.of()),
                                new Call("/api/v1/imports/{job}", "One of them.", List.of(new Field("job", ""))))),
                new Group(
                        "About",
                        List.of(
                                new Call("/api/v1", "Every address, with its methods.", List.of()),
                                new Call("/api/v1/openapi.json", "The description in OpenAPI 3.1.", List.of()))));
    }

    /** @param problems everything that can go wrong */
    public record Page(Frame frame, List<Group> groups, List<ProblemKind> problems) {}

    /** Addresses that belong together. */
    public record Group(String name, List<Call> calls) {}

    /**
     * An address that can be asked.
     *
     * @param path with the names of its variable parts in braces
     */
    public record Call(String path, String what, List<Field> fields) {}

    /** @param value that stands in it at first */
    public record Field(String name, String value) {}
}
