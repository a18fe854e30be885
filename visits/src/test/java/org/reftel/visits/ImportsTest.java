package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.room.Limits;

class ImportsTest {
    private static final Path OK = Visitor.repository().resolve("specimens/ok");

    @Test
    void whatIsSentIsFoundWhenItsJobIsDone() throws Exception {
        try (Visitor visitor = Visitor.of(List.of(OK.resolve("the-bridge-at-karasu.tel")))) {
            String state = visitor.get("/api/v1/search?q=*")
                    .headers()
                    .firstValue("ETag")
                    .orElse("");
            byte[] dump = Files.readAllBytes(Visitor.repository().resolve("specimens/story/dump.csv"));

            HttpResponse<String> accepted = send(visitor, "dump.csv", dump);
            String job = accepted.headers().firstValue("Location").orElse("");
            String over = awaited(visitor, job);

            assertEquals(202, accepted.statusCode(), accepted.body());
            assertTrue(over.contains("\"state\":\"done\",\"files\":[\"dump.csv\"],"), over);
            assertTrue(over.contains("\"troubles\":0,"), over);
            assertFalse(over.contains("\"added\":0,"), over);
            HttpResponse<String> changed =
                    visitor.send("/api/v1/search?q=*", request -> request.header("If-None-Match", state));
            assertEquals(200, changed.statusCode());
            assertFalse(changed.body().contains("\"total\":1,"), changed.body());
            assertTrue(visitor.get("/api/v1/imports").body().contains("\"state\":\"done\""));
        }
    }

    @Test
    void whatIsNotUnderstoodIsToldWithFileAndRemedy() throws Exception {
        try (Visitor visitor = Visitor.of(List.of(OK.resolve("the-bridge-at-karasu.tel")))) {
            HttpResponse<String> accepted =
                    send(visitor, "notes.txt", "no telegram at all\n".getBytes(StandardCharsets.UTF_8));
            String over =
                    awaited(visitor, accepted.headers().firstValue("Location").orElse(""));

            assertTrue(over.contains("\"troubles\":1,\"told\":[{\"path\":\"notes.txt\","), over);
        }
    }

    @Test
    void whatIsNoUploadIsRefused() throws Exception {
        try (Visitor visitor = Visitor.of(
                List.of(OK.resolve("the-bridge-at-karasu.tel")),
                Limits.standard().withUploads(10_000))) {
            HttpResponse<String> empty = send(visitor, "empty.txt", new byte[0]);
            HttpResponse<String> plain =
                    visitor.send("/api/v1/imports", request -> request.POST(BodyPublishers.ofString("x")));
            HttpResponse<String> large = send(visitor, "large.txt", new byte[20_000]);
            HttpResponse<String> nobody = visitor.get("/api/v1/imports/7");

            assertTrue(empty.body().contains("/api#no-file"), empty.body());
            assertTrue(plain.body().contains("/api#no-file"), plain.body());
            assertEquals(413, large.statusCode(), large.body());
            assertTrue(nobody.body().contains("/api#no-such-job"), nobody.body());
        }
    }

    @Test
    void aPageOfAnotherSiteBringsNothingIn() throws Exception {
        try (Visitor visitor = Visitor.of(List.of(OK.resolve("the-bridge-at-karasu.tel")))) {
            HttpResponse<String> answer = visitor.send(
                    "/api/v1/imports",
                    request -> request.header("Origin", "https://elsewhere.example")
                            .header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(Multipart.of("a.txt", new byte[10]))));

            assertEquals(403, answer.statusCode());
            assertTrue(answer.body().contains("/api#from-elsewhere"), answer.body());
        }
    }

    private static HttpResponse<String> send(Visitor visitor, String name, byte[] bytes) {
        return visitor.send(
                "/api/v1/imports",
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + Multipart.BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(Multipart.of(name, bytes))));
    }

    private static String awaited(Visitor visitor, String job) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            String progress = visitor.get(job).body();
            if (!progress.contains("\"state\":\"waiting\"") && !progress.contains("\"state\":\"running\"")) {
                return progress;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import has not ended");
    }
}
