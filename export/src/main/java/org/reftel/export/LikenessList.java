package org.reftel.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.reftel.archive.likeness.Likeness;
import org.reftel.json.JsonText;

/** Pairs of telegrams with the same text, as programs read them. */
public final class LikenessList {
    private LikenessList() {}

    /** A pair as one JSON object, on one line. */
    public static String json(Likeness likeness) {
        JsonText json = new JsonText();
        json.object(() -> fields(json, likeness));
        return json.toString();
    }

    /** Writes the fields of a pair into an object. */
    public static void fields(JsonText json, Likeness likeness) {
        json.name("kind").value(likeness.kind().word());
        json.name("alike").value((long) likeness.resemblance().alike());
        json.name("contained").value((long) likeness.resemblance().contained());
        json.name("telegrams")
                .list(
                        List.of(likeness.key(), likeness.other()),
                        one -> json.object(() -> {
                            json.name("id").value(one.key().text());
                            json.name("sent").value(one.sent());
                            json.name("subject").value(one.subject());
                        }));
    }

    /** Pairs as rows, under a row of names. */
    public static String csv(List<Likeness> likenesses) {
        StringWriter out = new StringWriter();
        try (CsvWriter rows = CsvSink.rows(out)) {
            rows.writeRecord(
                    "id", "sent", "subject", "other", "otherSent", "otherSubject", "kind", "alike", "contained");
            for (Likeness likeness : likenesses) {
                rows.writeRecord(
                        likeness.key().key().text(),
                        CsvSink.text(likeness.key().sent()),
                        CsvSink.text(likeness.key().subject()),
                        likeness.other().key().text(),
                        CsvSink.text(likeness.other().sent()),
                        CsvSink.text(likeness.other().subject()),
                        likeness.kind().word(),
                        Integer.toString(likeness.resemblance().alike()),
                        Integer.toString(likeness.resemblance().contained()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
