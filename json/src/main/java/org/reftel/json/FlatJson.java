package org.reftel.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a small object that a program sends: names with texts, numbers or truth values, and nothing nested. */
public final class FlatJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatJson() {}

    /**
     * The fields by name, in their order; numbers and truth values as they are written, and what is null left out.
     *
     * @throws IllegalArgumentException where the text is something else; the message says what
     */
    public static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("The body is no JSON object.");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    throw new IllegalArgumentException("“" + name + "” is a text, a number or a truth value.");
                }
                if (value != JsonToken.VALUE_NULL) {
                    fields.put(name, parser.getString());
                }
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("Something stands behind the JSON object.");
            }
        } catch (JacksonException faulty) {
            throw new IllegalArgumentException("The body is no JSON: " + faulty.getOriginalMessage(), faulty);
        }
        return fields;
    }
}
