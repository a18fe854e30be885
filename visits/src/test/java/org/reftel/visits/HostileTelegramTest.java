package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What a telegram holds harms nobody who reads it: neither by its signs nor by its size. */
class HostileTelegramTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    /** Shows what follows from right to left, so that {@code exe.txt} looks like {@code txt.exe}. */
    private static final char OVERRIDE = '\u202E';

    private static final int MEGABYTES = 10 << 20;
    /** A text in which no telegram ends is cut behind so much. */
    private static final int READ = 8 << 20;

    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder = Path.of("");

    private static final class Room {
        static final Visitor VISITOR = Visitor.of(List.of(written()));
    }

    @AfterAll
    static void close() {
        Room.VISITOR.close();
    }

    @Test
    void scriptInATelegramIsShownAsTheTextThatItIs() {
        for (String path : List.of(
                "/telegrams/09ASTANA90301",
                "/telegrams/09ASTANA90301/wire",
                "/telegrams/09ASTANA90301/cite",
                "/search?q=alert",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/")) {
            HttpResponse<String> page = Room.VISITOR.get(path);

            assertEquals(200, page.statusCode(), path);
            assertFalse(page.body().contains("<script>alert"), path);
            assertFalse(page.body().contains("<img src=x"), path);
        }
        HttpResponse<String> missing = Room.VISITOR.get("/telegrams/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        assertEquals(404, missing.statusCode());
        assertFalse(missing.body().contains("<script>alert"));
    }

    @Test
    void theInterfaceAnswersWithTheTextInATypeThatNoBrowserRuns() {
        HttpResponse<String> telegram = Room.VISITOR.get("/api/v1/telegrams/09ASTANA90301");

        assertEquals(
                "application/json",
                telegram.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "nosniff",
                telegram.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(telegram.body().contains("<script>alert(1)</script>"), telegram.body());
        HttpResponse<String> feed = Room.VISITOR.get("/search.atom?q=alert");
        assertEquals(200, feed.statusCode());
        assertFalse(feed.body().contains("<script>"), feed.body());
    }

    @Test
    void signsThatTurnTheDirectionOfReadingAreShownOnPagesAndKeptForPrograms() {
        for (String path : List.of("/telegrams/09ASTANA90302", "/search?q=invoice", "/")) {
            HttpResponse<String> page = Room.VISITOR.get(path);

            assertEquals(200, page.statusCode());
            assertEquals(-1, page.body().indexOf(OVERRIDE), path);
            assertTrue(page.body().contains("THE \uFFFDfdp.ECIOVNI"), path);
        }
        HttpResponse<String> telegram = Room.VISITOR.get("/api/v1/telegrams/09ASTANA90302");
        assertTrue(telegram.body().contains("THE " + OVERRIDE + "fdp.ECIOVNI"), telegram.body());
    }

    @Test
    void aParagraphOfTenMegabytesIsAnswered() {
        assertTimeoutPreemptively(BOUND, () -> {
            HttpResponse<String> page = Room.VISITOR.get("/telegrams/09ASTANA90303");
            HttpResponse<String> telegram = Room.VISITOR.get("/api/v1/telegrams/09ASTANA90303");
            HttpResponse<String> search = Room.VISITOR.get("/search?q=zeppelin");

            assertEquals(200, page.statusCode());
            assertEquals(200, telegram.statusCode());
            assertTrue(telegram.body().length() > READ, telegram.body().length() + " characters");
            assertEquals(200, search.statusCode());
            assertTrue(search.body().length() < 150_000, search.body().length() + " characters");
        });
    }

    @Test
    void anEndlessLineIsAnswered() {
        assertTimeoutPreemptively(BOUND, () -> {
            for (String path : List.of(
                    "/telegrams/09ASTANA90304",
                    "/telegrams/09ASTANA90304/wire",
                    "/api/v1/telegrams/09ASTANA90304",
                    "/api/v1/telegrams/09ASTANA90304/paragraphs")) {
                assertEquals(200, Room.VISITOR.get(path).statusCode(), path);
            }
        });
    }

    private static Path written() {
        try {
            writePage("script", 90301, SCRIPT, SCRIPT);
            write("override", 90302, "THE " + OVERRIDE + "fdp.ECIOVNI", "An invoice" + OVERRIDE + "fdp.exe came.");
            write("large", 90303, "A LONG ONE", "The zeppelin landed here and there.\n".repeat(MEGABYTES / 36 + 1));
            write("line", 90304, "ONE LINE", "zeppelin".repeat(MEGABYTES / 16));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(String name, int number, String subject, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".tel"), telegram(number, subject, text));
    }

    /** As a page that writes the signs of HTML as they have to be written. */
    private static void writePage(String name, int number, String subject, String text) throws IOException {
        String escaped = telegram(number, subject, text).replace("<", "&lt;").replace(">", "&gt;");
        Files.writeString(folder.resolve(name + ".html"), "<html><body><pre>\n" + escaped + "</pre></body></html>\n");
    }

    private static String telegram(int number, String subject, String text) {
        return """
                P 050915Z MAR 09
                FM AMEMBASSY ASTANA
                TO RUEHC/SECSTATE WASHDC PRIORITY 4471
                C O N F I D E N T I A L ASTANA 0%d

                SIPDIS

                E.O. 12958: DECL: 03/05/2019
                TAGS: PREL, KZ
                SUBJECT: %s

                1. (C) SUMMARY: %s

                2. (U) The rest is as it always was.
                MERRIDEW
                """.formatted(number, subject, text);
    }
}
