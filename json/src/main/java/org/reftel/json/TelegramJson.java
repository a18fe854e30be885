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
import org.reftel.core.telegram.Mention;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

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

    private static final char REPLACEMENT = '\uFFFD';

    private final JsonFactory factory = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** Writes one line: the telegram as an object in UTF-8, and a line end. The stream stays open. */
    public void writeLine(Telegram telegram, CopyFacts copy, OutputStream out) {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            write(telegram, copy, generator);
            generator.writeRaw('\n');
        }
    }

    /** Writes the telegram as one object. */
    public void write(Telegram telegram, CopyFacts copy, JsonGenerator out) {
        new Writer(out, copy).telegram(telegram);
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
        static final SerializableString ACTION = name("action");
        static final SerializableString ADDRESS = name("address");
        static final SerializableString AFTER = name("after");
        static final SerializableString APPROVALS = name("approvals");
        static final SerializableString ATTENTION = name("attention");
        static final SerializableString ATTRIBUTES = name("attributes");
        static final SerializableString BEFORE = name("before");
        static final SerializableString BY = name("by");
        static final SerializableString CAPTIONS = name("captions");
        static final SerializableString CLASSIFICATION = name("classification");
        static final SerializableString CLASSIFIED_BY = name("classifiedBy");
        static final SerializableString CODE = name("code");
        static final SerializableString COPIES = name("copies");
        static final SerializableString CREATED = name("created");
        static final SerializableString DECLASSIFY = name("declassify");
        static final SerializableString DERIVED_FROM = name("derivedFrom");
        static final SerializableString DISTRIBUTION = name("distribution");
        static final SerializableString DRAFTED_BY = name("draftedBy");
        static final SerializableString DTG = name("dtg");
        static final SerializableString EMENDATIONS = name("emendations");
        static final SerializableString EXECUTIVE_ORDER = name("executiveOrder");
        static final SerializableString EXEMPT = name("exempt");
        static final SerializableString FIELD = name("field");
        static final SerializableString FINDINGS = name("findings");
        static final SerializableString FROM = name("from");
        static final SerializableString FORM = name("form");
        static final SerializableString HEADING = name("heading");
        static final SerializableString HEADINGS = name("headings");
        static final SerializableString ID = name("id");
        static final SerializableString INDICATOR = name("indicator");
        static final SerializableString INDICATORS = name("indicators");
        static final SerializableString INFO = name("info");
        static final SerializableString INFO_PRECEDENCE = name("infoPrecedence");
        static final SerializableString JULIAN = name("julian");
        static final SerializableString KIND = name("kind");
        static final SerializableString LABEL = name("label");
        static final SerializableString LEVEL = name("level");
        static final SerializableString MADE = name("made");
        static final SerializableString MARKING = name("marking");
        static final SerializableString MENTIONS = name("mentions");
        static final SerializableString MESSAGE = name("message");
        static final SerializableString MRN = name("mrn");
        static final SerializableString NAME = name("name");
        static final SerializableString NOTE = name("note");
        static final SerializableString NUMBER = name("number");
        static final SerializableString OFFICES = name("offices");
        static final SerializableString ON = name("on");
        static final SerializableString ORIGIN = name("origin");
        static final SerializableString PARAGRAPH = name("paragraph");
        static final SerializableString PARAGRAPHS = name("paragraphs");
        static final SerializableString PATH = name("path");
        static final SerializableString PLACE = name("place");
        static final SerializableString POST = name("post");
        static final SerializableString PRECEDENCE = name("precedence");
        static final SerializableString PRECEDENCES = name("precedences");
        static final SerializableString PUBLISHER = name("publisher");
        static final SerializableString REASON = name("reason");
        static final SerializableString REASONS = name("reasons");
        static final SerializableString REFERENCES = name("references");
        static final SerializableString RELEASED = name("released");
        static final SerializableString ROLE = name("role");
        static final SerializableString ROUTING = name("routing");
        static final SerializableString RULE = name("rule");
        static final SerializableString SCHEMA_NAME = name("schema");
        static final SerializableString SECTION = name("section");
        static final SerializableString SECTIONS = name("sections");
        static final SerializableString SECURITY = name("security");
        static final SerializableString SERIAL = name("serial");
        static final SerializableString SEVERITY = name("severity");
        static final SerializableString SHA256 = name("sha256");
        static final SerializableString SIGNALS = name("signals");
        static final SerializableString SIGNATURE = name("signature");
        static final SerializableString SOURCE = name("source");
        static final SerializableString SPAN = name("span");
        static final SerializableString SPANS = name("spans");
        static final SerializableString SUBJECT = name("subject");
        static final SerializableString SUBJECT_MARKING = name("subjectMarking");
        static final SerializableString SYMBOL = name("symbol");
        static final SerializableString TAGS = name("tags");
        static final SerializableString TEXT = name("text");
        static final SerializableString TITLE = name("title");
        static final SerializableString TOTAL = name("total");
        static final SerializableString TRANSMISSION_ID = name("transmissionId");
        static final SerializableString UNREAD = name("unread");
        static final SerializableString WHY = name("why");
        static final SerializableString YEAR = name("year");
        static final SerializableString YEAR_INFERRED = name("yearInferred");

        private static SerializableString name(String name) {
            return new SerializedString(name);
        }
    }

    /** Writes one telegram; methods stand in the order of the form. */
    private record Writer(JsonGenerator out, CopyFacts copy) {

        void telegram(Telegram telegram) {
            Telegram.Transmission transmission = telegram.transmission();
            Telegram.Addresses addresses = telegram.addresses();
            Telegram.Head head = telegram.head();
            Telegram.Body body = telegram.body();
            out.writeStartObject();
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
            mentions(telegram.mentions());
            texts(Name.HEADINGS, body.headings());
            texts(Name.SIGNATURE, body.signature());
            source(telegram.statement());
            findings(telegram.findings());
            spans(telegram);
            unread(telegram);
            if (!copy.emendations().isEmpty()) {
                emendations(copy.emendations());
            }
            out.writeEndObject();
        }

        private void mrn(@Nullable Reading<Mrn> reading) {
            Mrn mrn = Reading.valueOf(reading);
            out.writeName(Name.MRN);
            if (mrn == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            text(Name.POST, mrn.post());
            number(Name.NUMBER, mrn.number());
            number(Name.YEAR, mrn.year());
            out.writeEndObject();
        }

        private void routing(Telegram.@Nullable RoutingLine routing) {
            out.writeName(Name.ROUTING);
            if (routing == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            strings(Name.PRECEDENCES, routing.precedences());
            strings(Name.INDICATORS, routing.indicators());
            out.writeEndObject();
        }

        private void origin(Telegram.@Nullable FromStation origin) {
            out.writeName(Name.ORIGIN);
            if (origin == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            text(Name.INDICATOR, origin.indicator());
            text(Name.SERIAL, origin.serial());
            number(Name.SECTION, origin.section());
            text(Name.JULIAN, origin.julian());
            out.writeEndObject();
        }

        private void precedence(SerializableString name, @Nullable Precedence precedence) {
            text(name, precedence == null ? null : precedence.word());
        }

        private void addressees(SerializableString name, List<Address> addresses) {
            out.writeName(name);
            out.writeStartArray();
            for (Address address : addresses) {
                out.writeStartObject();
                text(Name.INDICATOR, address.indicator());
                text(Name.ADDRESS, address.written());
                precedence(Name.PRECEDENCE, address.precedence());
                text(Name.SERIAL, address.serial());
                strings(Name.OFFICES, address.offices());
                span(Name.SPAN, address.span());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void distribution(@Nullable Distribution distribution) {
            out.writeName(Name.DISTRIBUTION);
            if (distribution == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            text(Name.ROLE, distribution.role());
            offices(Name.OFFICES, distribution.offices());
            offices(Name.INFO, distribution.info());
            number(Name.TOTAL, distribution.total());
            text(Name.DRAFTED_BY, distribution.draftedBy());
            strings(Name.APPROVALS, distribution.approvals());
            span(Name.SPAN, distribution.span());
            out.writeEndObject();
        }

        private void offices(SerializableString name, List<Distribution.Office> offices) {
            out.writeName(name);
            out.writeStartArray();
            for (Distribution.Office office : offices) {
                out.writeStartObject();
                text(Name.SYMBOL, office.symbol());
                number(Name.COPIES, office.copies());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void declassify(@Nullable Declassification declassify) {
            out.writeName(Name.DECLASSIFY);
            if (declassify == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            text(Name.TEXT, declassify.text());
            LocalDate on = declassify.on();
            text(Name.ON, on == null ? null : on.toString());
            text(Name.RULE, declassify.rule());
            out.writeEndObject();
        }

        private void references(List<Reftel> references) {
            out.writeName(Name.REFERENCES);
            out.writeStartArray();
            for (Reftel reftel : references) {
                out.writeStartObject();
                text(Name.LABEL, reftel.label());
                text(Name.TEXT, reftel.text());
                text(Name.ID, reftel.id() == null ? null : reftel.id().toString());
                text(Name.KIND, reftel.kind().json());
                out.writeName(Name.YEAR_INFERRED);
                out.writeBoolean(reftel.yearInferred());
                text(Name.NOTE, reftel.note());
                span(Name.SPAN, reftel.span());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void classifiedBy(@Nullable Classifier classifier) {
            out.writeName(Name.CLASSIFIED_BY);
            if (classifier == null) {
                out.writeNull();
                return;
            }
            out.writeStartObject();
            text(Name.NAME, classifier.name());
            text(Name.TITLE, classifier.title());
            strings(Name.REASONS, classifier.reasons());
            text(Name.DERIVED_FROM, classifier.derivedFrom());
            out.writeEndObject();
        }

        private void paragraphs(List<Paragraph> paragraphs) {
            out.writeName(Name.PARAGRAPHS);
            out.writeStartArray();
            for (Paragraph paragraph : paragraphs) {
                Role role = paragraph.role();
                out.writeStartObject();
                number(Name.NUMBER, paragraph.number());
                text(Name.MARKING, paragraph.marking());
                text(Name.LEVEL, paragraph.level());
                text(Name.ROLE, role == null ? null : role.json());
                text(Name.LABEL, paragraph.label());
                text(Name.HEADING, paragraph.heading());
                text(Name.TEXT, paragraph.text().text());
                span(Name.SPAN, paragraph.span());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void mentions(List<Mention> mentions) {
            out.writeName(Name.MENTIONS);
            out.writeStartArray();
            for (Mention mention : mentions) {
                out.writeStartObject();
                text(Name.FORM, mention.form().json());
                text(Name.TEXT, mention.text());
                out.writeName(Name.REFERENCES);
                out.writeStartArray();
                for (int reftel : mention.reftels()) {
                    out.writeNumber(reftel);
                }
                out.writeEndArray();
                text(Name.ID, mention.id() == null ? null : mention.id().toString());
                out.writeName(Name.YEAR_INFERRED);
                out.writeBoolean(mention.yearInferred());
                text(Name.PLACE, mention.place());
                number(Name.PARAGRAPH, mention.paragraph());
                span(Name.SPAN, mention.span());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void source(PublisherStatement statement) {
            out.writeName(Name.SOURCE);
            out.writeStartObject();
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
            out.writeName(Name.ATTRIBUTES);
            out.writeStartObject();
            for (Map.Entry<String, String> attribute : statement.attributes().entrySet()) {
                out.writeName(encodable(attribute.getKey()));
                out.writeString(encodable(attribute.getValue()));
            }
            out.writeEndObject();
            out.writeEndObject();
        }

        private void findings(List<Finding> findings) {
            out.writeName(Name.FINDINGS);
            out.writeStartArray();
            for (Finding finding : findings) {
                out.writeStartObject();
                text(Name.CODE, finding.code().code());
                text(Name.SEVERITY, lower(finding.severity()));
                text(Name.MESSAGE, finding.message());
                span(Name.SPAN, finding.span());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void emendations(List<CopyFacts.Emendation> emendations) {
            out.writeName(Name.EMENDATIONS);
            out.writeStartArray();
            for (CopyFacts.Emendation emendation : emendations) {
                out.writeStartObject();
                number(Name.NUMBER, emendation.number());
                out.writeName(Name.SPAN);
                write(emendation.span());
                text(Name.BEFORE, emendation.before());
                text(Name.AFTER, emendation.after());
                text(Name.BY, emendation.by());
                text(Name.MADE, emendation.made());
                text(Name.REASON, emendation.reason());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        /** Where each value stands that does not carry its span itself. */
        private void spans(Telegram telegram) {
            Telegram.Head head = telegram.head();
            out.writeName(Name.SPANS);
            out.writeStartObject();
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
            out.writeEndObject();
        }

        /** What stands in the text without a value that could be read. */
        private void unread(Telegram telegram) {
            Telegram.Transmission transmission = telegram.transmission();
            Telegram.Addresses addresses = telegram.addresses();
            Telegram.Head head = telegram.head();
            Telegram.Body body = telegram.body();
            out.writeName(Name.UNREAD);
            out.writeStartArray();
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
            out.writeEndArray();
        }

        private void unread(SerializableString field, List<Reading<String>> readings) {
            for (Reading<String> reading : readings) {
                unread(field, reading);
            }
        }

        private void unread(SerializableString field, @Nullable Reading<?> reading) {
            if (reading == null || reading.value() != null) {
                return;
            }
            out.writeStartObject();
            out.writeName(Name.FIELD);
            out.writeString(field);
            text(Name.WHY, lower(reading.legibility()));
            span(Name.SPAN, reading.span());
            out.writeEndObject();
        }

        private void text(SerializableString name, @Nullable String value) {
            out.writeName(name);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeString(encodable(value));
            }
        }

        private void number(SerializableString name, @Nullable Integer value) {
            out.writeName(name);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeNumber(value.intValue());
            }
        }

        private void strings(SerializableString name, List<String> values) {
            out.writeName(name);
            out.writeStartArray();
            for (String value : values) {
                out.writeString(encodable(value));
            }
            out.writeEndArray();
        }

        private void texts(SerializableString name, List<Reading<String>> readings) {
            out.writeName(name);
            out.writeStartArray();
            for (Reading<String> reading : readings) {
                String value = reading.value();
                if (value != null) {
                    out.writeString(encodable(value));
                }
            }
            out.writeEndArray();
        }

        private void span(SerializableString name, @Nullable Reading<?> reading) {
            span(name, reading == null || reading.value() == null ? null : reading.span());
        }

        private void span(SerializableString name, @Nullable TextSpan span) {
            out.writeName(name);
            if (span == null) {
                out.writeNull();
            } else {
                span(span);
            }
        }

        private void spans(SerializableString name, List<Reading<String>> readings) {
            out.writeName(name);
            out.writeStartArray();
            for (Reading<String> reading : readings) {
                if (reading.value() != null) {
                    span(reading.span());
                }
            }
            out.writeEndArray();
        }

        /** Places lead to the copy's text, also where it was read with emendations. */
        private void span(TextSpan span) {
            write(copy.stands(span));
        }

        private void write(TextSpan span) {
            out.writeStartArray();
            out.writeNumber(span.start());
            out.writeNumber(span.end());
            out.writeEndArray();
        }
    }
}
