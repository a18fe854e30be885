package org.reftel.room.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sets a page: the templates are compiled with the program, and escape whatever comes from a telegram. */
final class Templates {
    private static final int USUAL_PAGE = 1 << 15;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "reftel.templates");

    /**
     * Puts a visible sign, U+FFFD, in the place of each invisible one that turns the direction of reading (U+202A to U+202E,
     * U+2066 to U+2069): with them a telegram could show its subject, or the page around it, otherwise than it is.
     */
    static void showDirections(byte[] utf8) {
        for (int i = 0; i + 2 < utf8.length; i++) {
            if (utf8[i] != (byte) 0xE2) {
                continue;
            }
            int second = utf8[i + 1] & 0xFF;
            int third = utf8[i + 2] & 0xFF;
            boolean turns = second == 0x80 && third >= 0xAA && third <= 0xAE
                    || second == 0x81 && third >= 0xA6 && third <= 0xA9;
            if (turns) {
                utf8[i] = (byte) 0xEF;
                utf8[i + 1] = (byte) 0xBF;
                utf8[i + 2] = (byte) 0xBD;
            }
        }
    }

    /**
     * Answers with a page.
     *
     * @param template {@code home} for {@code home.jte}
     * @param page what the template takes as {@code page}
     */
    void answer(Context context, String template, Object page) {
        context.contentType("text/html; charset=utf-8").result(set(Addresses.origin(context), template, page));
    }

    /**
     * Sets a page, in UTF-8.
     *
     * @param origin {@code http://127.0.0.1:7780}, as the reader reached the room; empty where that is not known
     */
    byte[] set(String origin, String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ScopedValue.where(Frame.ORIGIN, origin).run(() -> engine.render(template + ".jte", page, output));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(USUAL_PAGE, output.getContentLength()));
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] shown = bytes.toByteArray();
        showDirections(shown);
        return shown;
    }
}
