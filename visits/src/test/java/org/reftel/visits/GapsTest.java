package org.reftel.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.archive.ImportJournal;
import org.reftel.archive.witness.Entry;
import org.reftel.cli.keep.Bringing;
import org.reftel.visits.Window.Look;

/** Wanted telegrams and coverage, in the reading room and its interface. */
class GapsTest {
    private static final Path STORY = Visitor.repository().resolve("specimens/story");
    private static final Visitor visitor = Visitor.of(List.of(STORY));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void fromTheListToTheLetter() {
        try (Window window = Window.open(Look.LIGHT)) {
            Page page = window.visit(visitor, "/wanted").page();
            page.fill("#post", "kazakhstan");
            page.fill("#year", "2008");
            page.press("#year", "Enter");
            assertThat(page.locator(".wanteds > li")).hasCount(1);
            page.click("text=08ASTANA951");

            assertThat(page).hasURL(Pattern.compile(".*/wanted/08ASTANA951"));
            assertThat(page.locator("#letter-foia")).containsText("ASTANA 000951, year 2008");
            assertThat(page.locator("#letter-mdr")).isHidden();
            page.click("summary:has-text('Mandatory declassification review')");
            assertThat(page.locator("#letter-mdr")).containsText("section 3.5 of Executive Order 13526");
            assertThat(page.locator("button.copy").first()).isVisible();
            assertEquals(List.of(), window.troubles());
        }
    }

    @Test
    void fromAPostToItsNumbersWithoutScript() {
        try (Window window = Window.withoutScript()) {
            Page page = window.visit(visitor, "/posts/BISHKEK").page();
            page.click("text=how much that is of what it sent");

            assertThat(page).hasURL(Pattern.compile(".*/coverage/BISHKEK"));
            assertThat(page.locator("#y2009 figcaption"))
                    .hasText("Numbers 1 to 1,180 of 2009: 6 held, 0 cited only, 1,174 unseen");
            assertThat(page.locator("#y2009 rect.held")).hasCount(6);
            assertThat(page.locator("#y2007 rect.cited")).hasCount(1);
            page.click("#y2007 a[href='/wanted/07BISHKEK1239']");
            assertThat(page.locator("h1")).hasText("07BISHKEK1239");
        }
    }

    @Test
    void anotherFormOfAnIdIsSentOnAndWhatIsHeldLeadsToTheTelegram() {
        assertEquals("/wanted/08ASTANA951", location("/wanted/2008ASTANA00951"));
        String notHeld = visitor.get("/telegrams/2008ASTANA00951").body();
        assertTrue(notHeld.contains("08ASTANA951 is not held."), notHeld);
        assertTrue(notHeld.contains("4 telegrams that are held cite it."), notHeld);
        assertTrue(notHeld.contains("href=\"/wanted/08ASTANA951\""), notHeld);
        assertEquals("/telegrams/09ASTANA811", location("/wanted/09ASTANA811"));
        assertEquals(404, visitor.get("/coverage/la%20paz").statusCode());
        assertEquals("/coverage/BISHKEK", location("/coverage/bishkek"));
        assertEquals(404, visitor.get("/wanted/09ASTANA9999").statusCode());
        assertEquals(404, visitor.get("/wanted/08ASTANA951/other.txt").statusCode());
    }

    @Test
    void theSameIsTakenAlongByPrograms() {
        String list = visitor.get("/api/v1/wanted?post=astana&limit=1").body();
        assertTrue(list.contains("\"total\":2,\"from\":0,\"wanted\":[{\"id\":\"08ASTANA951\""), list);
        assertTrue(list.contains("\"sent\":{\"from\":\"2008-02-22\",\"until\":\"2008-05-23\""), list);
        String one = visitor.get("/api/v1/wanted/08ASTANA951").body();
        assertTrue(one.contains("\"sentence\":\"The opening day is reported in ref A.\""), one);
        String coverage = visitor.get("/api/v1/coverage/BISHKEK?year=2009").body();
        assertTrue(coverage.contains("\"heldNumbers\":[117,212,258,377,640,1012]"), coverage);
        assertTrue(visitor.get("/wanted.csv?min=3").body().startsWith("id,post,year"));
        assertTrue(visitor.get("/coverage.csv?year=1974").body().contains("\nMOSCOW,1974,2,2,"));
        assertEquals(404, visitor.get("/api/v1/wanted/09ASTANA811").statusCode());
        assertEquals(400, visitor.get("/api/v1/wanted?year=x").statusCode());
    }

    @Test
    void whenAWantedTelegramComesTheFeedSaysSoAndThoseThatCiteItShowIt() throws IOException {
        Path first = Files.createTempDirectory("reftel-first");
        Path second = Files.createTempDirectory("reftel-second");
        try (Stream<Path> files = Files.list(STORY.resolve("wire"))) {
            for (Path file : files.toList()) {
                Path folder = file.endsWith("09ASTANA341.txt") ? second : first;
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        try (Visitor waiting = Visitor.of(List.of(first))) {
            assertTrue(waiting.get("/wanted/09ASTANA341").statusCode() == 200);
            assertFalse(waiting.get("/wanted.atom").body().contains("has come"));
            String before = waiting.get("/telegrams/09BISHKEK212").body();
            assertTrue(before.contains("<a href=\"/wanted/09ASTANA341\">"), before);
            assertFalse(before.contains("/telegrams/09ASTANA341\""), before);

            Bringing.into(waiting.folder(), List.of(second), SILENT, (consumed, total) -> {});

            String feed = waiting.get("/wanted.atom").body();
            assertTrue(
                    Pattern.compile("<title>09ASTANA341, cited by \\d+ telegrams, has come</title>")
                            .matcher(feed)
                            .find(),
                    feed);
            assertFalse(feed.contains("09ASTANA341, cited by 1 telegram, is wanted"), feed);
            String citing = waiting.get("/telegrams/09BISHKEK212").body();
            assertTrue(citing.contains("<a href=\"/telegrams/09ASTANA341\">A. ASTANA 341</a>"), citing);
            assertFalse(citing.contains("/wanted/09ASTANA341\""), citing);
            String come = waiting.get("/telegrams/09ASTANA341").body();
            assertTrue(come.contains("href=\"/telegrams/09BISHKEK212"), come);
            String page = waiting.get("/wanted").body();
            assertTrue(page.contains("<a href=\"/telegrams/09ASTANA341\">09ASTANA341</a>"), page);
            assertEquals(
                    "/telegrams/09ASTANA341",
                    waiting.get("/wanted/09ASTANA341")
                            .headers()
                            .firstValue("Location")
                            .orElse(""));
        }
    }

    private static final ImportJournal SILENT = new ImportJournal() {
        @Override
        public void telegrams(long count) {}

        @Override
        public void trouble(Entry.Trouble trouble) {}

        @Override
        public void phase(String what) {}
    };

    private static String location(String path) {
        return visitor.get(path).headers().firstValue("Location").orElse("");
    }
}
