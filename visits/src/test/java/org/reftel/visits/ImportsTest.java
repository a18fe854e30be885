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
import java.util.concurrent.atomic.AtomicReference;
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

    @Test
    void anImportIsBrokenOffAndSaysSo() throws Exception {
        AtomicReference<HeldIntake> held = new AtomicReference<>();
        try (Visitor visitor = Visitor.holding(List.of(OK.resolve("the-bridge-at-karasu.tel")), held)) {
            byte[] dump = Files.readAllBytes(Visitor.repository().resolve("specimens/story/dump.csv"));
            String running = send(visitor, "dump.csv", dump)
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            String waiting = send(visitor, "more.csv", dump)
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            held.get().awaitBegun();

            assertTrue(visitor.get(running).body().contains("\"state\":\"running\""));
            assertTrue(visitor.get(waiting).body().contains("\"state\":\"waiting\""));
            for (String job : List.of(waiting, running)) {
                HttpResponse<String> stopped = visitor.send(job, request -> request.DELETE());
                assertEquals(202, stopped.statusCode(), stopped.body());
            }
            for (String job : List.of(running, waiting)) {
                String over = awaited(visitor, job);
                assertTrue(over.contains("\"state\":\"stopped\""), over);
            }
            assertEquals(200, visitor.get("/telegrams/09ASTANA90217").statusCode());
        }
    }

    @Test
    void theReadingListIsWrittenWhileAnImportRuns() throws Exception {
        AtomicReference<HeldIntake> held = new AtomicReference<>();
        try (Visitor visitor = Visitor.holding(List.of(OK.resolve("the-bridge-at-karasu.tel")), held)) {
            byte[] dump = Files.readAllBytes(Visitor.repository().resolve("specimens/story/dump.csv"));
            String job = send(visitor, "dump.csv", dump)
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            held.get().awaitBegun();

            HttpResponse<String> collected = visitor.send(
                    "/api/v1/list", request -> request.POST(BodyPublishers.ofString("{\"id\":\"09ASTANA90217\"}")));
            String state = visitor.get(job).body();
            held.get().goOn();

            assertEquals(201, collected.statusCode(), collected.body());
            assertTrue(state.contains("\"state\":\"running\""), state);
            assertTrue(awaited(visitor, job).contains("\"state\":\"done\""));
            assertTrue(visitor.get("/api/v1/list").body().contains("\"id\":\"09ASTANA90217\""));
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
