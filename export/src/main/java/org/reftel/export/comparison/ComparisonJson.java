package org.reftel.export.comparison;

import java.util.List;
import java.util.Locale;
import org.reftel.archive.Comparison;
import org.reftel.archive.Witness;
import org.reftel.core.collation.Collation;
import org.reftel.core.collation.Composite;
import org.reftel.core.collation.Wording;
import org.reftel.json.JsonText;

/** A comparison as {@code reftel/comparison/1}: copies, variants, differences, the composite text, publishers' changes. */
public final class ComparisonJson {
    private final JsonText json = new JsonText();
    private final Comparison comparison;

    private ComparisonJson(Comparison comparison) {
        this.comparison = comparison;
    }

    /** One JSON object, on one line. */
    public static String of(Comparison comparison) {
        ComparisonJson written = new ComparisonJson(comparison);
        written.write();
        return written.json.toString();
    }

    private void write() {
        Collation collation = comparison.collation();
        json.object(() -> {
            json.name("format").value("reftel/comparison/1");
            json.name("id").value(comparison.key().text());
            json.name("copies").list(comparison.copies(), this::copy);
            variants("variants", collation);
            json.name("differences")
                    .list(
                            collation.differences(),
                            each -> difference(each.kind().json(), each.place(), each.wordings(), collation));
            json.name("composite").list(collation.composite().parts(), this::part);
            json.name("changes").list(comparison.changes(), this::change);
        });
    }

    private void copy(Comparison.Compared copy) {
        json.object(() -> {
            json.name("siglum").value(copy.siglum());
            json.name("publisher").value(copy.publisher());
            json.name("document")
                    .value(copy.stated() == null ? null : copy.stated().document());
            json.name("released").value(copy.released());
            json.name("kind").value(copy.first().kind().name().toLowerCase(Locale.ROOT));
            json.name("superseded").value(copy.superseded());
            json.name("witnesses").list(copy.witnesses(), this::witness);
        });
    }

    private void witness(Witness witness) {
        json.object(() -> {
            json.name("sequence").value(witness.sequence());
            json.name("sha256").value(witness.copy());
            json.name("path").value(witness.path());
            json.name("released").value(witness.telegram().statement().released());
        });
    }

    private void variants(String name, Collation collation) {
        json.name(name)
                .list(
                        collation.variants(),
                        each -> difference(each.kind().json(), each.place(), each.wordings(), collation));
    }

    private void difference(String kind, String place, List<Wording> wordings, Collation collation) {
        json.object(() -> {
            json.name("kind").value(kind);
            json.name("place").value(place);
            json.name("readings")
                    .list(
                            collation.witnesses(),
                            witness -> json.object(() -> {
                                Wording wording =
                                        wordings.get(collation.witnesses().indexOf(witness));
                                json.name("copy").value(witness.siglum());
                                json.name("text").value(wording.text());
                                json.name("span")
                                        .list(
                                                List.of(
                                                        wording.span().start(),
                                                        wording.span().end()),
                                                number -> json.value((long) number));
                            }));
        });
    }

    private void part(Composite.Part part) {
        json.object(() -> {
            json.name("place").value(part.place());
            json.name("kind").value(part.kind().name().toLowerCase(Locale.ROOT));
            if (part.number() == null) {
                json.name("number").value((String) null);
            } else {
                json.name("number").value((long) part.number());
            }
            json.name("marking").value(part.mark());
            json.name("runs").list(part.runs(), this::run);
        });
    }

    private void run(Composite.Run run) {
        json.object(() -> {
            json.name("text").value(run.text());
            json.name("copies")
                    .list(
                            run.witnesses(),
                            witness ->
                                    json.value(comparison.copies().get(witness).siglum()));
            json.name("gap").value(run.gap() == null ? null : run.gap().name().toLowerCase(Locale.ROOT));
            json.name("supplied").value(run.supplied());
            if (run.variant() < 0) {
                json.name("variant").value((String) null);
            } else {
                json.name("variant").value((long) run.variant());
            }
        });
    }

    private void change(Comparison.Change change) {
        json.object(() -> {
            json.name("publisher").value(change.publisher());
            json.name("from").value(change.from().siglum());
            json.name("to").value(change.to().siglum());
            variants("variants", change.collation());
        });
    }
}
