package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reftel.copies.Packed.gzip;
import static org.reftel.copies.Packed.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WebArchiveTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private static byte[] record(String type, String contentType, String page, byte[] block) {
        String head = String.format(
                Locale.ROOT,
                "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-%012d>\r\n"
                        + "WARC-Date: 2010-11-28T18:00:00Z\r\nWARC-Target-URI: http://example.org/%s\r\n"
                        + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n",
                type,
                block.length,
                page,
                contentType,
                block.length);
        return joined(utf8(head), block, utf8("\r\n\r\n"));
    }

    private static byte[] response(String page, String head, byte[] body) {
        return record("response", "application/http;msgtype=response", page, joined(utf8(head + "\r\n"), body));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static Visited walk(byte[] bytes) {
        Visited visited = new Visited();
        new CopyWalk(CopyLimits.standard()).walk(new ByteArrayInputStream(bytes), "crawl.warc", visited);
        return visited;
    }

    private static void assertPage(String text, Visited visited) {
        assertEquals(List.of(), visited.problems);
        assertEquals(List.of(text), visited.texts());
        assertEquals(
                "crawl.warc!/20101128180000/http://example.org/a.html",
                visited.copies.getFirst().path());
    }

    @Test
    void aPageIsGivenUnderItsTimeAndAddress() {
        assertPage("<p>a</p>", walk(response("a.html", OK, utf8("<p>a</p>"))));
    }

    @Test
    void chunksAreJoined() {
        byte[] chunks = utf8("3\r\n<p>\r\n5\r\na</p>\r\n0\r\n\r\n");
        assertPage("<p>a</p>", walk(response("a.html", OK + "Transfer-Encoding: chunked\r\n", chunks)));
    }

    @Test
    void aPackedPageIsUnpacked() {
        byte[] packed = gzip(utf8("<p>a</p>"));
        String head = OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n";
        assertPage("<p>a</p>", walk(response("a.html", head, packed)));
    }

    @Test
    void aResourceIsGiven() {
        assertPage("FM ANYPOST", walk(record("resource", "text/plain", "a.html", utf8("FM ANYPOST"))));
    }

    @Test
    void picturesScriptsFailuresAndOtherRecordsArePassedOver() {
        assertPage(
                "<p>a</p>",
                walk(joined(
                        record("warcinfo", "application/warc-fields", "", utf8("software: none\r\n")),
                        record("request", "application/http;msgtype=request", "a.html", utf8("GET / HTTP/1.1\r\n\r\n")),
                        response("no", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n", utf8("gone")),
                        response("p.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n", utf8("\u0089PNG")),
                        response("s.js", "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n", utf8("x()")),
                        response("a.html", OK, utf8("<p>a</p>")))));
    }

    @Test
    void anArchivePackedRecordByRecordIsRead() {
        Visited visited = walk(
                joined(gzip(response("a.html", OK, utf8("<p>a</p>"))), gzip(response("b.html", OK, utf8("<p>b</p>")))));
        assertEquals(List.of(), visited.problems);
        assertEquals(List.of("<p>a</p>", "<p>b</p>"), visited.texts());
        assertEquals(
                "crawl.warc!/content!/20101128180000/http://example.org/b.html",
                visited.copies.getLast().path());
    }

    @Test
    void aContainerOnAPageIsOpened() {
        byte[] zip = Packed.zip(java.util.Map.of("a.txt", utf8("FM ANYPOST")));
        Visited visited = walk(response("a.zip", "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n", zip));
        assertEquals(List.of(), visited.problems);
        assertEquals(List.of("crawl.warc!/20101128180000/http://example.org/a.zip!/a.txt"), visited.paths());
    }

    @Test
    void anArchiveThatIsCutOffIsReadUpToThere() {
        byte[] whole = joined(response("a.html", OK, utf8("<p>a</p>")), response("b.html", OK, utf8("x".repeat(99))));
        Visited visited = walk(Arrays.copyOf(whole, whole.length - 30));
        assertEquals("<p>a</p>", visited.texts().getFirst());
        assertEquals(List.of(CopyProblem.Kind.TRUNCATED), visited.kinds());
    }

    @Test
    void aPageWhoseHeadIsBrokenIsToldAndTheNextIsRead() {
        Visited visited = walk(
                joined(response("b.html", "\0\1 no HTTP\r\n", utf8("b")), response("a.html", OK, utf8("<p>a</p>"))));
        assertEquals(List.of("<p>a</p>"), visited.texts());
        assertEquals(List.of(CopyProblem.Kind.DAMAGED_CONTAINER), visited.kinds());
        assertTrue(visited.problems.getFirst().path().endsWith("b.html"));
    }

    @Test
    void whatFollowsABrokenRecordIsTold() {
        byte[] broken =
                joined(response("a.html", OK, utf8("<p>a</p>")), "garbage\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        Visited visited = walk(broken);
        assertEquals(List.of("<p>a</p>"), visited.texts());
        assertEquals(List.of(CopyProblem.Kind.DAMAGED_CONTAINER), visited.kinds());
    }
}
