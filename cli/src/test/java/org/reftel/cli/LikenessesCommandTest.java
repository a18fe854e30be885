package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/** A telegram that was sent once more two days later under another number, and one that says something else. */
@NullMarked
class LikenessesCommandTest {
    private static final String BODY = """
            1. SUMMARY: The Minister of Inventions told the Ambassador on January 9 that apples which nobody grows have lost a
            third of their price within a year, and that the buyers of the north had gone home without a word. END SUMMARY.

            2. "We sell what is not there," the Minister said, and named two merchants of the lower town who keep their ledgers
            in a tower. He asked that they remain unnamed until the harvest fair, at which the price of plums is read out by a
            blind man from a ladder.

            3. COMMENT: He did not say who pays for the ladder, nor whether the tower has a door. END COMMENT.
            ROE
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void importThree() throws IOException {
        String head = Invented.SHORT.substring(0, Invented.SHORT.indexOf("1. "));
        Files.writeString(folder.resolve("a.txt"), head + BODY);
        Files.writeString(
                folder.resolve("b.txt"),
                head.replace("111200Z", "130930Z").replace("000034", "000041")
                        + BODY.replace("a ladder", "the ladder"));
        Files.writeString(folder.resolve("c.txt"), Invented.FULL);
        for (String file : List.of("a.txt", "b.txt", "c.txt")) {
            run("import", folder.resolve(file).toString());
        }
    }

    @Test
    void theSameTextUnderAnotherNumberIsFoundAndShown() {
        assertEquals("""
                1 likeness

                sent-again: sent again (92 % of the text; 96 % of the shorter one)
                  09LAPAZ34            2009-01-11  NOTHING TO REPORT
                  09LAPAZ41            2009-01-13  NOTHING TO REPORT
                """, run("likenesses", "la paz 34 (2009)").out());
        assertTrue(run("show", "09LAPAZ41")
                .out()
                .contains("\n09LAPAZ34 of 2009-01-11 has 92 % of the same text (sent again)\n"));
        assertEquals("0 likenesses\n", run("likenesses", "09ASTANA12").out());
        assertTrue(
                run("likenesses").out().startsWith("1 likeness\n\nsent-again: "),
                run("likenesses").out());
        assertTrue(
                run("likenesses", "--json", "09LAPAZ34")
                        .out()
                        .startsWith(
                                "{\"kind\":\"sent-again\",\"alike\":92,\"contained\":96,\"telegrams\":[{\"id\":\"09LAPAZ34\","));
        assertTrue(run("likenesses", "--csv").out().startsWith("id,sent,subject,other,"));
    }

    @Test
    void aSearchFindsThoseThatHaveOne() {
        String found = run("search", "--csv", "has:likeness").out();
        assertTrue(found.contains("09LAPAZ34") && found.contains("09LAPAZ41"), found);
        assertFalse(found.contains("09ASTANA12"), found);
        String others = run("search", "--csv", "NOT", "has:likenesses").out();
        assertTrue(others.contains("09ASTANA12"), others);
        assertFalse(others.contains("09LAPAZ"), others);
    }

    @Test
    void isTheSameForARebuiltArchiveAndOneThatWasFilledAtOnce() throws IOException {
        Map<String, String> before = fingerprint("archive");
        assertTrue(String.valueOf(before.get("likenesses")).startsWith("1 rows"), before.toString());
        run("rebuild");
        assertEquals(before, fingerprint("archive"));

        Session.of(
                "import",
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString(),
                folder.resolve("c.txt").toString(),
                "--archive",
                folder.resolve("other").toString());
        assertEquals(before, fingerprint("other"));
    }

    @Test
    void aTelegramThatBecomesAnotherIsNoLikenessAnyMore() {
        run("assign", "2", "09LAPAZ34", "--by", "Jane Roe", "--reason", "a wrong number");
        assertEquals("0 pairs with the same text\n", run("likenesses").out());
        assertEquals(ExitCode.OK, run("verify").code(), run("verify").out());
    }

    private Session run(String... words) {
        String[] arguments = Arrays.copyOf(words, words.length + 2);
        arguments[words.length] = "--archive";
        arguments[words.length + 1] = folder.resolve("archive").toString();
        return Session.of(arguments);
    }

    private Map<String, String> fingerprint(String name) {
        try (Archive opened = Archive.open(folder.resolve(name), new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
