package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ApiTest {
    private static final Visitor visitor = Visitor.ofSpecimens();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void aSearchAnswersWithTotalHitsFacetsAndCursor() {
        HttpResponse<String> answer = visitor.get("/api/v1/search?q=subject:bridge&limit=1&facets=1");

        assertEquals(200, answer.statusCode());
        assertEquals("application/json", header(answer, "Content-Type"));
        holds(
                answer,
                "{\"schema\":\"reftel/search/1\",\"query\":\"subject:bridge\",\"order\":\"relevance\",\"total\":1,");
        holds(answer, "\"next\":null,\"hits\":[{\"id\":\"09ASTANA90217\",");
        holds(answer, "\"facets\":{\"year\":{\"counts\":[{\"value\":\"2009\",\"telegrams\":1}],\"others\":0},");
    }

    @Test
    void aCursorLeadsOn() {
        String first = visitor.get("/api/v1/search?q=*&limit=1&order=oldest&passages=0")
                .body();
        String cursor = first.replaceFirst(".*\"next\":\"([^\"]*)\".*", "$1");

        String second = visitor.get("/api/v1/search?q=*&limit=1&order=oldest&passages=0&cursor=" + cursor)
                .body();

        assertFalse(id(first).equals(id(second)), id(first));
        HttpResponse<String> other = visitor.get("/api/v1/search?q=oil&cursor=" + cursor);
        problem(other, 400, "wrong-cursor");
    }

    @Test
    void aFaultyQuerySaysWhereAndWhatWouldBeRight() {
        HttpResponse<String> answer = visitor.get("/api/v1/search?q=oil%20AND");

        problem(answer, 400, "faulty-query");
        holds(answer, "\"offset\":4,\"remedy\":\"Put a word behind it,");
    }

    @Test
    void aFaultyParameterSaysWhatMayStand() {
        problem(visitor.get("/api/v1/search?limit=201"), 400, "faulty-parameter");
        problem(visitor.get("/api/v1/search?order=best"), 400, "faulty-parameter");
        holds(visitor.get("/api/v1/search?limit=x"), "limit is a number from 0 to 200, not “x”.");
    }

    @Test
    void aTelegramIsAnsweredInTheFormOfTheCommandLine() {
        HttpResponse<String> answer = visitor.get("/api/v1/telegrams/09ASTANA90217");

        assertEquals(200, answer.statusCode());
        holds(answer, "{\"schema\":\"reftel/telegram/1\",\"id\":\"09ASTANA90217\",");
        holds(answer, "\"subject\":\"KAZAKHSTAN: A BRIDGE OPENS TWICE\"");
    }

    @Test
    void anyWrittenFormOfAnIdLeadsToTheTrueAddress() {
        HttpResponse<String> answer = visitor.get("/api/v1/telegrams/ASTANA%20090217%20(2009)/paragraphs?x=1");

        assertEquals(308, answer.statusCode());
        assertEquals("/api/v1/telegrams/09ASTANA90217/paragraphs?x=1", header(answer, "Location"));
    }

    @Test
    void whatIsNotHeldIsAnsweredWithWhatIsNear() {
        HttpResponse<String> answer = visitor.get("/api/v1/telegrams/09ASTANA90216");

        problem(answer, 404, "not-held");
        holds(answer, "\"near\":[{\"id\":\"09ASTANA90217\",\"why\":");
    }

    @Test
    void aParagraphStandsUnderItsPlace() {
        HttpResponse<String> all = visitor.get("/api/v1/telegrams/09ASTANA90217/paragraphs");
        HttpResponse<String> one = visitor.get("/api/v1/telegrams/09ASTANA90217/paragraphs/p4");

        holds(one, "{\"ref\":\"09ASTANA90217#p4\",\"place\":\"p4\",\"number\":4,\"marking\":\"C\",");
        holds(all, one.body());
        problem(visitor.get("/api/v1/telegrams/09ASTANA90217/paragraphs/p99"), 404, "no-such-part");
    }

    @Test
    void aCopyIsDownloadedAsItWasIssuedAndNeverShown() throws Exception {
        String witnesses =
                visitor.get("/api/v1/telegrams/09ASTANA90217/witnesses").body();
        String copy = witnesses.replaceFirst("(?s).*?\"copy\":\"([^\"]*)\".*", "$1");

        HttpResponse<String> answer = visitor.get(copy);

        assertEquals(
                java.nio.file.Files.readString(Visitor.repository().resolve("specimens/ok/the-bridge-at-karasu.tel")),
                answer.body());
        assertTrue(header(answer, "Content-Type").startsWith("text/plain"));
        assertTrue(header(answer, "Content-Disposition").startsWith("attachment"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        holds(visitor.get(copy.replace("/copy", "")), "{\"schema\":\"reftel/telegram/1\",\"id\":\"09ASTANA90217\",");
        problem(visitor.get("/api/v1/telegrams/09ASTANA90217/witnesses/99999"), 404, "no-such-part");
    }

    @Test
    void referencesLeadBothWays() {
        HttpResponse<String> citing = visitor.get("/api/v1/telegrams/09BISHKEK212/references");
        HttpResponse<String> cited = visitor.get("/api/v1/telegrams/09BISHKEK117/references");

        holds(
                citing,
                "\"text\":\"BISHKEK 117\",\"kind\":\"telegram\",\"note\":null,\"id\":\"09BISHKEK117\",\"held\":true,");
        holds(citing, "\"yearInferred\":true,\"certainty\":\"sure\",\"reason\":\"held\",\"candidates\":[]}");
        holds(cited, "\"citedBy\":{\"total\":");
        holds(cited, "{\"id\":\"09BISHKEK212\",");
    }

    @Test
    void postsAndTagsTellTheManualsFactsWithCounts() {
        holds(
                visitor.get("/api/v1/posts"),
                "{\"name\":\"ASTANA\",\"words\":\"ASTANA\",\"display\":\"Embassy Astana\",");
        holds(visitor.get("/api/v1/posts/astana"), "\"facets\":{\"year\":{\"counts\":[");
        holds(visitor.get("/api/v1/tags"), "{\"code\":\"KDEM\",\"telegrams\":");
        holds(visitor.get("/api/v1/tags/prel"), "\"meaning\":\"External Political Relations\"");
        problem(visitor.get("/api/v1/posts/ATLANTIS"), 404, "not-in-manual");
        problem(visitor.get("/api/v1/tags/QQQQ"), 404, "not-in-manual");
    }

    @Test
    void aQueryThatIsBeingWrittenIsContinued() {
        HttpResponse<String> answer = visitor.get("/api/v1/suggestions?q=bridge+from:ast");

        holds(
                answer,
                "{\"query\":\"bridge from:ast\",\"from\":7,\"to\":15,\"offers\":[{\"kind\":\"post\",\"text\":\"from:");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        HttpResponse<String> first = visitor.get("/api/v1/telegrams/09ASTANA90217");
        String tag = header(first, "ETag");

        HttpResponse<String> again =
                visitor.send("/api/v1/telegrams/09ASTANA90217", request -> request.header("If-None-Match", tag));

        assertEquals("no-cache", header(first, "Cache-Control"));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() {
        HttpResponse<String> get = visitor.get("/api/v1/telegrams/09ASTANA90217");
        HttpResponse<String> head = visitor.send("/api/v1/telegrams/09ASTANA90217", request -> request.HEAD());

        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(header(get, "ETag"), header(head, "ETag"));
        assertEquals(header(get, "Content-Length"), header(head, "Content-Length"));
    }

    @Test
    void answersAreCompressedForWhoeverAsks() {
        HttpResponse<String> answer =
                visitor.send("/api/v1/posts", request -> request.header("Accept-Encoding", "gzip"));

        assertEquals("gzip", header(answer, "Content-Encoding"));
    }

    @Test
    void anAddressOrMethodThatIsNotThereSaysSo() {
        problem(visitor.get("/api/v1/cables"), 404, "nothing-here");
        problem(visitor.get("/api/v2/search"), 404, "nothing-here");
        HttpResponse<String> post =
                visitor.send("/api/v1/search", request -> request.POST(BodyPublishers.ofString("q=oil")));
        problem(post, 405, "wrong-method");
        assertEquals("GET, HEAD", header(post, "Allow"));
    }

    private static void problem(HttpResponse<String> answer, int status, String word) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        holds(answer, "{\"type\":\"/api#" + word + "\",\"title\":\"");
        holds(answer, "\"status\":" + status + ",\"detail\":\"");
        assertTrue(answer.headers().firstValue("ETag").isEmpty());
    }

    private static void holds(HttpResponse<String> answer, String text) {
        assertTrue(answer.body().contains(text), () -> text + " is not in " + answer.body());
    }

    private static String id(String answer) {
        return answer.replaceFirst(".*\"hits\":\\[\\{\"id\":\"([^\"]*)\".*", "$1");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
