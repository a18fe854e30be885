package org.reftel.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.Address;
import org.reftel.core.telegram.Classifier;
import org.reftel.core.telegram.Declassification;
import org.reftel.core.telegram.Distribution;
import org.reftel.core.telegram.Mrn;
import org.reftel.core.telegram.Precedence;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;
import org.reftel.testkit.Era;
import org.reftel.testkit.InventedTelegram;
import org.reftel.testkit.TelegramGenerator;
import org.reftel.testkit.Truth;

/** What is read of undamaged invented telegrams is what their author wrote, field by field. */
class TruthTest {
    private static final int FULL = 2000;
    private static final int EACH_ERA = 600;
    private static final double LEAST = 0.995;

    private static final Map<String, Function<Truth, @Nullable Object>> WRITTEN = new LinkedHashMap<>();
    private static final Map<String, Function<Telegram, @Nullable Object>> READ = new LinkedHashMap<>();

    private static void field(
            String name, Function<Truth, @Nullable Object> written, Function<Telegram, @Nullable Object> read) {
        WRITTEN.put(name, written);
        READ.put(name, read);
    }

    static {
        field("id", Truth::id, t -> Objects.toString(t.id(), null));
        field(
                "mrn",
                t -> new Mrn(t.post(), t.number(), t.year()),
                t -> Reading.valueOf(t.head().mrn()));
        field("transmission", TruthTest::transmission, TruthTest::transmission);
        field(
                "security",
                t -> t.transmission() == null ? null : t.transmission().security(),
                t -> Reading.valueOf(t.transmission().security()));
        field("precedence", Truth::precedence, t -> word(t.addresses().precedence()));
        field("info precedence", Truth::infoPrecedence, t -> word(t.addresses().infoPrecedence()));
        field("dtg", t -> t.from() == null ? null : t.sent(), Telegram::sent);
        field("from", Truth::from, t -> Reading.valueOf(t.addresses().from()));
        field(
                "action",
                t -> addressees(t.action()),
                t -> addresses(t.addresses().action()));
        field("info", t -> addressees(t.info()), t -> addresses(t.addresses().info()));
        field("distribution", TruthTest::distribution, TruthTest::distribution);
        field(
                "classification",
                Truth::classification,
                t -> Reading.valueOf(t.head().classification()));
        field("sections", Truth::sections, t -> t.head().sections());
        field("captions", Truth::captions, t -> values(t.head().captions()));
        field("attention", Truth::attention, t -> values(t.head().attention()));
        field("order", Truth::executiveOrder, t -> Reading.valueOf(t.head().executiveOrder()));
        field("declassify", TruthTest::declassify, TruthTest::declassify);
        field("tags", Truth::tags, t -> values(t.head().tags()));
        field("subject", Truth::subject, t -> Reading.valueOf(t.head().subject()));
        field(
                "subject marking",
                Truth::subjectMarking,
                t -> Reading.valueOf(t.head().subjectMarking()));
        field("references", TruthTest::references, TruthTest::references);
        field("classified by", TruthTest::classifier, TruthTest::classifier);
        field(
                "paragraph numbers",
                t -> each(t, Truth.Paragraph::number),
                t -> t.body().paragraphs().stream().map(p -> p.number()).toList());
        field(
                "markings",
                t -> each(t, Truth.Paragraph::marking),
                t -> t.body().paragraphs().stream().map(p -> p.marking()).toList());
        field(
                "roles",
                t -> each(t, Truth.Paragraph::role),
                t -> t.body().paragraphs().stream()
                        .map(p -> p.role() == null ? null : p.role().json())
                        .toList());
        field(
                "paragraph headings",
                t -> each(t, Truth.Paragraph::heading),
                t -> t.body().paragraphs().stream().map(p -> p.heading()).toList());
        field(
                "texts",
                t -> each(t, Truth.Paragraph::text),
                t -> t.body().paragraphs().stream().map(p -> p.text().text()).toList());
        field("mentions", TruthTest::mentions, TruthTest::mentions);
        field("headings", Truth::headings, t -> values(t.body().headings()));
        field("signature", Truth::signature, t -> values(t.body().signature()));
    }

    @Test
    void telegramsAsInLifeAreReadAsTheyWereWritten() {
        TelegramGenerator generator = new TelegramGenerator(77);
        compare(IntStream.range(0, FULL).mapToObj(generator::telegram).toList());
    }

    @Test
    void everyEraIsReadAsItWasWritten() {
        TelegramGenerator generator = new TelegramGenerator(78, TelegramGenerator.Size.BRIEF);
        for (Era era : Era.values()) {
            compare(IntStream.range(0, EACH_ERA)
                    .mapToObj(n -> generator.telegram(n, era))
                    .toList());
        }
    }

    private static void compare(List<InventedTelegram> telegrams) {
        TelegramReader reader = new TelegramReader();
        Map<String, Integer> wrong = new LinkedHashMap<>();
        List<String> examples = new ArrayList<>();
        for (InventedTelegram invented : telegrams) {
            Truth truth = invented.truth();
            Telegram telegram = reader.read(new SourceText(invented.text()), statement(truth));
            for (String field : WRITTEN.keySet()) {
                Object expected = WRITTEN.get(field).apply(truth);
                Object actual = READ.get(field).apply(telegram);
                if (!Objects.equals(expected, actual) && wrong.merge(field, 1, Integer::sum) <= 3) {
                    examples.add(truth.era() + " " + truth.id() + ", " + field + "\n" + difference(expected, actual));
                }
            }
        }
        boolean good = wrong.values().stream().allMatch(count -> count <= telegrams.size() * (1 - LEAST));
        assertTrue(
                good,
                () -> "of " + telegrams.size() + " telegrams, wrong: " + wrong + "\n" + String.join("\n", examples));
    }

    /** Only of a partial record does the publisher have to say which it is. */
    private static PublisherStatement statement(Truth truth) {
        String id = truth.era() == Era.PARTIAL ? truth.id() : null;
        return new PublisherStatement("text", id, null, null, null, null, null, List.of(), List.of(), Map.of());
    }

    /** Of two lists, the first items that differ; of anything else, both. */
    private static String difference(@Nullable Object expected, @Nullable Object actual) {
        Object one = expected;
        Object other = actual;
        if (expected instanceof List<?> written && actual instanceof List<?> read) {
            int at = 0;
            while (at < written.size() && at < read.size() && Objects.equals(written.get(at), read.get(at))) {
                at++;
            }
            one = written.size() + " items, at " + at + ": " + (at < written.size() ? written.get(at) : "(end)");
            other = read.size() + " items, at " + at + ": " + (at < read.size() ? read.get(at) : "(end)");
        }
        return "  written: " + one + "\n  read:    " + other;
    }

    private static @Nullable Object transmission(Truth truth) {
        Truth.Transmission t = truth.transmission();
        return t == null
                ? null
                : List.of(t.id(), t.prosign(), t.indicators(), t.origin(), t.serial(), "" + t.section(), t.julian());
    }

    private static @Nullable Object transmission(Telegram telegram) {
        Telegram.Transmission t = telegram.transmission();
        Telegram.RoutingLine routing = Reading.valueOf(t.routing());
        Telegram.FromStation origin = Reading.valueOf(t.origin());
        if (t.id() == null || routing == null || origin == null) {
            return t.id() == null && routing == null && origin == null ? null : t.toString();
        }
        return List.of(
                "" + Reading.valueOf(t.id()),
                String.join("", routing.precedences()),
                routing.indicators(),
                origin.indicator(),
                "" + origin.serial(),
                "" + origin.section(),
                "" + origin.julian());
    }

    private static @Nullable String word(@Nullable Reading<Precedence> reading) {
        Precedence precedence = Reading.valueOf(reading);
        return precedence == null ? null : precedence.word();
    }

    private static List<String> addressees(List<Truth.Addressee> addressees) {
        return addressees.stream()
                .map(a -> a.indicator() + "/" + a.plad() + " " + a.precedence() + " " + a.serial())
                .toList();
    }

    private static List<String> addresses(List<Address> addresses) {
        return addresses.stream()
                .map(a -> a.indicator() + "/" + a.plad() + " "
                        + (a.precedence() == null ? null : a.precedence().word()) + " " + a.serial())
                .toList();
    }

    private static @Nullable Object distribution(Truth truth) {
        Truth.Distribution d = truth.distribution();
        return d == null
                ? null
                : List.of(d.role(), d.office() + "-" + d.copies(), d.info().size(), d.total());
    }

    private static @Nullable Object distribution(Telegram telegram) {
        Distribution d = telegram.distribution();
        return d == null
                ? null
                : List.of(
                        "" + d.role(),
                        d.offices().stream()
                                .map(o -> o.symbol() + "-" + o.copies())
                                .collect(Collectors.joining(" ")),
                        d.info().size(),
                        Objects.requireNonNullElse(d.total(), -1));
    }

    private static @Nullable Object declassify(Truth truth) {
        Truth.Declassify d = truth.declassify();
        return d == null ? null : d.text() + ", on " + d.on() + ", rule " + d.rule();
    }

    private static @Nullable Object declassify(Telegram telegram) {
        Declassification d = telegram.head().declassify();
        return d == null ? null : d.text() + ", on " + d.on() + ", rule " + d.rule();
    }

    private static List<String> references(Truth truth) {
        return truth.references().stream()
                .map(r -> r.label() + ": " + r.text() + ", " + r.id() + ", " + r.kind())
                .toList();
    }

    private static List<String> references(Telegram telegram) {
        return telegram.head().references().stream()
                .map(r -> r.label() + ": " + r.text() + ", " + r.id() + ", "
                        + r.kind().json().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> mentions(Truth truth) {
        return truth.mentions().stream()
                .map(m -> m.form() + " " + m.text() + " " + m.references() + " " + m.id() + " " + m.place())
                .toList();
    }

    private static List<String> mentions(Telegram telegram) {
        return telegram.mentions().stream()
                .map(m -> m.form().json() + " " + m.text() + " " + m.reftels() + " " + m.id() + " " + m.place())
                .toList();
    }

    private static @Nullable Object classifier(Truth truth) {
        Truth.ClassifiedBy c = truth.classifiedBy();
        return c == null ? null : c.name() + "; " + c.title() + "; " + c.reasons();
    }

    private static @Nullable Object classifier(Telegram telegram) {
        Classifier c = telegram.head().classifiedBy();
        return c == null ? null : c.name() + "; " + c.title() + "; " + c.reasons();
    }

    private static List<@Nullable Object> each(Truth truth, Function<Truth.Paragraph, @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Truth.Paragraph paragraph : truth.paragraphs()) {
            values.add(value.apply(paragraph));
        }
        return values;
    }

    private static <T> List<@Nullable T> values(List<Reading<T>> readings) {
        List<@Nullable T> values = new ArrayList<>();
        for (Reading<T> reading : readings) {
            values.add(reading.value());
        }
        return values;
    }
}
