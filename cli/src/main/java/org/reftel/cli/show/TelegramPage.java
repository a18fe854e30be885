package org.reftel.cli.show;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.manual.Manual;
import org.reftel.core.meaning.Meanings;
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
import org.reftel.core.text.Severity;

/**
 * A telegram as a page to read: a head in ruled form with what its signs mean, then the text with portion marks and
 * roles in the margin, then the signature, what was found odd, and where the copy comes from.
 */
public final class TelegramPage implements Renderer {
    private static final int WIDEST_KEY = 14;

    private final Manual manual;
    private final int width;
    private final Ink ink;

    public TelegramPage(Manual manual, int width, Ink ink) {
        this.manual = manual;
        this.width = width;
        this.ink = ink;
    }

    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        StringBuilder text = new StringBuilder(telegram.source().length() * 2);
        new Pen(new Sheet(text, width), telegram, transcription.path()).write();
        out.write(text.toString());
        return 0;
    }

    /** One paragraph as it stands on the page. */
    public String paragraph(Telegram telegram, Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        new Pen(new Sheet(text, width), telegram, "").paragraph(paragraph);
        return text.toString();
    }

    /** Writes one page, from top to bottom. */
    private final class Pen {
        private final Sheet sheet;
        private final Meanings meanings;
        private final Telegram telegram;
        private final Telegram.Head head;
        private final String path;
        private final @Nullable String classification;

        Pen(Sheet sheet, Telegram telegram, String path) {
            this.sheet = sheet;
            this.meanings = new Meanings(manual, telegram.sent());
            this.telegram = telegram;
            this.head = telegram.head();
            this.path = path;
            this.classification = Reading.valueOf(head.classification());
        }

        void write() {
            title();
            addresses();
            handling();
            filing();
            body();
            foot();
        }

        private void title() {
            sheet.rule("━", ink);
            String id = telegram.id() == null ? "(no id)" : telegram.id().toString();
            String level = classification == null ? "CLASSIFICATION UNKNOWN" : classification;
            Mrn mrn = Reading.valueOf(head.mrn());
            String number = mrn == null ? "" : "   " + mrn.post() + " " + mrn.number();
            if (head.sections() > 1) {
                number += "   " + head.sections() + " sections";
            }
            number = Printable.line(number);
            int room = sheet.width() - 3 - Sheet.columns(id) - Sheet.columns(number) - level.length();
            if (room < 1) {
                room += Sheet.columns(number);
                number = "";
            }
            sheet.line(" " + ink.bold(id) + ink.dim(number) + " ".repeat(Math.max(1, room))
                    + ink.badge(classification, level));
            String subject = Reading.valueOf(head.subject());
            String mark = Reading.valueOf(head.subjectMarking());
            String margin = " ";
            if (subject != null) {
                String marked = mark == null ? "" : "(" + Printable.line(mark) + ") ";
                List<String> lines = Sheet.wrap(Printable.line(subject), sheet.width() - 2 - marked.length());
                for (String line : lines) {
                    sheet.line(margin + ink.level(classification, marked) + ink.bold(line));
                    margin = " ".repeat(1 + marked.length());
                    marked = "";
                }
            } else {
                sheet.line(margin + ink.dim(unread(head.subject(), "no subject")));
            }
            sheet.rule("─", ink);
        }

        private void addresses() {
            Telegram.Addresses addresses = telegram.addresses();
            String from = Reading.valueOf(addresses.from());
            if (from != null) {
                String office = meanings.address(from);
                sheet.field("From", from + (office.isEmpty() ? "" : "  (" + office + ")"), ink);
            } else if (addresses.from() != null) {
                sheet.field("From", unread(addresses.from(), ""), ink, ink::dim);
            }
            Dtg dtg = Reading.valueOf(addresses.dtg());
            LocalDateTime sent = telegram.sent();
            if (sent != null) {
                sheet.field("Sent", Meanings.when(sent) + (dtg == null ? "" : "  (" + dtg + ")"), ink);
            } else if (addresses.dtg() != null) {
                sheet.field("Sent", unread(addresses.dtg(), ""), ink, ink::dim);
            }
            Precedence precedence = Reading.valueOf(addresses.precedence());
            if (precedence != null) {
                Precedence info = Reading.valueOf(addresses.infoPrecedence());
                String words = Meanings.urgency(precedence) + ", " + Meanings.urgencyAsks(precedence);
                sheet.field(
                        "Urgency",
                        info == null
                                ? words
                                : words + "; for information " + Meanings.urgency(info) + ", "
                                        + Meanings.urgencyAsks(info),
                        ink);
            }
            for (int i = 0; i < addresses.action().size(); i++) {
                Address address = addresses.action().get(i);
                sheet.field(i == 0 ? "To" : "", addressee(address), ink);
            }
            information(addresses.info());
            if (!addresses.exempt().isEmpty()) {
                sheet.field("Not to", joined(addresses.exempt()), ink);
            }
            distribution();
        }

        private String addressee(Address address) {
            StringBuilder text = new StringBuilder(address.plad());
            if (!address.offices().isEmpty()) {
                text.append(" // ").append(String.join(", ", address.offices()));
            }
            Precedence precedence = address.precedence();
            if (precedence != null) {
                text.append(" · ").append(Meanings.urgency(precedence));
            }
            if (address.serial() != null) {
                text.append(" · no. ").append(address.serial());
            }
            return text.toString();
        }

        /** Information addressees run on, those of one precedence together, the most urgent first. */
        private void information(List<Address> info) {
            Map<Precedence, List<Address>> byUrgency = new EnumMap<>(Precedence.class);
            for (Address address : info) {
                Precedence stated = address.precedence();
                byUrgency
                        .computeIfAbsent(stated == null ? Precedence.ROUTINE : stated, _ -> new ArrayList<>())
                        .add(address);
            }
            String label = "Info";
            for (Map.Entry<Precedence, List<Address>> group : byUrgency.entrySet()) {
                String urgency = byUrgency.size() == 1 && group.getKey() == Precedence.ROUTINE
                        ? ""
                        : Meanings.urgency(group.getKey()) + ": ";
                sheet.field(label, urgency + joined(group.getValue()), ink);
                label = "";
            }
        }

        private String joined(List<Address> addresses) {
            List<String> names = new ArrayList<>();
            for (Address address : addresses) {
                names.add(
                        address.offices().isEmpty()
                                ? address.plad()
                                : address.plad() + " // " + String.join(", ", address.offices()));
            }
            return String.join(Sheet.UNBROKEN + "· ", names);
        }

        private void distribution() {
            Distribution distribution = telegram.distribution();
            if (distribution == null) {
                return;
            }
            if (!distribution.offices().isEmpty()) {
                String role = distribution.role() == null ? "Offices" : Meanings.sentence(distribution.role());
                sheet.field(role, offices(distribution.offices()), ink);
            }
            if (!distribution.info().isEmpty()) {
                Integer total = distribution.total();
                String sum = total == null ? "" : " (" + total + " copies in all)";
                sheet.field("Copies", offices(distribution.info()) + sum, ink);
            }
            if (distribution.draftedBy() != null) {
                sheet.field("Drafted", distribution.draftedBy(), ink);
            }
            String label = "Approved";
            for (String approval : distribution.approvals()) {
                sheet.field(label, approval, ink);
                label = "";
            }
        }

        private String offices(List<Distribution.Office> offices) {
            List<String> names = new ArrayList<>();
            for (Distribution.Office office : offices) {
                names.add(office.copies() == null ? office.symbol() : office.symbol() + " " + office.copies());
            }
            return String.join(" · ", names);
        }

        /** Captions, attention, declassification, classifier. */
        private void handling() {
            String label = "Captions";
            int widest = widest(head.captions(), meanings::caption);
            for (Reading<String> caption : head.captions()) {
                String written = caption.value();
                if (written != null) {
                    sheet.entry(label, written, widest, meanings.caption(written), ink, ink::bold);
                    label = "";
                }
            }
            label = "Attention";
            for (Reading<String> attention : head.attention()) {
                if (attention.value() != null) {
                    sheet.field(label, attention.value(), ink);
                    label = "";
                }
            }
            Classifier classifier = head.classifiedBy();
            if (classifier != null) {
                classifier(classifier);
            }
            declassification();
        }

        private void classifier(Classifier classifier) {
            String name = classifier.name();
            String title = classifier.title();
            List<String> parts = new ArrayList<>();
            if (name != null) {
                parts.add("by " + (title == null ? name : name + ", " + title));
            } else if (title != null) {
                parts.add("by " + title);
            }
            if (classifier.derivedFrom() != null) {
                parts.add("derived from " + classifier.derivedFrom());
            }
            sheet.field("Classified", parts.isEmpty() ? "by somebody not named" : String.join("; ", parts), ink);
            for (String reason : classifier.reasons()) {
                sheet.entry("", reason, 6, meanings.reason(reason), ink, UnaryOperator.identity());
            }
        }

        private void declassification() {
            String order = Reading.valueOf(head.executiveOrder());
            Declassification declassify = head.declassify();
            if (order == null && declassify == null) {
                return;
            }
            List<String> parts = new ArrayList<>();
            if (declassify != null) {
                LocalDate on = declassify.on();
                String rule = declassify.rule();
                if (on != null) {
                    parts.add("on " + Meanings.DAY.format(on));
                }
                if (rule != null) {
                    String meaning = meanings.rule(rule);
                    parts.add(meaning.isEmpty() ? rule : rule + ": " + meaning);
                }
                if (on == null && rule == null) {
                    parts.add(declassify.text());
                }
            }
            if (order != null) {
                parts.add("E.O. " + order);
            }
            sheet.field("Declassify", String.join("; ", parts), ink);
        }

        /** TAGS and references. */
        private void filing() {
            String label = "TAGS";
            int widest = widest(head.tags(), meanings::tag);
            for (Reading<String> tag : head.tags()) {
                String written = tag.value();
                if (written != null) {
                    sheet.entry(label, written, widest, meanings.tag(written), ink, ink::bold);
                    label = "";
                }
            }
            label = "References";
            for (Reftel reftel : head.references()) {
                reference(label, reftel);
                label = "";
            }
        }

        private void reference(String label, Reftel reftel) {
            StringBuilder text = new StringBuilder();
            if (reftel.label() != null) {
                text.append(reftel.label()).append("  ");
            }
            text.append(reftel.text());
            List<String> notes = new ArrayList<>();
            if (reftel.id() != null) {
                notes.add(reftel.id() + (reftel.yearInferred() ? ", year inferred" : ""));
            }
            String kind = Meanings.kind(reftel.kind());
            if (!kind.isEmpty()) {
                notes.add(kind);
            }
            if (reftel.note() != null && reftel.note().equals("NOTAL")) {
                notes.add("not sent to all addressees");
            }
            if (!notes.isEmpty()) {
                text.append("  (").append(String.join("; ", notes)).append(')');
            }
            sheet.field(label, text.toString(), ink);
        }

        private void body() {
            sheet.rule("─", ink);
            String heading = null;
            boolean first = true;
            for (Paragraph paragraph : telegram.body().paragraphs()) {
                if (!first) {
                    sheet.blank();
                }
                first = false;
                if (!Objects.equals(heading, paragraph.heading())) {
                    heading = paragraph.heading();
                    if (heading != null) {
                        heading(heading);
                    }
                }
                paragraph(paragraph);
            }
            if (telegram.body().paragraphs().isEmpty()) {
                sheet.line(" ".repeat(Sheet.MARGIN) + ink.dim("no text"));
            }
            for (Reading<String> signature : telegram.body().signature()) {
                sheet.blank();
                String name = signature.value() == null ? unread(signature, "") : Printable.line(signature.value());
                sheet.line(" ".repeat(Sheet.MARGIN) + ink.bold(name));
            }
        }

        private void heading(String heading) {
            String indent = " ".repeat(Sheet.MARGIN);
            int longest = 0;
            for (String line : Sheet.wrap(Printable.line(heading), sheet.textWidth())) {
                sheet.line(indent + ink.bold(line));
                longest = Math.max(longest, Sheet.columns(line));
            }
            sheet.line(indent + ink.dim("─".repeat(longest)));
        }

        /** Mark and number in the margin, the role under them. */
        private void paragraph(Paragraph paragraph) {
            String mark = paragraph.marking() == null ? "" : "(" + Printable.line(paragraph.marking()) + ")";
            String number = paragraph.number() == null ? "" : String.valueOf(paragraph.number());
            int markRoom = Sheet.MARGIN - 3 - Math.max(2, number.length());
            if (mark.length() > markRoom) {
                sheet.line(" ".repeat(Sheet.MARGIN) + ink.level(paragraph.level(), mark));
                mark = "";
            }
            String margin = " ".repeat(Math.max(0, markRoom - mark.length()))
                    + ink.level(paragraph.level(), mark)
                    + " "
                    + " ".repeat(Math.max(0, 2 - number.length()))
                    + ink.bold(number)
                    + "  ";
            Role role = paragraph.role();
            List<String> lines = Sheet.wrap(Printable.line(paragraph.text().text()), sheet.textWidth());
            for (int i = 0; i < lines.size(); i++) {
                if (i == 1) {
                    margin = role == null ? " ".repeat(Sheet.MARGIN) : sheet.margin(Meanings.role(role), ink);
                } else if (i == 2) {
                    margin = " ".repeat(Sheet.MARGIN);
                }
                sheet.line(margin + lines.get(i));
            }
            if (lines.size() == 1 && role != null) {
                sheet.line(sheet.margin(Meanings.role(role), ink).stripTrailing());
            }
        }

        private void foot() {
            sheet.rule("─", ink);
            for (Finding finding : FindingsListing.ordered(telegram.findings(), Severity.INFO)) {
                FindingsListing.write(sheet, telegram, finding, ink);
            }
            PublisherStatement statement = telegram.statement();
            List<String> facts = new ArrayList<>();
            facts.add(statement.publisher());
            if (statement.released() != null) {
                facts.add("released " + statement.released());
            }
            facts.add(path);
            sheet.field("Copy", String.join(" · ", facts), ink, ink::dim);
            sheet.blank();
        }

        /** Columns for the keys that have a meaning beside them; it stands under a key that is longer. */
        private int widest(List<Reading<String>> readings, UnaryOperator<String> meaning) {
            int widest = 0;
            for (Reading<String> reading : readings) {
                String value = reading.value();
                int columns = value == null ? 0 : Sheet.columns(value);
                if (value != null
                        && columns <= WIDEST_KEY
                        && !meaning.apply(value).isEmpty()) {
                    widest = Math.max(widest, columns);
                }
            }
            return widest;
        }

        private static String unread(@Nullable Reading<?> reading, String absent) {
            return reading == null
                    ? absent
                    : switch (reading.legibility()) {
                        case LEGIBLE -> absent;
                        case WITHHELD -> "withheld by the publisher";
                        case ILLEGIBLE -> "illegible";
                        case EMPTY -> "left empty";
                    };
        }
    }
}
