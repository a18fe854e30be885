package org.reftel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;
import org.reftel.testkit.Specimens;

/** Every example under {@code docs/format} reads as the page says. */
@NullMarked
class FormatPagesTest {
    private static final String ITEMS = " | ";

    /** A telegram on a page, and the lines that say what is read from it. */
    record Example(String place, String telegram, List<String> claims) {
        @Override
        public String toString() {
            return place;
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Path page : Specimens.in(pages(), ".md")) {
            examples.addAll(examples(page.getFileName().toString(), Specimens.text(page)));
        }
        return examples;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleReadsAsItsPageSays(Example example) {
        Map<String, @Nullable Object> read = read(example.telegram());
        assertFalse(example.claims().isEmpty(), example + " claims nothing");
        assertEquals(
                String.join("\n", example.claims()),
                String.join(
                        "\n",
                        example.claims().stream()
                                .map(claim -> told(claim, read))
                                .toList()));
    }

    @Test
    void everyTelegramOnAPageHasItsReadingBelow() {
        for (Path page : Specimens.in(pages(), ".md")) {
            String text = Specimens.text(page);
            String name = page.getFileName().toString();
            assertEquals(
                    text.split("```telegram\n", -1).length - 1,
                    examples(name, text).size(),
                    name);
            assertEquals(
                    text.split("```reading\n", -1).length - 1,
                    examples(name, text).size(),
                    name);
        }
    }

    @Test
    void aWrongClaimIsNoticed() {
        Map<String, @Nullable Object> read = read("UNCLAS LONDON 000012\n\nSUBJECT: FOG\n");
        assertEquals("subject = FOG", told("subject = RAIN", read));
        assertEquals("tags = []", told("tags = ECON", read));
        assertEquals("paragraphs[0].text is not there", told("paragraphs[0].text = x", read));
        assertTrue(told("findings has retyped", read).startsWith("findings are ["));
    }

    private static Path pages() {
        return Specimens.folder().resolveSibling("docs").resolve("format");
    }

    private static List<Example> examples(String page, String text) {
        List<Example> examples = new ArrayList<>();
        String[] blocks = text.split("```telegram\n", -1);
        int line = 1;
        for (int i = 0; i < blocks.length; i++) {
            String[] parts = blocks[i].split("\n```\n\n```reading\n", 2);
            if (i > 0 && parts.length == 2) {
                String claims = parts[1].substring(0, parts[1].indexOf("\n```"));
                examples.add(new Example(
                        page + " line " + line, parts[0] + "\n", claims.lines().toList()));
            }
            line += (int) blocks[i].chars().filter(c -> c == '\n').count() + 1;
        }
        return examples;
    }

    private static Map<String, @Nullable Object> read(String text) {
        Telegram telegram = new TelegramReader().read(new SourceText(text), PublisherStatement.none("text"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TelegramJson().writeLine(telegram, new CopyFacts("0".repeat(64), "example"), out);
        return Json.object(Json.parse(out.toString(StandardCharsets.UTF_8)));
    }

    /** The claim as it would be if it were true. */
    private static String told(String claim, Map<String, @Nullable Object> read) {
        if (claim.startsWith("findings has ")) {
            List<String> codes = new ArrayList<>();
            for (Object finding : list(read.get("findings"))) {
                codes.add(String.valueOf(Json.object(finding).get("code")));
            }
            return codes.contains(claim.substring("findings has ".length())) ? claim : "findings are " + codes;
        }
        int equals = claim.indexOf(" = ");
        assertTrue(equals > 0, () -> "a claim is written field = value, or findings has code: " + claim);
        String path = claim.substring(0, equals);
        Object value = read;
        for (String step : path.replace("[", ".[").split("\\.")) {
            if (step.equals("length")) {
                value = (long) list(value).size();
            } else if (step.startsWith("[")) {
                int index = Integer.parseInt(step.substring(1, step.length() - 1));
                if (index >= list(value).size()) {
                    return path + " is not there";
                }
                value = list(value).get(index);
            } else {
                Map<String, @Nullable Object> object = Json.object(value);
                assertTrue(object.containsKey(step), () -> "no field " + step + " in the claim " + claim);
                value = object.get(step);
            }
        }
        return path + " = " + written(value);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new AssertionError("no list: " + value);
    }

    private static String written(@Nullable Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            return String.join(ITEMS, list.stream().map(String::valueOf).toList());
        }
        return String.valueOf(value);
    }
}
