package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The copies of a telegram side by side, as page, JSON and TEI. */
class ComparePageTest {
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void whatOneCopyWithholdsIsShownWithTheCopyThatHasIt() {
        String page = visitor.get("/telegrams/08BISHKEK455/compare").body();

        assertTrue(page.contains("2 variants in 3 copies."), page);
        assertTrue(
                page.contains("<b class=\"siglum\">A</b> <span class=\"gap\">XXXXXXXXXXXX</span>")
                        && page.contains("“Meerim Kasymalieva”"),
                page);
    }

    @Test
    void aWordOfTheCompositeSaysFromWhichCopiesItIs() {
        String page = visitor.get("/telegrams/08BISHKEK455/compare?of=A&of=B").body();

        assertTrue(
                page.contains("data-gloss=\"Supplied from copy B; elsewhere withheld.\""
                        + " aria-description=\"Supplied from copy B; elsewhere withheld.\">Meerim Kasymalieva</span>"
                        + "<sup aria-hidden=\"true\">B</sup>"),
                page);
    }

    @Test
    void eachVariantInTheListLeadsToItsPlace() {
        String page = visitor.get("/telegrams/08ASTANA388/compare").body();

        assertTrue(page.contains("<a class=\"where\" href=\"#v4\">¶ 2</a>"), page);
        assertTrue(page.contains("id=\"v4\""), page);
    }

    @Test
    void aPublishersChangeIsShownByItself() {
        String page = visitor.get("/telegrams/07ASTANA2874/compare").body();

        assertTrue(page.contains("What publishers changed in their own copies"), page);
    }

    @Test
    void furnitureIsShownWhenAskedFor() {
        String with =
                visitor.get("/telegrams/08BISHKEK455/compare?furniture=on").body();

        assertTrue(with.contains("<span class=\"furniture\">¶</span>"), with);
        assertFalse(visitor.get("/telegrams/08BISHKEK455/compare").body().contains("class=\"furniture\""));
    }

    @Test
    void aLetterThatNoCopyHasIsAnsweredWithThoseThatThereAre() {
        HttpResponse<String> page = visitor.get("/telegrams/08BISHKEK455/compare?of=Q");

        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("Its copies are A, B, C."), page.body());
    }

    @Test
    void theApparatusIsWellFormedAndNamesItsWitnesses() throws Exception {
        HttpResponse<String> answer = visitor.get("/api/v1/telegrams/08BISHKEK455/compare.tei");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));

        assertEquals(
                3,
                document.getElementsByTagNameNS("http://www.tei-c.org/ns/1.0", "witness")
                        .getLength());
        Element app = (Element) document.getElementsByTagNameNS("http://www.tei-c.org/ns/1.0", "app")
                .item(0);
        assertEquals("lem", app.getFirstChild().getLocalName());
        assertEquals("#B #C", ((Element) app.getFirstChild()).getAttribute("wit"));
        Element supplied = (Element) app.getFirstChild().getFirstChild();
        assertEquals("supplied", supplied.getLocalName());
        assertEquals("withheld", supplied.getAttribute("reason"));
        assertEquals("Meerim Kasymalieva", supplied.getTextContent());
        assertEquals("#A", ((Element) app.getLastChild()).getAttribute("wit"));
        assertEquals("gap", app.getLastChild().getFirstChild().getLocalName());
    }

    @Test
    void theComparisonIsAlsoThereForPrograms() {
        String json =
                visitor.get("/api/v1/telegrams/08BISHKEK455/compare?of=A&of=B").body();

        assertTrue(
                json.contains(
                        "{\"kind\":\"withheld\",\"place\":\"p4\",\"readings\":[{\"copy\":\"A\",\"text\":\"XXXXXXXXXXXX\""),
                json);
    }
}
