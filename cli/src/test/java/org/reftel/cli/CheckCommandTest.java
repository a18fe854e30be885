package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class CheckCommandTest {
    private static final String TOO_LATE = Invented.FULL.replace("DECL: 01/10/2019", "DECL: 01/10/2039");

    @Test
    void aTelegramInOrderIsPassedOver() {
        assertEquals(new Session(ExitCode.OK, "", ""), Session.with(Invented.FULL, "check", "-"));
    }

    @Test
    void aFindingHasItsPlaceCodeAndSectionAndFailsTheCommand() {
        Session session = Session.with(TOO_LATE, "check", "-");
        assertEquals("", session.err());
        assertEquals(ExitCode.FINDINGS, session.code());
        assertEquals("""
                09ASTANA12  standard input
                      error  17:13  check-declassify-too-late
                             The telegram is of 2009-01-10 and is to be declassified on
                             2039-01-10; 25 years are the most (E.O. 12958 sec. 1.5).

                """, session.out());
    }

    @Test
    void whatIsLessSevereThanAskedForIsLeftOut() {
        String unmarked = Invented.FULL.replace("3. (C) COMMENT", "3. COMMENT");
        assertEquals(ExitCode.FINDINGS, Session.with(unmarked, "check", "-").code());
        assertEquals(new Session(ExitCode.OK, "", ""), Session.with(unmarked, "check", "--severity=error", "-"));
    }

    @Test
    void jsonNamesEveryTelegramAndCountsLikeTheListing() {
        Session clean = Session.with(Invented.FULL, "check", "--json", "-");
        assertEquals(ExitCode.OK, clean.code());
        assertTrue(clean.out().contains("\"id\":\"09ASTANA12\""), clean.out());
        assertTrue(clean.out().endsWith("\"findings\":[]}\n"), clean.out());
        Session late = Session.with(TOO_LATE, "check", "--json", "-");
        assertEquals(ExitCode.FINDINGS, late.code());
        assertTrue(late.out().contains("\"code\":\"check-declassify-too-late\",\"severity\":\"error\""), late.out());
        assertTrue(late.out().contains("\"line\":17,\"column\":13"), late.out());
    }

    @Test
    void inputThatCannotBeReadWeighsMoreThanFindings() {
        Session session = Session.with(TOO_LATE, "check", "-", "no/such/file");
        assertEquals(ExitCode.INPUT, session.code());
        assertTrue(session.out().contains("check-declassify-too-late"), session.out());
        assertTrue(session.err().startsWith("reftel: no/such/file: "), session.err());
    }
}
