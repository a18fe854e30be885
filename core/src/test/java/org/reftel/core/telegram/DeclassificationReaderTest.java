package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.core.telegram.HeadingTexts.lines;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

class DeclassificationReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    private String read(String... block) {
        DeclassificationReader.Line line = DeclassificationReader.read(lines(block), findings);
        Declassification d = line.declassification();
        return Reading.valueOf(line.order()) + " " + (d == null ? "-" : d.on() != null ? d.on() : d.rule());
    }

    private List<FindingCode> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void readsTheUsualForms() {
        assertEquals("12958 2019-10-13", read("E.O. 12958: DECL: 10/13/2019"));
        assertEquals("12958 2019-10-13", read("EO 12958 DECL: 10/13/2019"));
        assertEquals("12958 2019-02-12", read("EO 12958 DECL: 2019/02/12"));
        assertEquals("12958 2019-02-12", read("E.O. 12958: DECL: 2019-02-12"));
        assertEquals("12958 2009-06-03", read("E.o. 12958: decl: 6/3/09"));
        assertEquals("12958 2034-08-31", read("E.O. 12958: Declassify on 8/31/2034"));
        assertEquals("12958 2019-03-24", read("E.0. 12958: 03/24/2019"));
        assertEquals("12958 2018-05-12", read("E.O. 12958: DECLl: 05/12/2018"));
        assertEquals("12958 2018-05-12", read("E.O. 12958: DECL:", "05/12/2018"));
        assertEquals(List.of(), codes());
    }

    @Test
    void readsRules() {
        assertEquals("12958 N/A", read("E.O. 12958:N/A"));
        assertEquals("12356 OADR", read("E.O.12356: DECL:OADR"));
        assertEquals("12958 MR", read("E.O. 12958: DECL: MR"));
        assertEquals("12958 X1", read("E.O. 12958: DECL: X1"));
        assertEquals("12958 25X1-human", read("E.O. 12958: DECL: 25X1-human"));
        assertEquals("12958 TEN YEARS AFTER THE CORONATION", read("EO 12958 DECL: TEN YEARS AFTER", "THE CORONATION"));
        assertEquals("12958 DNG: CO 10/18/2029", read("E.O. 12958: DNG: CO 10/18/2029"));
    }

    @Test
    void readsTheOlderOrders() {
        assertEquals("11652 GDS", read("E.O. 11652: GDS"));
        assertEquals("11652 1974-12-31", read("E.O. 11652: ADS, DECLAS 12-31-74"));
        assertEquals("11652 XGDS-1", read("E.O. 11652: XGDS-1"));
        assertEquals("12065 1985-08-12", read("E.O. 12065: GDS 8/12/85 (ROE, JANE Q.) OR-P"));
        assertEquals("12958 2006-06-21", read("E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006"));
        assertEquals("null GROUP-3", read("GROUP-3"));
    }

    @Test
    void repairsTheOrdersNumber() {
        assertEquals("12958 2019-10-13", read("E.O. 12598: DECL: 10/13/2019"));
        assertEquals("12958 2019-10-13", read("E.O. 19528: DECL: 10/13/2019"));
        assertEquals("12958 2019-10-13", read("E.O. 1295: DECL: 10/13/2019"));
        assertEquals(
                List.of(
                        FindingCode.ORDER_NUMBER_GARBLED,
                        FindingCode.ORDER_NUMBER_GARBLED,
                        FindingCode.ORDER_NUMBER_GARBLED),
                codes());
    }

    @Test
    void repairsTheDateAndSaysSo() {
        assertEquals("12958 2019-11-02", read("E.O. 12958: DECL: 011/2/2019"));
        assertEquals("12958 2019-11-30", read("E.O. 12958: DECL: 11/31/2019"));
        assertEquals("12958 2019-02-28", read("E.O. 12958: DECL: 28/02/2019"));
        assertEquals("12958 2019-10-13", read("E.O. 12958: DECL: 10/132019"));
        assertEquals(java.util.Collections.nCopies(4, FindingCode.DECLASSIFY_DATE_REPAIRED), codes());
    }

    @Test
    void keepsAWithheldInstructionWithoutAValue() {
        assertEquals("12958 null", read("EO 12958 XXXXXXXXXXXXX"));
        assertEquals(List.of(FindingCode.TEXT_WITHHELD), codes());
    }

    @Test
    void endsAtTheNextLabel() {
        assertEquals("12958 2018-10-29", read("E.O. 12958: DECL: 10/29/2018 TAGS: PGOV RU"));
        assertEquals("12958 N/A", read("E.O. 12958: N/A TAGS: PGOV"));
        assertEquals("12958 -", read("E.O. 12958:", "TAGS: PGOV"));
    }
}
