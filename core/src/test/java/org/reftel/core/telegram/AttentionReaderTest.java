package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reftel.core.telegram.HeadingTexts.lines;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionReaderTest {
    private static List<String> read(String... block) {
        List<String> out = new ArrayList<>();
        for (Reading<String> line : AttentionReader.read(lines(block), new ArrayList<>())) {
            out.add(String.valueOf(line.value()));
        }
        return out;
    }

    @Test
    void readsOneInstructionALine() {
        assertEquals(
                List.of("STATE FOR EUR/RU", "NSC FOR ROE", "CG 7 GUARDS POLAD"),
                read("STATE FOR EUR/RU", "NSC FOR ROE", "CG 7 GUARDS POLAD"));
    }

    @Test
    void joinsALineThatEndsOpen() {
        assertEquals(
                List.of("STATE FOR EUR/RU, EUR/FO", "NSC FOR ROE"), read("STATE FOR EUR/RU,", "EUR/FO", "NSC FOR ROE"));
        assertEquals(List.of("STATE FOR EUR AND INR"), read("STATE FOR EUR AND", "INR"));
        assertEquals(List.of("STATE FOR EUR AND INR"), read("STATE FOR EUR", "AND INR"));
        assertEquals(List.of("DEPT PASS TO DOJ (ROE, DOE)"), read("DEPT PASS TO DOJ (ROE,", "DOE)"));
    }

    @Test
    void joinsAFullLineWithWhatHadNoRoom() {
        assertEquals(
                List.of("DEPARTMENT FOR THE SECRETARY, THE DEPUTY SECRETARY, EUR A/S ROE, EUR/FO"),
                read("DEPARTMENT FOR THE SECRETARY, THE DEPUTY SECRETARY, EUR A/S", "ROE, EUR/FO"));
    }

    @Test
    void startsAnewWhereALineBeginsAnInstruction() {
        assertEquals(List.of("ZENDA FOR ROE,", "STATE FOR EUR"), read("ZENDA FOR ROE,", "STATE FOR EUR"));
    }

    @Test
    void partsInstructionsThatShareALine() {
        assertEquals(List.of("DEPT FOR EUR/RU, INR", "NSC FOR ROE"), read("DEPT FOR EUR/RU, INR; NSC FOR ROE"));
        assertEquals(List.of("DEPT FOR EUR; INR/B"), read("DEPT FOR EUR; INR/B"));
        assertEquals(
                List.of("AMEMBASSY ZENDA PASS TO AMEMBASSY HENTZAU", "AMEMBASSY ROME PASS TO AMCONSUL MILAN"),
                read("AMEMBASSY ZENDA PASS TO AMEMBASSY HENTZAU AMEMBASSY ROME PASS TO AMCONSUL MILAN"));
    }

    @Test
    void keepsANameWithItsInstructionAcrossALineEnd() {
        assertEquals(
                List.of("LONDON FOR ROE", "BERLIN FOR DOE-SCHMIDT-ROSENHAUS", "STRELSAU FOR SAPT AND TARLENHEIM"),
                read("LONDON FOR ROE; BERLIN FOR DOE-SCHMIDT-ROSENHAUS; STRELSAU", "FOR SAPT AND TARLENHEIM"));
    }
}
