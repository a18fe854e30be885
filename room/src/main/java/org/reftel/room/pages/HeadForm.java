package org.reftel.room.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reftel.core.manual.Manual;
import org.reftel.core.manual.Post;
import org.reftel.core.meaning.Meanings;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Distribution;
import org.reftel.core.telegram.Dtg;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Reftel;
import org.reftel.core.telegram.Telegram;

/** The head of a telegram as a form with ruled fields. */
public final class HeadForm {
    static final String YEAR_INFERRED = "The year is inferred";
    private static final int SHOWN = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /**
     * A field of the form.
     *
     * @param entries those that are shown at once
     * @param folded those that unfold
     */
    public record Field(String label, List<Entry> entries, List<Entry> folded) {}

    /**
     * A line in a field.
     *
     * @param text as written
     * @param link where it leads; null where it leads nowhere
     * @param meaning in words; empty where it speaks for itself
     * @param gloss more about it, on demand; null where there is none
     * @param style the class it is set in; null for plain
     */
    public record Entry(
            String text,
            @Nullable String link,
            String meaning,
            @Nullable String gloss,
            @Nullable String style) {

        static Entry of(String text, String meaning) {
            return new Entry(text, null, meaning, null, null);
        }

        Entry leading(@Nullable String to) {
            return new Entry(text, to, meaning, gloss, style);
        }

        Entry saying(@Nullable String more) {
            return new Entry(text, link, meaning, more == null || more.isEmpty() ? null : more, style);
        }

        Entry styled(String as) {
            return new Entry(text, link, meaning, gloss, as);
        }
    }

    private final Telegram telegram;
    private final Meanings meanings;
    private final Resolved resolved;
    private final LocalDate today;
    private final List<Field> fields = new ArrayList<>();

    private HeadForm(Telegram telegram, Resolved resolved, LocalDate today) {
        this.telegram = telegram;
        this.meanings = new Meanings(Manual.standard(), telegram.sent());
        this.resolved = resolved;
        this.today = today;
    }

    /**
     * The fields, from top to bottom.
     *
     * @param resolved tells where its references lead
     * @param today for what has passed by now
     */
    static List<Field> of(Telegram telegram, Resolved resolved, LocalDate today) {
        HeadForm form = new HeadForm(telegram, resolved, today);
        form.fill();
        return List.copyOf(form.fields);
    }

    private void fill() {
        Telegram.Addresses addresses = telegram.addresses();
        Telegram.Head head = telegram.head();
        String from = Reading.valueOf(addresses.from());
        if (from != null) {
            Post post = Manual.standard().posts().byAddress(from);
            Entry entry = Entry.of(from, meanings.address(from));
            add("From", List.of(post == null ? entry : entry.leading("/posts/" + post.name())));
        } else if (addresses.from() != null) {
            add("From", List.of(unread(addresses.from())));
        }
        addressees("To", addresses.action(), Integer.MAX_VALUE);
        addressees("Info", addresses.info(), SHOWN);
        addressees("Not to", addresses.exempt(), SHOWN);
        sent();
        precedence();
        add(
                "Captions",
                each(
                        head.captions(),
                        caption -> Entry.of(caption, meanings.caption(caption)).styled("code")));
        add("Attention", each(head.attention(), attention -> Entry.of(attention, "")));
        add(
                "TAGS",
                each(
                        head.tags(),
                        tag -> Entry.of(tag, meanings.tag(tag))
                                .leading("/tags/" + code(tag))
                                .styled("tag")));
        add("References", head.references().stream().map(this::reference).toList());
        classifier();
        declassification();
        distribution();
    }

    private void addressees(String label, List<Address> all, int shown) {
        List<Entry> entries = new ArrayList<>();
        for (Address address : all) {
            Precedence precedence = address.precedence();
            Post post = Manual.standard().posts().byAddress(address.plad());
            String more = "";
            if (precedence != null && precedence != Precedence.ROUTINE) {
                more = Meanings.urgency(precedence) + ", " + Meanings.urgencyAsks(precedence);
            }
            if (!address.offices().isEmpty()) {
                more += (more.isEmpty() ? "" : ". ") + "For the offices " + String.join(", ", address.offices());
            }
            if (address.indicator() != null) {
                more += (more.isEmpty() ? "" : ". ") + "Sent by way of " + address.indicator();
            }
            if (address.serial() != null) {
                more += (more.isEmpty() ? "" : ". ")
                        + (address.serial().contains("-") ? "Telegram numbers " : "Telegram number ") + address.serial()
                        + " from this sender to this addressee";
            }
            entries.add(Entry.of(address.written(), meanings.address(address.plad()))
                    .leading(post == null ? null : "/posts/" + post.name())
                    .saying(more));
        }
        boolean fold = entries.size() - 1 > shown;
        add(
                label,
                fold ? entries.subList(0, shown) : entries,
                fold ? entries.subList(shown, entries.size()) : List.of());
    }

    private void sent() {
        LocalDateTime sent = telegram.sent();
        Reading<Dtg> dtg = telegram.addresses().dtg();
        if (sent != null) {
            add(
                    "Sent",
                    List.of(Entry.of(Meanings.when(sent), local(sent))
                            .leading("/days/" + sent.toLocalDate())
                            .saying(
                                    dtg == null || dtg.value() == null
                                            ? "It has no date-time group that can be read; the time is that of filing, or the copy's"
                                            : "Date-time group " + dtg.value()
                                                    + ": day, hour and minute in universal time (Z), month, year")));
        } else if (dtg != null) {
            add("Sent", List.of(unread(dtg)));
        }
    }

    /** {@code 14:12 at the post}, with the day where it is another. */
    private String local(LocalDateTime sent) {
        Post post = post();
        ZoneId zone = post == null ? null : Manual.standard().zones().of(post);
        if (post == null || zone == null) {
            return "";
        }
        ZonedDateTime there = sent.atZone(ZoneOffset.UTC).withZoneSameInstant(zone);
        String day = there.toLocalDate().equals(sent.toLocalDate()) ? "" : " on " + Meanings.DAY.format(there);
        String city = post.city() == null ? post.displayName() : post.city();
        return CLOCK.format(there) + day + " in " + city;
    }

    private @Nullable Post post() {
        String from = Reading.valueOf(telegram.addresses().from());
        Post post = from == null ? null : Manual.standard().posts().byAddress(from);
        return post == null && telegram.id() != null
                ? Manual.standard().posts().byName(telegram.id().post())
                : post;
    }

    private void precedence() {
        Precedence precedence = Reading.valueOf(telegram.addresses().precedence());
        if (precedence != null) {
            List<Entry> entries = new ArrayList<>();
            entries.add(Entry.of(Meanings.urgency(precedence), Meanings.urgencyAsks(precedence)));
            Precedence info = Reading.valueOf(telegram.addresses().infoPrecedence());
            if (info != null) {
                entries.add(Entry.of(Meanings.urgency(info), "for those who get it for information"));
            }
            add("Precedence", entries);
        }
    }

    private Entry reference(Reftel reftel) {
        String label = reftel.label() == null ? "" : reftel.label() + ". ";
        String note = "NOTAL".equals(reftel.note()) ? "Not sent to all addressees" : "";
        if (reftel.id() == null) {
            return Entry.of(label + reftel.text(), Meanings.kind(reftel.kind())).saying(note);
        }
        Resolved.Target target = resolved.of(reftel.id());
        String inferred = !target.remark().isEmpty() ? target.remark() : reftel.yearInferred() ? YEAR_INFERRED : "";
        Entry entry = Entry.of(label + reftel.text(), target.about())
                .leading(target.link())
                .saying(inferred + (inferred.isEmpty() || note.isEmpty() ? "" : ". ") + note);
        return target.held() ? entry : entry.styled("wanted");
    }

    private void classifier() {
        Classifier classifier = telegram.head().classifiedBy();
        if (classifier != null) {
            List<Entry> entries = new ArrayList<>();
            String name = classifier.name() == null ? "somebody not named" : classifier.name();
            entries.add(Entry.of(name, classifier.title() == null ? "" : classifier.title()));
            if (classifier.derivedFrom() != null) {
                entries.add(Entry.of("derived from " + classifier.derivedFrom(), ""));
            }
            for (String reason : classifier.reasons()) {
                entries.add(Entry.of(reason, meanings.reason(reason)).styled("code"));
            }
            add("Classified by", entries);
        }
    }

    private void declassification() {
        Declassification declassify = telegram.head().declassify();
        String order = Reading.valueOf(telegram.head().executiveOrder());
        List<Entry> entries = new ArrayList<>();
        if (declassify != null) {
            LocalDate on = declassify.on();
            String rule = declassify.rule();
            if (on != null) {
                entries.add(Entry.of("on " + Meanings.DAY.format(on), since(on)));
            }
            if (rule != null) {
                entries.add(Entry.of(rule, meanings.rule(rule)));
            }
            if (on == null && rule == null) {
                entries.add(Entry.of(declassify.text(), ""));
            }
        }
        if (order != null) {
            entries.add(Entry.of("E.O. " + order, meanings.order(order)));
        }
        add("Declassify", entries);
    }

    /** Whether the day has passed. That alone declassifies nothing that an agency has exempted since. */
    private String since(LocalDate on) {
        Period period = on.isAfter(today) ? Period.between(today, on) : Period.between(on, today);
        int years = period.getYears();
        String span = years == 0 ? "less than a year" : years == 1 ? "a year" : years + " years";
        return on.isAfter(today) ? "due in " + span : "due " + span + " ago";
    }

    private void distribution() {
        Distribution distribution = telegram.distribution();
        if (distribution == null) {
            return;
        }
        if (!distribution.offices().isEmpty()) {
            String role = distribution.role() == null ? "Offices" : Meanings.sentence(distribution.role());
            add(role, List.of(Entry.of(offices(distribution.offices()), "")));
        }
        if (!distribution.info().isEmpty()) {
            Integer total = distribution.total();
            add(
                    "Copies to",
                    List.of(Entry.of(offices(distribution.info()), total == null ? "" : total + " copies in all")));
        }
        if (distribution.draftedBy() != null) {
            add("Drafted by", List.of(Entry.of(distribution.draftedBy(), "")));
        }
        add(
                "Approved by",
                distribution.approvals().stream()
                        .map(name -> Entry.of(name, ""))
                        .toList());
    }

    private static String offices(List<Distribution.Office> offices) {
        List<String> names = new ArrayList<>();
        for (Distribution.Office office : offices) {
            names.add(office.copies() == null ? office.symbol() : office.symbol() + " " + office.copies());
        }
        return String.join(" · ", names);
    }

    private void add(String label, List<Entry> entries) {
        add(label, entries, List.of());
    }

    private void add(String label, List<Entry> entries, List<Entry> folded) {
        if (!entries.isEmpty()) {
            fields.add(new Field(label, List.copyOf(entries), List.copyOf(folded)));
        }
    }

    private static List<Entry> each(List<Reading<String>> readings, Function<String, Entry> entry) {
        List<Entry> entries = new ArrayList<>();
        for (Reading<String> reading : readings) {
            String value = reading.value();
            entries.add(value == null ? unread(reading) : entry.apply(value));
        }
        return entries;
    }

    /** Absent, withheld, illegible and empty are four things; what is absent has no field. */
    static Entry unread(Reading<?> reading) {
        String why = switch (reading.legibility()) {
            case LEGIBLE -> "";
            case WITHHELD -> "withheld by the publisher";
            case ILLEGIBLE -> "illegible";
            case EMPTY -> "left empty";
        };
        return Entry.of(why, "").styled("unread");
    }

    /** Of {@code OVIP (ROE, JANE)} the code. */
    private static String code(String tag) {
        int bracket = tag.indexOf(" (");
        return bracket > 0 ? tag.substring(0, bracket) : tag;
    }
}
