package org.reftel.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A line of JSON as it is written, in UTF-8. Every value is followed by a comma, which the end of what it stands in
 * takes away again; so nothing need be remembered of where the writing is.
 */
final class JsonLine {
    private static final byte[] LOST = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NULL = ascii("null,");
    private static final byte[] TRUE = ascii("true,");
    private static final byte[] FALSE = ascii("false,");
    private static final byte[] HEX = ascii("0123456789ABCDEF");

    /** By the byte: nothing where it stands for itself; else the letter behind the backslash. */
    private static final byte[] ESCAPES = escapes();
    /** A control character without a letter of its own: {@code \}{@code u001A}. */
    private static final byte BY_NUMBER = 'u';
    /** What the encoder writes for half of a surrogate pair. */
    private static final byte DOUBTFUL = '?';

    private byte[] bytes;
    private int length;

    /** @param capacity in bytes; more is made where it is needed */
    JsonLine(int capacity) {
        bytes = new byte[capacity];
    }

    /** A field's name as it is written: in quotes, with its colon. */
    static byte[] name(String name) {
        JsonLine line = new JsonLine(name.length() + 3);
        line.text(name);
        line.bytes[line.length - 1] = ':';
        return Arrays.copyOf(line.bytes, line.length);
    }

    /** A field's name, from {@link #name(String)}; its value follows. */
    void name(byte[] name) {
        put(name, 0, name.length);
    }

    /** A field's name as a value. */
    void nameAsText(byte[] name) {
        put(name, 0, name.length);
        bytes[length - 1] = ',';
    }

    void beginObject() {
        put('{');
    }

    void endObject() {
        end('}');
    }

    void beginArray() {
        put('[');
    }

    void endArray() {
        end(']');
    }

    void nothing() {
        put(NULL, 0, NULL.length);
    }

    void truth(boolean value) {
        byte[] word = value ? TRUE : FALSE;
        put(word, 0, word.length);
    }

    void number(int value) {
        if (value < 0) {
            put('-');
        }
        reserve(11);
        // Counted in negative numbers, of which there is one more.
        int rest = value < 0 ? value : -value;
        int digits = 1;
        for (int left = rest / 10; left != 0; left /= 10) {
            digits++;
        }
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        length += digits;
        put(',');
    }

    /** A text; half of a surrogate pair, which no UTF-8 can hold, becomes U+FFFD. */
    void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        // Of another length, it holds more than ASCII, and halves cannot be told by their places.
        boolean ascii = utf8.length == value.length();
        if (!ascii) {
            String encodable = TelegramJson.encodable(value);
            utf8 = encodable.equals(value) ? utf8 : encodable.getBytes(StandardCharsets.UTF_8);
        }
        put('"');
        int written = 0;
        for (int at = 0; at < utf8.length; at++) {
            byte escape = ESCAPES[utf8[at] & 0xFF];
            if (escape != 0 && (escape != DOUBTFUL || ascii && value.charAt(at) != DOUBTFUL)) {
                put(utf8, written, at - written);
                escape(escape, utf8[at]);
                written = at + 1;
            }
        }
        put(utf8, written, utf8.length - written);
        put('"');
        put(',');
    }

    private void escape(byte escape, byte character) {
        if (escape == DOUBTFUL) {
            put(LOST, 0, LOST.length);
            return;
        }
        put('\\');
        put((char) escape);
        if (escape == BY_NUMBER) {
            put('0');
            put('0');
            put((char) HEX[character >> 4]);
            put((char) HEX[character & 0xF]);
        }
    }

    /** Writes the line out, with its line end. */
    void writeTo(OutputStream out) {
        bytes[length - 1] = '\n';
        try {
            out.write(bytes, 0, length);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void end(char bracket) {
        if (bytes[length - 1] == ',') {
            length--;
        }
        put(bracket);
        put(',');
    }

    private void put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    private void put(byte[] source, int from, int count) {
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 16);
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), doubled));
        }
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[256];
        Arrays.fill(escapes, 0, ' ', BY_NUMBER);
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        escapes[DOUBTFUL] = DOUBTFUL;
        return escapes;
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
