package org.reftel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

@NullMarked
class JsonLineTest {

    @Test
    void commasStandBetweenValuesAndNowhereElse() {
        String written = line(json -> {
            json.beginObject();
            json.name(JsonLine.name("a"));
            json.beginArray();
            json.endArray();
            json.name(JsonLine.name("b"));
            json.beginArray();
            json.beginObject();
            json.endObject();
            json.nothing();
            json.truth(true);
            json.truth(false);
            json.nameAsText(JsonLine.name("c"));
            json.endArray();
            json.endObject();
        });
        assertEquals("{\"a\":[],\"b\":[{},null,true,false,\"c\"]}\n", written);
    }

    @Test
    void numbersAreWrittenToTheLast() {
        assertEquals("[0,7,-10,2147483647,-2147483648]\n", line(json -> {
            json.beginArray();
            List.of(0, 7, -10, Integer.MAX_VALUE, Integer.MIN_VALUE).forEach(json::number);
            json.endArray();
        }));
    }

    @Test
    void everyCharacterIsWrittenAsJacksonWritesIt() {
        for (int c = 0; c < 0x10000; c++) {
            if (!Character.isSurrogate((char) c)) {
                String text = "a" + (char) c + "?b";
                assertEquals(jackson(text), line(json -> json.text(text)), () -> "of " + text);
            }
        }
    }

    @Test
    void halvesOfSurrogatePairsBecomeReplacementCharacters() {
        assertEquals("\"?\uFFFD?\"\n", line(json -> json.text("?\uD83D?")));
        assertEquals("\"\u00E9\uFFFD\"\n", line(json -> json.text("\u00E9\uDE00")));
        assertEquals("\"\uD83D\uDE00?\uFFFD\"\n", line(json -> json.text("\uD83D\uDE00?\uD83D")));
    }

    @Test
    void aLineGrowsBeyondItsCapacity() {
        String text = "\"\u0001".repeat(1000);
        assertEquals(jackson(text), line(json -> json.text(text)));
    }

    private static String line(Consumer<JsonLine> writing) {
        JsonLine line = new JsonLine(1);
        writing.accept(line);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        line.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String jackson(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeString(text);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }
}
