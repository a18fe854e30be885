package org.reftel.archive.query;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a telegram a part of a query asks about. */
public enum Field {
    /** Subject, headings and paragraphs: where words without a field are looked for. */
    ANYWHERE(Takes.WORDS, List.of(), "", ""),
    FROM(Takes.WORDS, List.of("from", "originator", "sender"), "astana", "the originator of the FM line"),
    TO(Takes.WORDS, List.of("to", "action", "addressee"), "secstate", "the addressees for action"),
    INFO(Takes.WORDS, List.of("info", "cc"), "moscow", "the addressees for information"),
    POST(
            Takes.WORDS,
            List.of("post", "embassy", "consulate", "mission", "country"),
            "kazakhstan",
            "the post that sent it: its name, city or country"),
    TAG(Takes.WORDS, List.of("tag", "tags"), "KDEM", "a TAGS code, its meaning, or a person among the TAGS"),
    SUBJECT(Takes.WORDS, List.of("subject", "subj", "title"), "\"oil fields\"", "words of the subject line"),
    REF(
            Takes.WORDS,
            List.of("ref", "refs", "reference", "references", "reftel", "cites"),
            "09ASTANA1843",
            "a telegram it cites, or words of its reference line"),
    SIGNER(Takes.WORDS, List.of("signer", "signed", "signature"), "hoagland", "who signed"),
    CLASSIFIER(Takes.WORDS, List.of("classifier", "classifiedby"), "\"jane roe\"", "who classified it: name or title"),
    CAPTION(Takes.WORDS, List.of("caption", "captions"), "noforn", "a caption"),
    TEXT(Takes.WORDS, List.of("text", "body"), "pipeline", "headings and paragraphs alone, without the subject"),
    ID(Takes.WORDS, List.of("id", "mrn", "number"), "09ASTANA1843", "the telegram itself, by year, post and number"),
    CLASS(Takes.CODES, List.of("class", "classification", "classified"), "secret", "the classification of the whole"),
    PREC(Takes.CODES, List.of("prec", "precedence", "urgency"), "immediate", "the precedence of the date-time line"),
    MARK(Takes.CODES, List.of("mark", "marking", "portion"), "S//NF", "a paragraph's portion mark; none for no mark"),
    ROLE(Takes.CODES, List.of("role"), "summary", "a paragraph's role"),
    HAS(Takes.CODES, List.of("has"), "references", "that a part is there at all"),
    DATE(
            Takes.DATES,
            List.of("date", "sent", "year"),
            "2009-03..2009-10",
            "when it was sent: a year, month, day or range"),
    BEFORE(Takes.DATES, List.of("before"), "2009-03", "sent before a year, month or day begins"),
    AFTER(Takes.DATES, List.of("after"), "2009-03-31", "sent after a year, month or day has ended"),
    CITED(Takes.COUNTS, List.of("cited", "timescited"), "5..", "how many other telegrams cite it: a number or a range"),
    CITEDBY(
            Takes.TELEGRAM,
            List.of("citedby"),
            "09ASTANA1843",
            "the telegrams that a telegram cites, or those of a post"),
    AROUND(
            Takes.TELEGRAM,
            List.of("around"),
            "09ASTANA1843/2",
            "the telegrams within so many citations of a telegram, 1 to 3; 2 by itself"),
    PARA(Takes.QUERY, List.of("para", "paragraph"), "(oil AND mark:S)", "what must hold within one paragraph");

    /** What may stand behind the colon. */
    public enum Takes {
        WORDS,
        CODES,
        DATES,
        COUNTS,
        TELEGRAM,
        QUERY
    }

    private final Takes takes;
    private final List<String> names;
    private final String example;
    private final String meaning;

    Field(Takes takes, List<String> names, String example, String meaning) {
        this.takes = takes;
        this.names = names;
        this.example = example;
        this.meaning = meaning;
    }

    public Takes takes() {
        return takes;
    }

    /** The name, then what else people write for it; empty for {@link #ANYWHERE}. */
    public List<String> names() {
        return names;
    }

    /** The name that is used where the program writes: {@code from}. */
    public String word() {
        return names.isEmpty() ? "" : names.getFirst();
    }

    /** A value as it may stand behind the colon. */
    public String example() {
        return example;
    }

    /** What the field holds, for help and documents. */
    public String meaning() {
        return meaning;
    }

    /** Whether its words stand in paragraphs and subject, so that they can be near each other and be marked. */
    public boolean isText() {
        return this == ANYWHERE || this == TEXT || this == SUBJECT;
    }

    /** The field of a name in any case; null where there is none. */
    public static @Nullable Field find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Field field : values()) {
            if (field.names.contains(lower)) {
                return field;
            }
        }
        return null;
    }
}
