package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TelegramPagesTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void eachParagraphIsAnElementThatCanBeLinked() {
        String page = visitor.get("/telegrams/09ASTANA811").body();

        assertTrue(page.contains("id=\"p2\""), page);
        assertTrue(page.contains("href=\"#p2\" aria-label=\"Link to this paragraph\""), page);
    }

    @Test
    void theWordsOfASearchAreMarkedAndCounted() {
        String page = visitor.get("/telegrams/09ASTANA811?q=protocol").body();

        assertTrue(page.contains("\"<mark id=\"h1\">PROTOCOL</mark> ON THE ZERO\""), page);
        assertTrue(page.contains("the draft of a <mark id=\"h2\">protocol</mark> to the"), page);
        assertTrue(page.contains("data-hits=\"2\""), page);
    }

    @Test
    void aFaultyQueryMarksNothing() {
        HttpResponse<String> page = visitor.get("/telegrams/09ASTANA811?q=%22open");

        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<mark"));
    }

    @Test
    void anyWrittenFormOfAnIdLeadsToTheOneAddress() {
        HttpResponse<String> sent = visitor.get("/telegrams/Astana%20000811%20(2009)/wire?q=x");

        assertEquals(302, sent.statusCode());
        assertEquals(
                "/telegrams/09ASTANA811/wire?q=x",
                sent.headers().firstValue("Location").orElse(""));
    }

    @Test
    void aTelegramThatIsNotHeldOffersThoseThatAreNear() {
        HttpResponse<String> missing = visitor.get("/telegrams/09ASTANA812");

        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("/telegrams/09ASTANA811"), missing.body());
    }

    @Test
    void theHeadTellsWhatItsSignsMean() {
        String page = visitor.get("/telegrams/09ASTANA811").body();

        assertTrue(page.contains("14:12 in Astana"), page);
        assertTrue(page.contains("Foreign government information"), page);
        assertTrue(page.contains("<a href=\"/telegrams/09BISHKEK377\">A. BISHKEK 377</a>"), page);
    }

    @Test
    void theWireFormIsExplainedLineByLine() {
        String plain = visitor.get("/telegrams/04TASHKENT1266/wire").body();
        String explained =
                visitor.get("/telegrams/04TASHKENT1266/wire?explain=all").body();

        assertFalse(plain.contains("Format line 3: which station filed it"));
        assertTrue(
                explained.contains("Format line 3: which station filed it, under which serial, and when."), explained);
    }

    @Test
    void theCopysOwnTextIsShownWholeOnThePublishedPage() {
        String page = visitor.get("/telegrams/09BISHKEK377/published").body();

        assertTrue(page.contains("id=\"l1\""), page);
        assertTrue(page.contains("<dt>Copy</dt><dd><code>"), page);
    }

    @Test
    void aParagraphIsCitedInFourForms() {
        String chicago = visitor.get("/telegrams/09ASTANA811/cite.txt?p=p2").body();

        assertEquals(
                "Embassy Astana to Secretary of State, \u201cKAZAKHSTAN: DRAFT OF A 'PROTOCOL ON THE ZERO',\u201d"
                        + " telegram 09ASTANA811, May 12, 2009, Confidential, para. 2.\n",
                chicago);
        assertTrue(visitor.get("/telegrams/09ASTANA811/cite.bib")
                .body()
                .startsWith("@misc{09ASTANA811,\n  author = {{Embassy Astana}},\n"));
        assertTrue(visitor.get("/telegrams/09ASTANA811/cite.ris").body().contains("DA  - 2009/05/12\r\n"));
        assertTrue(visitor.get("/telegrams/09ASTANA811/cite.json").body().contains("\"date-parts\":[[2009,5,12]]"));
        assertEquals(404, visitor.get("/telegrams/09ASTANA811/cite.doc").statusCode());
    }

    @Test
    void zoteroFindsTheTelegramsFacts() {
        String page = visitor.get("/telegrams/09ASTANA811").body();

        assertTrue(page.contains("<meta name=\"citation_publication_date\" content=\"2009/05/12\">"), page);
    }

    @Test
    void aReferenceInTheTextLeadsToTheTelegramThatIsMeant() {
        String page = visitor.get("/telegrams/09ASTANA811").body();

        assertTrue(page.contains("(<a class=\"reference gloss\" href=\"/telegrams/08ASTANA997\""), page);
    }

    @Test
    void eachLetterOfAListLeadsToItsOwnTelegramAndOneThatIsNotHeldToWhatIsKnownOfIt() {
        String page = visitor.get("/telegrams/08MOSCOW1710").body();

        assertTrue(page.contains("<a class=\"reference gloss\" href=\"/telegrams/08ASTANA997\""), page);
        assertTrue(
                page.contains(">refs A</a> and <a class=\"reference wanted gloss\" href=\"/wanted/08ASTANA951\""),
                page);
        assertTrue(
                page.contains(
                        "data-gloss=\"Ref B: ASTANA 951, 08ASTANA951, not held. Likely: the year is not written;"),
                page);
    }

    @Test
    void aNumberInTheTextLeadsToItsTelegramAndSeptelIsExplained() {
        String page = visitor.get("/telegrams/08BISHKEK803").body();

        assertTrue(page.contains("href=\"/wanted/08DUSHANBE1104\""), page);
        assertTrue(
                page.contains("data-gloss=\"Reported in a separate telegram, whose number was not yet known\""), page);
    }

    @Test
    void whatATelegramDoesNotHaveIsNotReplacedByWhatItHas() {
        assertEquals(404, visitor.get("/telegrams/09ASTANA811?witness=999999").statusCode());
        assertEquals(404, visitor.get("/telegrams/09ASTANA811/cite?p=p99").statusCode());
    }

    @Test
    void theHeadersOfAPageCanBeAskedForAlone() {
        assertEquals(
                404,
                visitor.send("/telegrams/99FOO1", request -> request.HEAD()).statusCode());
        assertEquals(
                200,
                visitor.send("/telegrams/09ASTANA811", request -> request.HEAD())
                        .statusCode());
    }

    @Test
    void theThreadIsToldInTheOrderOfTime() {
        String thread = visitor.get("/telegrams/09BISHKEK377/thread").body();

        int itself = thread.indexOf("<span class=\"this\">this telegram</span>");
        int citing = thread.indexOf("<a href=\"/telegrams/09ASTANA811\">");
        assertTrue(0 < itself && itself < citing, thread);
    }
}
