package org.reftel.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reftel.visits.Window.Look;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The web of references: pages, by HTTP and in a browser, and what programs ask. */
class ReferencesTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void theTelegramTellsWhatCitesItWithTheSentenceAndItsParagraph() {
        String page = visitor.get("/telegrams/08ASTANA997").body();

        assertTrue(page.contains("Cited by 6 telegrams"), page);
        assertTrue(page.contains("Nobody at Almaty (<b>refs A and B</b>) seems to have asked"), page);
        assertTrue(page.contains("href=\"/telegrams/08MOSCOW1710#p3\""), page);
        assertTrue(page.contains("In its reference line: ASTANA 997"), page);
        assertTrue(page.contains("Cites 6 telegrams<small>, 1 not held</small>"), page);
    }

    @Test
    void aWantedTelegramHasItsReferencesToo() {
        HttpResponse<String> page = visitor.get("/telegrams/08ASTANA951/references");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("A telegram that is cited and not held"), page.body());
        assertTrue(page.body().contains("Cited by 4 telegrams<small> of 2 posts</small>"), page.body());
        assertEquals(404, visitor.get("/telegrams/08ASTANA952/graph").statusCode());
    }

    @Test
    void theResultsOfASearchAreTakenAlongAsAGraphInEachForm() {
        String page = visitor.get("/search?q=id:08ASTANA997").body();
        for (String form : List.of("gexf", "graphml", "csv")) {
            String address = "/api/v1/graph?q=id%3A08ASTANA997&amp;format=" + form;
            assertTrue(page.contains("href=\"" + address + "\""), page);
            HttpResponse<String> graph = visitor.get(address.replace("&amp;", "&"));
            assertEquals(200, graph.statusCode());
            assertTrue(form.equals("csv") || graph.body().contains("08ASTANA951"), graph.body());
        }
    }

    @Test
    void theThreadTellsWhatEachTelegramDoes() {
        String page = visitor.get("/telegrams/08STATE40216/thread").body();

        assertTrue(page.contains("It says that it asks for action, and another post cites it"), page);
        assertTrue(page.contains("It cites what asks, 08STATE40216, 4 days later"), page);
        assertTrue(page.contains("<b class=\"part\">not held</b>"), page);
    }

    @Test
    void anotherFormOfTheIdLeadsToTheTrueAddress() {
        HttpResponse<String> sent = visitor.get("/telegrams/Astana%20997%20(2008)/graph?distance=1");

        assertEquals(302, sent.statusCode());
        assertEquals(
                "/telegrams/08ASTANA997/graph?distance=1",
                sent.headers().firstValue("Location").orElse(""));
    }

    @Test
    void programsAskTheSame() {
        String citing =
                visitor.get("/api/v1/telegrams/08ASTANA997/cited-by?limit=2").body();
        assertTrue(citing.startsWith(
                "{\"id\":\"08ASTANA997\",\"total\":6,\"next\":\"2\",\"hits\":[{\"id\":\"08MOSCOW1710\""));
        String rest =
                visitor.get("/api/v1/telegrams/08ASTANA997/cited-by?from=2").body();
        assertTrue(rest.contains("\"next\":null"), rest);
        assertTrue(rest.contains("\"id\":\"09BISHKEK117\""), rest);

        String thread = visitor.get("/api/v1/telegrams/08STATE40216/thread").body();
        assertTrue(thread.contains("\"part\":\"asks\""), thread);
        String graph =
                visitor.get("/api/v1/telegrams/08ASTANA951/graph?distance=1").body();
        assertTrue(graph.startsWith(
                "{\"id\":\"08ASTANA951\",\"bounded\":false,\"nodes\":[{\"id\":\"08ASTANA951\",\"held\":false"));
        String unasked = visitor.get("/api/v1/telegrams/08ASTANA951/graph").body();
        assertEquals(
                visitor.get("/api/v1/telegrams/08ASTANA951/graph?distance=2").body(), unasked);
        assertTrue(unasked.length() > graph.length(), unasked);
        assertEquals(404, visitor.get("/api/v1/telegrams/08ASTANA952/thread").statusCode());
    }

    @Test
    void theWebIsWrittenInFormsThatOtherProgramsRead() throws Exception {
        Document gexf = xml("/api/v1/graph");
        int telegrams = gexf.getElementsByTagName("node").getLength();
        int citations = gexf.getElementsByTagName("edge").getLength();
        assertTrue(telegrams > 45, "the 45 telegrams of the story, and what is wanted: " + telegrams);
        Document graphml = xml("/api/v1/graph?format=graphml");
        assertEquals(telegrams, graphml.getElementsByTagName("node").getLength());
        assertEquals(citations, graphml.getElementsByTagName("edge").getLength());

        Document some = xml("/api/v1/graph?q=id:08ASTANA997");
        assertEquals(
                3, some.getElementsByTagName("node").getLength(), "the telegram, its correction, and what is wanted");
        assertEquals("08ASTANA951", ((Element) some.getElementsByTagName("edge").item(0)).getAttribute("target"));
        assertEquals(400, visitor.get("/api/v1/graph?format=dot").statusCode());
    }

    @Test
    void theGraphIsWalkedByKeyboardAndWithoutScript() {
        for (Window opened : List.of(Window.withoutScript(), Window.open(Look.NARROW))) {
            try (Window window = opened) {
                Page page =
                        window.visit(visitor, "/telegrams/08STATE40216/graph").page();
                page.locator(".drawing a.wanted")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("951"))
                        .focus();
                page.keyboard().press("Enter");
                assertThat(page).hasURL(Pattern.compile(".*/telegrams/08ASTANA951/graph\\?distance=2"));
                page.click("nav.distance a >> text=1");
                assertThat(page.locator(".drawing a")).hasCount(5);
                page.click(".around a >> text=08MOSCOW1710");
                assertThat(page).hasURL(Pattern.compile(".*/telegrams/08MOSCOW1710$"));
            }
        }
    }

    private static Document xml(String path) throws Exception {
        String body = visitor.get(path).body();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
