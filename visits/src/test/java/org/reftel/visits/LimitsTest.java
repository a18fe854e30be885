package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.room.Limits;

class LimitsTest {
    private static final List<Path> ONE =
            List.of(Visitor.repository().resolve("specimens/ok/the-bridge-at-karasu.tel"));

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() {
        try (Visitor visitor = Visitor.of(ONE, Limits.standard().withRequests(1, 3))) {
            int status = 200;
            HttpResponse<String> answer = visitor.get("/api/v1");
            for (int i = 0; i < 20 && status == 200; i++) {
                answer = visitor.get("/api/v1");
                status = answer.statusCode();
            }
            HttpResponse<String> page = visitor.get("/");
            HttpResponse<String> form = visitor.send("/list", request -> request.POST(BodyPublishers.ofString("x=1")));
            HttpResponse<String> elsewhere = visitor.get("//example.org/a");

            assertEquals(429, status);
            assertTrue(answer.body().contains("/api#too-many"), answer.body());
            assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
            assertEquals(429, page.statusCode());
            assertEquals("application/problem+json", type(answer));
            assertEquals("text/html;charset=utf-8", type(page));
            assertEquals("1", page.headers().firstValue("Retry-After").orElse(""));
            assertTrue(page.body().contains("<h1>This address asks more often than the room bears.</h1>"), page.body());
            assertTrue(page.body().contains("Wait one second and load the page again."), page.body());
            assertTrue(page.body().contains("<a href=\"/\">Ask again</a>"), page.body());
            assertEquals(429, form.statusCode());
            assertTrue(form.body().contains("Nothing was changed. Wait one second, go back, and send the form again."));
            assertFalse(elsewhere.body().contains("\"//example.org"), elsewhere.body());
        }
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUp() {
        long passedAlready = -1;
        try (Visitor visitor = Visitor.of(ONE, Limits.standard().withPatience(passedAlready))) {
            for (String query :
                    List.of("bridge", "bridge+minister", "%22the+bridge%22", "bri*", "brigde~", "bridge+NEAR+river")) {
                HttpResponse<String> answer = visitor.get("/api/v1/search?q=" + query);

                assertEquals(503, answer.statusCode(), query + ": " + answer.body());
                assertTrue(answer.body().contains("/api#took-too-long"), answer.body());
                assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
            }
            HttpResponse<String> page = visitor.get("/search?q=bridge+minister");
            assertEquals(503, page.statusCode());
            assertEquals("10", page.headers().firstValue("Retry-After").orElse(""));
            assertTrue(page.body().contains("Ask with fewer or longer words, or narrow it by date.</h1>"), page.body());
            assertTrue(page.body().contains("value=\"bridge minister\""), "the query can be changed: " + page.body());
        }
    }

    @Test
    void aRoomOfThisMachineAnswersUnderItsOwnNamesAlone() throws Exception {
        try (Visitor visitor = Visitor.of(ONE)) {
            assertTrue(raw(visitor, "evil.example").startsWith("HTTP/1.1 421"));
            assertTrue(raw(visitor, "127.0.0.1.evil.example").startsWith("HTTP/1.1 421"));
            assertTrue(raw(visitor, "localhost:1").startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void aQueryMayBeLongButNotEndless() {
        try (Visitor visitor = Visitor.of(ONE)) {
            HttpResponse<String> words = visitor.get("/api/v1/search?q=" + "oil+".repeat(501) + "oil");
            HttpResponse<String> letters = visitor.get("/api/v1/search?q=" + "o".repeat(10_001));
            HttpResponse<String> endless = visitor.get("/api/v1/search?q=" + "o".repeat(60_000));

            assertTrue(words.body().contains("A query has at most 500 words."), words.body());
            assertTrue(letters.body().contains("A query has at most 10000 characters."), letters.body());
            assertTrue(endless.statusCode() == 414 || endless.statusCode() == 431, "" + endless.statusCode());
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** What is answered to a request that names a host. */
    private static String raw(Visitor visitor, String host) throws Exception {
        URI room = URI.create(visitor.address());
        try (Socket socket = new Socket(room.getHost(), room.getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
