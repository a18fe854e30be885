package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Corrections in the reading room, and telegrams with the same text. */
@NullMarked
class EmendationsTest {
    private static final String TELEGRAM = "/telegrams/09BISHKEK1012";
    private static final String API = "/api/v1" + TELEGRAM + "/emendations";

    private final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens").resolve("story")));

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void aWordIsCorrectedByTheFormMarkedOnThePageAndRevoked() {
        String shown = visitor.get(TELEGRAM + "/emendations?p=p1&words=no+secretariat&read=no+secretary")
                .body();
        assertTrue(shown.contains("<legend>It stands here</legend>"), shown);
        assertTrue(shown.contains("had no money, «no secretary» and no text"), shown);

        HttpResponse<String> entered = form(
                TELEGRAM + "/emendations",
                "p=p1&words=no+secretariat&read=no+secretary&nth=1&by=Jane+Roe&reason=so+in+<the>+draft");
        assertEquals(303, entered.statusCode(), entered.body());
        assertEquals(TELEGRAM + "#p1", entered.headers().firstValue("Location").orElse(""));

        String page = visitor.get(TELEGRAM).body();
        assertTrue(page.contains("<span class=\"gloss emended\""), page);
        assertTrue(page.contains(">no secretary</span> and no text"), page);
        assertTrue(page.contains("The copy has “no secretariat”; Jane Roe reads “no secretary”"), page);
        assertTrue(page.contains("so in &lt;the&gt; draft"), page);
        assertTrue(visitor.get(TELEGRAM + "/published").body().contains("secretariat and no"));
        assertTrue(visitor.get("/search?q=%22no+secretary%22").body().contains("09BISHKEK1012"));

        assertEquals(
                400,
                form("/emendations/1/revoke", "telegram=09BISHKEK1012&by=&reason=")
                        .statusCode());
        HttpResponse<String> revoked =
                form("/emendations/1/revoke", "telegram=09BISHKEK1012&by=John+Doe&reason=both+have+it");
        assertEquals(303, revoked.statusCode(), revoked.body());
        assertFalse(visitor.get(TELEGRAM).body().contains("no secretary"));
        assertTrue(visitor.get(TELEGRAM + "/emendations").body().contains("Revoked by John Doe"));
    }

    @Test
    void programsCorrectAndRevokeAsReadersDo() {
        String body =
                "{\"before\":\"no secretariat\",\"after\":\"no secretary\",\"by\":\"Jane Roe\",\"reason\":\"draft\"}";
        HttpResponse<String> entered = visitor.send(API, request -> request.POST(BodyPublishers.ofString(body)));
        assertEquals(201, entered.statusCode(), entered.body());
        assertTrue(visitor.get("/api/v1" + TELEGRAM).body().contains("\"emendations\":[{\"number\":1,"));

        HttpResponse<String> again = visitor.send(API, request -> request.POST(BodyPublishers.ofString(body)));
        assertEquals(409, again.statusCode(), again.body());
        assertTrue(again.body().contains("/api#not-entered"), again.body());
        String ambiguous = "{\"before\":\"the\",\"after\":\"a\",\"by\":\"Jane Roe\",\"reason\":\"draft\"}";
        HttpResponse<String> several = visitor.send(API, request -> request.POST(BodyPublishers.ofString(ambiguous)));
        assertEquals(400, several.statusCode());
        assertTrue(several.body().contains("\"places\":[{\"place\":"), several.body());

        String signed = "?by=John+Doe&reason=" + URLEncoder.encode("both have it", StandardCharsets.UTF_8);
        assertEquals(
                200,
                visitor.send(API + "/1" + signed, request -> request.DELETE()).statusCode());
        assertEquals(
                409,
                visitor.send(API + "/1" + signed, request -> request.DELETE()).statusCode());
        assertTrue(visitor.get(API).body().contains("\"revoked\":{\"by\":\"John Doe\""));
        assertFalse(visitor.get("/api/v1" + TELEGRAM).body().contains("emendations"));
    }

    @Test
    void aPageOfAnotherSiteCorrectsNothing() {
        HttpResponse<String> refused = visitor.send(
                TELEGRAM + "/emendations",
                request ->
                        request.header("Origin", "https://elsewhere.example").POST(BodyPublishers.ofString("words=x")));
        assertEquals(403, refused.statusCode());
    }

    @Test
    void theSameTextUnderAnotherIdIsNamedOnThePage() {
        String page = visitor.get("/telegrams/08ASTANA997").body();
        assertTrue(page.contains("The same text stands in <a href=\"/telegrams/08ASTANA1000\">"), page);
        assertTrue(visitor.get("/api/v1/likenesses")
                .body()
                .startsWith("{\"total\":1,\"likenesses\":[{\"kind\":\"same-telegram\""));
    }

    @Test
    void allThatHaveTheSameTextStandOnOnePage() {
        HttpResponse<String> page = visitor.get("/likenesses");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("1 pair of telegrams with the same text"), page.body());
        assertTrue(page.body().contains("<a href=\"/telegrams/08ASTANA997\">08ASTANA997</a>"), page.body());
        assertTrue(page.body().contains("<a href=\"/telegrams/08ASTANA1000\">08ASTANA1000</a>"), page.body());
        String behind = visitor.get("/likenesses?page=2").body();
        assertFalse(behind.contains("08ASTANA997"), behind);
        assertTrue(behind.contains("<a rel=\"prev\" href=\"/likenesses?page=1\">"), behind);
        assertEquals(200, visitor.get("/likenesses?page=x").statusCode());
        assertTrue(visitor.get("/likenesses.csv").body().startsWith("id,sent,subject,other,"));
        assertTrue(visitor.get("/").body().contains("href=\"/likenesses\""));
    }

    private HttpResponse<String> form(String path, String body) {
        return visitor.send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }
}
