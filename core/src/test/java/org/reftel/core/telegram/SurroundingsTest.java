package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.SourceText;

class SurroundingsTest {
    private static final String HEADER = """
            VZCZCXYZ0003
            RR RUEHWEB
            DE RUEHLO #0456 0330815
            ZNR UUUUU ZZH
            R 020815Z FEB 07
            FM AMEMBASSY LONDON
            TO RUEHC/SECSTATE WASHDC 1177
            """;
    private static final String BODY = """
            UNCLAS LONDON 000456

            E.O. 12958: N/A
            TAGS: ECON, UK
            SUBJECT: A FAIR FOR PUMPS

            1. The fair had ninety stands.

            2. Ours were three.

            SPECIMEN
            """;

    @Test
    void aWholeTelegramHasNothingAroundIt() {
        assertEquals(List.of("id-inferred"), codes(HEADER + BODY));
    }

    @Test
    void anExtractSaysSoAndHasNoHeader() {
        String notice = "This record is a partial extract of the original cable.\n";
        assertEquals(
                List.of("partial-record", "header-missing"),
                codes(notice + BODY).stream()
                        .filter(code ->
                                code.startsWith("partial") || code.startsWith("header") || code.startsWith("pub"))
                        .toList());
    }

    @Test
    void aNewspapersDateLineMeansThatTheTextWasTypedAnew() {
        assertEquals(List.of("retyped", "id-inferred"), codes(HEADER + "Tuesday, 06 February 2007, 08:20\n" + BODY));
    }

    @Test
    void otherWordsBeforeATelegramAreThePublishers() {
        assertEquals(List.of("publisher-text", "id-inferred"), codes("Viewing a telegram\n\n" + HEADER + BODY));
    }

    private static List<String> codes(String text) {
        return new TelegramReader()
                .read(new SourceText(text), PublisherStatement.none("text")).findings().stream()
                        .map(finding -> finding.code().code())
                        .toList();
    }
}
