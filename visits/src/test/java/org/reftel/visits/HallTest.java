package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HallTest {
    private static final Visitor visitor = SmallArchive.visit();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void theFirstPageShowsWhenWhereAndWhatAbout() {
        String page = page("/");

        assertEquals(
                List.of(
                        "4 telegrams by year, 1974 to 2009; most in 2009, 3",
                        "4 telegrams of 3 posts; most from Embassy Astana"),
                Pages.all(page, "<figcaption[^>]*>(.*?)</figcaption>"));
        assertEquals(List.of("Embassy Astana: 2", "Embassy La Paz: 1", "Embassy Moscow: 1"), spots(page));
        assertTrue(page.contains("<a href=\"/tags/EPET\">EPET</a>"), page);
        assertEquals(1, Pages.all(page, "(role=\"search\")").size());
    }

    @Test
    void aYearIsLookedAtMonthByMonth() {
        String page = page("/?year=2009");

        assertTrue(page.contains("3 telegrams by month, January 2009 to December 2009; most in October 2009, 2"), page);
        assertTrue(page.contains("href=\"/search?q=date%3A2009-03\""), page);
    }

    @Test
    void anEmptyArchiveSaysHowToFillIt() {
        try (Visitor empty = SmallArchive.visitNothing()) {
            HttpResponse<String> home = empty.get("/");

            assertEquals(200, home.statusCode());
            assertTrue(home.body().contains("<code>reftel import --archive DIR PATH…</code>"), home.body());
            assertEquals(200, empty.get("/posts").statusCode());
            assertEquals(200, empty.get("/tags").statusCode());
            assertEquals(200, empty.get("/search").statusCode());
        }
    }

    @Test
    void postsStandUnderTheirCountries() {
        assertEquals(
                List.of(
                        "/posts/LAPAZ Embassy La Paz 1",
                        "/posts/ASTANA Embassy Astana 2",
                        "/posts/MOSCOW Embassy Moscow 1"),
                Pages.all(page("/posts"), "<li><a href=\"(.*?)\">(.*?)</a> <span class=\"count\">(.*?)</span></li>"));
    }

    @Test
    void aPostsPageTellsWhoSignedAndWhatItWroteAbout() {
        String page = page("/posts/ASTANA");

        assertEquals(List.of("Embassy Astana"), Pages.all(page, "<h1>(.*?)</h1>"));
        assertTrue(page.contains("HOAGLAND</a> <small>2009</small><span class=\"count\">2</span>"), page);
        assertTrue(page.contains("href=\"/search?q=post%3AASTANA+tag%3ASOCI\""), page);
        assertEquals(List.of("09ASTANA1850", "09ASTANA1843"), Pages.all(page, "<span class=\"id\">(.*?)</span>"));
        assertEquals(
                "/posts/LAPAZ",
                visitor.get("/posts/la%20paz").headers().firstValue("Location").orElse(""));
        assertEquals(404, visitor.get("/posts/NOWHERE").statusCode());
    }

    @Test
    void aTagsPageTellsItsMeaningItsNeighboursAndItsPosts() {
        String page = page("/tags/EPET");

        assertEquals(List.of("2 telegrams"), Pages.all(page, "class=\"sum\"><a [^>]*>(.*?)</a>"));
        assertTrue(page.contains("<strong>Petroleum and Natural Gas</strong>"), page);
        assertEquals(List.of("/tags/BL", "/tags/KZ", "/tags/PREL"), Pages.all(page, "<li><a href=\"(/tags/[^\"]*)\">"));
        assertEquals(
                "/tags/EPET",
                visitor.get("/tags/epet").headers().firstValue("Location").orElse(""));
    }

    @Test
    void aDayLeadsToTheNearestDaysThatHaveTelegrams() {
        String page = page("/days/2009-10-13");

        assertEquals(List.of("Tuesday, 13 October 2009"), Pages.all(page, "<h1>(.*?)</h1>"));
        assertEquals(List.of("12:30"), Pages.all(page, "<time>(.*?)</time>"));
        assertEquals(
                List.of("prev /days/2009-03-02", "next /days/2009-10-15"),
                Pages.all(page, "<a rel=\"(prev|next)\" href=\"(/days/.*?)\""));
        assertEquals(404, visitor.get("/days/2009-13-40").statusCode());
    }

    @Test
    void theSearchBoxIsOfferedFieldsPostsTagsSignersAndIds() {
        assertEquals(
                "{\"from\":0,\"to\":2,\"offers\":[{\"kind\":\"field\",\"text\":\"from:\","
                        + "\"meaning\":\"the originator of the FM line\",\"telegrams\":0}]}",
                offers("fr"));
        assertEquals(
                "{\"from\":4,\"to\":11,\"offers\":[{\"kind\":\"post\",\"text\":\"from:\\\"LA PAZ\\\"\","
                        + "\"meaning\":\"Embassy La Paz, Bolivia\",\"telegrams\":1}]}",
                offers("oil+from:la"));
        assertEquals(
                "{\"from\":1,\"to\":10,\"offers\":[{\"kind\":\"tag\",\"text\":\"tag:EPET\","
                        + "\"meaning\":\"Petroleum and Natural Gas\",\"telegrams\":2}]}",
                offers("-tag:petro"));
        assertEquals(
                "{\"from\":0,\"to\":10,\"offers\":[{\"kind\":\"signer\",\"text\":\"signer:HOAGLAND\","
                        + "\"meaning\":\"\",\"telegrams\":2}]}",
                offers("signer:hoa"));
        assertEquals(
                "{\"from\":0,\"to\":5,\"offers\":[{\"kind\":\"telegram\",\"text\":\"09LAPAZ7\","
                        + "\"meaning\":\"A PIPELINE IN THE HILLS\",\"telegrams\":0}]}",
                offers("09lap"));
    }

    @Test
    void everyExampleOfTheHelpIsAQueryThatCanBeAsked() {
        List<String> examples = Pages.all(page("/help"), "<td><a href=\"(/search[^\"]*)\">");

        assertTrue(examples.size() > 20, examples.toString());
        for (String example : examples) {
            assertEquals(200, visitor.get(example.replace("&amp;", "&")).statusCode(), example);
        }
    }

    @Test
    void whatIsNotHeldIsAnsweredWithWhatIsNear() {
        HttpResponse<String> answer = visitor.get("/telegrams/09ASTANA1834");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("Nothing is held under “09ASTANA1834”."), answer.body());
        assertTrue(answer.body().contains("<a href=\"/telegrams/09ASTANA1843\">"), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    private static List<String> spots(String page) {
        return Pages.all(page, "<title>(Embassy [^<]*: \\d+)</title><circle");
    }

    private static String offers(String query) {
        HttpResponse<String> answer = visitor.get("/api/v1/suggestions?q=" + query.replace("\"", "%22"));
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        return "{" + answer.body().substring(answer.body().indexOf("\"from\""));
    }

    private static String page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
