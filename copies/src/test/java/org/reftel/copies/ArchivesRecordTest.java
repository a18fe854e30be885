package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;

class ArchivesRecordTest {
    private static final String TEXT = """

            Declassified/Released US Department of State EO Systematic Review 04 MAY 2006
            LIMITED OFFICIAL USE
            PAGE 01 ANYPOS 00012 010922Z
            R 010922Z MAR 75
            FM AMEMBASSY ANYPOST
            TO SECSTATE WASHDC 0001
            LIMITED OFFICIAL USE ANYPOST 0012
            TAGS: EFIS
            1. FISH
            << END OF DOCUMENT >>
            """;
    private static final String TABLE = """
            Automatic Decaptioning: X
            Capture Date: 01 JAN 1994
            Concepts: FISH, CHIPS,
            VINEGAR: MALT
            Current Classification: UNCLASSIFIED
            Draft Date: 01 MAR 1975
            Document Number: 1975ANYPOST00012
            Executive Order: N/A
            From: ANYPOST
            Margaret Roe Declassified/Released US Department of State EO Systematic Review 04 MAY 2006
            Original Classification: LIMITED OFFICIAL USE
            Reference: 75 STATE 1, 75 ELSEWHERE 22
            Review Release Date: N/A
            Subject: FISH AND
            CHIPS
            TAGS: EFIS, (DOE, JANE), SR
            To: STATE
            Type: TE
            Markings: Margaret Roe Declassified/Released US Department of State EO Systematic Review 04
            MAY 2006
            """;
    private static final String RECORD = "Message Text\n" + TEXT + "Message Attributes\n\n" + TABLE;

    @Test
    void theTextIsTheTelegramAndTheTableTheStatement() {
        Transcription read = Copied.sole(Copied.read(RECORD));
        assertEquals(TEXT, read.text().characters());
        PublisherStatement said = read.statement();
        assertEquals("National Archives", said.publisher());
        assertEquals("1975ANYPOST00012", said.id());
        assertEquals("1975-03-01", said.created());
        assertEquals("2006-05-04", said.released());
        assertEquals("LIMITED OFFICIAL USE", said.classification());
        assertEquals("ANYPOST", said.origin());
        assertEquals("FISH AND CHIPS", said.title());
        assertEquals(List.of("EFIS", "(DOE, JANE)", "SR"), said.tags());
        assertEquals(List.of("75 STATE 1", "75 ELSEWHERE 22"), said.references());
    }

    @Test
    void valuesGoOnOverLinesUntilTheNextName() {
        PublisherStatement said = Copied.sole(Copied.read(RECORD)).statement();
        assertEquals("FISH, CHIPS, VINEGAR: MALT", said.attributes().get("Concepts"));
        assertEquals("ANYPOST", said.attributes().get("From"), "a page's stamp is no part of a value");
        assertEquals(
                "Automatic Decaptioning", said.attributes().keySet().iterator().next());
    }

    @Test
    void datesAreReadInAllTheirForms() {
        for (String date : List.of("01-Mar-1975 12:00:00 am", "01/03/1975", "1 mar 1975")) {
            assertEquals(
                    "1975-03-01",
                    Copied.sole(Copied.read(RECORD.replace("01 MAR 1975", date)))
                            .statement()
                            .created(),
                    date);
        }
        PublisherStatement unset = Copied.sole(Copied.read(RECORD.replace("01 MAR 1975", "01 JAN 1960")))
                .statement();
        assertNull(unset.created());
        assertEquals("01 JAN 1960", unset.attributes().get("Draft Date"));
    }

    @Test
    void recordsInOneFileAreATelegramEach() {
        String two = RECORD + RECORD.replace("00012", "00013");
        List<Transcription> read = Copied.read(two).transcriptions();
        assertEquals(2, read.size());
        assertEquals("1975ANYPOST00013", read.get(1).statement().id());
    }

    @Test
    void theTableMayStandInFront() {
        String turned = "Message Attributes\n" + TABLE + "Message Text\n" + TEXT;
        Transcription read = Copied.sole(Copied.read(turned));
        assertEquals(TEXT, read.text().characters());
        assertEquals("1975ANYPOST00012", read.statement().id());
    }

    @Test
    void aRecordOnAPageIsReadAsWell() {
        StringBuilder rows = new StringBuilder();
        for (String row : TABLE.split("\n")) {
            int colon = row.indexOf(": ");
            if (colon > 0) {
                rows.append("<tr><td>").append(row, 0, colon + 1).append("</td><td>");
                rows.append(row.substring(colon + 2)).append("</td></tr>\n");
            }
        }
        String page = "<html><body><h2>Message Text</h2><pre>" + TEXT.replace("<<", "&lt;&lt;")
                + "</pre><h2>Message Attributes</h2><table>" + rows + "</table></body></html>";
        Transcription read = Copied.sole(Copied.read(page));
        assertEquals("1975ANYPOST00012", read.statement().id());
        assertTrue(read.text().characters().contains("<< END OF DOCUMENT >>"));
    }
}
