package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ShowCommandTest {
    @TempDir
    static Path folder = Path.of("");

    private static Path archive = Path.of("");

    @BeforeAll
    static void importSome() throws IOException {
        archive = folder.resolve("archive");
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Files.writeString(copies.resolve("a.txt"), Invented.FULL);
        Files.writeString(copies.resolve("b.txt"), Invented.SHORT);
        Files.writeString(
                copies.resolve("c.txt"),
                Invented.SHORT.replace("JAN 09", "JAN 08").replace("Nothing", "Little"));
        Files.writeString(
                copies.resolve("d.txt"),
                Invented.SHORT
                        .replace("R 111200Z JAN 09", "R 111200Z JAN 09 ZDK")
                        .replace("La Paz.", "La Paz!"));
        Files.writeString(
                copies.resolve("e.txt"),
                Invented.SHORT
                        .replace("000034", "000077")
                        .replace(
                                "1. Nothing happened in La Paz.",
                                "The first.\n\n1. (U) The second.\n\nA NEW BEGINNING\n---------------\n\n1. (U) The third.\n\n2. (U) The"
                                        + " fourth.\n\n3. (U) The fifth."));
        Files.writeString(
                copies.resolve("f.txt"),
                Invented.SHORT
                        .replace("AMEMBASSY LA PAZ", "USMISSION UNVIE VIENNA")
                        .replace("LA PAZ 000034", "UNVIE VIENNA 000077"));
        assertEquals(
                ExitCode.OK,
                Session.of("import", "--archive", archive.toString(), copies.toString())
                        .code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09ASTANA12",
                "09ASTANA000012",
                "2009ASTANA00012",
                "ASTANA 12",
                "ASTANA 12 of 2009",
                "Astana 000012 (2009)",
                "astana 12, 10 January 2009",
                "AMEMBASSY ASTANA 12 10 JAN 09",
                "09 Astana 012",
                "9ASTANA12",
                "ASTANA 12 2009",
                "0909ASTANA12",
                "Embassy Astana 12/2009"
            })
    void anyWrittenFormIsTheOneTelegram(String written) {
        Session session = show(written, "--text");
        assertEquals(ExitCode.OK, session.code(), session.err());
        assertTrue(session.out().startsWith("KAZAKHSTAN: THE MINISTER OF INVENTIONS"), session.out());
    }

    @ParameterizedTest
    @CsvSource({
        "09ASTANA21, 09ASTANA12",
        "09ASTANA112, 09ASTANA12",
        "09ASTNA12, 09ASTANA12",
        "07ASTANA12, 09ASTANA12",
        "ASTANA 13, 09ASTANA12",
        "07LAPAZ34, 08LAPAZ34"
    })
    void whatIsNearIsOffered(String written, String near) {
        Session session = show(written);
        assertEquals(ExitCode.INPUT, session.code());
        assertTrue(
                session.err().startsWith("reftel: Nothing is held under '" + written + "'. Near to it:\n"),
                session.err());
        assertTrue(session.err().contains("  " + near + " "), session.err());
    }

    @Test
    void aNumberOfSeveralYearsIsNotGuessed() {
        Session session = show("LA PAZ 34");
        assertEquals(ExitCode.INPUT, session.code());
        assertEquals("""
                reftel: Nothing is held under 'LA PAZ 34'. Near to it:
                  08LAPAZ34            2008-01-11 NOTHING TO REPORT (of 2008)
                  09LAPAZ34            2009-01-11 NOTHING TO REPORT (of 2009)
                """, session.err());
    }

    @Test
    void wordsThatAreNoIdOfferNothing() {
        assertEquals(
                "reftel: Nothing is held under 'grain harvest'.\n",
                show("grain harvest").err());
    }

    @Test
    void whereNoTelegramIsNamedTheFormOfAnIdIsTold() {
        Session session = show("");
        assertEquals("reftel: Name a telegram: year, post and number, such as 09ASTANA1843.\n", session.err());
        assertEquals(ExitCode.USAGE, session.code());
    }

    @Test
    void aMissionOfTwoNamesIsFoundUnderBoth() {
        assertEquals(
                ExitCode.OK,
                show("UNVIE 77 2009", "--text").code(),
                show("UNVIE 77 2009").err());
    }

    @Test
    void aParagraphIsShownByItself() {
        assertEquals("""
                %  (C/NF)  2  "We sell what is not there," the Minister said, and named two
                %             buyers. He asked that they remain unnamed.
                """.replace("%", ""), show("09ASTANA12#p2").out());
        assertEquals(
                "\"We sell what is not there,\" the Minister said, and named two buyers. He asked that they remain"
                        + " unnamed.\n",
                show("09ASTANA12#p2", "--text").out());
    }

    @Test
    void aParagraphIsNamedAsSearchResultsNameIt() {
        assertEquals("The third.\n", show("09LAPAZ77#p1.2", "--text").out());
        assertEquals("The first.\n", show("09LAPAZ77#u1", "--text").out());
    }

    @Test
    void whereAParagraphIsMissingThoseThereAreAreNamed() {
        Session session = show("09LAPAZ77#p9");
        assertEquals(ExitCode.INPUT, session.code());
        assertEquals("reftel: 09LAPAZ77 has no paragraph #p9. It has #u1, #p1, #p1.2, #p2, #p3.\n", session.err());
        assertEquals(
                "reftel: --json and --witnesses show a whole telegram. Leave out #p1.\n",
                show("09LAPAZ77#p1", "--json").err());
    }

    @Test
    void theWitnessesOfATelegramAreNamedThePrincipalOneFirst() {
        String[] lines = show("09LAPAZ34", "--witnesses").out().split("\n", -1);
        assertEquals("09LAPAZ34", lines[0]);
        assertTrue(lines[1].matches(" +2  whole +text +[0-9a-f]{12}  .*b\\.txt"), lines[1]);
        assertTrue(lines[2].matches(" +4  retransmission +text +[0-9a-f]{12}  .*d\\.txt"), lines[2]);
    }

    @Test
    void theJsonIsThatOfReading() {
        String read = Session.of(
                        "read", "--json", folder.resolve("copies/a.txt").toString())
                .out();
        assertEquals(read, show("09ASTANA12", "--json").out());
    }

    private static Session show(String... words) {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "show";
        arguments[1] = "--archive";
        arguments[2] = archive.toString();
        System.arraycopy(words, 0, arguments, 3, words.length);
        return Session.of(arguments);
    }
}
