package org.reftel.core.collation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

/** What is found where copies are laid side by side. */
class CollationTest {
    private static final String HEAD = """
            P 171041Z OCT 07
            FM AMEMBASSY ASTANA
            TO RUEHC/SECSTATE WASHDC PRIORITY 3609
            INFO RUEHMO/AMEMBASSY MOSCOW PRIORITY 1501
            RUEAIIA/CIA WASHDC PRIORITY
            C O N F I D E N T I A L ASTANA 002874

            SIPDIS

            E.O. 12958: DECL: 10/17/2017
            TAGS: PREL, SENV, KZ
            SUBJECT: THE MISSING NUMBER

            """;

    private static final String TEXT = HEAD + """
            1. (C) Kazakhstan will host a conference in Almaty, Iskakbayev told us on October 15. He made no condition.

            2. (C) Daniyar Akhmetzhan, a section head, told Econoff that the difference is 2.41 meters.

            3. (C) The Minister's lunch was fish. Nobody "drew" the obvious conclusion from it.

            EASTLAKE
            """;

    @Test
    void aPassageWithheldInOneCopyIsFilledFromTheOther() {
        check(
                List.of(TEXT, TEXT.replace("Daniyar Akhmetzhan", "XXXXXXXXXXXX")),
                "WITHHELD p2: Daniyar Akhmetzhan | XXXXXXXXXXXX");
    }

    @Test
    void aSentenceWithheldUnderAnExemptionIsOneVariant() {
        check(
                List.of(TEXT, TEXT.replace("He made no condition.", "[B1 1.4(D)]")),
                "WITHHELD p1: He made no condition | [B1 1.4(D)]");
    }

    @Test
    void aHeadingThatReadsLikeTheEndOfTheParagraphAboveIsNotLost() {
        String headed = TEXT.replace("\n2. (C) Daniyar", "\nThe Difference Remains\n\n2. (C) Daniyar");
        int dropped = headed.indexOf("2. (C)");
        check(
                List.of(headed, headed.substring(0, dropped) + headed.substring(headed.indexOf("3. (C)"))),
                "PARAGRAPH p2: Daniyar Akhmetzhan, a section head, told Econoff that the difference is 2.41 meters. | ");
    }

    @Test
    void theCompositeKeepsTheSignsOfBothSidesOfWhatIsWithheld() {
        String text = TEXT.replace("the obvious conclusion", "\"the obvious\" -- conclusion");
        Composite composite = collation(List.of(
                        text.replace("\"the obvious\"", "XXXXXXXXXXXX"), text.replace("-- conclusion", "XXXXXXXXXXXX")))
                .composite();
        assertEquals(
                "The Minister's lunch was fish. Nobody \"drew\" \"the obvious\" -- conclusion from it.",
                composite.parts().stream()
                        .filter(part -> part.place().equals("p3"))
                        .map(Composite.Part::text)
                        .collect(Collectors.joining()));
    }

    @Test
    void aWholeParagraphWithheldIsSetBesideTheOneOfItsNumber() {
        String text = "Daniyar Akhmetzhan, a section head, told Econoff that the difference is 2.41 meters";
        check(List.of(TEXT, TEXT.replace(text, "[portion excised]")), "WITHHELD p2: " + text + " | [portion excised]");
    }

    @Test
    void numbersNamesAndWordsAreToldApart() {
        check(
                List.of(
                        TEXT,
                        TEXT.replace("2.41", "2.14").replace("Almaty", "Astana").replace("obvious", "only")),
                "NAME p1: Almaty | Astana",
                "NUMBER p2: 2.41 | 2.14",
                "WORD p3: obvious | only");
    }

    @Test
    void aMissingParagraphAndAMissingAddresseeAreVariants() {
        String second = TEXT.substring(TEXT.indexOf("2. (C)"), TEXT.indexOf("3. (C)"));
        check(
                List.of(TEXT, TEXT.replace(second, "").replace("RUEAIIA/CIA WASHDC PRIORITY\n", "")),
                "ADDRESSEE info: RUEAIIA/CIA WASHDC PRIORITY | ",
                "PARAGRAPH p2: Daniyar Akhmetzhan, a section head, told Econoff that the difference is 2.41 meters. | ");
    }

    @Test
    void aMovedParagraphIsFoundWhereItStands() {
        String first = TEXT.substring(TEXT.indexOf("1. (C)"), TEXT.indexOf("2. (C)"));
        String moved = TEXT.replace(first, "").replace("EASTLAKE\n", first + "EASTLAKE\n");
        String text =
                "Kazakhstan will host a conference in Almaty, Iskakbayev told us on October 15. He made no condition.";
        check(List.of(TEXT, moved), "MOVED p1: " + text + " | " + text);
    }

    @Test
    void changedValuesOfTheFormAreVariants() {
        check(
                List.of(
                        TEXT,
                        TEXT.replace("171041Z", "181041Z").replace("SENV, ", "").replace("3609", "3610")),
                "VALUE dtg: 171041Z | 181041Z",
                "VALUE to: 3609 | 3610",
                "VALUE tags: SENV | ");
    }

    @Test
    void anotherPortionMarkIsAVariant() {
        check(List.of(TEXT, TEXT.replace("2. (C)", "2. (S/NF)")), "MARK p2: C | S/NF");
    }

    @Test
    void howTheTextIsWrittenIsRecordedAndNoVariant() {
        String other = TEXT.replace("told us", "TOLD US")
                .replace("Minister's", "Minister\u2019s")
                .replace("\"drew\"", "&drew8")
                .replace("1. (C)", "\u00b61. (C)")
                .replace("a conference in", "a con-\n\nASTANA 00002874  001.2 OF 002\n\nference\nin")
                .replace("no condition", "nocondition")
                .replace("C O N F I D E N T I A L", "CC O N F I D E N T I A L");
        Collation collation = collation(List.of(TEXT, other));
        assertEquals("[]", collation.variants().toString());
        assertEquals(
                List.of(
                        "CASE p1",
                        "FURNITURE p1",
                        "LAYOUT p1",
                        "PUBLISHER p1",
                        "PUNCTUATION p3",
                        "SPACING p1",
                        "WRITING classification"),
                collation.differences().stream()
                        .map(d -> d.kind() + " " + d.place())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void aSlashOfTheLineWithinAWordIsDamagedPunctuation() {
        Collation collation = collation(List.of(TEXT, TEXT.replace("difference", "diffe/rence")));
        assertEquals("[]", collation.variants().toString());
        assertEquals(
                List.of("PUNCTUATION p2: difference | diffe/rence"),
                collation.differences().stream()
                        .map(d -> d.kind() + " " + d.place() + ": " + texts(d.wordings()))
                        .toList());
    }

    @Test
    void aParagraphThatOneCopyDividesIsOneRow() {
        String divided = TEXT.replace("told us on October 15. He", "told us on October 15.\n\n1. (C) He");
        Collation collation = collation(List.of(TEXT, divided));
        assertEquals("[]", collation.variants().toString());
        assertEquals(
                List.of("p1: p1 | p1, p1.2"),
                collation.differences().stream()
                        .filter(d -> d.kind() == Difference.Kind.DIVISION)
                        .map(d -> d.place() + ": " + texts(d.wordings()))
                        .toList());
    }

    @Test
    void aCopyWithoutHeaderLacksTheHeaderAndNotEachAddressee() {
        String text = TEXT.substring(TEXT.indexOf("C O N F"));
        check(List.of(TEXT, text), "VALUE header: P 171041Z OCT 07 AMEMBASSY ASTANA | ");
    }

    @Test
    void theSpansOfAVariantPointIntoEachCopy() {
        String other = "\n\n" + TEXT.replace("2.41", "2.14");
        Variant variant = collation(List.of(TEXT, other)).variants().getFirst();
        assertEquals(
                "2.41", new SourceText(TEXT).slice(variant.wordings().get(0).span()));
        assertEquals(
                "2.14", new SourceText(other).slice(variant.wordings().get(1).span()));
    }

    @Test
    void twoCopiesWithDifferentPassagesWithheldMakeTheWhole() {
        List<String> copies = List.of(
                TEXT.replace("Daniyar Akhmetzhan, a", "XXXXXXXXXXXX"),
                TEXT.replace("section head", "[B1]").replace("He made no condition.", "[B6]"));
        assertEquals(text(List.of(TEXT)), text(copies));
    }

    @Test
    void whatNoCopyHasStaysWithheld() {
        String one = TEXT.replace("Daniyar Akhmetzhan", "XXXXXXXXXXXX");
        Composite.Part part = collation(List.of(one, one)).composite().parts().stream()
                .filter(p -> p.place().equals("p2"))
                .findFirst()
                .orElseThrow();
        assertEquals(Row.Gap.WITHHELD, part.runs().getFirst().gap());
        assertEquals("[withheld], a section head, told Econoff that the difference is 2.41 meters.", part.text());
    }

    @Test
    void whatACorrectionTookOutIsNotPutBack() {
        String corrected = TEXT.replace("He made no condition. ", "").replace(" He made no condition.", "");
        List<CollatedText> witnesses =
                new ArrayList<>(collation(List.of(corrected, TEXT)).witnesses());
        witnesses.set(1, new CollatedText("B", witnesses.get(1).telegram(), true));
        assertEquals(
                text(List.of(corrected)),
                Collation.of(witnesses).composite().parts().stream()
                        .map(Composite.Part::text)
                        .collect(Collectors.joining("\n")));
    }

    private static void check(List<String> copies, String... expected) {
        assertEquals(
                List.of(expected),
                collation(copies).variants().stream()
                        .map(v -> v.kind() + " " + v.place() + ": " + texts(v.wordings()))
                        .toList());
    }

    private static String texts(List<Wording> wordings) {
        return wordings.stream().map(Wording::text).collect(Collectors.joining(" | "));
    }

    private static String text(List<String> copies) {
        return collation(copies).composite().parts().stream()
                .map(Composite.Part::text)
                .collect(Collectors.joining("\n"));
    }

    static Collation collation(List<String> copies) {
        List<CollatedText> witnesses = new ArrayList<>();
        for (String copy : copies) {
            witnesses.add(new CollatedText(
                    CollatedText.siglum(witnesses.size()),
                    new TelegramReader().read(new SourceText(copy), PublisherStatement.none("text"))));
        }
        return Collation.of(witnesses);
    }
}
