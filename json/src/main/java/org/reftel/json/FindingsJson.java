package org.reftel.json;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what was found in a telegram, in the form {@code reftel/findings/1}, which
 * {@code docs/schema/findings-1.json} describes. Thread-safe.
 */
public final class FindingsJson {
    /** Name and version of the form. */
    public static final String SCHEMA = "reftel/findings/1";

    private final JsonFactory factory = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** Writes one line: id and copy of the telegram, and its findings; an empty list where there are none. */
    public void writeLine(Telegram telegram, CopyFacts copy, List<Finding> findings, OutputStream stream) {
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), stream)) {
            out.writeStartObject();
            out.writeStringProperty("schema", SCHEMA);
            if (telegram.id() == null) {
                out.writeNullProperty("id");
            } else {
                out.writeStringProperty("id", telegram.id().toString());
            }
            out.writeStringProperty("sha256", copy.sha256());
            out.writeStringProperty("path", TelegramJson.encodable(copy.path()));
            out.writeArrayPropertyStart("findings");
            for (Finding finding : findings) {
                int start = Math.min(finding.span().start(), telegram.source().length());
                out.writeStartObject();
                out.writeStringProperty("code", finding.code().code());
                out.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
                out.writeStringProperty("message", TelegramJson.encodable(finding.message()));
                out.writeArrayPropertyStart("span");
                out.writeNumber(finding.span().start());
                out.writeNumber(finding.span().end());
                out.writeEndArray();
                out.writeNumberProperty("line", telegram.source().lineOf(start));
                out.writeNumberProperty("column", telegram.source().columnOf(start));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }
}
