package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading lists and saved searches, as programs change them. */
class DeskApiTest {
    private final Visitor visitor = SmallArchive.visit();

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void anItemIsCollectedOnceNotedMovedAndTakenOff() {
        HttpResponse<String> first = send("POST", "/api/v1/list", "{\"id\":\"ASTANA 1843\",\"place\":\"p2\"}");
        HttpResponse<String> again = send("POST", "/api/v1/list", "{\"id\":\"09ASTANA1843\",\"place\":\"p2\"}");
        send("POST", "/api/v1/list", "{\"id\":\"09ASTANA1850\"}");

        assertEquals(201, first.statusCode(), first.body());
        assertEquals("/api/v1/list/1", location(first));
        assertEquals(200, again.statusCode());
        assertEquals(2, items("/api/v1/list"));

        HttpResponse<String> changed = send("PUT", "/api/v1/list/1", "{\"note\":\"Compare.\",\"position\":2}");
        assertTrue(changed.body().contains("\"number\":1,\"list\":1,\"position\":2,"), changed.body());
        assertTrue(changed.body().contains("\"note\":\"Compare.\""), changed.body());
        assertTrue(visitor.get("/api/v1/list/1").body().contains("\"note\":\"Compare.\""));

        assertEquals(200, send("DELETE", "/api/v1/list/1", "").statusCode());
        assertEquals(404, visitor.get("/api/v1/list/1").statusCode());
        assertEquals(1, items("/api/v1/list"));
    }

    @Test
    void whatCannotBeCollectedIsRefusedWithAReason() {
        problem(send("POST", "/api/v1/list", "{\"id\":\"09ASTANA1\"}"), 404, "not-held");
        problem(send("POST", "/api/v1/list", "{\"id\":\"09ASTANA1843\",\"place\":\"p9\"}"), 404, "no-such-part");
        problem(send("POST", "/api/v1/list", "no JSON"), 400, "faulty-parameter");
        problem(send("PUT", "/api/v1/list/7", "{\"note\":\"x\"}"), 404, "not-kept");
        problem(send("DELETE", "/api/v1/list/7", ""), 404, "not-kept");
        send("POST", "/api/v1/list", "{\"id\":\"09ASTANA1843\"}");
        problem(send("PUT", "/api/v1/list/1", "{\"position\":\"first\"}"), 400, "faulty-parameter");
    }

    @Test
    void aListIsMadeFilledRenamedGivenOutAndDeleted() {
        HttpResponse<String> made = send("POST", "/api/v1/lists", "{\"name\":\"Border\"}");
        assertEquals(201, made.statusCode(), made.body());
        assertEquals("/api/v1/lists/2", location(made));
        send("POST", "/api/v1/lists/2", "{\"id\":\"09ASTANA1850\"}");
        send("POST", "/api/v1/list", "{\"id\":\"09ASTANA1843\"}");
        HttpResponse<String> moved = send("PUT", "/api/v1/list/2", "{\"list\":2}");

        assertTrue(moved.body().contains("\"number\":2,\"list\":2,\"position\":2,"), moved.body());
        assertEquals(2, items("/api/v1/lists/2"));
        assertTrue(send("PUT", "/api/v1/lists/2", "{\"name\":\"Water\"}")
                .body()
                .contains("\"name\":\"Water\",\"items\":2"));
        assertTrue(visitor.get("/api/v1/lists/2?format=md").body().startsWith("# Water\n"));
        problem(visitor.get("/api/v1/lists/2?format=doc"), 400, "faulty-parameter");
        problem(send("POST", "/api/v1/lists", "{\"name\":\"water\"}"), 400, "faulty-parameter");
        problem(send("DELETE", "/api/v1/lists/1", ""), 400, "faulty-parameter");
        assertEquals(200, send("DELETE", "/api/v1/lists/2", "").statusCode());
        problem(visitor.get("/api/v1/lists/2"), 404, "not-kept");
        assertTrue(visitor.get("/api/v1/lists")
                .body()
                .contains("\"lists\":[{\"number\":1,\"name\":\"Reading list\",\"items\":0,"));
    }

    @Test
    void aSearchIsSavedRenamedAndDeleted() {
        HttpResponse<String> saved =
                send("POST", "/api/v1/searches", "{\"query\":\"pipeline\",\"order\":\"imported\",\"name\":\"Tubes\"}");
        assertEquals(201, saved.statusCode(), saved.body());
        assertEquals("/api/v1/searches/1", location(saved));

        assertTrue(
                send("PUT", "/api/v1/searches/1", "{\"name\":\"Pipes\"}").body().contains("\"name\":\"Pipes\""));
        assertTrue(visitor.get("/api/v1/searches/1").body().contains("\"query\":\"pipeline\",\"order\":\"imported\""));
        problem(send("POST", "/api/v1/searches", "{\"query\":\"\\\"open\"}"), 400, "faulty-query");
        problem(send("POST", "/api/v1/searches", "{\"query\":\"x\",\"order\":\"best\"}"), 400, "faulty-parameter");
        assertEquals(200, send("DELETE", "/api/v1/searches/1", "").statusCode());
        problem(send("DELETE", "/api/v1/searches/1", ""), 404, "not-kept");
        assertTrue(visitor.get("/api/v1/searches").body().endsWith("\"searches\":[]}"));
    }

    private int items(String path) {
        return visitor.get(path).body().split("\"position\":", -1).length - 1;
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return visitor.send(
                path,
                request -> request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    private static void problem(HttpResponse<String> answer, int status, String kind) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"/api#" + kind + "\""), answer.body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
