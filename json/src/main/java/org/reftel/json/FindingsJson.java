package org.reftel.json;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.text.Finding;

/**
 * Writes what was found in a telegram, in the form {@code reftel/findings/1}, which
 * {@code docs/schema/findings-1.json} describes. Thread-safe.
 */
public final class FindingsJson {
    /** Name and version of the form. */
    public static final String SCHEMA = "reftel/findings/1";

    private static final int USUAL_ROOM = 2048;
    private static final byte[] SCHEMA_NAME = JsonLine.name("schema");
    private static final byte[] ID = JsonLine.name("id");
    private static final byte[] SHA256 = JsonLine.name("sha256");
    private static final byte[] PATH = JsonLine.name("path");
    private static final byte[] FINDINGS = JsonLine.name("findings");
    private static final byte[] CODE = JsonLine.name("code");
    private static final byte[] SEVERITY = JsonLine.name("severity");
    private static final byte[] MESSAGE = JsonLine.name("message");
    private static final byte[] SPAN = JsonLine.name("span");
    private static final byte[] LINE = JsonLine.name("line");
    private static final byte[] COLUMN = JsonLine.name("column");

    /**
     * Writes one line: id and copy of the telegram, and its findings; an empty list where there are none.
     *
     * @throws java.io.UncheckedIOException where the stream fails
     */
    public void writeLine(Telegram telegram, CopyFacts copy, List<Finding> findings, OutputStream stream) {
        JsonLine out = new JsonLine(USUAL_ROOM);
        out.beginObject();
        text(out, SCHEMA_NAME, SCHEMA);
        if (telegram.id() == null) {
            out.name(ID);
            out.nothing();
        } else {
            text(out, ID, telegram.id().toString());
        }
        text(out, SHA256, copy.sha256());
        text(out, PATH, copy.path());
        out.name(FINDINGS);
        out.beginArray();
        for (Finding finding : findings) {
            finding(out, telegram, finding);
        }
        out.endArray();
        out.endObject();
        out.writeTo(stream);
    }

    private static void finding(JsonLine out, Telegram telegram, Finding finding) {
        int start = Math.min(finding.span().start(), telegram.source().length());
        out.beginObject();
        text(out, CODE, finding.code().code());
        text(out, SEVERITY, finding.severity().name().toLowerCase(Locale.ROOT));
        text(out, MESSAGE, finding.message());
        out.name(SPAN);
        out.beginArray();
        out.number(finding.span().start());
        out.number(finding.span().end());
        out.endArray();
        out.name(LINE);
        out.number(telegram.source().lineOf(start));
        out.name(COLUMN);
        out.number(telegram.source().columnOf(start));
        out.endObject();
    }

    private static void text(JsonLine out, byte[] name, String value) {
        out.name(name);
        out.text(value);
    }
}
