package org.reftel.cli.show;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reftel.cli.pipeline.Bytes;
import org.reftel.cli.pipeline.Renderer;
import org.reftel.copies.Transcription;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;

/** The running text of a telegram: subject, headings and paragraphs, one a line, and an empty line at the end. */
public final class TextListing implements Renderer {
    @Override
    public int render(Transcription transcription, Telegram telegram, Bytes out) {
        StringBuilder text = new StringBuilder(telegram.source().length());
        line(text, Reading.valueOf(telegram.head().subject()));
        String heading = null;
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            if (!Objects.equals(heading, paragraph.heading())) {
                heading = paragraph.heading();
                line(text, heading);
            }
            line(text, paragraph.text().text());
        }
        for (Reading<String> name : telegram.body().signature()) {
            line(text, name.value());
        }
        text.append('\n');
        out.write(text.toString());
        return 0;
    }

    private static void line(StringBuilder text, @Nullable String line) {
        if (line != null && !line.isEmpty()) {
            text.append(Printable.line(line)).append('\n');
        }
    }
}
