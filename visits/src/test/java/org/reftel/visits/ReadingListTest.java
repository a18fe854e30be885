package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The reading list and saved searches, by plain forms as a browser without script sends them. */
class ReadingListTest {
    private final Visitor visitor = SmallArchive.visit();

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void anEmptyListSaysHowToFillIt() {
        String page = visitor.get("/list").body();

        assertTrue(page.contains("Nothing is on the list."), page);
        assertTrue(page.contains("No search is saved."), page);
    }

    @Test
    void aParagraphIsCollectedFromItsMargin() {
        String telegram = visitor.get("/telegrams/09ASTANA1843").body();
        assertTrue(telegram.contains("name=\"place\" value=\"p2\" title=\"Add to reading list\""), telegram);

        HttpResponse<String> sent = post("/list", "telegram=09ASTANA1843&place=p2&back=%3Fq%3Drivers");

        assertEquals(303, sent.statusCode());
        assertEquals("/telegrams/09ASTANA1843?q=rivers#p2", location(sent));
        assertTrue(visitor.get("/telegrams/09ASTANA1843").body().contains("href=\"/list?item=1\""));
        String list = visitor.get("/list").body();
        assertTrue(list.contains("<a href=\"/telegrams/09ASTANA1843#p2\">OIL AND RIVERS</a>"), list);
        assertTrue(list.contains("<span class=\"number\">2. (U)</span> Rivers do not wait."), list);
        assertTrue(list.contains("<span>Embassy Astana</span>"), list);
        assertTrue(list.contains("<span>13 October 2009</span>"), list);
    }

    @Test
    void whatIsNotHeldIsNotCollected() {
        assertEquals(404, post("/list", "telegram=09ASTANA1844").statusCode());
        assertEquals(404, post("/list", "telegram=09ASTANA1843&place=p9").statusCode());
        assertTrue(visitor.get("/list").body().contains("Nothing is on the list."));
    }

    @Test
    void noFormLeadsToAnotherSite() {
        HttpResponse<String> sent = post("/list", "telegram=09ASTANA1843&back=%2F%2Felsewhere.example");

        assertEquals("/telegrams/09ASTANA1843", location(sent));
    }

    @Test
    void notesAreKeptAndEscaped() {
        collect();

        HttpResponse<String> sent = post("/list/1/note", "note=%3Cscript%3Ealert(1)%3C%2Fscript%3E%0D%0Atwo+%26+three");

        assertEquals("/list#i1", location(sent));
        String page = visitor.get("/list").body();
        assertTrue(page.contains("<p class=\"own\">&lt;script&gt;alert(1)&lt;/script&gt;\ntwo &amp; three</p>"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;b>BREAD&lt;/b>") || page.contains("&lt;b&gt;BREAD&lt;/b&gt;"), page);
    }

    @Test
    void itemsMoveUpAndDown() {
        collect();

        assertEquals("/list#i2", location(post("/list/2/move", "to=1")));
        assertEquals("2 1 3", order());
        post("/list/2/move", "to=3");
        assertEquals("1 3 2", order());
        assertEquals(404, post("/list/17/move", "to=1").statusCode());
    }

    @Test
    void whatIsTakenOffCanBePutBack() {
        collect();

        HttpResponse<String> sent = post("/list/2/remove", "");

        assertEquals("/list?page=1&removed=2", location(sent));
        assertEquals("1 3", order());
        String page = visitor.get(location(sent)).body();
        assertTrue(page.contains("OIL AND RIVERS is off the list.</span> <button>Put it back</button>"), page);
        assertTrue(page.contains("action=\"/list/2/restore\""), page);
        assertEquals("/list#i2", location(post("/list/2/restore", "")));
        assertEquals("1 2 3", order());
        assertFalse(visitor.get("/list?removed=2").body().contains("is off the list"));
    }

    @Test
    void theListIsTakenAlongAsMarkdown() {
        collect();
        post("/list/1/note", "note=See+*also*+1850.");

        assertEquals("""
                # Reading list

                ## 1. OIL AND RIVERS

                > 2\\. (U) Rivers do not wait.

                See *also* 1850.

                Embassy Astana to Secretary of State, “OIL AND RIVERS,” telegram 09ASTANA1843, October 13, 2009, \
                Confidential, para. 2.

                ## 2. OIL AND RIVERS

                Embassy Astana to Secretary of State, “OIL AND RIVERS,” telegram 09ASTANA1843, October 13, 2009, \
                Confidential.

                ## 3. \\<b\\>BREAD\\</b\\>

                > 1\\. (U) Bread is baked \\& sold.

                Embassy Astana to Secretary of State, “\\<b\\>BREAD\\</b\\>,” telegram 09ASTANA1850, October 15, 2009, \
                Unclassified, para. 1.
                """, visitor.get("/list.md").body());
    }

    @Test
    void theListIsTakenAlongAsCitations() {
        collect();
        post("/list/1/note", "note=50%25+of+it");

        String bibtex = visitor.get("/list.bib").body();
        assertTrue(bibtex.startsWith("@misc{09ASTANA1843-p2,\n"), bibtex);
        assertTrue(bibtex.contains("  annote = {50\\% of it},\n"), bibtex);
        assertTrue(bibtex.contains("}\n\n@misc{09ASTANA1843,\n"), bibtex);
        String ris = visitor.get("/list.ris").body();
        assertEquals(3, ris.split("TY  - PCOMM\r\n", -1).length - 1);
        assertTrue(ris.contains("RN  - 50% of it\r\n"), ris);
        String csl = visitor.get("/list.csl.json").body();
        assertTrue(csl.startsWith("[{\"id\":\"09ASTANA1843-p2\","), csl);
        assertTrue(csl.contains("\"annote\":\"50% of it\""), csl);
        assertEquals(404, visitor.get("/list.doc").statusCode());
    }

    @Test
    void theListIsTakenAlongAsJson() {
        collect();

        String json = visitor.get("/list.json").body();

        assertTrue(
                json.startsWith(
                        "{\"schema\":\"reftel/list/1\",\"list\":1,\"name\":\"Reading list\",\"items\":[{\"number\":1,\"list\":1,\"position\":1,"
                                + "\"id\":\"09ASTANA1843\",\"place\":\"p2\",\"note\":\"\",\"added\":\""),
                json);
        assertTrue(
                json.contains("\"held\":true,\"subject\":\"OIL AND RIVERS\",\"sender\":\"Embassy Astana\","
                        + "\"sent\":\"2009-10-13\",\"classification\":\"Confidential\",\"marking\":\"U\","
                        + "\"text\":\"Rivers do not wait.\",\"address\":\"" + visitor.address()
                        + "telegrams/09ASTANA1843#p2\"}"),
                json);
    }

    @Test
    void aSearchIsSavedRenamedDeletedAndPutBack() {
        String results = visitor.get("/search?q=pipeline&order=newest").body();
        assertTrue(results.contains("name=\"order\" value=\"newest\""), results);

        assertEquals("/list#s1", location(post("/searches", "q=pipeline&order=newest")));
        assertTrue(
                visitor.get("/list").body().contains("<a href=\"/search?q=pipeline&amp;order=newest\">pipeline</a>"));
        post("/searches/1/rename", "name=Tubes");
        assertTrue(visitor.get("/list").body().contains(">Tubes</a> <code>pipeline</code>"));
        assertEquals("/list?deleted=1#searches", location(post("/searches/1/remove", "")));
        assertTrue(visitor.get("/list?deleted=1").body().contains("The search “Tubes” is deleted."));
        post("/searches/1/restore", "");
        assertTrue(visitor.get("/list").body().contains(">Tubes</a>"));
    }

    @Test
    void aFaultyQueryIsNotSaved() {
        assertEquals(400, post("/searches", "q=%22open").statusCode());
        assertTrue(visitor.get("/list").body().contains("No search is saved."));
    }

    @Test
    void aNoteThatIsTooLongIsRefused() {
        collect();

        HttpResponse<String> refused = post("/list/1/note", "note=" + "x".repeat(20_001));

        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("A note has 20000 characters at most"), refused.body());
    }

    @Test
    void aListWithANameIsMadeRenamedDeletedAndPutBack() {
        collect();

        assertEquals("/lists/2", location(post("/lists", "name=The+%3Cb%3Eborder")));
        String made = visitor.get("/lists/2").body();
        assertTrue(made.contains("<h1>The &lt;b&gt;border</h1>"), made);
        assertTrue(made.contains("What you collect goes on this list."), made);
        post("/list", "telegram=09ASTANA1850");
        assertEquals("/lists/2#i4", location(visitor.get("/list?item=4")));
        assertEquals("/lists/2#i2", location(post("/list/2/list", "to=2")));
        assertEquals("1 3", order());

        post("/lists/2/rename", "name=Border+and+water");
        HttpResponse<String> markdown = visitor.get("/lists/2/list.md");
        assertTrue(markdown.body().startsWith("# Border and water\n\n## 1. "), markdown.body());
        assertEquals(
                "attachment; filename=\"border-and-water.md\"",
                markdown.headers().firstValue("Content-Disposition").orElse(""));

        assertEquals("/list?gone=2", location(post("/lists/2/remove", "")));
        assertEquals(404, visitor.get("/lists/2").statusCode());
        String page = visitor.get("/list?gone=2").body();
        assertTrue(page.contains("The list “Border and water” is deleted, with all that stands on it."), page);
        assertEquals("/lists/2", location(post("/lists/2/restore", "")));
        assertTrue(visitor.get("/lists/2").body().contains("id=\"i4\""));
        assertEquals(400, post("/lists/1/remove", "").statusCode());
        assertEquals(400, post("/lists", "name=+").statusCode());
    }

    @Test
    void whatIsCollectedGoesOnTheChosenList() {
        post("/lists", "name=Border");
        assertEquals("/list", location(post("/lists/1/choose", "")));

        post("/list", "telegram=09ASTANA1850");

        assertEquals("1", order());
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() {
        for (String[] header : new String[][] {
            {"Origin", "http://elsewhere.example"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}
        }) {
            HttpResponse<String> refused = visitor.send(
                    "/list",
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .header(header[0], header[1])
                            .POST(BodyPublishers.ofString("telegram=09ASTANA1843")));

            assertEquals(403, refused.statusCode(), header[1]);
            assertTrue(refused.body().contains("A page of another site may not change anything"), refused.body());
        }
        assertTrue(visitor.get("/list").body().contains("Nothing is on the list."));
    }

    @Test
    void itWorksInABrowserWithoutScript() {
        try (Window window = Window.withoutScript()) {
            window.visit(visitor, "/telegrams/09ASTANA1843");
            window.page().click("#p2 .collect");
            assertTrue(
                    window.page().url().endsWith("/telegrams/09ASTANA1843#p2"),
                    window.page().url());
            window.page().click("#p2 .collected");
            window.page().click("#i1 summary");
            window.page().fill("#i1 textarea", "Mine.");
            window.page().click("text=Keep the note");
            assertEquals("Mine.", window.page().textContent("#i1 .own"));
            window.page().click("text=Take off");
            window.page().click("text=Put it back");
            assertEquals("Mine.", window.page().textContent("#i1 .own"));
        }
    }

    private void collect() {
        post("/list", "telegram=09ASTANA1843&place=p2");
        post("/list", "telegram=09ASTANA1843");
        post("/list", "telegram=09ASTANA1850&place=p1");
    }

    private String order() {
        return visitor.get("/list")
                .body()
                .lines()
                .filter(line -> line.startsWith("<li class=\"item\""))
                .map(line -> line.replaceFirst(".*id=\"i(\\d+)\".*", "$1"))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private HttpResponse<String> post(String path, String form) {
        return visitor.send(
                path,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static String location(HttpResponse<String> sent) {
        return sent.headers().firstValue("Location").orElse("");
    }
}
