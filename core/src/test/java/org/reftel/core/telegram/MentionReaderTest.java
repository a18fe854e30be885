package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reftel.core.text.SourceText;

class MentionReaderTest {
    private static final List<String> BLOCK =
            List.of("A. 08 ASTANA 0680", "B. VIENNA 1450", "C. ROE/DOE EMAIL OF 12/1/2009");

    private static Telegram telegram(String subject, List<String> block, String body) {
        String text = "R 140812Z OCT 09\nFM AMEMBASSY ASTANA\nTO SECSTATE WASHDC 6712\n\nUNCLAS ASTANA 001843\n\n"
                + "E.O. 12958: N/A\nTAGS: PREL, KZ\nSUBJECT: " + subject + "\n\n"
                + (block.isEmpty() ? "" : "REF: " + String.join("\n     ", block) + "\n\n")
                + "1. (U) " + body + "\nROE\n";
        return new TelegramReader().read(new SourceText(text), PublisherStatement.none("text"));
    }

    /** Each mention as {@code text>positions id}; a year that is inferred has a question mark. */
    private static String said(Telegram telegram) {
        return telegram.mentions().stream()
                .map(mention -> mention.text()
                        + (mention.reftels().isEmpty() ? "" : ">" + mention.reftels())
                        + (mention.id() == null ? "" : " " + mention.id())
                        + (mention.yearInferred() ? "?" : "")
                        + (mention.paragraph() == null ? "" : " #" + mention.paragraph()))
                .collect(Collectors.joining("; "));
    }

    private static String read(String body) {
        return said(telegram("HIGH WATER", BLOCK, body));
    }

    private static String readWithReftels(String body, String... block) {
        return said(telegram("HIGH WATER", List.of(block), body)).replace(">[0] 09VIENNA1450?", "");
    }

    private static String readWithoutBlock(String body) {
        return said(telegram("HIGH WATER", List.of(), body));
    }

    @Test
    void readsLettersOfTheReferenceLine() {
        assertEquals("ref A>[0] 08ASTANA680", read("As reported (ref A), the weir holds."));
        assertEquals("REF B>[1] 09VIENNA1450? #3", read("REF B, PARA 3, REPORTED IT."));
        assertEquals("ref (a)>[0] 08ASTANA680", read("See ref (a)."));
        assertEquals("refs a and b>[0, 1]", read("See refs a and b."));
        assertEquals("refs A, B, and C>[0, 1, 2]", read("See refs A, B, and C."));
        assertEquals("reftels (A) and (B)>[0, 1]", read("See reftels (A) and (B)."));
        assertEquals("reftels A-C>[0, 1, 2]", read("See reftels A-C."));
        assertEquals("refs A through C>[0, 1, 2]", read("See refs A through C."));
        assertEquals("refs A/B>[0, 1]", read("See refs A/B."));
        assertEquals("Ref A>[0] 08ASTANA680; Ref B>[1] 09VIENNA1450?", read("Ref A and Ref B tell."));
        assertEquals("refB>[1] 09VIENNA1450?", read("As in refB."));
        assertEquals("reference B>[1] 09VIENNA1450?", read("As in reference B."));
        assertEquals("ref C>[2]", read("As in ref C."));
    }

    @Test
    void tellsWhichParagraphOfTheOtherTelegramIsMeant() {
        for (String said : List.of(
                "See ref A, para 3.",
                "See ref A (para 3).",
                "See ref A para. 3.",
                "See ref A at paragraph 3.",
                "See ref A, paras 3-5.",
                "See para 3 of ref A.",
                "See para 3 ref A.",
                "See paras 3, 4 and 5 of ref A.",
                "See paragraphs 3 through 6 in ref A.")) {
            assertEquals("ref A>[0] 08ASTANA680 #3", read(said), said);
        }
        assertEquals("08 ASTANA 0680>[0] 08ASTANA680 #12", read("See 08 ASTANA 0680, paragraph 12."));
        assertEquals("reftel #2", readWithReftels("Points are in para 2 of the reftel.", "VIENNA 1450"));
    }

    @Test
    void takesNoParagraphOfItsOwnAndNoneThatMayBelongToEither() {
        assertEquals(
                "ref A>[0] 08ASTANA680", read("As para 3 says. Ref A agrees.").replace("Ref", "ref"));
        assertEquals("ref A>[0] 08ASTANA680", read("See ref A. Para 3 is new."));
        assertEquals("ref A>[0] 08ASTANA680", read("See ref A, para 3 above."));
        assertEquals("ref A>[0] 08ASTANA680", read("See ref A para 3b."));
        assertEquals("ref A>[0] 08ASTANA680", read("See (para 3) ref A."));
        assertEquals("refs A and B>[0, 1]", read("See refs A and B, para 3."));
    }

    @Test
    void readsAPostOfWhichOneLetterIsWrongWhereZerosOrAYearVouchForTheNumber() {
        assertEquals(
                "Yaound 1071 09YAOUNDE1071?; 0754 09YAOUNDE754?; 0706 09YAOUNDE706?",
                readWithoutBlock("(Open sources; Yaound 1071; 0754; 0706; Appendix)"));
        assertEquals("Yaound 0071 09YAOUNDE71?", readWithoutBlock("See Yaound 0071."));
        assertEquals("08 YAOUND 1071 08YAOUNDE1071", readWithoutBlock("See 08 YAOUND 1071."));
        assertEquals("", readWithoutBlock("In Yaound 1071 people came, 08 Yaound 1071."));
        assertEquals("", readWithoutBlock("See Yaxxnd 0071."));
    }

    @Test
    void countsTheItemsOfALineWithoutLetters() {
        List<String> block = List.of("08 ASTANA 0680; VIENNA 1450");
        assertEquals("Ref B>[1] 09VIENNA1450?", said(telegram("X", block, "As in Ref B.")));
        assertEquals("refs a and b>[0, 1]", said(telegram("X", block, "See refs a and b on this.")));
        assertEquals("Ref C", said(telegram("X", block, "As in Ref C.")));
    }

    @Test
    void takesNoArticleForALetter() {
        assertEquals("reftel", read("In reftel a minister was named."));
        assertEquals("ref A>[0] 08ASTANA680", read("In ref A a minister was named."));
        assertEquals("ref B>[1] 09VIENNA1450?", read("In ref B, a minister was named."));
        assertEquals("REFTEL", read("IN REFTEL I SAID NO."));
    }

    @Test
    void readsReftelAsTheOneOrAsAllThatTheLineNames() {
        assertEquals("reftel", read("See reftel."));
        assertEquals("Reftels>[0, 1]", read("Reftels tell."));
        assertEquals("reftel>[0] 09VIENNA1450?", said(telegram("X", List.of("VIENNA 1450"), "See reftel.")));
        assertEquals("ref>[0] 09VIENNA1450?", said(telegram("X", List.of("VIENNA 1450"), "See (ref).")));
        assertEquals("ref tel>[0] 09VIENNA1450?", said(telegram("X", List.of("VIENNA 1450"), "See ref tel.")));
        assertEquals("", read("Ref: 12/3. Our ref. No. 5. A reference. To refer. Refs. no. 3"));
    }

    @Test
    void readsSeptel() {
        assertEquals("septel", read("More will be reported septel."));
        assertEquals("Septels; SEP TEL", read("Septels follow. SEP TEL. In Sept. rain fell."));
    }

    @Test
    void readsPostAndNumber() {
        assertEquals("08 ASTANA 0680>[0] 08ASTANA680", readAs("08 ASTANA 0680"));
        assertEquals("09ASTANA1843 09ASTANA1843", readAs("09ASTANA1843"));
        assertEquals("Astana 1840 09ASTANA1840?", readAs("Astana 1840"));
        assertEquals("ASTANA 1840 09ASTANA1840?; 1841 09ASTANA1841?", readAs("ASTANA 1840 AND 1841"));
        assertEquals("Embassy Vienna 1450>[1] 09VIENNA1450?", readAs("Embassy Vienna 1450"));
        assertEquals("State 76108 09STATE76108?", readAs("State 76108"));
        assertEquals("Secstate 076108 09STATE76108?", readAs("Secstate 076108"));
        assertEquals("La Paz 0597 09LAPAZ597?", readAs("La Paz 0597"));
        assertEquals("Astana cable 1840 09ASTANA1840?", readAs("Astana cable 1840"));
        assertEquals("Vienna 1460 (2008) 08VIENNA1460", readAs("Vienna 1460 (2008)"));
    }

    private static String readAs(String citation) {
        return read("It was said (" + citation + ") that the weir holds.");
    }

    @Test
    void infersTheYearBeforeWhereTheOwnPostHadNotYetComeToTheNumber() {
        assertEquals("Astana 2400 08ASTANA2400?", readAs("Astana 2400"));
    }

    @Test
    void takesNoOtherNumberForATelegram() {
        assertEquals(
                "",
                readWithoutBlock(
                        "In Kabul 2002 was dry. UNSCR 1540, Boeing 747, Article 1, May 2009, Room 1204, In Kabul 1200 people"
                                + " met. Vienna 12. Madrid 1,200. Moscow 728-5000. KL 1021 flew from Paris 15 times. On 12 Kabul 3 fell."
                                + " In Geneva 1540 kilograms. Law 2003 Astana conference. 15 Paris officials."));
    }

    @Test
    void readsSubjectAndHeadingsWithoutAPlace() {
        Telegram telegram = telegram("REPLY TO STATE 76108", List.of(), "Nothing.");
        Mention mention = telegram.mentions().getFirst();
        assertEquals("STATE 76108", telegram.source().slice(mention.span()));
        assertNull(mention.place());
    }

    @Test
    void readsAMentionThatALineOrAPageBreaks() {
        Telegram telegram = telegram(
                "HIGH WATER",
                BLOCK,
                "As Embassy told in refs\nA and\n\nASTANA 00001843  002 OF 003\n\n\nB, and in Astana\n1840, rain fell.");
        assertEquals("refs A and B>[0, 1]; Astana 1840 09ASTANA1840?", said(telegram));
        Mention refs = telegram.mentions().getFirst();
        assertEquals("p1", refs.place());
        assertEquals(
                "refs\nA and\n\nASTANA 00001843  002 OF 003\n\n\nB",
                telegram.source().slice(refs.span()));
    }

    /** Work that grew with the square of the length would not end here. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readsAHostileTextInTimeThatGrowsWithItsLength() {
        List<String> block = IntStream.range(0, 50)
                .mapToObj(i -> (char) ('A' + i % 26) + ". ASTANA 1840")
                .toList();
        String body =
                "reftels refs A, B and ASTANA 1840, 1841 1840 Z-Z ".repeat(20_000) + "A".repeat(1_000_000) + " 1 2 3";
        assertEquals(60_000, telegram("X", block, body).mentions().size());
    }
}
