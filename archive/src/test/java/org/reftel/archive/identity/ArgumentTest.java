package org.reftel.archive.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reftel.archive.WitnessKind;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.TelegramId;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

class ArgumentTest {
    private static final String TELEGRAM = """
            VZCZCXRO8318
            PP RUEHBI
            DE RUEHTA #1843/01 2860812
            ZNR UUUUU ZZH
            P 130812Z OCT 09
            FM AMEMBASSY ASTANA
            TO RUEHC/SECSTATE WASHDC PRIORITY 6605
            BT
            UNCLAS SECTION 01 OF 02 ASTANA 001843

            E.O. 12958: N/A
            TAGS: PGOV, KZ
            SUBJECT: GRAIN HARVEST

            1. The harvest was good.
            """;

    @Test
    void whereAllEvidenceAgreesThereIsNoClaim() {
        Argument argument = argue("09ASTANA1843", TELEGRAM);
        assertEquals("09ASTANA1843", argument.key().text());
        assertEquals(Map.of(), argument.claims());
    }

    @Test
    void withoutAPublishersIdTheTextGivesTheKey() {
        assertEquals("09ASTANA1843", argue(null, TELEGRAM).key().text());
    }

    @Test
    void whereThePublisherSaysOtherwiseTheEvidenceOfTheTextIsKept() {
        Argument argument = argue("09ASTANA1844", TELEGRAM);
        TelegramId own = new TelegramId(2009, "ASTANA", 1843);
        assertEquals("09ASTANA1844", argument.key().text());
        assertEquals(Map.of(Evidence.TEXT, own, Evidence.STATION, own), argument.claims());
    }

    @Test
    void aDamagedIdOfThePublisherIsKeptBesideTheOneItIsReadAs() {
        Argument argument = argue("09EFTOASTANA1843", TELEGRAM);
        assertEquals("09ASTANA1843", argument.key().text());
        assertEquals(Map.of(Evidence.PUBLISHER, new TelegramId(2009, "EFTOASTANA", 1843)), argument.claims());
    }

    @Test
    void theSixLettersOfTheNationalArchivesAreThePost() {
        Argument argument = argue("1975MONTEV90044", "UNCLAS MONTEVIDEO 90044\n\nSUBJECT: GRAIN\n\n1. Good.\n");
        assertEquals("75MONTEVIDEO90044", argument.key().text());
    }

    @Test
    void theStationCountsToFourDigits() {
        String long5 = TELEGRAM.replace("001843", "021843");
        assertEquals(Map.of(), argue("09ASTANA21843", long5).claims());
        assertEquals(
                Map.of(Evidence.STATION, new TelegramId(2009, "ASTANA", 1843)),
                argue("09ASTANA21844", long5.replace("021843", "021844")).claims());
    }

    @Test
    void aSignatureOrMoreTextThanASectionHoldsMakesItTheWhole() {
        assertEquals(WitnessKind.WHOLE, argue(null, TELEGRAM + "HOAGLAND\n").kind());
        assertEquals(
                WitnessKind.WHOLE,
                argue(null, TELEGRAM + "\n2. " + "The fruit was better.\n".repeat(400))
                        .kind());
    }

    @Test
    void aTextWithoutAnyNumberIsKnownByItself() {
        Argument argument = argue(null, "UNCLAS\n\nSUBJECT: GRAIN\n\n1. Good.\n");
        assertTrue(argument.key().text().startsWith("text-"), argument.key()::text);
    }

    @Test
    void oneSectionOfSeveralIsASection() {
        assertEquals(WitnessKind.SECTION, argue("09ASTANA1843", TELEGRAM).kind());
        assertEquals(
                WitnessKind.SECTION,
                argue("09ASTANA1843", TELEGRAM.replace("SECTION 01", "SECTION 02"))
                        .kind());
    }

    @Test
    void allSectionsTogetherAreTheWhole() {
        String both = TELEGRAM + """

                UNCLAS SECTION 02 OF 02 ASTANA 001843

                2. The fruit was better.
                """;
        assertEquals(WitnessKind.WHOLE, argue("09ASTANA1843", both).kind());
        assertEquals(
                WitnessKind.WHOLE,
                argue("09ASTANA1843", TELEGRAM + "\nASTANA 00001843  002 OF 002\n\n2. The fruit was better.\n")
                        .kind());
    }

    @Test
    void aRepetitionAndACorrectedCopyAreToldApart() {
        String whole = TELEGRAM.replace("SECTION 01 OF 02 ", "");
        assertEquals(WitnessKind.WHOLE, argue(null, whole).kind());
        assertEquals(
                WitnessKind.RETRANSMISSION,
                argue(null, whole.replace("UUUUU ZZH", "UUUUU ZZH ZDK")).kind());
        assertEquals(
                WitnessKind.CORRECTED,
                argue(null, whole.replace("UUUUU ZZH", "UUUUU ZZH ZDS")).kind());
        assertEquals(
                WitnessKind.CORRECTED,
                argue(null, whole.replace("E.O. 12958", "C O R R E C T E D  C O P Y (TEXT)\n\nE.O. 12958"))
                        .kind());
    }

    private static Argument argue(@Nullable String id, String text) {
        PublisherStatement statement = new PublisherStatement(
                "Cablegate page", id, null, null, null, null, null, List.of(), List.of(), Map.of());
        return Argument.of(new TelegramReader().read(new SourceText(text), statement));
    }
}
