package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingRoomTest {
    private static final Visitor visitor = Visitor.ofSpecimens();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void everyPageForbidsScriptsOfOthers() {
        HttpResponse<String> home = visitor.get("/");

        assertEquals(200, home.statusCode());
        assertTrue(home.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'"));
    }

    @Test
    void anAssetIsServedUnderItsOwnAddress() {
        HttpResponse<String> style = visitor.get("/assets/room.css");

        assertEquals(200, style.statusCode());
        assertTrue(style.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
    }

    @Test
    void anAddressThatNothingAnswersSaysSo() {
        HttpResponse<String> nowhere = visitor.get("/nowhere");

        assertEquals(404, nowhere.statusCode());
        assertTrue(nowhere.body().contains("There is no page under “/nowhere”."), nowhere.body());
    }
}
