package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;

class PlainTextTest {
    private static final String WIRE = """
            VZCZCXRO0001
            RR RUEHC
            DE RUEHAN #0012 0600922
            ZNR UUUUU ZZH
            R 010922Z MAR 05
            FM AMEMBASSY ANYPOST
            TO RUEHC/SECSTATE WASHDC 0001
            BT
            UNCLAS ANYPOST 000012

            E.O. 12958: N/A
            TAGS: EFIS
            SUBJECT: FISH

            1. Fish.
            DOE
            """;

    private static final String OTHER = WIRE.replace("0012", "0013").replace("Fish.", "More fish.");
    private static final String SHORT = OTHER.substring(OTHER.indexOf("R 01"));
    private static final String BODY = OTHER.substring(OTHER.indexOf("UNCLAS"));

    @Test
    void telegramsInOneFileAreCutAtTheirTransmissionLines() {
        assertEquals(List.of(WIRE, OTHER), Copied.texts(WIRE + OTHER));
        assertEquals(List.of(WIRE + "#0012\nNNNN\n", "\n\n" + OTHER), Copied.texts(WIRE + "#0012\nNNNN\n\n\n" + OTHER));
    }

    @Test
    void telegramsWithoutTransmissionLinesAreCutAfterASignature() {
        assertEquals(List.of(WIRE, SHORT), Copied.texts(WIRE + SHORT));
        assertEquals(List.of(WIRE, BODY), Copied.texts(WIRE + BODY));
        String run = WIRE.replace("1. Fish.\nDOE", "1. Fish. DOE");
        assertEquals(List.of(run, SHORT), Copied.texts(run + SHORT));
    }

    @Test
    void officesAndNotesInFrontOfATelegramBelongToIt() {
        String sent = "INFO  LOG-00   EEB-00   AF-00\n      NEA-00  /002R\n\n" + SHORT;
        assertEquals(List.of(WIRE, sent), Copied.texts(WIRE + sent));
        String partial = "This record is a partial extract of the original cable.\n\n010922Z Mar 05\n\n" + BODY;
        String signed = WIRE.replace("DOE", "Doe");
        assertEquals(List.of(signed, partial), Copied.texts(signed + partial));
    }

    @Test
    void textsRetypedInSmallLettersAreKnown() {
        String retyped = "C o n f i d e n t i a l section 01 of 02 anypost 000014\n\nE.o. 12958: decl: 01/07/2014\n";
        assertEquals(List.of(WIRE, retyped), Copied.texts(WIRE + retyped));
        assertEquals(
                1,
                Copied.texts(WIRE + "Secret talks of 2004 were held\nTags: x\n").size());
    }

    @Test
    void aSheetPrintedAroundATelegramIsNoTelegramOfItsOwn() {
        String sheet = "C O N F I D E N T I A L        ANYPOST 00012\nSIPDIS\nTAGS: EFIS\nAPPROVED: AMB:DOE\n\n";
        assertEquals(List.of(sheet + WIRE), Copied.texts(sheet + WIRE));
    }

    @Test
    void aTelegramQuotedInTheTextOfAnotherIsNotCutOut() {
        String quoting = WIRE.replace("1. Fish.", "1. We quote:\n\n" + SHORT.replace("\nDOE\n", "\nend quote."));
        assertEquals(List.of(quoting), Copied.texts(quoting));
    }

    @Test
    void sectionsOfOneTelegramStayTogether() {
        String first = WIRE.replace("UNCLAS ANYPOST", "UNCLAS SECTION 01 OF 02 ANYPOST");
        String second = WIRE.replace("UNCLAS ANYPOST", "UNCLAS SECTION 02 OF 02 ANYPOST");
        assertEquals(List.of(first + "NNNN\n" + second), Copied.texts(first + "NNNN\n" + second));
    }

    @Test
    void aHeadingThatStandsTwiceIsOneTelegram() {
        String heading = WIRE.substring(WIRE.indexOf("UNCLAS"), WIRE.indexOf("1. Fish"));
        String twice = WIRE.replace(heading, heading + heading);
        assertEquals(List.of(twice), Copied.texts(twice));
    }

    @Test
    void aTelegramSentAgainStaysWithItselfUnlessAPublisherStandsBetween() {
        assertEquals(List.of(WIRE + WIRE), Copied.texts(WIRE + WIRE));
        String stated = "ID: 7\n" + WIRE;
        assertEquals(List.of(WIRE, stated), Copied.texts(WIRE + stated));
    }

    @Test
    void pagesOfTheSeventiesAreCutAtPageOne() {
        String first = """
                UNCLASSIFIED
                PAGE 01 ANYPOS 00012 01 OF 02 010922Z
                ACTION EUR-12
                R 010922Z MAR 75
                FM AMEMBASSY ANYPOST
                TO SECSTATE WASHDC 0001
                UNCLAS SECTION 1 OF 2 ANYPOST 0012
                TAGS: EFIS
                1. FISH
                UNCLASSIFIED
                PAGE 02 ANYPOS 00012 01 OF 02 010922Z
                AND CHIPS
                """;
        String second = first.replace("01 OF 02", "02 OF 02").replace("1 OF 2", "2 OF 2");
        String other = first.replace("0012", "0013");
        assertEquals(List.of(first + second, other), Copied.texts(first + second + other));
    }

    @Test
    void wordsOfASiteStayAndTellWhatItsRowSays() {
        String page = """
                05ANYPOST12, FISH,
                Menu
                Reference ID Created Released Classification Origin
                05ANYPOST12 2005-03-01 09:22 2011-08-30 01:44 UNCLASSIFIED//FOR OFFICIAL USE ONLY Embassy Anypost

                """;
        Transcription read = Copied.sole(Copied.read(page + WIRE + "\nLeave a Reply"));
        assertEquals(page + WIRE + "\nLeave a Reply", read.text().characters());
        PublisherStatement said = read.statement();
        assertEquals("WikiLeaks text", said.publisher());
        assertEquals("05ANYPOST12", said.id());
        assertEquals("2005-03-01 09:22", said.created());
        assertEquals("2011-08-30 01:44", said.released());
        assertEquals("UNCLASSIFIED//FOR OFFICIAL USE ONLY", said.classification());
        assertEquals("Embassy Anypost", said.origin());
        assertEquals("FISH,", said.title());
    }

    @Test
    void namesInFrontOfValuesAreRead() {
        String sheet = """
                Identifier
                Created
                Classification
                Origin
                05ANYPOST12
                2005-03-01 09:22:00
                UNCLASSIFIED
                Embassy Anypost
                Cable title:\u00A0\u00A0

                FISH AND CHIPS

                Tags:\u00A0 EFIS SR
                """;
        PublisherStatement said = Copied.sole(Copied.read(sheet + WIRE)).statement();
        assertEquals("spreadsheet text", said.publisher());
        assertEquals("05ANYPOST12", said.id());
        assertEquals("2005-03-01 09:22:00", said.created());
        assertEquals("UNCLASSIFIED", said.classification());
        assertEquals("Embassy Anypost", said.origin());
        assertEquals("FISH AND CHIPS", said.title());
        assertEquals(List.of("EFIS", "SR"), said.tags());
    }

    @Test
    void namesWithColonsAreReadAndANumberThatIsNoIdIsKeptApart() {
        PublisherStatement said = Copied.sole(
                        Copied.read("ID: 190648\nDATE: 3/1/2005\nORIGIN: Embassy Anypost\n" + WIRE))
                .statement();
        assertNull(said.id());
        assertEquals("190648", said.attributes().get("id"));
        assertEquals("3/1/2005", said.created());
        assertEquals("Embassy Anypost", said.origin());
    }

    @Test
    void wordsOfAMenuThatAreNamesOfFieldsSayNothing() {
        PublisherStatement said = Copied.sole(Copied.read("Identifier\nOrigin\nHome\nSearch\nDate\n" + WIRE))
                .statement();
        assertEquals(PublisherStatement.none("text"), said);
    }

    @Test
    void statementsBetweenTelegramsBelongToTheOneThatFollows() {
        String row =
                "Reference ID Created Classification Origin\n05ANYPOST%s 2005-03-01 09:22 SECRET Embassy Anypost\n";
        String first = row.formatted("12") + WIRE;
        String second = row.formatted("13") + OTHER;
        List<Transcription> read = Copied.read(first + second).transcriptions();
        assertEquals(
                List.of(first, second),
                read.stream().map(telegram -> telegram.text().characters()).toList());
        assertEquals("05ANYPOST13", read.get(1).statement().id());
    }

    @Test
    void aTextWithoutTheFormOfATelegramHoldsNone() {
        for (String text : List.of(
                "Call me Ishmael.\n",
                "CONFIDENTIAL\nSUBJECT: lunch\n",
                "The embassy's telegram VZCZCXRO0001 was long.\n",
                "SECRET\n",
                "R 010922Z MAR 05 is a date-time group.\n")) {
            Transcribed read = Copied.read(text);
            assertEquals(List.of(), read.transcriptions(), text);
            assertEquals(
                    CopyProblem.Kind.NO_TELEGRAM, read.problems().getFirst().kind());
        }
    }

    @Test
    void aClassLineWithItsHeadingIsEnough() {
        assertEquals(List.of(BODY), Copied.texts(BODY));
        assertEquals(
                1,
                Copied.texts("S E C R E T\nE.O. 11652: GDS\nTAGS: PFOR\nSUBJECT: X\n")
                        .size());
    }
}
