package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A telegram of January that writes no years: where its references lead is told by what is held. */
class ResolvedLinksTest {
    @TempDir
    static Path folder = Path.of("");

    private static Visitor visitor;

    @BeforeAll
    static void importThree() throws IOException {
        telegram("TASHKENT", 1500, "301200Z NOV 09", "SUBJECT: THE FLOCK OF TIN", "1. Nothing happened.");
        telegram("BISHKEK", 120, "011200Z FEB 09", "SUBJECT: AN OLD GATE", "1. Nothing happened.");
        telegram(
                "ASTANA",
                950,
                "201200Z NOV 10",
                "REF: A. TASHKENT 1500\n     B. BISHKEK 120\n     C. TASHKENT 16\n\nSUBJECT: GEESE",
                "1. The flock (ref A) has grown, as Tashkent 1500 foresaw, and the gate (ref B) stands open.");
        telegram(
                "ASTANA",
                50,
                "201200Z JAN 10",
                "REF: TASHKENT 1500\n\nSUBJECT: GEESE IN JANUARY",
                "1. The flock (reftel) has grown, as cable Tashkent 1500 foresaw.");
        visitor = Visitor.of(List.of(folder));
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void headAndTextLeadToTheYearThatIsHeld() {
        String page = visitor.get("/telegrams/10ASTANA50").body();

        assertTrue(page.contains("<a href=\"/telegrams/09TASHKENT1500\">TASHKENT 1500</a>"), page);
        assertTrue(page.contains("<small>09TASHKENT1500, THE FLOCK OF TIN</small>"), page);
        assertTrue(
                page.contains("data-gloss=\"Likely: the year is not written; of the telegrams with that number"), page);
        assertTrue(page.contains("<a class=\"reference gloss\" href=\"/telegrams/09TASHKENT1500\""), page);
        assertTrue(!page.contains("10TASHKENT1500"), page);
    }

    @Test
    void whatIsOpenIsSaidToBe() {
        String page = visitor.get("/telegrams/10ASTANA950").body();

        assertTrue(page.contains("<a href=\"/telegrams/10ASTANA950/references\">B. BISHKEK 120</a>"), page);
        assertTrue(page.contains("<small>left open: 10BISHKEK120 or 09BISHKEK120</small>"), page);
        assertTrue(page.contains("<small>10TASHKENT16, not held</small>"), page);
    }

    @Test
    void programsAreToldTheSame() {
        String json = visitor.get("/api/v1/telegrams/10ASTANA50/references").body();
        String open = visitor.get("/api/v1/telegrams/10ASTANA950/references").body();
        String cited =
                visitor.get("/api/v1/telegrams/09TASHKENT1500/references").body();

        assertTrue(json.contains("\"id\":\"09TASHKENT1500\",\"held\":true,\"sent\":\"2009-11-30T12:00Z\","), json);
        assertTrue(
                json.contains("\"written\":\"10TASHKENT1500\",\"yearInferred\":true,\"certainty\":\"likely\","), json);
        assertTrue(
                open.contains("\"certainty\":\"open\",\"reason\":\"ambiguous\","
                        + "\"candidates\":[\"10BISHKEK120\",\"09BISHKEK120\"]}"),
                open);
        assertTrue(cited.contains("\"citedBy\":{\"total\":"), cited);
        assertTrue(cited.contains("{\"id\":\"10ASTANA50\",\"held\":true,"), cited);
    }

    private static void telegram(String post, int number, String sent, String head, String text) throws IOException {
        Files.writeString(folder.resolve(post + number + ".txt"), """
                R %s
                FM AMEMBASSY %s
                TO SECSTATE WASHDC 0099
                UNCLAS %s %06d

                SIPDIS

                E.O. 12958: N/A
                TAGS: PGOV, KZ
                %s

                %s

                DOE
                """.formatted(sent, post, post, number, head, text));
    }
}
