package org.reftel.core.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C|C",
                "c|C",
                "S|S",
                "U|U",
                "SBU|SBU",
                "TS|TS",
                "LOU|LOU",
                "FOUO|FOUO",
                "' C '|C",
                "( C )|C",
                "(S)|S",
                "S/NF|S//NF",
                "S//NF|S//NF",
                "S-NF|S//NF",
                "(S-NF)|S//NF",
                "C NF|C//NF",
                "SNF|S//NF",
                "(CNF)|C//NF",
                "N/SF|S//NF",
                "S/NOFORN|S//NF",
                "SBU/NF|SBU//NF",
                "SECRET//NOFORN|S//NF",
                "CONFIDENTIAL//NOFORN|C//NF",
                "U//FOUO|FOUO",
                "UNCLASSIFIED//FOR OFFICIAL USE ONLY|FOUO",
                "U//SBU|SBU",
                "C - ENTIRE TEXT|C",
                "CONFIDENTIAL - ENTIRE TEXT|C",
                "S-ENTIRE TEXT|S",
                "TOP SECRET|TS",
                "limited official use|LOU",
                "SENSITIVE BUT UNCLASSIFIED|SBU",
                "UNCLAS|U",
                "S//FGI//NF|S//NF/FGI",
                "S//OC/NF|S//NF/OC",
                "S/ORCON|S//OC",
                "C//PR|C//PR",
                "S/EXDIS|S//EXDIS",
                "SECRET/REL FRANCE|S//REL TO USA, FRA",
                "S/Rel to Russia, Latvia|S//REL TO USA, LVA, RUS",
                "C/REL TO USA, AUS|C//REL TO USA, AUS",
                "S/REL to Ukraine|S//REL TO USA, UKR",
                "S//REL SAU|S//REL TO USA, SAU",
                "secret//rel germany|S//REL TO USA, DEU",
                "S//REL TO USA, ACGU|S//REL TO USA, AUS, CAN, GBR",
                "S//REL TO USA, FVEY|S//REL TO USA, AUS, CAN, GBR, NZL",
                "S/REL CHINA AND THE U.K.|S//REL TO USA, CHN, GBR",
                "S/REL ATLANTIS|S//REL TO USA, ATLANTIS",
                "S//REL|S",
            })
    void aMarkIsReadInEveryFormItIsWritten(String written, String regular) {
        assertEquals(regular, String.valueOf(Marking.parse(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "()",
                "U.S.",
                "U/S",
                "U.S. and Russia",
                "Iran",
                "A",
                "NOTE",
                "see para 2",
                "S&ED",
                "S/CT",
                "S/PR",
                "S/ES",
                "S/GC",
                "C-AL9-00886",
                "C-175",
                "CSU",
                "SC",
                "Sic",
                "CT",
                "TC",
                "UN",
                "NFI",
                "NF",
                "c.f. ref A",
                "S/REL TO",
                "S/",
                "C -",
                "secretary",
                "SBUX",
                "TS1",
                "L",
                "FO",
                "UNFCCC",
                "refs A and B",
                "such as information exchanges",
                "C/REL 12",
            })
    void otherWordsAreNoMark(String words) {
        assertNull(Marking.parse(words));
    }

    @Test
    void onlyTheGivenPartOfATextIsRead() {
        String text = "2. (S//NF) Text";
        assertEquals("S//NF", String.valueOf(Marking.parse(text, 4, 9)));
        assertEquals("S", String.valueOf(Marking.parse(text, 4, 5)));
    }

    @ParameterizedTest
    @CsvSource({
        "SBU, SENSITIVE BUT UNCLASSIFIED",
        "U, UNCLASSIFIED",
        "S/NF, SECRET",
        "LOU, LIMITED OFFICIAL USE",
        "TS, TOP SECRET",
    })
    void aMarkHasItsLevelInWords(String mark, String words) {
        Marking marking = Marking.parse(mark);
        assertEquals(words, marking == null ? null : marking.level().words());
    }

    @ParameterizedTest
    @CsvSource({
        "S E C R E T, SECRET",
        "C O N F I D E N T I A L, CONFIDENTIAL",
        "T O P S E C R E T, TOP_SECRET",
        "T O P  S E C R E T, TOP_SECRET",
        "UNCLAS, UNCLASSIFIED",
        "unclassified, UNCLASSIFIED",
        "LIMITED OFFICIAL USE, LIMITED_OFFICIAL_USE",
        "sbu, SENSITIVE_BUT_UNCLASSIFIED",
    })
    void aLevelIsFoundHoweverItIsSpaced(String written, Level level) {
        assertEquals(level, Level.find(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SECRETARY", "SECRE", "UNCLA", "CONFIDENTIAL 12", "SENSITIVE"})
    void whatIsNoLevelIsNotFound(String written) {
        assertNull(Level.find(written));
    }

    @Test
    void whatIsSensitiveIsSentAsUnclassified() {
        assertEquals(Level.UNCLASSIFIED, Level.SENSITIVE_BUT_UNCLASSIFIED.classLine());
        assertEquals(Level.UNCLASSIFIED, Level.FOR_OFFICIAL_USE_ONLY.classLine());
        assertEquals(Level.LIMITED_OFFICIAL_USE, Level.LIMITED_OFFICIAL_USE.classLine());
        assertFalse(Level.LIMITED_OFFICIAL_USE.isClassified());
        assertTrue(Level.CONFIDENTIAL.isClassified());
    }

    @Test
    void noforIsForNationalsAndAReleaseForThoseItNames() {
        Clearance american = new Clearance(Level.SECRET, "USA", Set.of());
        Clearance french = new Clearance(Level.SECRET, "FRA", Set.of());
        assertTrue(american.permits(marking("S//NF")));
        assertFalse(french.permits(marking("S//NF")));
        assertTrue(french.permits(marking("S/REL FRANCE")));
        assertTrue(french.permits(marking("S/REL NATO")));
        assertFalse(french.permits(marking("S/REL GERMANY")));
        assertFalse(french.permits(marking("S")));
        assertFalse(american.permits(marking("TS")));
    }

    @Test
    void anAccessIsGivenByName() {
        Clearance without = new Clearance(Level.SECRET, "USA", Set.of());
        Clearance with = new Clearance(Level.SECRET, "USA", EnumSet.of(Caveat.EXDIS));
        assertFalse(without.permits(marking("S/EXDIS")));
        assertTrue(with.permits(marking("S/EXDIS")));
        assertFalse(with.permits(marking("S/NODIS")));
    }

    @Test
    void thePublicSeesWhatIsUnclassifiedAlone() {
        assertTrue(Clearance.PUBLIC.permits(marking("U")));
        assertFalse(Clearance.PUBLIC.permits(marking("SBU")));
        assertFalse(Clearance.PUBLIC.permits(marking("U/NF")));
    }

    @Test
    void noforOverrulesARelease() {
        assertEquals("S//NF", marking("S//NF//REL FRANCE").toString());
    }

    @Test
    void whatQuotesTwoReleasesMayGoToThoseInBoth() {
        assertEquals(
                "S//REL TO USA, FRA",
                marking("S/REL FRANCE, GERMANY")
                        .join(marking("C/REL ITALY, FRANCE"))
                        .toString());
        assertEquals("S//NF", marking("S/REL FRANCE").join(marking("C/NF")).toString());
    }

    private static Marking marking(String text) {
        Marking marking = Marking.parse(text);
        if (marking == null) {
            throw new AssertionError("no mark: " + text);
        }
        return marking;
    }
}
