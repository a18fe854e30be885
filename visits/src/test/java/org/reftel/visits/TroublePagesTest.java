package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.room.Limits;

/** What is answered where something is missing, refused, too much, or fails. */
class TroublePagesTest {
    private static final Path BRIDGE = Visitor.repository().resolve("specimens/ok/the-bridge-at-karasu.tel");
    private static final Logger ROOM = Logger.getLogger("org.reftel.room");
    private static final Visitor visitor = SmallArchive.visit();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void eachThingThatIsMissingIsNamedAsWhatItIs() {
        missing("/nowhere", "There is no page under “/nowhere”.", "/");
        missing("/09ASTANA1843", "There is no page under “/09ASTANA1843”.", "/telegrams/09ASTANA1843");
        missing("/telegrams/09ASTANA9999", "Nothing is held under “09ASTANA9999”.", "/search?q=09ASTANA9999&amp;all=1");
        missing("/posts/NOWHERE", "No post is known as “NOWHERE”.", "/posts");
        missing("/tags/QQQQ", "No TAG is known as “QQQQ”.", "/tags");
        missing("/days/2009-13-40", "“2009-13-40” is no day.", "/#times");
        missing("/import/7", "There is no import of this name.", "/import");
        missing("/list.doc", "A reading list is not given out as “doc”.", "/list");
        missing("/telegrams/09ASTANA1843/cite?p=p9", "09ASTANA1843 has no paragraph “p9”.", "/telegrams/09ASTANA1843");
        missing(
                "/telegrams/09ASTANA1843?witness=77",
                "09ASTANA1843 has no copy of the number “77”.",
                "/telegrams/09ASTANA1843");
    }

    @Test
    void aPageOfTroubleHasNoTrueAddressAndEveryOtherHasItsWholeOne() {
        String telegram = visitor.get("/telegrams/09ASTANA1843?q=rivers").body();
        String address = visitor.address() + "telegrams/09ASTANA1843";

        assertFalse(visitor.get("/nowhere").body().contains("rel=\"canonical\""));
        assertFalse(visitor.get("/search?q=%22open").body().contains("rel=\"canonical\""));
        assertTrue(telegram.contains("<link rel=\"canonical\" href=\"" + address + "\">"), telegram);
        assertTrue(telegram.contains("<meta property=\"og:url\" content=\"" + address + "\">"), telegram);
    }

    @Test
    void everyPageSaysWhatItIsForThoseWithWhomItIsShared() {
        for (String page : List.of(
                "/",
                "/search?q=oil",
                "/posts",
                "/tags",
                "/help",
                "/api",
                "/list",
                "/import",
                "/telegrams/09ASTANA1843/cite")) {
            assertTrue(visitor.get(page).body().contains("<meta name=\"description\" content=\""), page);
        }
    }

    @Test
    void aPageThatIsSentWhatItDoesNotTakeSaysWhatItTakes() {
        HttpResponse<String> answer =
                visitor.send("/telegrams/09ASTANA1843", request -> request.POST(BodyPublishers.ofString("x=1")));

        assertEquals(405, answer.statusCode(), answer.body());
        assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
        assertTrue(answer.body().contains("This address does not answer POST, but GET, HEAD."), answer.body());
    }

    @Test
    void aPageOfAnotherSiteIsRefusedWithAPageAndAProgramWithAProblem() {
        HttpResponse<String> page = visitor.send(
                "/list",
                request -> request.header("Origin", "https://elsewhere.example").POST(BodyPublishers.noBody()));
        HttpResponse<String> program = visitor.send(
                "/api/v1/list",
                request -> request.header("Origin", "https://elsewhere.example").POST(BodyPublishers.noBody()));

        assertEquals(403, page.statusCode());
        assertTrue(type(page).startsWith("text/html"), type(page));
        assertTrue(page.body().contains("<h1>A page of another site may not change anything in this room.</h1>"));
        assertEquals(403, program.statusCode());
        assertEquals("application/problem+json", type(program));
    }

    @Test
    void whatTheServerCannotReadIsAnsweredInTheRoomsWordsAndWithItsSafeHeaders() throws Exception {
        String escapes = raw("/search?q=a%zz");
        String path = raw("/telegrams/%zz");
        String endless = raw("/search?q=" + "o".repeat(60_000));

        assertTrue(path.startsWith("HTTP/1.1 400 "), path);
        assertTrue(path.contains("<h1>This request cannot be read (400).</h1>"), path);
        assertTrue(endless.startsWith("HTTP/1.1 414 "), endless);
        assertTrue(endless.contains("<h1>This address is too long to be read.</h1>"), endless);
        for (String answer : List.of(escapes, path, endless)) {
            assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
            assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
            assertFalse(answer.contains("Jetty"), answer);
        }
    }

    @Test
    void whoAsksARoomThatBearsNoMoreIsToldWhenToAskAgain() {
        try (Visitor busy = Visitor.of(List.of(BRIDGE), Limits.standard().withTurns(0, 0, 1))) {
            HttpResponse<String> page = busy.get("/search?q=bridge");
            HttpResponse<String> program = busy.get("/api/v1/search?q=bridge");
            HttpResponse<String> export = busy.get("/api/v1/export?q=bridge");

            assertEquals(503, page.statusCode());
            assertTrue(page.body().contains("<h1>Too many questions at a time.</h1>"), page.body());
            assertTrue(page.body().contains("Wait 2 seconds and load the page again."), page.body());
            assertTrue(page.body().contains("<a href=\"/search?q=bridge\">Ask again</a>"), page.body());
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(503, program.statusCode());
            assertTrue(program.body().contains("/api#busy"), program.body());
            assertEquals(503, export.statusCode());
            assertTrue(export.body().contains("Too many exports at a time."), export.body());
            for (HttpResponse<String> answer : List.of(page, program, export)) {
                assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
            }
        }
    }

    @Test
    void whatFailsIsToldWithItsNumberInTheLogAndNothingOfTheProgram() throws Exception {
        try (Visitor damaged = Visitor.of(List.of(BRIDGE))) {
            spoil(damaged.folder(), 0.5);
            ROOM.setLevel(Level.OFF);
            HttpResponse<String> page = damaged.get("/telegrams/09ASTANA90217");
            HttpResponse<String> program = damaged.get("/api/v1/telegrams/09ASTANA90217");
            ROOM.setLevel(null);

            assertEquals(500, page.statusCode());
            assertTrue(page.body().contains("<h1>The archive cannot be read here.</h1>"), page.body());
            assertTrue(page.body().contains("Run &#39;reftel verify&#39;")
                    || page.body().contains("Run 'reftel verify'"));
            assertTrue(
                    page.body().matches("(?s).*This is trouble [0-9a-f]{8} in the log of the program.*"), page.body());
            assertFalse(page.body().contains("Exception"), page.body());
            assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());
            assertEquals(500, program.statusCode());
            assertTrue(program.body().contains("/api#archive-failed"), program.body());
        }
    }

    @Test
    void anExportThatBreaksOffDoesNotLookWhole() throws Exception {
        Path folder = Files.createTempDirectory("reftel-many");
        for (int i = 0; i < 400; i++) {
            Files.writeString(folder.resolve("%03d.txt".formatted(i)), """
                    R %02d%02d00Z JAN 05
                    FM AMEMBASSY ASTANA
                    TO RUEHC/SECSTATE WASHDC 6605
                    BT
                    UNCLAS ASTANA %06d

                    E.O. 12958: N/A
                    TAGS: KZ
                    SUBJECT: NUMBER %d

                    1. (U) %s
                    BT
                    """.formatted(
                    i / 24 + 1, i % 24, i + 1, i, Long.toString(i * 7919L, 3).repeat(90)));
        }
        try (Visitor damaged = Visitor.of(List.of(folder))) {
            spoil(damaged.folder(), 0.7);
            ROOM.setLevel(Level.OFF);
            assertThrows(UncheckedIOException.class, () -> damaged.get("/api/v1/export?q=*&format=jsonl"));
            ROOM.setLevel(null);
        }
    }

    /** Writes over some bytes of the copies, as far into their file as told. */
    private static void spoil(Path archive, double where) throws IOException {
        Path pack;
        try (var packs = Files.newDirectoryStream(archive.resolve("copies"), "*.pack")) {
            pack = packs.iterator().next();
        }
        try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
            file.seek((long) (file.length() * where));
            file.write(new byte[16]);
        }
    }

    private static void missing(String path, String problem, String way) {
        HttpResponse<String> answer = visitor.get(path);

        assertEquals(404, answer.statusCode(), path);
        assertTrue(answer.body().contains("<h1>" + problem + "</h1>"), answer.body());
        assertTrue(answer.body().contains("<p><a href=\"" + way + "\">"), answer.body());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** What is answered to a request for an address that no client of ours would send. */
    private static String raw(String address) throws IOException {
        URI room = URI.create(visitor.address());
        try (Socket socket = new Socket(room.getHost(), room.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
