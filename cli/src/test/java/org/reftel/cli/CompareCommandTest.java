package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A telegram of which there are two copies, and one of which there is one. */
@NullMarked
class CompareCommandTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void importThree() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        Files.writeString(copies.resolve("a.txt"), Invented.SHORT);
        Files.writeString(copies.resolve("b.txt"), Invented.SHORT.replace("Nothing happened", "Little happened"));
        Files.writeString(copies.resolve("c.txt"), Invented.FULL);
        assertEquals(ExitCode.OK, run("import", copies.toString()).code());
    }

    @Test
    void onlyTheLettersThatAreMissingAreNamed() {
        Session session = run("compare", "--of", "A,z", "09LAPAZ34");
        assertEquals("reftel: 09LAPAZ34 has no copy Z; its copies are A, B.\n", session.err());
        assertEquals(ExitCode.INPUT, session.code());
        assertEquals(
                "reftel: 09ASTANA12 has no copy B; its only copy is A.\n",
                run("compare", "--of", "A,B", "09ASTANA12").err());
    }

    @Test
    void oneCopyIsNotComparedWithAnything() {
        String one = run("compare", "09ASTANA12").out();
        assertTrue(one.endsWith("\nThere is one copy: nothing to compare.\n"), one);
        String two = run("compare", "09LAPAZ34").out();
        assertTrue(two.contains("\nOne variant:\n"), two);
    }

    private Session run(String... words) {
        String[] arguments = new String[words.length + 2];
        System.arraycopy(words, 0, arguments, 0, words.length);
        arguments[words.length] = "--archive";
        arguments[words.length + 1] = folder.resolve("archive").toString();
        return Session.of(arguments);
    }
}
