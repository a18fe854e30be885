package org.reftel.room.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reftel.archive.catalogue.NamedList;
import org.reftel.core.telegram.Paragraph;
import org.reftel.json.JsonText;
import org.reftel.room.citing.Citation;

/** A form in which a reading list leaves the room. What is not held any more has no citation, and stands in the others. */
public enum ListForm {
    /** To be read and worked on. */
    MD("Markdown", "text/markdown") {
        @Override
        public String of(NamedList of, List<Collected> list, String origin) {
            return Markdown.of(of, list, origin);
        }
    },
    /** For programs; as the API answers. */
    JSON("JSON", "application/json") {
        @Override
        public String of(NamedList of, List<Collected> list, String origin) {
            return wholeList(of, list, origin);
        }
    },
    BIB("BibTeX", "application/x-bibtex") {
        @Override
        public String of(NamedList of, List<Collected> list, String origin) {
            return ReadingList.citations(list, origin).stream()
                    .map(Citation::bibtex)
                    .collect(Collectors.joining("\n"));
        }
    },
    RIS("RIS", "application/x-research-info-systems") {
        @Override
        public String of(NamedList of, List<Collected> list, String origin) {
            return ReadingList.citations(list, origin).stream()
                    .map(Citation::ris)
                    .collect(Collectors.joining("\r\n"));
        }
    },
    CSL_JSON("CSL-JSON", "application/vnd.citationstyles.csl+json") {
        @Override
        public String of(NamedList of, List<Collected> list, String origin) {
            return Citation.csl(ReadingList.citations(list, origin));
        }
    };

    private final String title;
    private final String type;

    ListForm(String title, String type) {
        this.title = title;
        this.type = type;
    }

    /**
     * A list in this form.
     *
     * @param list what stands on it
     * @param origin {@code http://127.0.0.1:7780}, with which addresses begin
     */
    public abstract String of(NamedList of, List<Collected> list, String origin);

    /** As a person calls it. */
    public String title() {
        return title;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** How the file's name ends: {@code csl.json}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The form of a file's ending; null for none. */
    public static @Nullable ListForm find(String ending) {
        for (ListForm form : values()) {
            if (form.ending().equals(ending)) {
                return form;
            }
        }
        return null;
    }

    static String wholeList(NamedList of, List<Collected> list, String origin) {
        JsonText json = new JsonText();
        json.object(() -> {
            json.name("schema").value("reftel/list/1");
            json.name("list").value(of.number());
            json.name("name").value(of.name());
            json.name("items").list(list, item -> json.object(() -> item(json, item, origin)));
        });
        return json.toString();
    }

    /** An item in JSON. */
    public static String json(Collected item, String origin) {
        JsonText json = new JsonText();
        json.object(() -> item(json, item, origin));
        return json.toString();
    }

    private static void item(JsonText json, Collected collected, String origin) {
        Citation citation = collected.citation(origin);
        Paragraph paragraph = collected.paragraph();
        json.name("number").value(collected.item().number());
        json.name("list").value(collected.item().list());
        json.name("position").value((long) collected.item().position());
        json.name("id").value(collected.id());
        json.name("place").value(collected.place());
        json.name("note").value(collected.item().note());
        json.name("added").value(collected.item().added());
        json.name("held").value(citation != null);
        json.name("subject").value(citation == null ? null : citation.subject());
        json.name("sender").value(citation == null ? null : citation.sender());
        json.name("sent").value(citation == null || citation.sent() == null ? null : String.valueOf(citation.sent()));
        json.name("classification").value(citation == null ? null : citation.classification());
        json.name("marking").value(paragraph == null ? null : paragraph.marking());
        json.name("text").value(paragraph == null ? null : paragraph.text().text());
        json.name("address").value(origin + collected.path());
    }
}
