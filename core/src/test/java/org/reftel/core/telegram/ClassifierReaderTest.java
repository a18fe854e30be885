package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reftel.core.telegram.HeadingTexts.lines;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.Finding;
import org.reftel.core.text.FindingCode;

class ClassifierReaderTest {
    private final List<Finding> findings = new ArrayList<>();

    private String read(String... block) {
        Classifier c = ClassifierReader.read(lines(block), findings);
        return c == null ? "none" : c.name() + " | " + c.title() + " | " + String.join(" ", c.reasons());
    }

    @Test
    void readsTheTitleInFront() {
        assertEquals(
                "Jane Q. Roe | Ambassador | 1.4(b) 1.4(d)",
                read("Classified By: Ambassador Jane Q. Roe: 1.4 (B), (D)"));
        assertEquals(
                "JANE ROE | CHARGE D'AFFAIRES | 1.4(b)",
                read("CLASSIFIED BY: CHARGE D'AFFAIRES JANE ROE, REASONS 1.4 B"));
        assertEquals(
                "John Doe Jr. | Political Counselor | 1.4(b) 1.4(d)",
                read("Classified By: Political Counselor John Doe Jr. for reasons 1.4 b and d"));
        assertEquals(
                "Jane Roe | Charge d'Affaires, a.i. | 1.4(d)",
                read("Classified By: Charge d'Affaires, a.i., Jane Roe for reasons 1.4 (d)."));
        assertEquals(
                "John Doe, Jr. | Ambassador | 1.4(b)",
                read("Classified By: Ambassador John Doe, Jr. Reasons 1.4 (b)."));
        assertEquals("D. Jane Roe | AMB | 1.4(b)", read("Classified By: AMB D. Jane Roe. Reason 1.4 (b)."));
        assertEquals(
                "Jane Roe | ConGen Zenda Deputy Principal Officer | 1.5(d)",
                read("Classified By: ConGen Zenda Deputy Principal Officer Jane Roe; Reason 1.5 (d)."));
        assertEquals("Jane Roe | PolMinCouns | 1.4(b)", read("Classified By: PolMinCouns Jane Roe, reasons 1.4 b"));
        assertEquals("JANE ROE | EUR/FO | 1.4(b)", read("CLASSIFIED BY EUR/FO JANE ROE, REASONS: 1.4 (B)."));
    }

    @Test
    void readsTheTitleBehindTheName() {
        assertEquals(
                "Jane Roe | Consul General, Zenda, Ruritania | 1.4(b) 1.4(d)",
                read("CLASSIFIED BY: Jane Roe, Consul General, Zenda, Ruritania.", "REASON: 1.4 (b), (d)"));
        assertEquals(
                "Jane Roe | Counselor for River Policy | 1.4(b)",
                read("Classified By: Jane Roe, Counselor for River Policy; reasons 1.4 (b)"));
    }

    @Test
    void readsANameOrAnOfficeAlone() {
        assertEquals("Jane Roe | null | 1.4(b)", read("Classified By: Jane Roe for reasons 1.4 (b)"));
        assertEquals("null | Ambassador | 1.4(b)", read("Classified By: Ambassador for reasons 1.4 (b)"));
        assertEquals("Jane Roe | DCM | ", read("Classified By: DCM Jane Roe, ..."));
    }

    @Test
    void readsReasonsInEveryForm() {
        for (String reasons : List.of(
                "1.4 (b) and (d)",
                "1.4 (B )(D)",
                "1.4(b,d)",
                "1.4 b/d",
                "1.4 (b & d)",
                "1.4 (b+d)",
                "1.4. (b), (d)",
                "1.4, b/d",
                "1.4 (b. and d.)",
                "1.4 (b) a nd (d)",
                "1. 4 (b) and ( d).",
                "1.4 (b) an\nd (d)",
                "1.4(b) and 1.4(d)")) {
            assertEquals("Jane Roe | DCM | 1.4(b) 1.4(d)", read("Classified By: DCM Jane Roe for reasons " + reasons));
        }
        assertEquals(
                "Jane Roe | DCM | 1.5(b) 1.5(d)",
                read("Classified By: DCM Jane Roe per 1.5 (b) and (d). A second sentence."));
    }

    @Test
    void readsWordsBrokenByTheTerminal() {
        assertEquals("Jane Roe | DCM | 1.4(b)", read("Classified By: DCM Jane Roe for rea", "sons 1.4 (b)"));
        assertEquals("Jane Roe | DCM | 1.4(b)", read("Classified By: DCM Jane Roe for reaso", "ns 1.4 (b)"));
        assertEquals("Jane Roe | DCM | 1.4(b)", read("Classified By: DCM Jane Roe for reaons 1.4 (b)"));
        assertEquals(
                "Jane Roe | Deputy CoorQnator | 1.4(b)",
                read("Classified By: Deputy CoorQnator Jane Roe for reasons 1.4 (b)"));
    }

    @Test
    void skipsTheMarkInFrontTheOrderAndADoubledLabel() {
        assertEquals("Jane Roe | CDA | 1.4(b)", read("(U) Classified by CDA Jane Roe; E.O. 12958, reasons 1.4 (b)."));
        assertEquals(
                "Jane Roe | CDA | 1.4(b)",
                read("Classified By: CLASSIFIED BY CDA Jane Roe for E.O. 12958 reasons 1.4 (b)"));
    }

    @Test
    void readsAMisspeltLabel() {
        assertEquals("Jane Roe | CDA | 1.4(b)", read("Classfied By: CDA Jane Roe for reasons 1.4 (b)"));
    }

    @Test
    void readsADerivativeClassification() {
        Classifier c = ClassifierReader.read(
                lines("Classified By: Derived from Multiple Sources", "Declassify on: 25X1-human"), findings);
        assertEquals("Multiple Sources", c == null ? null : c.derivedFrom());
        assertNull(c == null ? "" : c.name());
    }

    @Test
    void givesNoNameWhereItIsWithheld() {
        assertEquals("null | DCM | 1.4(b)", read("Classified By: DCM XXXXXXXXXXXX for reasons 1.4 (b)"));
        assertEquals(
                List.of(FindingCode.TEXT_WITHHELD),
                findings.stream().map(Finding::code).toList());
    }

    @Test
    void readsNothingFromNothing() {
        assertEquals("none", read("Classified By:"));
        assertEquals("none", read(""));
    }
}
