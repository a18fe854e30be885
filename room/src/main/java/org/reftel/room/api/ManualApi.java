package org.reftel.room.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.manual.Tag;
import org.reftel.core.manual.Years;
import org.reftel.export.SearchJson;
import org.reftel.json.JsonText;
import org.reftel.room.Enquiries;

/** Posts and TAGS: what the manual knows of them, and how many telegrams the archive has. */
final class ManualApi {
    private static final int ALL = 10_000;

    private final Enquiries enquiries;
    private volatile Counted counted = new Counted("", Map.of(), Map.of());

    /**
     * How many telegrams the archive has of each.
     *
     * @param state of the archive that was counted
     */
    private record Counted(String state, Map<String, Integer> posts, Map<String, Integer> tags) {}

    ManualApi(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/api/v1/posts", this::posts);
        endpoints.get("/api/v1/posts/{name}", this::post);
        endpoints.get("/api/v1/tags", this::tags);
        endpoints.get("/api/v1/tags/{code}", this::tag);
    }

    private void posts(Context context) throws FaultyQuery {
        Map<String, Integer> others = new LinkedHashMap<>(counted().posts());
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("posts")
                    .list(
                            Manual.standard().posts().all(),
                            post -> json.object(() -> {
                                Integer telegrams = others.remove(post.name());
                                post(json, post);
                                json.name("telegrams").value(telegrams == null ? 0L : telegrams);
                            }));
            json.name("others")
                    .list(
                            List.copyOf(others.entrySet()),
                            other -> json.object(() -> {
                                json.name("name").value(other.getKey());
                                json.name("telegrams").value((long) other.getValue());
                            }));
        });
        Endpoints.answer(context, json);
    }

    private void post(Context context) throws FaultyQuery {
        String name = context.pathParam("name");
        Post post = Manual.standard().posts().byName(name);
        String known = post == null ? name.toUpperCase(Locale.ROOT) : post.name();
        Integer telegrams = counted().posts().get(known);
        if (post == null && telegrams == null) {
            throw Problem.of(ProblemKind.NOT_IN_MANUAL, "There is no post “" + name + "”. /api/v1/posts lists them.");
        }
        IndexAnswer answer = about("post:\"" + known + '"');
        JsonText json = new JsonText();
        json.object(() -> {
            if (post == null) {
                json.name("name").value(known);
            } else {
                post(json, post);
            }
            json.name("telegrams").value(telegrams == null ? 0L : telegrams);
            json.name("facets").object(() -> SearchJson.facets(json, without(answer.facets(), FacetKind.POST)));
        });
        Endpoints.answer(context, json);
    }

    private static void post(JsonText json, Post post) {
        json.name("name").value(post.name());
        json.name("words").value(post.spacedName());
        json.name("display").value(post.displayName());
        json.name("kind").value(post.kind().name().toLowerCase(Locale.ROOT));
        json.name("city").value(post.city());
        json.name("country").value(post.country());
        json.name("geoTag").value(post.geoTag());
        json.name("iso2").value(post.iso2());
        Post.Coordinates place = post.place();
        if (place == null) {
            json.name("place").value((String) null);
        } else {
            json.name("place").object(() -> {
                json.name("latitude").value((float) place.latitude());
                json.name("longitude").value((float) place.longitude());
            });
        }
        json.name("indicator").value(post.indicator());
        json.name("archivesCode").value(post.archivesCode());
        json.name("nicknames").list(post.nicknames(), json::value);
        years(json, post.years());
        json.name("note").value(post.note());
        json.name("sources").list(post.sources(), json::value);
    }

    private void tags(Context context) throws FaultyQuery {
        Map<String, Integer> others = new LinkedHashMap<>(counted().tags());
        Map<String, List<Tag>> codes = new LinkedHashMap<>();
        for (Tag tag : Manual.standard().tags().all()) {
            codes.putIfAbsent(tag.code(), Manual.standard().tags().all(tag.code()));
        }
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("tags")
                    .list(
                            List.copyOf(codes.keySet()),
                            code -> json.object(() -> {
                                Integer telegrams = others.remove(code);
                                tag(json, code, codes.getOrDefault(code, List.of()), telegrams);
                            }));
            json.name("others")
                    .list(
                            List.copyOf(others.entrySet()),
                            other -> json.object(() -> {
                                json.name("code").value(other.getKey());
                                json.name("telegrams").value((long) other.getValue());
                            }));
        });
        Endpoints.answer(context, json);
    }

    private void tag(Context context) throws FaultyQuery {
        String code = context.pathParam("code").toUpperCase(Locale.ROOT);
        List<Tag> meanings = Manual.standard().tags().all(code);
        Integer telegrams = counted().tags().get(code);
        if (meanings.isEmpty() && telegrams == null) {
            throw Problem.of(ProblemKind.NOT_IN_MANUAL, "There is no TAG “" + code + "”. /api/v1/tags lists them.");
        }
        IndexAnswer answer = about("tag:\"" + code.replace('"', ' ') + '"');
        JsonText json = new JsonText();
        json.object(() -> {
            tag(json, code, meanings, telegrams);
            json.name("facets").object(() -> SearchJson.facets(json, answer.facets()));
        });
        Endpoints.answer(context, json);
    }

    private static void tag(JsonText json, String code, List<Tag> meanings, @Nullable Integer telegrams) {
        json.name("code").value(code);
        json.name("telegrams").value(telegrams == null ? 0L : telegrams);
        json.name("meanings")
                .list(
                        meanings,
                        tag -> json.object(() -> {
                            json.name("kind").value(tag.kind().name().toLowerCase(Locale.ROOT));
                            json.name("meaning").value(tag.meaning());
                            json.name("iso2").value(tag.iso2());
                            json.name("readAs").value(tag.readAs());
                            years(json, tag.years());
                            json.name("note").value(tag.note());
                            json.name("sources").list(tag.sources(), json::value);
                        }));
    }

    private static void years(JsonText json, Years years) {
        if (years.first() == Years.OPEN_START) {
            json.name("from").value((String) null);
        } else {
            json.name("from").value(years.first());
        }
        if (years.last() == Years.OPEN_END) {
            json.name("until").value((String) null);
        } else {
            json.name("until").value(years.last());
        }
    }

    private static List<Facet> without(List<Facet> facets, FacetKind kind) {
        return facets.stream().filter(facet -> facet.kind() != kind).toList();
    }

    private IndexAnswer about(String query) throws FaultyQuery {
        return enquiries.find(
                SearchRequest.of(Query.parse(query)).in(Order.NEWEST).atMost(0).withFacets(20));
    }

    private Counted counted() throws FaultyQuery {
        Counted last = counted;
        String state = enquiries.state();
        if (!last.state().equals(state)) {
            List<Facet> facets = enquiries
                    .find(SearchRequest.of(Query.parse("*"))
                            .in(Order.NEWEST)
                            .atMost(0)
                            .withFacets(ALL))
                    .facets();
            last = new Counted(state, counts(facets, FacetKind.POST), counts(facets, FacetKind.TAG));
            counted = last;
        }
        return last;
    }

    private static Map<String, Integer> counts(List<Facet> facets, FacetKind kind) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Facet facet : facets) {
            if (facet.kind() == kind) {
                facet.counts().forEach(count -> counts.put(count.value(), count.telegrams()));
            }
        }
        return counts;
    }
}
