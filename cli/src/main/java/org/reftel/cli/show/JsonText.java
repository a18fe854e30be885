package org.reftel.cli.show;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** JSON under the pen, for what is not a telegram: objects, lists, texts, numbers. */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    /** An object, as a value. */
    public JsonText object(Runnable content) {
        return enclosed('{', content, '}');
    }

    /** A list, as a value: each item is written by the consumer. */
    public <T> JsonText list(List<T> items, Consumer<T> write) {
        return enclosed('[', () -> items.forEach(item -> write.accept(item)), ']');
    }

    private JsonText enclosed(char open, Runnable content, char close) {
        separate();
        out.append(open);
        first = true;
        content.run();
        out.append(close);
        first = false;
        return this;
    }

    /** A field's name; its value follows. */
    public JsonText name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
        return this;
    }

    public JsonText value(@Nullable String text) {
        separate();
        if (text == null) {
            out.append("null");
        } else {
            quote(text);
        }
        return this;
    }

    public JsonText value(long number) {
        separate();
        out.append(number);
        return this;
    }

    public JsonText value(float number) {
        separate();
        out.append(number);
        return this;
    }

    public JsonText value(boolean truth) {
        separate();
        out.append(truth);
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || isLoneSurrogate(text, i)) {
                        out.append(String.format("\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
