package org.reftel.json;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Distribution;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Role;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import org.reftel.core.text.TextSpan;

/**
 * Writes a telegram in the project's public data form, {@code reftel/telegram/1}, which
 * {@code docs/schema/telegram-1.json} describes.
 *
 * <p>Absent is null (a single value) or an empty list. Fields may be added to the form, none is renamed. Values that
 * stand in the text and cannot be read (withheld, illegible, empty) are null too, and {@code unread} says which and why.
 * A surrogate without its partner, which no UTF-8 can hold, is written as U+FFFD. Thread-safe.
 */
public final class TelegramJson {
    /** Name and version of the form. */
    public static final String SCHEMA = "reftel/telegram/1";

    /** Of a line, for a telegram without text: names and nulls. */
    private static final int LEAST_ROOM = 4096;
    /** Made at once; what is longer grows. */
    private static final int MOST_ROOM = 1 << 20;

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Writes one line: the telegram as an object in UTF-8, and a line end. The stream stays open.
     *
     * @throws java.io.UncheckedIOException where the stream fails
     */
    public void writeLine(Telegram telegram, CopyFacts copy, OutputStream out) {
        JsonLine line = new JsonLine((int) Math.min(2L * telegram.source().length() + LEAST_ROOM, MOST_ROOM));
        new Writer(line).telegram(telegram, copy);
        line.writeTo(out);
    }

    /** Replaces surrogates without a partner; the length stays the same. */
    static String encodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text, i);
            }
        }
        return text;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String repaired(String text, int from) {
        StringBuilder repaired = null;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (repaired == null) {
                repaired = new StringBuilder(text);
            }
            repaired.setCharAt(i, REPLACEMENT);
        }
        return repaired == null ? text : repaired.toString();
    }

    /** The names of the fields, encoded once. */
    private static final class Name {
        static final byte[] ACTION = name("action");
        static final byte[] ADDRESS = name("address");
        static final byte[] APPROVALS = name("approvals");
        static final byte[] ATTENTION = name("attention");
        static final byte[] ATTRIBUTES = name("attributes");
        static final byte[] CAPTIONS = name("captions");
        static final byte[] CLASSIFICATION = name("classification");
        static final byte[] CLASSIFIED_BY = name("classifiedBy");
        static final byte[] CODE = name("code");
        static final byte[] COPIES = name("copies");
        static final byte[] CREATED = name("created");
        static final byte[] DECLASSIFY = name("declassify");
        static final byte[] DERIVED_FROM = name("derivedFrom");
        static final byte[] DISTRIBUTION = name("distribution");
        static final byte[] DRAFTED_BY = name("draftedBy");
        static final byte[] DTG = name("dtg");
        static final byte[] EXECUTIVE_ORDER = name("executiveOrder");
        static final byte[] EXEMPT = name("exempt");
        static final byte[] FIELD = name("field");
        static final byte[] FINDINGS = name("findings");
        static final byte[] FROM = name("from");
        static final byte[] HEADING = name("heading");
        static final byte[] HEADINGS = name("headings");
        static final byte[] ID = name("id");
        static final byte[] INDICATOR = name("indicator");
        static final byte[] INDICATORS = name("indicators");
        static final byte[] INFO = name("info");
        static final byte[] INFO_PRECEDENCE = name("infoPrecedence");
        static final byte[] JULIAN = name("julian");
        static final byte[] KIND = name("kind");
        static final byte[] LABEL = name("label");
        static final byte[] LEVEL = name("level");
        static final byte[] MARKING = name("marking");
        static final byte[] MESSAGE = name("message");
        static final byte[] MRN = name("mrn");
        static final byte[] NAME = name("name");
        static final byte[] NOTE = name("note");
        static final byte[] NUMBER = name("number");
        static final byte[] OFFICES = name("offices");
        static final byte[] ON = name("on");
        static final byte[] ORIGIN = name("origin");
        static final byte[] PARAGRAPHS = name("paragraphs");
        static final byte[] PATH = name("path");
        static final byte[] POST = name("post");
        static final byte[] PRECEDENCE = name("precedence");
        static final byte[] PRECEDENCES = name("precedences");
        static final byte[] PUBLISHER = name("publisher");
        static final byte[] REASONS = name("reasons");
        static final byte[] REFERENCES = name("references");
        static final byte[] RELEASED = name("released");
        static final byte[] ROLE = name("role");
        static final byte[] ROUTING = name("routing");
        static final byte[] RULE = name("rule");
        static final byte[] SCHEMA_NAME = name("schema");
        static final byte[] SECTION = name("section");
        static final byte[] SECTIONS = name("sections");
        static final byte[] SECURITY = name("security");
        static final byte[] SERIAL = name("serial");
        static final byte[] SEVERITY = name("severity");
        static final byte[] SHA256 = name("sha256");
        static final byte[] SIGNALS = name("signals");
        static final byte[] SIGNATURE = name("signature");
        static final byte[] SOURCE = name("source");
        static final byte[] SPAN = name("span");
        static final byte[] SPANS = name("spans");
        static final byte[] SUBJECT = name("subject");
        static final byte[] SUBJECT_MARKING = name("subjectMarking");
        static final byte[] SYMBOL = name("symbol");
        static final byte[] TAGS = name("tags");
        static final byte[] TEXT = name("text");
        static final byte[] TITLE = name("title");
        static final byte[] TOTAL = name("total");
        static final byte[] TRANSMISSION_ID = name("transmissionId");
        static final byte[] UNREAD = name("unread");
        static final byte[] WHY = name("why");
        static final byte[] YEAR = name("year");
        static final byte[] YEAR_INFERRED = name("yearInferred");

        private static byte[] name(String name) {
            return JsonLine.name(name);
        }
    }

    /** Writes one telegram; methods stand in the order of the form. */
    private record Writer(JsonLine out) {

        void telegram(Telegram telegram, CopyFacts copy) {
            Telegram.Transmission transmission = telegram.transmission();
            Telegram.Addresses addresses = telegram.addresses();
            Telegram.Head head = telegram.head();
            Telegram.Body body = telegram.body();
            out.beginObject();
            text(Name.SCHEMA_NAME, SCHEMA);
            text(Name.ID, telegram.id() == null ? null : telegram.id().toString());
            mrn(head.mrn());
            text(Name.TRANSMISSION_ID, Reading.valueOf(transmission.id()));
            routing(Reading.valueOf(transmission.routing()));
            origin(Reading.valueOf(transmission.origin()));
            text(Name.SECURITY, Reading.valueOf(transmission.security()));
            texts(Name.SIGNALS, transmission.signals());
            precedence(Name.PRECEDENCE, Reading.valueOf(addresses.precedence()));
            precedence(Name.INFO_PRECEDENCE, Reading.valueOf(addresses.infoPrecedence()));
            Dtg dtg = Reading.valueOf(addresses.dtg());
            text(Name.DTG, dtg == null ? null : dtg.iso());
            text(Name.FROM, Reading.valueOf(addresses.from()));
            addressees(Name.ACTION, addresses.action());
            addressees(Name.INFO, addresses.info());
            addressees(Name.EXEMPT, addresses.exempt());
            distribution(telegram.distribution());
            text(Name.CLASSIFICATION, Reading.valueOf(head.classification()));
            number(Name.SECTION, head.section());
            number(Name.SECTIONS, head.sections());
            texts(Name.CAPTIONS, head.captions());
            texts(Name.ATTENTION, head.attention());
            text(Name.EXECUTIVE_ORDER, Reading.valueOf(head.executiveOrder()));
            declassify(head.declassify());
            texts(Name.TAGS, head.tags());
            text(Name.SUBJECT, Reading.valueOf(head.subject()));
            text(Name.SUBJECT_MARKING, Reading.valueOf(head.subjectMarking()));
            references(head.references());
            classifiedBy(head.classifiedBy());
            paragraphs(body.paragraphs());
            texts(Name.HEADINGS, body.headings());
            texts(Name.SIGNATURE, body.signature());
            source(telegram.statement(), copy);
            findings(telegram.findings());
            spans(telegram);
            unread(telegram);
            out.endObject();
        }

        private void mrn(@Nullable Reading<Mrn> reading) {
            Mrn mrn = Reading.valueOf(reading);
            out.name(Name.MRN);
            if (mrn == null) {
                out.nothing();
                return;
            }
            out.beginObject();
            text(Name.POST, mrn.post());
            number(Name.NUMBER, mrn.number());
            number(Name.YEAR, mrn.year());
            out.endObject();
        }

        private void routing(Telegram.@Nullable RoutingLine routing) {
            out.name(Name.ROUTING);
            if (routing == null) {
                out.nothing();
                return;
            }
            out.beginObject();
            strings(Name.PRECEDENCES, routing.precedences());
            strings(Name.INDICATORS, routing.indicators());
            out.endObject();
        }

        private void origin(Telegram.@Nullable FromStation origin) {
            out.name(Name.ORIGIN);
            if (origin == null) {
                out.nothing();
                return;
            }
            out.beginObject();
            text(Name.INDICATOR, origin.indicator());
            text(Name.SERIAL, origin.serial());
            number(Name.SECTION, origin.section());
            text(Name.JULIAN, origin.julian());
            out.endObject();
        }

        private void precedence(byte[] name, @Nullable Precedence precedence) {
            text(name, precedence == null ? null : precedence.word());
        }

        private void addressees(byte[] name, List<Address> addresses) {
            out.name(name);
            out.beginArray();
            for (Address address : addresses) {
                out.beginObject();
                text(Name.INDICATOR, address.indicator());
                text(Name.ADDRESS, address.written());
                precedence(Name.PRECEDENCE, address.precedence());
                text(Name.SERIAL, address.serial());
                strings(Name.OFFICES, address.offices());
                span(Name.SPAN, address.span());
                out.endObject();
            }
            out.endArray();
        }

        private void distribution(@Nullable Distribution distribution) {
            out.name(Name.DISTRIBUTION);
            if (distribution == null) {
                out.nothing();
                return;
            }
            out.beginObject();
            text(Name.ROLE, distribution.role());
            offices(Name.OFFICES, distribution.offices());
            offices(Name.INFO, distribution.info());
            number(Name.TOTAL, distribution.total());
            text(Name.DRAFTED_BY, distribution.draftedBy());
            strings(Name.APPROVALS, distribution.approvals());
            span(Name.SPAN, distribution.span());
            out.endObject();
        }

        private void offices(byte[] name, List<Distribution.Office> offices) {
            out.name(name);
            out.beginArray();
            for (Distribution.Office office : offices) {
                out.beginObject();
                text(Name.SYMBOL, office.symbol());
                number(Name.COPIES, office.copies());
                out.endObject();
            }
            out.endArray();
        }

        private void declassify(@Nullable Declassification declassify) {
            out.name(Name.DECLASSIFY);
            if (declassify == null) {
                out.nothing();
                return;
            }
            out.beginObject();
            text(Name.TEXT, declassify.text());
            LocalDate on = declassify.on();
            text(Name.ON, on == null ? null : on.toString());
            text(Name.RULE, declassify.rule());
            out.endObject();
        }

        private void references(List<Reftel> references) {
            out.name(Name.REFERENCES);
            out.beginArray();
            for (Reftel reftel : references) {
                out.beginObject();
                text(Name.LABEL, reftel.label());
                text(Name.TEXT, reftel.text());
                text(Name.ID, reftel.id() == null ? null : reftel.id().toString());
                text(Name.KIND, reftel.kind().json());
                out.name(Name.YEAR_INFERRED);
                out.truth(reftel.yearInferred());
                text(Name.NOTE, reftel.note());
                span(Name.SPAN, reftel.span());
                out.endObject();
            }
            out.endArray();
        }

        private void classifiedBy(@Nullable Classifier classifier) {
            out.name(Name.CLASSIFIED_BY);
            if (classifier == null) {
                out.nothing();
                return;
            }
            out.beginObject();
            text(Name.NAME, classifier.name());
            text(Name.TITLE, classifier.title());
            strings(Name.REASONS, classifier.reasons());
            text(Name.DERIVED_FROM, classifier.derivedFrom());
            out.endObject();
        }

        private void paragraphs(List<Paragraph> paragraphs) {
            out.name(Name.PARAGRAPHS);
            out.beginArray();
            for (Paragraph paragraph : paragraphs) {
                Role role = paragraph.role();
                out.beginObject();
                number(Name.NUMBER, paragraph.number());
                text(Name.MARKING, paragraph.marking());
                text(Name.LEVEL, paragraph.level());
                text(Name.ROLE, role == null ? null : role.json());
                text(Name.LABEL, paragraph.label());
                text(Name.HEADING, paragraph.heading());
                text(Name.TEXT, paragraph.text().text());
                span(Name.SPAN, paragraph.span());
                out.endObject();
            }
            out.endArray();
        }

        private void source(PublisherStatement statement, CopyFacts copy) {
            out.name(Name.SOURCE);
            out.beginObject();
            text(Name.PUBLISHER, statement.publisher());
            text(Name.SHA256, copy.sha256());
            text(Name.PATH, copy.path());
            text(Name.ID, statement.id());
            text(Name.CREATED, statement.created());
            text(Name.RELEASED, statement.released());
            text(Name.CLASSIFICATION, statement.classification());
            text(Name.ORIGIN, statement.origin());
            text(Name.TITLE, statement.title());
            strings(Name.TAGS, statement.tags());
            strings(Name.REFERENCES, statement.references());
            out.name(Name.ATTRIBUTES);
            out.beginObject();
            for (Map.Entry<String, String> attribute : statement.attributes().entrySet()) {
                out.name(JsonLine.name(attribute.getKey()));
                out.text(attribute.getValue());
            }
            out.endObject();
            out.endObject();
        }

        private void findings(List<Finding> findings) {
            out.name(Name.FINDINGS);
            out.beginArray();
            for (Finding finding : findings) {
                out.beginObject();
                text(Name.CODE, finding.code().code());
                text(Name.SEVERITY, lower(finding.severity()));
                text(Name.MESSAGE, finding.message());
                span(Name.SPAN, finding.span());
                out.endObject();
            }
            out.endArray();
        }

        /** Where each value stands that does not carry its span itself. */
        private void spans(Telegram telegram) {
            Telegram.Head head = telegram.head();
            out.name(Name.SPANS);
            out.beginObject();
            span(Name.MRN, head.mrn());
            span(Name.TRANSMISSION_ID, telegram.transmission().id());
            span(Name.ROUTING, telegram.transmission().routing());
            span(Name.ORIGIN, telegram.transmission().origin());
            span(Name.SECURITY, telegram.transmission().security());
            spans(Name.SIGNALS, telegram.transmission().signals());
            span(Name.PRECEDENCE, telegram.addresses().precedence());
            span(Name.INFO_PRECEDENCE, telegram.addresses().infoPrecedence());
            span(Name.DTG, telegram.addresses().dtg());
            span(Name.FROM, telegram.addresses().from());
            span(Name.CLASSIFICATION, head.classification());
            spans(Name.CAPTIONS, head.captions());
            spans(Name.ATTENTION, head.attention());
            span(Name.EXECUTIVE_ORDER, head.executiveOrder());
            span(
                    Name.DECLASSIFY,
                    head.declassify() == null ? null : head.declassify().span());
            spans(Name.TAGS, head.tags());
            span(Name.SUBJECT, head.subject());
            span(Name.SUBJECT_MARKING, head.subjectMarking());
            span(
                    Name.CLASSIFIED_BY,
                    head.classifiedBy() == null ? null : head.classifiedBy().span());
            spans(Name.HEADINGS, telegram.body().headings());
            spans(Name.SIGNATURE, telegram.body().signature());
            out.endObject();
        }

        /** What stands in the text without a value that could be read. */
        private void unread(Telegram telegram) {
            Telegram.Transmission transmission = telegram.transmission();
            Telegram.Addresses addresses = telegram.addresses();
            Telegram.Head head = telegram.head();
            Telegram.Body body = telegram.body();
            out.name(Name.UNREAD);
            out.beginArray();
            unread(Name.MRN, head.mrn());
            unread(Name.TRANSMISSION_ID, transmission.id());
            unread(Name.ROUTING, transmission.routing());
            unread(Name.ORIGIN, transmission.origin());
            unread(Name.SECURITY, transmission.security());
            unread(Name.SIGNALS, transmission.signals());
            unread(Name.PRECEDENCE, addresses.precedence());
            unread(Name.INFO_PRECEDENCE, addresses.infoPrecedence());
            unread(Name.DTG, addresses.dtg());
            unread(Name.FROM, addresses.from());
            unread(Name.CLASSIFICATION, head.classification());
            unread(Name.CAPTIONS, head.captions());
            unread(Name.ATTENTION, head.attention());
            unread(Name.EXECUTIVE_ORDER, head.executiveOrder());
            unread(Name.TAGS, head.tags());
            unread(Name.SUBJECT, head.subject());
            unread(Name.SUBJECT_MARKING, head.subjectMarking());
            unread(Name.HEADINGS, body.headings());
            unread(Name.SIGNATURE, body.signature());
            out.endArray();
        }

        private void unread(byte[] field, List<Reading<String>> readings) {
            for (Reading<String> reading : readings) {
                unread(field, reading);
            }
        }

        private void unread(byte[] field, @Nullable Reading<?> reading) {
            if (reading == null || reading.value() != null) {
                return;
            }
            out.beginObject();
            out.name(Name.FIELD);
            out.nameAsText(field);
            text(Name.WHY, lower(reading.legibility()));
            span(Name.SPAN, reading.span());
            out.endObject();
        }

        private void text(byte[] name, @Nullable String value) {
            out.name(name);
            if (value == null) {
                out.nothing();
            } else {
                out.text(value);
            }
        }

        private void number(byte[] name, @Nullable Integer value) {
            out.name(name);
            if (value == null) {
                out.nothing();
            } else {
                out.number(value);
            }
        }

        private void strings(byte[] name, List<String> values) {
            out.name(name);
            out.beginArray();
            for (String value : values) {
                out.text(value);
            }
            out.endArray();
        }

        private void texts(byte[] name, List<Reading<String>> readings) {
            out.name(name);
            out.beginArray();
            for (Reading<String> reading : readings) {
                String value = reading.value();
                if (value != null) {
                    out.text(value);
                }
            }
            out.endArray();
        }

        private void span(byte[] name, @Nullable Reading<?> reading) {
            span(name, reading == null || reading.value() == null ? null : reading.span());
        }

        private void span(byte[] name, @Nullable TextSpan span) {
            out.name(name);
            if (span == null) {
                out.nothing();
            } else {
                span(span);
            }
        }

        private void spans(byte[] name, List<Reading<String>> readings) {
            out.name(name);
            out.beginArray();
            for (Reading<String> reading : readings) {
                if (reading.value() != null) {
                    span(reading.span());
                }
            }
            out.endArray();
        }

        private void span(TextSpan span) {
            out.beginArray();
            out.number(span.start());
            out.number(span.end());
            out.endArray();
        }
    }
}
