package org.reftel.core.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.core.text.SourceText;

/** Which telegram a text is, and what is said where the witnesses disagree. */
class IdentityTest {
    private static final String HEADER = "VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHVT #0022/01 0501005\nZNR UUUUU ZZH\n"
            + "R 191005Z FEB 09\nFM AMEMBASSY VALLETTA\nTO RUEHC/SECSTATE WASHDC 2204\n";
    private static final String TEXT =
            "\nE.O. 12958: N/A\nTAGS: EWWT\nSUBJECT: FOG\n\n1. Fog came.\n\n2. It went.\n\nCOLBORNE\n";

    private static void check(String text, String id, String expected) {
        PublisherStatement statement = id.isEmpty()
                ? PublisherStatement.none("text")
                : new PublisherStatement("page", id, null, null, null, null, null, List.of(), List.of(), Map.of());
        Telegram telegram = new TelegramReader().read(new SourceText(text), statement);
        StringBuilder read = new StringBuilder(String.valueOf(telegram.id()));
        Mrn mrn = Reading.valueOf(telegram.head().mrn());
        read.append(", ").append(mrn == null ? "no number" : mrn.post() + " " + mrn.number());
        telegram.findings().stream()
                .map(finding -> finding.code().code())
                .filter(code -> code.startsWith("id-") || code.startsWith("mrn-"))
                .forEach(code -> read.append(", ").append(code));
        assertEquals(expected, read.toString());
    }

    @Test
    void numberAndDateMakeAnIdWhereTheCopyStatesNone() {
        check(HEADER + "UNCLAS VALLETTA 000022\n" + TEXT, "", "09VALLETTA22, VALLETTA 22, id-inferred");
    }

    @Test
    void theCopysIdStandsWhereBothAgree() {
        check(HEADER + "UNCLAS VALLETTA 000022\n" + TEXT, "09VALLETTA22", "09VALLETTA22, VALLETTA 22");
    }

    @Test
    void bothAreKeptWhereTheyDisagree() {
        check(HEADER + "UNCLAS WINDHOEK 000144\n" + TEXT, "09VALLETTA22", "09VALLETTA22, WINDHOEK 144, id-disagrees");
    }

    @Test
    void theCopysIdGivesTheNumberThatTheTextLacks() {
        check(HEADER + TEXT, "09VALLETTA22", "09VALLETTA22, VALLETTA 22, mrn-inferred");
    }

    @Test
    void theStationGivesTheNumberWhereNobodyElseDoes() {
        check(HEADER + TEXT, "", "09VALLETTA22, VALLETTA 22, id-inferred, mrn-inferred");
    }

    @Test
    void theStationOfALaterSectionGivesNone() {
        check(HEADER.replace("#0022/01", "#0023/02") + TEXT, "", "null, no number, id-unknown");
    }

    @Test
    void theDepartmentsStationGivesNone() {
        check(HEADER.replace("AMEMBASSY VALLETTA", "SECSTATE WASHDC") + TEXT, "", "null, no number, id-unknown");
    }
}
