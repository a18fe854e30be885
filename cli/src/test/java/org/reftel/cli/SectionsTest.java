package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.FindingCode;
import org.reftel.core.text.SourceText;

/** A telegram of three sections that came one by one. */
@NullMarked
class SectionsTest {
    private static final String FIRST = section(1, """
            1. (C) SUMMARY: Apples which nobody grows have lost a third.  END
            SUMMARY.

            2. (C) "We sell what is not there," the Minister said, and asked that
            """);
    private static final String SECOND = section(2, """
            the two buyers remain unnamed.

            3. (C) He did not say who pays.
            """);
    private static final String THIRD = section(3, """
            4. (C) COMMENT: Nobody does.  END COMMENT.
            ROE
            """);

    @TempDir
    Path folder = Path.of("");

    @Test
    void areReadAsOneTelegramInWhateverOrderTheyCame() throws IOException {
        bring("b", SECOND);
        bring("c", THIRD);
        bring("a", FIRST);

        assertEquals("""
                THE LONG PRICE OF IMAGINARY APPLES
                Apples which nobody grows have lost a third.
                "We sell what is not there," the Minister said, and asked that the two buyers remain unnamed.
                He did not say who pays.
                Nobody does.
                ROE

                """, run("show", "09ASTANA12", "--text").out());
        assertFalse(run("show", "09ASTANA12").out().contains("not held"));
        assertTrue(run("search", "\"asked that the two buyers\"").out().startsWith("1 telegram\n"));
        assertTrue(run("search", "has:signature para:(minister buyers)").out().startsWith("1 telegram\n"));
        String exported = run("export", "*").out();
        assertEquals(1, exported.lines().count());
        assertTrue(exported.contains("asked that the two buyers remain unnamed."), exported);
        assertEquals(ExitCode.OK, run("verify").code());
    }

    @Test
    void tellInWhichCopyEachParagraphStands() throws IOException {
        bring("b", SECOND);
        bring("a", FIRST);

        String[] lines = run("show", "09ASTANA12", "--witnesses").out().split("\n");
        assertTrue(lines[1].endsWith("a.txt"), lines[1]);
        assertEquals("          section 1: #p1, #p2", lines[2]);
        assertTrue(lines[3].endsWith("b.txt"), lines[3]);
        assertEquals("          section 2: #p2, #p3", lines[4]);
    }

    @Test
    void aMissingSectionIsAFinding() throws IOException {
        bring("a", FIRST);
        bring("c", THIRD);

        String page = run("show", "09ASTANA12").out();
        assertTrue(page.contains("sections-incomplete\n             Section 2 of 3 is not held."), page);
        assertTrue(run("search", "has:findings").out().startsWith("1 telegram\n"));
        assertEquals(own(FIRST, THIRD) + 1, findings());
        Session rebuilt = run("rebuild");
        assertEquals(ExitCode.OK, rebuilt.code(), rebuilt.err());
        assertEquals(own(FIRST, THIRD) + 1, findings());

        bring("b", SECOND);
        assertEquals(own(FIRST, SECOND, THIRD), findings());
        assertFalse(run("show", "09ASTANA12").out().contains("not held"));
    }

    /** What is odd in sections by themselves, but for what they begin with. */
    private static long own(String... sections) {
        return Arrays.stream(sections)
                .map(text -> new TelegramReader().read(new SourceText(text), PublisherStatement.none("text")))
                .flatMap(telegram -> telegram.findings().stream())
                .filter(finding -> finding.code() != FindingCode.SECTIONS_INCOMPLETE)
                .count();
    }

    private long findings() {
        try (Archive archive = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            return archive.statistics(Reader.everything()).findings();
        }
    }

    @Test
    void giveWayToACopyOfTheWhole() throws IOException {
        bring("a", FIRST);
        bring("c", THIRD);
        bring("whole", FIRST + "\n" + SECOND + "\n" + THIRD);

        String page = run("show", "09ASTANA12").out();
        assertFalse(page.contains("not held"), page);
        assertTrue(page.contains("whole.txt") && !page.contains("a.txt"), page);
    }

    @Test
    void aLetterInALaterSectionIsAnItemOfTheFirstOnesReferenceLine() throws IOException {
        bring("b", SECOND.replace("who pays.", "who pays (ref B)."));
        assertEquals(ExitCode.INPUT, run("refs", "08TASHKENT55", "--cited-by").code());

        bring("a", FIRST.replace("APPLES\n\n", "APPLES\n\nREF: A. 08 ASTANA 680\n     B. 08 TASHKENT 55\n\n"));

        String citing = run("refs", "08TASHKENT55", "--cited-by").out();
        assertTrue(citing.contains("“He did not say who pays (ref B).” (#p3)"), citing);
        assertFalse(run("refs", "08ASTANA680", "--cited-by").out().contains("who pays"));
        Session rebuilt = run("rebuild");
        assertEquals(ExitCode.OK, rebuilt.code(), rebuilt.err());
        assertEquals(citing, run("refs", "08TASHKENT55", "--cited-by").out());
    }

    private void bring(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".txt");
        Files.writeString(file, text);
        Session session = run("import", file.toString());
        assertEquals(ExitCode.OK, session.code(), session.err());
    }

    private Session run(String... words) {
        String[] arguments = Arrays.copyOf(words, words.length + 2);
        arguments[words.length] = "--archive";
        arguments[words.length + 1] = folder.resolve("archive").toString();
        return Session.of(arguments);
    }

    private static String section(int number, String text) {
        return """
                VZCZCXRO123%1$d
                OO RUEHBI
                DE RUEHTA #0012/0%1$d 0100812
                ZNY CCCCC ZZH
                O 100812Z JAN 09
                FM AMEMBASSY ASTANA
                TO RUEHC/SECSTATE WASHDC IMMEDIATE 045%1$d
                BT
                C O N F I D E N T I A L SECTION 0%1$d OF 03 ASTANA 000012

                SIPDIS

                E.O. 12958: DECL: 01/10/2019
                TAGS: PREL, ECON, KZ
                SUBJECT: THE LONG PRICE OF IMAGINARY APPLES

                %2$s
                BT
                #0012
                """.formatted(number, text);
    }
}
