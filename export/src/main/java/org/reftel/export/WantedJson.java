package org.reftel.export;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.Gaps;
import org.reftel.archive.reference.Bracket;
import org.reftel.archive.reference.Dossier;
import org.reftel.archive.reference.RequestLetter;
import org.reftel.archive.reference.Wanted;
import org.reftel.archive.reference.WantedFilter;
import org.reftel.json.JsonText;

/** Wanted telegrams as JSON: {@code reftel/wanted/1}; {@code docs/references.md} has the fields. */
public final class WantedJson {
    private WantedJson() {}

    /**
     * A page of the list, as one object.
     *
     * @param from how many were left out before
     */
    public static String of(Gaps.Listed page, WantedFilter filter, int from) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/wanted/1");
            json.name("post").value(filter.post().isBlank() ? null : filter.post());
            number(json.name("year"), filter.year());
            json.name("least").value(filter.least());
            json.name("total").value(page.total());
            json.name("from").value(from);
            json.name("wanted").list(page.wanted(), wanted -> json.object(() -> line(json, wanted)));
        });
        return json.toString();
    }

    /** All that is known of one, as one object. */
    public static String of(Dossier dossier) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/wanted-telegram/1");
            line(json, dossier.wanted());
            json.name("reference").value(dossier.reference());
            json.name("postInWords").value(dossier.postInWords());
            json.name("tags")
                    .list(
                            dossier.tags(),
                            tag -> json.object(() -> {
                                json.name("code").value(tag.code());
                                json.name("telegrams").value(tag.telegrams());
                            }));
            json.name("captions").list(dossier.captions(), json::value);
            json.name("recipients")
                    .list(
                            dossier.recipients(),
                            one -> json.object(() -> {
                                json.name("name").value(one.name());
                                json.name("likelihood").value(one.likelihood().word());
                                json.name("why").value(one.why());
                            }));
            json.name("citedBy").list(dossier.citing(), citing -> json.object(() -> citing(json, citing)));
            json.name("letters").object(() -> {
                for (RequestLetter.Kind kind : RequestLetter.Kind.values()) {
                    json.name(kind.word()).value(RequestLetter.of(dossier, kind));
                }
            });
        });
        return json.toString();
    }

    private static void line(JsonText json, Wanted wanted) {
        json.name("id").value(wanted.id().toString());
        json.name("post").value(wanted.id().post());
        json.name("year").value(wanted.id().year());
        json.name("number").value(wanted.id().number());
        json.name("times").value(wanted.times());
        json.name("posts").list(wanted.posts(), json::value);
        json.name("subjects").list(wanted.subjects(), json::value);
        json.name("classification").value(wanted.classification());
        json.name("doubtful").value(wanted.doubtful());
        json.name("sent").object(() -> bracket(json, wanted.sent()));
    }

    private static void bracket(JsonText json, Bracket sent) {
        json.name("from").value(sent.from().toString());
        json.name("until").value(sent.until().toString());
        json.name("about").value(day(sent.about()));
        json.name("sureness").value(sent.sureness().word());
        neighbour(json.name("below"), sent.below());
        neighbour(json.name("above"), sent.above());
        json.name("firstCited").value(day(sent.firstCited()));
    }

    private static void neighbour(JsonText json, Bracket.@Nullable Neighbour neighbour) {
        if (neighbour == null) {
            json.value((String) null);
        } else {
            json.object(() -> {
                json.name("number").value(neighbour.number());
                json.name("sent").value(neighbour.sent().toString());
            });
        }
    }

    private static void citing(JsonText json, Dossier.Citing citing) {
        json.name("id").value(citing.key());
        json.name("sent").value(citing.sent() == null ? null : citing.sent() + "Z");
        json.name("from").value(citing.sender());
        json.name("subject").value(citing.subject());
        json.name("classification").value(citing.classification());
        json.name("certainty").value(citing.certainty().name().toLowerCase(Locale.ROOT));
        json.name("reason").value(citing.reason().words());
        json.name("places")
                .list(
                        citing.places(),
                        place -> json.object(() -> {
                            json.name("paragraph").value(place.paragraph());
                            json.name("label").value(place.label());
                            json.name("text").value(place.words());
                            json.name("sentence").value(place.sentence());
                        }));
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static void number(JsonText json, @Nullable Integer number) {
        if (number == null) {
            json.value((String) null);
        } else {
            json.value((long) number);
        }
    }
}
