package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.SourceText;

/** Compares the heading's values with annotated telegrams, where a folder {@code shared} with them stands beside the project. */
class HeadingValuesCorpusTest {
    private static final double WANTED = 0.97;

    /** How many telegrams of a field are right, and what differs in the others. */
    private static final class Score {
        int right;
        int all;
        final List<String> misses = new ArrayList<>();

        void compare(String id, @Nullable Object wanted, @Nullable Object found) {
            all++;
            if (Objects.equals(wanted, found)) {
                right++;
            } else {
                misses.add(id + ": wanted " + wanted + ", found " + found);
            }
        }
    }

    @Test
    void readsTheHeadingsOfAnnotatedTelegrams() throws IOException {
        Path shared = shared();
        assumeTrue(shared != null, "skipped: no folder shared/corpus beside the project");
        Map<String, Score> scores = new LinkedHashMap<>();
        Object gold =
                JsonValues.parse(Files.readString(Objects.requireNonNull(shared).resolve("gold/telegrams.json")));
        for (Object entry : (List<?>) Objects.requireNonNull(gold)) {
            Map<?, ?> wanted = (Map<?, ?>) Objects.requireNonNull(entry);
            String id = (String) Objects.requireNonNull(wanted.get("id"));
            Path page = shared.resolve("corpus/pages").resolve(id + ".html");
            if (Files.exists(page)) {
                compare(id, wanted, read(id, Files.readString(page)), scores);
            }
        }
        assertAll(scores.entrySet().stream()
                .map(e -> () -> assertTrue(
                        e.getValue().right >= WANTED * e.getValue().all,
                        e.getKey() + " " + e.getValue().right + " of " + e.getValue().all + ": "
                                + e.getValue().misses)));
    }

    private static void compare(String id, Map<?, ?> wanted, Telegram.Head head, Map<String, Score> scores) {
        List<?> unsure = list(wanted.get("unsure"));
        Map<String, @Nullable Object[]> pairs = new LinkedHashMap<>();
        pairs.put(
                "executive_order",
                new @Nullable Object[] {wanted.get("executive_order"), Reading.valueOf(head.executiveOrder())});
        Declassification declassify = head.declassify();
        Object on = declassify == null ? null : declassify.on() == null ? declassify.rule() : declassify.on();
        pairs.put("declassify", new @Nullable Object[] {upper(wanted.get("declassify")), upper(on)});
        pairs.put("tags", new @Nullable Object[] {list(wanted.get("tags")), values(head.tags())});
        pairs.put(
                "attention",
                new @Nullable Object[] {letters(list(wanted.get("attention"))), letters(values(head.attention()))});
        List<@Nullable String> cited = new ArrayList<>();
        for (Object item : list(wanted.get("references"))) {
            Map<?, ?> reference = (Map<?, ?>) item;
            cited.add(
                    reference.get("id") == null ? letters(reference.get("text")) : String.valueOf(reference.get("id")));
        }
        List<@Nullable String> found = new ArrayList<>();
        for (Reftel reference : head.references()) {
            found.add(
                    reference.id() == null
                            ? letters(reference.text())
                            : reference.id().toString());
        }
        pairs.put("references", new @Nullable Object[] {cited, found});
        Map<?, ?> person = (Map<?, ?>) wanted.get("classified_by");
        Classifier classifier = head.classifiedBy();
        pairs.put("classified_by", new @Nullable Object[] {
            person == null ? null : letters(person.get("name")), classifier == null ? null : letters(classifier.name())
        });
        pairs.put("reasons", new @Nullable Object[] {
            new TreeSet<>(person == null ? List.of() : list(person.get("reasons"))),
            new TreeSet<>(classifier == null ? List.of() : classifier.reasons())
        });
        if (person != null && person.get("title") != null) {
            pairs.put("title", new @Nullable Object[] {
                letters(person.get("title")), classifier == null ? null : letters(classifier.title())
            });
        }
        pairs.forEach((field, pair) -> {
            boolean classified = field.equals("title") || field.equals("reasons");
            if (!unsure.contains(classified ? "classified_by" : field)) {
                scores.computeIfAbsent(field, f -> new Score()).compare(id, pair[0], pair[1]);
            }
        });
    }

    private static Telegram.Head read(String id, String html) {
        StringBuilder text = new StringBuilder();
        for (int open = html.indexOf("<code><pre>"); open >= 0; open = html.indexOf("<code><pre>", open + 1)) {
            appendText(html, open + "<code><pre>".length(), html.indexOf("</pre>", open), text);
            text.append("\n\n");
        }
        PublisherStatement page = new PublisherStatement(
                "Cablegate page", id, null, null, null, null, null, List.of(), List.of(), Map.of());
        return new TelegramReader().read(new SourceText(text.toString()), page).head();
    }

    /** Drops tags and decodes the references that such pages use. */
    private static void appendText(String html, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            int end = c == '<' ? html.indexOf('>', i) : c == '&' ? html.indexOf(';', i) : -1;
            if (c == '&' && end - i > 8) {
                end = -1; // an ampersand as such
            }
            if (end < 0) {
                out.append(c);
                continue;
            }
            if (c == '&') {
                String name = html.substring(i + 1, end);
                switch (name) {
                    case "amp" -> out.append('&');
                    case "lt" -> out.append('<');
                    case "gt" -> out.append('>');
                    case "quot" -> out.append('"');
                    default ->
                        out.append((char)
                                (name.startsWith("#x")
                                        ? Integer.parseInt(name, 2, name.length(), 16)
                                        : Integer.parseInt(name, 1, name.length(), 10)));
                }
            }
            i = end;
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static List<@Nullable String> values(List<Reading<String>> readings) {
        List<@Nullable String> values = new ArrayList<>();
        for (Reading<String> reading : readings) {
            values.add(reading.value());
        }
        return values;
    }

    private static @Nullable String upper(@Nullable Object value) {
        return value == null ? null : value.toString().toUpperCase(Locale.ROOT);
    }

    private static List<@Nullable String> letters(List<?> values) {
        List<@Nullable String> out = new ArrayList<>();
        for (Object value : values) {
            out.add(letters(value));
        }
        return out;
    }

    private static @Nullable String letters(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        value.toString()
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static @Nullable Path shared() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (Files.isDirectory(shared.resolve("corpus")) && Files.isDirectory(shared.resolve("gold"))) {
                return shared;
            }
        }
        return null;
    }
}
