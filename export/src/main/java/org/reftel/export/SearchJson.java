package org.reftel.export;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Passage;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.text.TextSpan;
import org.reftel.json.JsonText;

/** The answer to a search as one JSON object, {@code reftel/search/1}; {@code docs/search.md} has its fields. */
public final class SearchJson {
    private SearchJson() {}

    /** One line, without its end. */
    public static String of(SearchAnswer answer, String query, String order) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/search/1");
            json.name("query").value(query);
            json.name("order").value(order);
            json.name("total").value(answer.total());
            json.name("next").value(answer.next());
            json.name("hits").list(answer.hits(), hit -> hit(json, hit));
            json.name("facets").object(() -> facets(json, answer.facets()));
            json.name("didYouMean")
                    .list(
                            answer.suggestions(),
                            suggestion -> json.object(() -> {
                                json.name("written").value(suggestion.written());
                                json.name("word").value(suggestion.word());
                                json.name("paragraphs").value(suggestion.paragraphs());
                                json.name("query").value(suggestion.query());
                            }));
            json.name("notes").list(answer.notes(), json::value);
        });
        return json.toString();
    }

    private static void hit(JsonText json, Hit hit) {
        json.object(() -> {
            json.name("id").value(hit.key().text());
            json.name("score").value(hit.score());
            json.name("sent").value(time(hit.sent()));
            json.name("from").value(hit.from());
            json.name("to").list(hit.to(), json::value);
            json.name("classification").value(hit.classification());
            json.name("subject").value(hit.subject());
            json.name("subjectMarks").list(hit.subjectMarks(), mark -> span(json, mark));
            json.name("passages").list(hit.passages(), passage -> passage(json, hit, passage));
        });
    }

    private static void passage(JsonText json, Hit hit, Passage passage) {
        json.object(() -> {
            json.name("ref").value(hit.key().text() + "#" + passage.place());
            json.name("marking").value(passage.marking());
            json.name("role")
                    .value(passage.role() == null ? null : passage.role().json());
            json.name("heading").value(passage.heading());
            json.name("text").value(passage.text());
            json.name("cutBefore").value(passage.cutBefore());
            json.name("cutAfter").value(passage.cutAfter());
            json.name("marks").list(passage.marks(), mark -> span(json, mark));
        });
    }

    /** Writes facets as the members of an object: their names, with counts. */
    public static void facets(JsonText json, List<Facet> facets) {
        facets.forEach(facet -> facet(json, facet));
    }

    private static void facet(JsonText json, Facet facet) {
        json.name(facet.kind().word()).object(() -> {
            json.name("counts")
                    .list(
                            facet.counts(),
                            count -> json.object(() -> {
                                json.name("value").value(count.value());
                                json.name("telegrams").value(count.telegrams());
                            }));
            json.name("others").value(facet.others());
        });
    }

    private static void span(JsonText json, TextSpan span) {
        json.list(List.of(span.start(), span.end()), number -> json.value((long) number));
    }

    static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : new Dtg(time).iso();
    }
}
