package org.reftel.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The apparatus in TEI keeps to the part of TEI P5 that it uses, and each of its readings has its witnesses. */
class ApparatusTest {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";
    private static final Visitor visitor =
            Visitor.of(List.of(Visitor.repository().resolve("specimens/story")));

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void theApparatusOfEveryTelegramOfTheStoryIsValid() throws Exception {
        Set<String> ids = ids();
        assertTrue(ids.size() >= 40, ids.toString());
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(ApparatusTest.class.getResource("tei-apparatus.xsd")))
                .newValidator();
        List<String> invalid = new ArrayList<>();
        for (String id : ids) {
            try {
                validator.validate(new StreamSource(new StringReader(tei(id))));
            } catch (SAXException wrong) {
                invalid.add(id + ": " + wrong.getMessage());
            }
        }
        assertEquals(List.of(), invalid);
    }

    @Test
    void everyReadingNamesWitnessesOfTheListAndNoneTwice() throws Exception {
        for (String id : List.of("08BISHKEK455", "07ASTANA2874", "09BISHKEK212", "08ASTANA388", "09BISHKEK640")) {
            Document document = parsed(tei(id));
            Set<String> listed = new HashSet<>();
            for (Element witness : elements(document.getDocumentElement(), "witness")) {
                listed.add("#" + witness.getAttribute("xml:id"));
            }
            for (Element app : elements(document.getDocumentElement(), "app")) {
                Set<String> seen = new HashSet<>();
                for (int i = 0; i < app.getChildNodes().getLength(); i++) {
                    for (String siglum : ((Element) app.getChildNodes().item(i))
                            .getAttribute("wit")
                            .split(" ", -1)) {
                        assertTrue(listed.contains(siglum), id + " has no witness " + siglum);
                        assertTrue(seen.add(siglum), id + " has two readings of " + siglum + " in one place");
                    }
                }
            }
        }
    }

    @Test
    void whatNoWitnessHasIsAGapOutsideOfTheApparatus() throws Exception {
        Document document = parsed(tei("07MOSCOW4933"));
        List<Element> gaps = elements(document.getDocumentElement(), "gap");
        assertEquals(1, gaps.size());
        assertEquals("p", gaps.getFirst().getParentNode().getLocalName());
        assertEquals("withheld", gaps.getFirst().getAttribute("reason"));
    }

    private static Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        String list = visitor.get("/api/v1/search?limit=100").body();
        Pattern.compile("\"id\":\"(\\d{2}[A-Z]+\\d+)\"")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .forEach(found -> ids.add(found.substring(6, found.length() - 1)));
        return ids;
    }

    private static String tei(String id) {
        return visitor.get("/api/v1/telegrams/" + id + "/compare.tei").body();
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(TEI, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
