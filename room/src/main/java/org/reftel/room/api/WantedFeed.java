package org.reftel.room.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reftel.archive.reference.Arrival;
import org.reftel.archive.reference.Bracket.Sureness;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.core.telegram.TelegramId;
import org.reftel.room.Enquiries;

/**
 * Wanted telegrams as a feed, Atom, RFC 4287: first those that have come, the latest first, then those that are still wanted, the
 * most cited first. An entry that says that one has come is another than the one that said that it was wanted.
 */
final class WantedFeed {
    private static final int USUAL = 50;
    private static final int CAME = 100;
    private static final int NAMED = 5;
    /** Of what has no time of its own. */
    private static final String LONG_AGO = "1970-01-01T00:00:00Z";

    private final Enquiries enquiries;

    WantedFeed(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    void serve(Endpoints endpoints) {
        endpoints.get("/wanted.atom", this::feed);
    }

    private void feed(Context context) {
        WantedFilter filter = GapsApi.filter(context);
        int most = new Parameters(context).number("limit", USUAL, SearchApi.MOST);
        List<Arrival> arrivals = enquiries.arrivals(CAME).stream()
                .filter(arrival -> admits(filter, arrival))
                .toList();
        List<Wanted> wanted = enquiries.wanted(filter, 0, most).wanted();
        context.contentType("application/atom+xml; charset=utf-8");
        try {
            context.result(atom(arrivals, wanted, context));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean admits(WantedFilter filter, Arrival arrival) {
        TelegramId id = TelegramId.parse(arrival.key());
        return id != null && filter.admits(id, arrival.citing().size());
    }

    private static byte[] atom(List<Arrival> arrivals, List<Wanted> wanted, Context context) throws XMLStreamException {
        String room = context.scheme() + "://" + context.host();
        String asked = context.queryString() == null ? "" : "?" + context.queryString();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(Feed.ATOM);
        Feed.text(xml, "id", Feed.uuid("wanted" + asked));
        Feed.text(xml, "title", "Reftel: wanted telegrams");
        Feed.text(xml, "subtitle", "Cited and not held; and those that have come");
        Feed.text(
                xml,
                "updated",
                arrivals.isEmpty()
                        ? wanted.stream()
                                .map(WantedFeed::updated)
                                .max(Comparator.naturalOrder())
                                .orElse(LONG_AGO)
                        : arrivals.getFirst().came());
        xml.writeStartElement("author");
        Feed.text(xml, "name", "Reftel");
        xml.writeEndElement();
        Feed.link(xml, "self", "application/atom+xml", room + "/wanted.atom" + asked);
        Feed.link(xml, "alternate", "text/html", room + "/wanted" + asked);
        for (Arrival arrival : arrivals) {
            came(xml, arrival, room);
        }
        for (Wanted one : wanted) {
            stillWanted(xml, one, room);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void came(XMLStreamWriter xml, Arrival arrival, String room) throws XMLStreamException {
        xml.writeStartElement("entry");
        Feed.text(xml, "id", Feed.uuid("came/" + arrival.key()));
        Feed.text(
                xml,
                "title",
                arrival.key() + ", cited by " + telegrams(arrival.citing().size()) + ", has come");
        Feed.text(xml, "updated", arrival.came());
        Feed.link(xml, "alternate", "text/html", room + "/telegrams/" + TelegramsApi.Telegrams.encoded(arrival.key()));
        List<String> citing = arrival.citing();
        Feed.text(
                xml,
                "summary",
                (arrival.subject() == null ? "" : arrival.subject() + ". ") + "It was cited by "
                        + String.join(", ", citing.subList(0, Math.min(NAMED, citing.size())))
                        + (citing.size() > NAMED ? " and " + (citing.size() - NAMED) + " more" : "") + ".");
        xml.writeEndElement();
    }

    private static void stillWanted(XMLStreamWriter xml, Wanted wanted, String room) throws XMLStreamException {
        String id = wanted.id().toString();
        xml.writeStartElement("entry");
        Feed.text(xml, "id", Feed.uuid("wanted/" + id));
        Feed.text(xml, "title", id + ", cited by " + telegrams(wanted.times()) + ", is wanted");
        Feed.text(xml, "updated", updated(wanted));
        Feed.link(xml, "alternate", "text/html", room + "/wanted/" + TelegramsApi.Telegrams.encoded(id));
        String when = wanted.sent().sureness() == Sureness.DOUBTFUL
                ? ""
                : "Sent between " + wanted.sent().from() + " and "
                        + wanted.sent().until() + ". ";
        Feed.text(
                xml,
                "summary",
                when + "Cited by " + String.join(", ", wanted.posts())
                        + (wanted.subjects().isEmpty() ? "." : " on: " + String.join("; ", wanted.subjects()) + "."));
        xml.writeEndElement();
    }

    private static String updated(Wanted wanted) {
        return wanted.sent().firstCited() == null ? LONG_AGO : wanted.sent().firstCited() + "T00:00:00Z";
    }

    private static String telegrams(int number) {
        return number == 1 ? "1 telegram" : number + " telegrams";
    }
}
