package org.reftel.room.citing;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Holding;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramId;
import org.reftel.json.JsonText;

/**
 * A telegram, or a paragraph of it, as the source of a statement.
 *
 * @param id as in the archive: {@code 09ASTANA1843}
 * @param sender the office: {@code Embassy Astana}; the address as written where the manual does not know it; empty where
 *     none is named
 * @param recipient the first addressee for action, likewise; empty where there is none
 * @param subject empty where there is none
 * @param sent null where nobody knows
 * @param classification in words, {@code Confidential}; empty where none can be read
 * @param place {@code p3}; null for the whole telegram
 * @param copy whose copy is read, and when it was issued: {@code Cablegate page, released 2011-08-30}; empty where the copy
 *     does not say
 * @param address where it is to be read
 * @param note what the reader wrote to it; empty for nothing
 */
public record Citation(
        String id,
        String sender,
        String recipient,
        String subject,
        @Nullable LocalDate sent,
        String classification,
        @Nullable String place,
        String copy,
        String address,
        String note) {
    /** What stands for the publisher where a copy names none. */
    private static final String PLAIN_TEXT = "text";

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ENGLISH);

    /** Of a holding, by what its telegram says. */
    public static Citation of(Holding holding, @Nullable String place, String address) {
        Telegram telegram = holding.telegram();
        List<Address> action = telegram.addresses().action();
        String classification = Reading.valueOf(telegram.head().classification());
        String subject = Reading.valueOf(telegram.head().subject());
        return new Citation(
                holding.key().text(),
                sender(telegram),
                action.isEmpty() ? "" : office(action.getFirst().plad()),
                subject == null ? "" : subject,
                telegram.sent() == null ? null : telegram.sent().toLocalDate(),
                classification == null ? "" : Meanings.sentence(classification),
                place,
                copy(telegram.statement()),
                address,
                "");
    }

    /** The same with a note of the reader's. */
    public Citation noting(String text) {
        return new Citation(id, sender, recipient, subject, sent, classification, place, copy, address, text);
    }

    /** Whether nobody else can read it at this address. */
    private boolean isOfThisMachine() {
        String host = URI.create(address).getHost();
        return host == null || host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }

    /** By what it is known in a list of citations: {@code 09ASTANA1843}, {@code 09ASTANA1843-p3}. */
    public String key() {
        return place == null ? id : id + "-" + place;
    }

    private static String copy(PublisherStatement statement) {
        if (statement.publisher().equals(PLAIN_TEXT)) {
            return "";
        }
        String released = statement.released();
        return statement.publisher() + (released == null ? "" : ", released " + released);
    }

    private static String sender(Telegram telegram) {
        String from = Reading.valueOf(telegram.addresses().from());
        if (from != null) {
            return office(from);
        }
        TelegramId id = telegram.id();
        Post post = id == null ? null : Manual.standard().posts().byName(id.post());
        return post == null ? "" : post.displayName();
    }

    private static String office(String plad) {
        Post post = Manual.standard().posts().byAddress(plad);
        return post == null ? plad : post.displayName();
    }

    /** {@code para. 3}; empty for the whole telegram and for a paragraph without a number. */
    private String paragraph() {
        String of = place;
        if (of == null || !of.startsWith("p")) {
            return "";
        }
        int point = of.indexOf('.');
        return "para. " + (point < 0 ? of.substring(1) : of.substring(1, point));
    }

    /**
     * A note in the form of the Chicago Manual of Style (17th edition, 14.221, letters and memoranda in archives); with the address, unless that is of this
     * machine alone.
     */
    public String chicago() {
        StringBuilder note = new StringBuilder();
        note.append(sender.isEmpty() ? "Sender not named" : sender);
        if (!recipient.isEmpty()) {
            note.append(" to ").append(recipient);
        }
        if (!subject.isEmpty()) {
            String quoted = subject.replace('"', '\'');
            note.append(", \u201c").append(quoted).append(",\u201d");
        } else {
            note.append(',');
        }
        note.append(" telegram ").append(id);
        if (sent != null) {
            note.append(", ").append(AMERICAN.format(sent));
        }
        if (!classification.isEmpty()) {
            note.append(", ").append(classification);
        }
        if (!paragraph().isEmpty()) {
            note.append(", ").append(paragraph());
        }
        if (!copy.isEmpty()) {
            note.append(", as published (").append(copy).append(')');
        }
        if (!isOfThisMachine()) {
            note.append(", ").append(address);
        }
        return note.append('.').toString();
    }

    /** A BibTeX entry. */
    public String bibtex() {
        StringBuilder entry = new StringBuilder("@misc{").append(key()).append(",\n");
        bibtex(entry, "author", sender.isEmpty() ? "" : "{" + escaped(sender) + "}");
        bibtex(entry, "title", escaped(subject.isEmpty() ? "Telegram " + id : subject));
        String to = recipient.isEmpty() ? "" : " to " + recipient;
        bibtex(entry, "howpublished", escaped("Telegram " + id + to));
        if (sent != null) {
            bibtex(entry, "year", String.valueOf(sent.getYear()));
            bibtex(entry, "month", sent.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT));
            bibtex(entry, "date", sent.toString());
        }
        String paragraph = paragraph();
        bibtex(entry, "note", escaped(joined("; ", classification, paragraph)));
        bibtex(entry, "annote", escaped(note));
        bibtex(entry, "url", address);
        return entry.append("}\n").toString();
    }

    private static void bibtex(StringBuilder entry, String field, String value) {
        if (!value.isEmpty()) {
            boolean month = field.equals("month");
            entry.append("  ").append(field).append(" = ");
            entry.append(month ? value : "{" + value + "}").append(",\n");
        }
    }

    /** The signs that TeX would read as its own. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A record in the form of Research Information Systems. */
    public String ris() {
        StringBuilder lines = new StringBuilder("TY  - PCOMM\r\n");
        ris(lines, "AU", sender);
        ris(lines, "A2", recipient);
        ris(lines, "TI", subject.isEmpty() ? "Telegram " + id : subject);
        ris(lines, "DA", sent == null ? "" : SLASHED.format(sent));
        ris(lines, "PY", sent == null ? "" : String.valueOf(sent.getYear()));
        ris(lines, "M3", "Telegram");
        ris(lines, "AN", id);
        ris(lines, "SP", paragraph());
        ris(lines, "N1", classification);
        ris(lines, "RN", note.replace('\n', ' '));
        ris(lines, "UR", address);
        return lines.append("ER  - \r\n").toString();
    }

    private static void ris(StringBuilder lines, String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    /** An item in CSL-JSON, in a list. */
    public String csl() {
        return csl(List.of(this));
    }

    /** Items in CSL-JSON. */
    public static String csl(List<Citation> citations) {
        JsonText json = new JsonText();
        json.list(citations, citation -> json.object(() -> citation.csl(json)));
        return json.toString();
    }

    private void csl(JsonText json) {
        json.name("id").value(key());
        json.name("type").value("personal_communication");
        json.name("genre").value("Diplomatic telegram");
        json.name("title").value(subject.isEmpty() ? "Telegram " + id : subject);
        json.name("number").value(id);
        person(json, "author", sender);
        person(json, "recipient", recipient);
        LocalDate day = sent;
        if (day != null) {
            List<Integer> parts = List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            json.name("issued")
                    .object(() -> json.name("date-parts")
                            .list(List.of(parts), date -> json.list(date, part -> json.value((long) part))));
        }
        if (!classification.isEmpty()) {
            json.name("note").value(classification);
        }
        if (!note.isEmpty()) {
            json.name("annote").value(note);
        }
        if (!paragraph().isEmpty()) {
            json.name("locator").value(paragraph());
        }
        json.name("URL").value(address);
    }

    private static void person(JsonText json, String role, String name) {
        if (!name.isEmpty()) {
            json.name(role)
                    .list(
                            List.of(name),
                            literal -> json.object(() -> json.name("literal").value(literal)));
        }
    }

    private static String joined(String between, String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }
}
