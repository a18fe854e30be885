package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.core.telegram.HeadingTexts.lines;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

class ReftelReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    /** Reads as of a telegram STRELSAU 200 of 2009; each item as {@code label>id} or {@code label>[kind] text}. */
    private String read(String... block) {
        StringBuilder out = new StringBuilder();
        for (Reftel item : ReftelReader.read(lines(block), Citing.of(2009, "STRELSAU", 200), findings)) {
            out.append(out.isEmpty() ? "" : "; ");
            out.append(item.label() == null ? "" : item.label() + ">");
            out.append(
                    item.id() == null
                            ? "[" + item.kind().json() + "] " + item.text()
                            : item.id().toString());
            out.append(item.note() == null ? "" : " {" + item.note() + "}");
        }
        return out.toString();
    }

    @Test
    void readsOneTelegram() {
        assertEquals("09ZENDA12", read(" ZENDA 0012"));
    }

    @Test
    void readsEachFormOfLetter() {
        String expected = "A>09ZENDA1; B>08ZENDA2; C>09ZENDA3";
        assertEquals(expected, read("A. ZENDA 1", "B. 08 ZENDA 2", "C. ZENDA 3"));
        assertEquals(expected, read("A) ZENDA 1 B) 2008 ZENDA 2 C)", "ZENDA 3"));
        assertEquals(expected, read("(A)ZENDA 1, (B)08ZENDA 2, (C) ZENDA 3"));
        assertEquals(expected, read("A. (A) ZENDA 1", "\u00b6B. (B) 08 ZENDA 2", "\u00b6C. (C) ZENDA 3"));
        assertEquals(expected, read("a) zenda 1; b) 08 zenda 2; c) zenda 3"));
        assertEquals(expected, read("A. ZENDA 1", "", "B. 08 ZENDA 2", "", "C. ZENDA 3"));
    }

    @Test
    void readsLettersThatAMachineDoubledByTheTypistsOnes() {
        assertEquals("A>09ZENDA1; B>09ZENDA2; C>09ZENDA3", read("A. A. ZENDA 1 B. ZENDA 2", "B. C. ZENDA 3"));
    }

    @Test
    void readsUnletteredItemsBetweenSeparatorsAndOnLines() {
        assertEquals("09ZENDA1; 08HENTZAU2", read("ZENDA 1; 08 HENTZAU 2"));
        assertEquals("09ZENDA1; 09HENTZAU2; 09ROME3", read("ZENDA 1: HENTZAU 2 AND ROME 3"));
        assertEquals("09ZENDA1; 09HENTZAU2", read("ZENDA 1", "HENTZAU 2"));
        assertEquals("09ZENDA1; 08HENTZAU2", read("ZENDA 1 08 HENTZAU 2"));
    }

    @Test
    void takesADateBehindTheNumberForWhatItIs() {
        assertEquals("08ZENDA377 {14 NOV 08}", read("ZENDA 0377, 14 NOV 08"));
        assertEquals("A>08ZENDA377 {14 NOV 2008}; B>09ROME3", read("A. ZENDA 0377 (14 NOV 2008)", "B. ROME 3"));
        assertEquals("08ZENDA377 {dated 14 NOV 08}", read("ZENDA 0377 dated 14 NOV 08"));
    }

    @Test
    void givesABareNumberThePostInFrontOfIt() {
        assertEquals("09ZENDA1; 09ZENDA5; 09ZENDA7", read("ZENDA 1, 5 AND 7"));
        assertEquals("08ZENDA1; 08ZENDA5", read("08 ZENDA 1 & 5"));
        assertEquals("09ZENDA123; 09ZENDA124", read("ZENDA 123/124"));
        assertEquals("A>09ZENDA1; B>09ZENDA5", read("A. ZENDA 1, B. 5"));
    }

    @Test
    void readsPostsOfSeveralWords() {
        assertEquals("09BANDARSERISTRELSAU4", read("BANDAR SERI STRELSAU 4"));
        assertEquals("09PORTAUPRINCE4", read("PORT-AU-PRINCE 4"));
        assertEquals("09ZENDA4; 09STATE5", read("AMEMBASSY ZENDA 4; SECSTATE 5"));
    }

    @Test
    void readsTheYearInFrontGluedBehindAndInBrackets() {
        assertEquals("08ZENDA3", read("08ZENDA 003"));
        assertEquals("08ZENDA3", read("ZENDA 03 2008"));
        assertEquals("07ZENDA3", read("ZENDA 3 (2007)"));
        assertEquals("78ZENDA3", read("78 ZENDA 3"));
    }

    @Test
    void takesAnOwnNumberNotYetReachedForTheYearBefore() {
        assertEquals("08STRELSAU201; 09STRELSAU199; 09ZENDA999", read("STRELSAU 201; STRELSAU 199; ZENDA 999"));
        assertEquals(
                List.of(FindingCode.REFERENCE_YEAR_INFERRED),
                findings.stream().map(Finding::code).toList());
    }

    @Test
    void keepsWhatIsSaidOfATelegramAsItsNote() {
        assertEquals("09ZENDA1 {AND PREVIOUS}", read("ZENDA 1 AND PREVIOUS"));
        assertEquals("A>09ZENDA1 {NOTAL}; B>09ZENDA2", read("A. ZENDA 1 (NOTAL)", "B. ZENDA 2"));
        assertEquals(
                "A>09ZENDA1 {-- THE KING IS ILL, AND NOT AT HOME}; B>09ZENDA2",
                read("A) ZENDA 1 -- THE KING IS ILL, AND", "NOT AT HOME", "B) ZENDA 2"));
        assertEquals(
                "66ZENDA1 {CIRCULAR}; [airgram] ZENDA CA-12 NOV 2, 1966",
                read("66 ZENDA 1 CIRCULAR; ZENDA CA-12 NOV 2, 1966"));
    }

    @Test
    void keepsWhatIsNoTelegramWithItsKind() {
        assertEquals("[report] IIR 9 999 0001 09", read("IIR 9 999 0001 09"));
        assertEquals(
                "A>[report] TD-999/1-09 AND TD-999/2-09; B>09ZENDA1",
                read("A. TD-999/1-09 AND TD-999/2-09", "B. ZENDA 1"));
        assertEquals("[dtg] DAO ZENDA DTG 051506Z JUN 09", read("DAO ZENDA DTG 051506Z JUN 09"));
        assertEquals(
                "A>[email] ROE-DOE EMAIL MAY 9; B>[letter] MAY 1 DOE LETTER",
                read("A. ROE-DOE EMAIL MAY 9  B. MAY 1 DOE LETTER"));
        assertEquals("[report] EMBASSY ZENDA DAILY REPORT FOR MAY 4", read("EMBASSY ZENDA DAILY REPORT FOR MAY 4"));
        assertEquals("[document] OFFICIAL BIOS ON FILE", read("OFFICIAL BIOS ON FILE"));
        assertEquals("[other] 08 JAN 09 ZENDA O/I (THE KING)", read("08 JAN 09 ZENDA O/I (THE KING)"));
    }

    @Test
    void endsBeforeTheTextBegins() {
        assertEquals("09ZENDA1", read("ZENDA 1", "", "SUMMARY", "-------"));
        assertEquals("09ZENDA1", read("ZENDA 1", "(SBU) Poloff met 12 people."));
        assertEquals("A>09ZENDA1; B>09ROME2", read("A. ZENDA 1", "B. ROME 2", "", "(C) The king is ill."));
        assertEquals("09ZENDA1", read("ZENDA 1 STRELSAU 00000200 001.2 OF 002 (U) THIS CABLE IS SENSITIVE."));
        assertEquals("09ZENDA1", read("ZENDA 1 Classified By: DCM Jane Roe"));
        assertEquals("", read("NONE"));
        assertEquals("", read(""));
    }

    @Test
    void tellsWhereEachItemStands() {
        String text = " A. ZENDA 1 B. ROE EMAIL";
        List<Reftel> items = ReftelReader.read(lines(text), Citing.of(2009, null, 0), findings);
        assertEquals(
                "ZENDA 1",
                text.substring(items.get(0).span().start(), items.get(0).span().end()));
        assertEquals(
                "ROE EMAIL",
                text.substring(items.get(1).span().start(), items.get(1).span().end()));
    }
}
