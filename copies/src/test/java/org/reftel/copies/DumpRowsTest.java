package org.reftel.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.PublisherStatement;

class DumpRowsTest {
    private static final String ROW =
            "\"7\",\"3/1/2005 9:22\",\"05ANYPOST12\",\"Embassy Anypost\",\"UNCLASSIFIED\",\"05STATE1|04ANYPOST9\","
                    + "\"R 010922Z MAR 05\nFM AMEMBASSY ANYPOST\",\"UNCLAS ANYPOST 000012\n\n1. He said \\\"no\\\",\n\"\"\n\"\"yes\"\".\nDOE\"\n";

    private static Transcribed rows(String rows) {
        return Copied.read(rows);
    }

    @Test
    void aRowGivesHeaderAndBodyWithItsEscapesUndone() {
        Transcription read = Copied.sole(rows(ROW));
        assertEquals("""
                R 010922Z MAR 05
                FM AMEMBASSY ANYPOST

                UNCLAS ANYPOST 000012

                1. He said "no",
                "
                "yes".
                DOE""", read.text().characters());
        assertEquals(
                new PublisherStatement(
                        "Cablegate CSV",
                        "05ANYPOST12",
                        "2005-03-01 9:22",
                        null,
                        "UNCLASSIFIED",
                        "Embassy Anypost",
                        null,
                        List.of(),
                        List.of("05STATE1", "04ANYPOST9"),
                        Map.of("number", "7")),
                read.statement());
    }

    @Test
    void anEscapedQuoteStandsForItsTwoBytes() {
        Transcription read = Copied.sole(rows(ROW));
        int quote = read.text().characters().indexOf("\"no");
        assertEquals(ROW.indexOf("\\\"no"), read.toCopy().start(quote));
        assertEquals(ROW.indexOf("\\\"no") + 2, read.toCopy().end(quote));
        int joint = read.text().characters().indexOf("\n\nUNCLAS");
        assertEquals(ROW.indexOf("\",\"UNCLAS A"), read.toCopy().start(joint));
    }

    @Test
    void eachRowHasTheDigestOfItsOwnBytes() {
        List<Transcription> read = rows(ROW + ROW + ROW.replace("DOE", "ROE")).transcriptions();
        assertEquals(3, read.size());
        assertEquals(read.get(0).sha256(), read.get(1).sha256());
        assertNotEquals(read.get(0).sha256(), read.get(2).sha256());
        assertEquals(64, read.get(0).sha256().length());
    }

    @Test
    void columnNamesAreNoRow() {
        Transcribed read = rows("\"n\",\"date\",\"id\",\"origin\",\"class\",\"refs\",\"header\",\"body\"\r\n" + ROW);
        assertEquals("05ANYPOST12", Copied.sole(read).statement().id());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void theLastRowNeedsNoLineEnd() {
        assertEquals(1, rows(ROW.stripTrailing()).transcriptions().size());
        assertEquals(List.of(), rows(ROW.stripTrailing()).problems());
    }

    @Test
    void halfARowIsReadAsFarAsItGoesAndToldWithItsPlace() {
        Transcribed read = rows(ROW + ROW.substring(0, ROW.indexOf(" said")));
        assertEquals(2, read.transcriptions().size());
        assertTrue(read.transcriptions().get(1).text().characters().endsWith("1. He"));
        CopyProblem problem = read.problems().getFirst();
        assertEquals(CopyProblem.Kind.HALF_ROW, problem.kind());
        assertEquals(ROW.length(), problem.offset());
        assertEquals("The row that begins here breaks off in field 8 of 8.", problem.message());
    }

    @Test
    void aFieldThatIsNeverClosedEndsWhereTheNextRowBegins() {
        Transcribed read = rows(ROW.replace("DOE\"", "DOE") + ROW);
        assertEquals(2, read.transcriptions().size());
        assertTrue(read.transcriptions().get(0).text().characters().endsWith("DOE"));
        assertEquals(0, read.problems().getFirst().offset());
    }

    @Test
    void aQuoteThatWasNotEscapedDoesNotEndTheBody() {
        String text = Copied.text(ROW.replace("\\\"no\\\"", "\"no\""));
        assertTrue(text.contains("He said \"no\",\n"), text);
        assertTrue(text.endsWith("DOE"));
    }

    @Test
    void lineEndsWrittenAsEscapesAreLineEndsWhereTheFieldHasNoOthers() {
        String row = "1,\"3/1/2005 9:22\",\"05ANYPOST12\",\"E\",\"C\",\"\",\"FM A\",\"UNCLAS A 000012\\nTAGS\\\\n\"\n";
        assertEquals("FM A\n\nUNCLAS A 000012\nTAGS\\n", Copied.text(row));
    }

    @Test
    void aRowInWindows1252IsRead() {
        byte[] bytes = ROW.replace("DOE", "D\u0092OE").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(Copied.sole(Copied.read(bytes)).text().characters().endsWith("D\u2019OE"));
    }

    @Test
    void aRowWithoutHeaderAndBodyHoldsNoTelegram() {
        Transcribed read = rows("\"7\",\"3/1/2005 9:22\",\"05ANYPOST12\",\"E\",\"C\",\"\",\"\",\"\"\n");
        assertEquals(CopyProblem.Kind.NO_TELEGRAM, read.problems().getFirst().kind());
    }
}
