package org.reftel.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.reftel.core.telegram.Telegram;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A telegram's JSON over many lines, so that a difference shows its line. */
@NullMarked
final class PrettyJson {
    private PrettyJson() {}

    static String of(Telegram telegram, CopyFacts copy) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Context(), bytes)) {
            new TelegramJson().write(telegram, copy, generator);
        }
        return bytes.toString(StandardCharsets.UTF_8) + "\n";
    }

    private static final class Context extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
