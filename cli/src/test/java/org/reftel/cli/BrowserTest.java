package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class BrowserTest {
    private static final String ROOM = "http://127.0.0.1:7780/";

    @Test
    void eachSystemOpensAPageInItsOwnWay() {
        assertEquals(List.of("open", ROOM), Browser.command(ROOM, "Mac OS X", Map.of()));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", ROOM),
                Browser.command(ROOM, "Windows 11", Map.of()));
        assertEquals(List.of("xdg-open", ROOM), Browser.command(ROOM, "Linux", Map.of("DISPLAY", ":0")));
    }

    @Test
    void whereThereIsNoScreenNothingIsOpened() {
        assertNull(Browser.command(ROOM, "Linux", Map.of("DISPLAY", "")));
    }
}
