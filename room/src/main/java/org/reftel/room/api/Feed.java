package org.reftel.room.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Hit;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.Passage;
import org.reftel.archive.search.SearchAnswer;
import org.reftel.archive.search.SearchRequest;
import org.reftel.room.Enquiries;

/** Any search as a feed that a reader subscribes to: Atom, RFC 4287, the newest telegrams first, or those
 * first of which something came last. */
final class Feed {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int USUAL = 50;

    private final Enquiries enquiries;

    Feed(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/search.atom", this::feed);
    }

    private void feed(Context context) throws FaultyQuery {
        Parameters parameters = new Parameters(context);
        Query query = parameters.query();
        Order order = parameters.order(Order.NEWEST);
        SearchRequest request = new SearchRequest(
                query, order, parameters.number("limit", USUAL, SearchApi.MOST), parameters.cursor(), 0);
        SearchAnswer answer = enquiries.search(request, 1);
        context.contentType("application/atom+xml; charset=utf-8");
        try {
            context.result(atom(answer, query.text(), order, context.scheme() + "://" + context.host()));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] atom(SearchAnswer answer, String query, Order order, String room) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        String asked = "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (order == Order.NEWEST ? "" : "&order=" + order.word());
        boolean news = order == Order.IMPORTED;
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text(xml, "id", uuid("search/" + query + (news ? "/imported" : "")));
        text(
                xml,
                "title",
                "Reftel: " + (query.equals("*") ? "all telegrams" : query) + (news ? ", newly imported" : ""));
        text(xml, "subtitle", answer.total() + (answer.total() == 1 ? " telegram" : " telegrams"));
        text(
                xml,
                "updated",
                answer.hits().stream()
                        .map(hit -> updated(hit, news))
                        .max(Comparator.naturalOrder())
                        .orElse(updated(null)));
        xml.writeStartElement("author");
        text(xml, "name", "Reftel");
        xml.writeEndElement();
        link(xml, "self", "application/atom+xml", room + "/search.atom?" + asked);
        link(xml, "alternate", "text/html", room + "/search?" + asked + (order == Order.NEWEST ? "&order=newest" : ""));
        if (answer.next() != null) {
            link(
                    xml,
                    "next",
                    "application/atom+xml",
                    room + "/search.atom?" + asked + "&cursor="
                            + URLEncoder.encode(answer.next(), StandardCharsets.UTF_8));
        }
        for (Hit hit : answer.hits()) {
            entry(xml, hit, news, room);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Hit hit, boolean news, String room) throws XMLStreamException {
        String id = hit.key().text();
        String encoded = TelegramsApi.Telegrams.encoded(id);
        xml.writeStartElement("entry");
        text(xml, "id", uuid("telegrams/" + id));
        text(xml, "title", hit.subject() == null ? id : hit.subject() + " (" + id + ")");
        text(xml, "updated", updated(hit, news));
        if (news && hit.sent() != null) {
            text(xml, "published", updated(hit.sent()));
        }
        if (hit.from() != null) {
            xml.writeStartElement("author");
            text(xml, "name", hit.from());
            xml.writeEndElement();
        }
        link(xml, "alternate", "text/html", room + "/telegrams/" + encoded);
        link(xml, "related", "application/json", room + "/api/v1/telegrams/" + encoded);
        if (!hit.passages().isEmpty()) {
            Passage best = hit.passages().getFirst();
            text(xml, "summary", (best.cutBefore() ? "… " : "") + best.text() + (best.cutAfter() ? " …" : ""));
        }
        xml.writeEndElement();
    }

    static void link(XMLStreamWriter xml, String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** The same on every machine and after every import. */
    static String uuid(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("reftel/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** When it was sent; in a feed of what is new, when the last copy of it was imported. */
    private String updated(Hit hit, boolean news) {
        String imported = news ? enquiries.imported(hit.key()) : null;
        return imported == null ? updated(hit.sent()) : imported;
    }

    /** A telegram without a date is as old as can be. */
    private static String updated(@Nullable LocalDateTime sent) {
        LocalDateTime time = sent == null ? LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC) : sent;
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.withNano(0)) + "Z";
    }

    /**
     * XML has no place for most control characters, nor for half of a pair of surrogates; a reader of feeds has none for
     * signs that turn the direction of reading.
     */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().map(c -> isShown(c) ? c : 0xFFFD).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static boolean isShown(int c) {
        boolean noText = c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c < 0xE000 || c == 0xFFFE || c == 0xFFFF;
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !noText && !turns;
    }
}
