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
     * Answers with a page.
     *
     * @param template {@code home} for {@code home.jte}
     * @param page what the template takes as {@code page}
     */
    void answer(Context context, String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", page, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(USUAL_PAGE, output.getContentLength()));
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        context.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
    }
}
