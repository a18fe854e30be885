package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.testkit.Specimens;

/** What the archive of the story lacks, as {@code reftel wanted} and {@code reftel coverage} tell it. */
@NullMarked
class GapsCommandsTest {
    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void importTheStory() {
        assertEquals(
                ExitCode.OK,
                Session.of(
                                "import",
                                "--archive",
                                folder.resolve("archive").toString(),
                                Specimens.folder().resolve("story").toString())
                        .code());
    }

    @Test
    void theMostCitedTelegramStandsFirst() {
        String out = run("wanted", "--limit", "1").out();

        assertTrue(
                out.contains("are cited and not held\n\n08ASTANA951  cited 4 times, sent between 22 Feb 2008 and 23"),
                out);
        assertTrue(out.contains("There are more"), out);
    }

    @Test
    void theListIsNarrowedAndTakenAlong() {
        assertEquals(
                """
                id,post,year,number,times,from,until,sureness,classification,cited_by,subjects
                09ASTANA349,ASTANA,2009,349,2,2009-03-03,2009-03-04,good,SECRET,STATE; ASTANA,"TEN DAYS; AN AFTERNOON WITH\
                 ISKAKBAYEV: TRAINS, WALKERS AND A NAPKIN"
                """,
                run("wanted", "--post", "kazakhstan", "--year", "2009", "--min", "2", "--csv")
                        .out()
                        .replace("\r\n", "\n"));
        assertTrue(run("wanted", "--limit", "0", "--json")
                .out()
                .startsWith("{\"schema\":\"reftel/wanted/1\",\"post\":null,\"year\":null,\"least\":1,\"total\":"));
    }

    @Test
    void allThatIsKnownOfOneIsToldInTheWordsOfThoseThatCiteIt() {
        String out = run("wanted", "Astana", "951", "(2008)").out();

        assertTrue(out.contains("08ASTANA951  not held, cited by 4 telegrams"), out);
        assertTrue(out.contains("p2: The opening day is reported in ref A."), out);
        assertTrue(out.contains("Embassy Moscow (must have it): cites it in 08MOSCOW1710"), out);
    }

    @Test
    void aLetterIsReadyToBeSent() {
        Session session = run("wanted", "08ASTANA951", "--letter", "mdr");

        assertEquals(ExitCode.OK, session.code());
        assertTrue(session.out().contains("mandatory declassification review"), session.out());
        assertTrue(session.out().contains("ASTANA 000951, year 2008"), session.out());
    }

    @Test
    void whatIsNotWantedIsToldWhy() {
        assertEquals(
                "reftel: 09ASTANA811 is held, and so not wanted: reftel show 09ASTANA811\n",
                run("wanted", "09ASTANA811").err());
        assertEquals(ExitCode.INPUT, run("wanted", "09ASTANA9999").code());
        assertEquals(ExitCode.USAGE, run("wanted", "--letter", "foia").code());
        assertEquals(ExitCode.INPUT, run("coverage", "lapaz").code());
    }

    @Test
    void coverageTellsHowManyThereWereAndHowMuchIsHeld() {
        String all = run("coverage").out();
        String one = run("coverage", "bishkek").out();

        assertTrue(all.contains("BISHKEK                12        2     5,858  4,267 - 14,233        0.2 %"), all);
        assertTrue(one.contains("2009                    6        0     1,180  1,012 - 1,665         0.5 %"), one);
        assertTrue(one.contains("Secretary of State: 898 from 2009-02-06 to 2009-10-30 (numbers 384"), one);
        assertTrue(one.contains("111 days between 2009-07-10 and 2009-10-30, while 371 numbers"), one);
        assertEquals(
                """
                post,year,held,cited_only,highest,sent,sent_low,sent_high,share
                ASTANA,2009,3,1,811,1013,811,1713,0.0030
                """, run("coverage", "astana", "--year", "2009", "--csv").out().replace("\r\n", "\n"));
    }

    private static Session run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--archive";
        all[2] = folder.resolve("archive").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Session.of(all);
    }
}
