package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Atom, RFC 4287: what a feed and an entry must have. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Visitor visitor = Visitor.ofSpecimens();

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void aFeedHasWhatAtomAsksFor() throws Exception {
        HttpResponse<String> answer = visitor.get("/search.atom?q=post:bishkek&limit=5");
        Element feed = parsed(answer).getDocumentElement();

        assertEquals(
                "application/atom+xml; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElse("").toLowerCase(java.util.Locale.ROOT));
        assertEquals("feed", feed.getLocalName());
        assertEquals(ATOM, feed.getNamespaceURI());
        assertEquals("Reftel: post:bishkek", text(feed, "title"));
        assertTrue(text(feed, "id").startsWith("urn:uuid:"));
        OffsetDateTime.parse(text(feed, "updated"));
        assertEquals(1, children(feed, "author").size());
        assertEquals(
                visitor.address() + "search.atom?q=post%3Abishkek",
                children(feed, "link").getFirst().getAttribute("href"));
    }

    @Test
    void entriesStandNewestFirstEachWithItsOwnIdAndLink() throws Exception {
        Element feed =
                parsed(visitor.get("/search.atom?q=post:bishkek&limit=5")).getDocumentElement();
        List<Element> entries = children(feed, "entry");
        List<OffsetDateTime> times = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Element entry : entries) {
            times.add(OffsetDateTime.parse(text(entry, "updated")));
            ids.add(text(entry, "id"));
            assertTrue(!text(entry, "title").isBlank());
            assertTrue(children(entry, "link")
                    .getFirst()
                    .getAttribute("href")
                    .startsWith(visitor.address() + "telegrams/"));
        }

        assertEquals(5, ids.size());
        assertEquals(times.stream().sorted((a, b) -> b.compareTo(a)).toList(), times);
        assertEquals(text(feed, "updated"), text(entries.getFirst(), "updated"));
    }

    @Test
    void aFeedOfWhatIsNewTellsWhenItCame() throws Exception {
        String before =
                OffsetDateTime.now(java.time.ZoneOffset.UTC).minusMinutes(30).toString();
        Element feed = parsed(visitor.get("/search.atom?q=post:bishkek&limit=5&order=imported"))
                .getDocumentElement();
        Element entry = children(feed, "entry").getFirst();
        String newest = visitor.get("/api/v1/search?q=post:bishkek&limit=1&order=imported")
                .body();

        assertEquals("Reftel: post:bishkek, newly imported", text(feed, "title"));
        assertTrue(text(entry, "updated").compareTo(before) > 0, text(entry, "updated"));
        assertTrue(text(entry, "published").compareTo(before) < 0, text(entry, "published"));
        assertTrue(newest.contains("\"" + text(entry, "title").replaceFirst(".*\\((.*)\\)$", "$1") + "\""), newest);
    }

    @Test
    void aFaultyQueryIsToldAsAProblem() {
        assertEquals(400, visitor.get("/search.atom?q=oil%20AND").statusCode());
    }

    private static Document parsed(HttpResponse<String> answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name);
        return found.getFirst().getTextContent();
    }
}
