package org.reftel.json;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON under the pen, for what is not a telegram: objects, lists, texts, numbers.
 *
 * <p>A surrogate without its partner, which no UTF-8 can hold, is written as U+FFFD.
 */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter written = new StringWriter();
    private final JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), written);

    /** An object, as a value. */
    public JsonText object(Runnable content) {
        out.writeStartObject();
        content.run();
        out.writeEndObject();
        return this;
    }

    /** A list, as a value: each item is written by the consumer. */
    public <T> JsonText list(List<T> items, Consumer<T> write) {
        out.writeStartArray();
        items.forEach(write);
        out.writeEndArray();
        return this;
    }

    /** A field's name; its value follows. */
    public JsonText name(String name) {
        out.writeName(name);
        return this;
    }

    /** A text, or null. */
    public JsonText value(@Nullable String text) {
        if (text == null) {
            out.writeNull();
        } else {
            out.writeString(TelegramJson.encodable(text));
        }
        return this;
    }

    public JsonText value(long number) {
        out.writeNumber(number);
        return this;
    }

    public JsonText value(float number) {
        out.writeNumber(number);
        return this;
    }

    public JsonText value(boolean truth) {
        out.writeBoolean(truth);
        return this;
    }

    /** What was written; it is then complete. */
    @Override
    public String toString() {
        out.close();
        return written.toString();
    }
}
