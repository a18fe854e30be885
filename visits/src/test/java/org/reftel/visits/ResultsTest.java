package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Visitor visitor = SmallArchive.visit();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void paragraphsStandWithTheirWordsMarkedAndLeadToTheirPlace() {
        String page = page("/search?q=pipeline");

        assertEquals(List.of("2 telegrams"), Pages.all(page, "<h1>(.*?)</h1>"));
        assertEquals(List.of("PIPELINE", "pipeline", "pipeline", "pipeline"), Pages.all(page, "<mark>(.*?)</mark>"));
        assertEquals(
                List.of(
                        "/telegrams/09LAPAZ7?q=pipeline#p1",
                        "/telegrams/09LAPAZ7?q=pipeline#p2",
                        "/telegrams/09ASTANA1843?q=pipeline#p1"),
                Pages.all(page, "<a href=\"(/telegrams/[^\"]*#[^\"]*)\""));
        assertEquals(List.of("(S)", "(C)", "(C)"), Pages.all(page, "<span class=\"portion [^>]*>(.*?)</span>"));
    }

    @Test
    void aFacetsValueBecomesAPartOfTheQueryAndCanBeTakenOut() {
        String page = page("/search?q=pipeline+tag%3AKZ");

        assertTrue(page.contains("href=\"/search?q=pipeline+tag%3AKZ+post%3AASTANA\""), page);
        assertTrue(page.contains("href=\"/search?q=pipeline+tag%3AKZ+-post%3AASTANA\""), page);
        assertEquals(
                List.of("/search?q=tag%3AKZ", "/search?q=pipeline"),
                Pages.all(page, "<a href=\"([^\"]*)\" aria-label=\"Without [^\"]*\" title=\"Without it\""));
    }

    @Test
    void aQueryOfAlternativesIsPutInBracketsBeforeItIsNarrowed() {
        assertTrue(page("/search?q=bread+OR+cold").contains("href=\"/search?q=%28bread+OR+cold%29+post%3AASTANA\""));
    }

    @Test
    void theTimesOfAnyCenturyAreDrawnAndNarrowedTo() {
        String years = page("/search?q=*");
        assertTrue(years.contains("4 telegrams by year, 1974 to 2009; most in 2009, 3"), years);
        assertTrue(years.contains("href=\"/search?q=date%3A1974\""), years);

        String days = page("/search?q=date%3A2009-10");
        assertTrue(days.contains("2 telegrams by day, 13 October 2009 to 15 October 2009"), days);
        assertTrue(days.contains("href=\"/search?q=date%3A2009-10-15\""), days);
    }

    @Test
    void anIdLeadsToItsTelegramUnlessASearchIsWanted() {
        HttpResponse<String> jump = visitor.get("/search?q=2009Astana01843");

        assertEquals(302, jump.statusCode());
        assertEquals(
                "/telegrams/09ASTANA1843", jump.headers().firstValue("Location").orElse(""));
        assertEquals(200, visitor.get("/search?q=09ASTANA1843&all=1").statusCode());
    }

    @Test
    void nothingFoundSaysWhatWouldFindSomething() {
        String page = page("/search?q=pipeline+tag%3ASOCI");

        assertEquals(
                List.of(
                        "/search?q=pipeline 2 have it without <code>tag:SOCI</code>",
                        "/search?q=tag%3ASOCI 1 has it without <code>pipeline</code>"),
                Pages.all(page, "<li><a href=\"([^\"]*)\">(\\d+ ha(?:s|ve) .*?)</a></li>"));
    }

    @Test
    void aFaultyQueryIsShownWithThePlaceOfItsFault() {
        HttpResponse<String> answer = visitor.get("/search?q=oil+AND");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("<code>oil <mark>A</mark>ND\n    ^</code>"), answer.body());
        assertTrue(answer.body().contains("AND has nothing behind it."), answer.body());
        assertTrue(answer.body().contains("value=\"oil AND\""), answer.body());
    }

    @Test
    void aCursorOfAnotherQueryIsRefusedWithAWayOn() {
        HttpResponse<String> answer = visitor.get("/search?q=oil&cursor=xyz");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("<a href=\"/search?q=oil\">Begin with the first telegrams"), answer.body());
    }

    @Test
    void whatATelegramSaysIsNeverMarkup() {
        String page = page("/search?q=bread");

        assertFalse(page.contains("<b>"), page);
        assertTrue(page.contains("&lt;b&gt;<mark>BREAD</mark>&lt;/b&gt;"), page);
    }

    private static String page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
