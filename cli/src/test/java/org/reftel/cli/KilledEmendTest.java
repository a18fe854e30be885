package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.cli.keep.ReadCopies;

/**
 * Kills {@code reftel emend} at random moments: an emendation is then there whole, in packs, catalogue and index, or not at
 * all. {@code -Dreftel.kills=100} kills as often as that.
 */
@NullMarked
class KilledEmendTest {
    private static final int KILLS = Math.max(4, Integer.getInteger("reftel.kills", 12) / 3);
    private static final long LONGEST_MILLIS = 1_500;

    @TempDir
    Path folder = Path.of("");

    @Test
    void anEmendationIsThereWholeOrNotAtAll() throws Exception {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < KILLS; i++) {
            words.append("word").append(i).append("/word ");
        }
        Files.writeString(
                folder.resolve("a.txt"),
                Invented.FULL.replace("they remain unnamed", "they remain " + words + "unnamed"));
        String archive = folder.resolve("archive").toString();
        Session.of("import", folder.resolve("a.txt").toString(), "--archive", archive);
        long seed = Long.getLong("reftel.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < KILLS; i++) {
            String word = "word" + i;
            Process process = start(archive, word + "/word", word);
            process.waitFor(random.nextLong(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            process.waitFor();
            String during = "seed " + seed + ", kill " + i;

            // The next command puts right what this one left half done.
            Session next = Session.of(
                    "emend", "09ASTANA12", "IMAGINARY", "UNREAL", "--by", "b", "--reason", "r", "--archive", archive);
            assertEquals(ExitCode.OK, next.code(), during + next.err());
            long entered = Session.of("emend", "--list", "--archive", archive)
                    .out()
                    .lines()
                    .filter(line -> line.contains("“" + word + "/word” is read"))
                    .count();
            long read = Session.of("search", word, "--archive", archive).out().startsWith("1 telegram\n") ? 1 : 0;
            boolean shown = Session.of("show", "--text", "09ASTANA12", "--archive", archive)
                    .out()
                    .contains(word + "/word");
            assertEquals(entered == 0, shown, during);
            assertEquals(1, read, during);
            Session verified = Session.of("verify", "--archive", archive);
            assertTrue(verified.out().endsWith("all is well\n"), during + verified.out());
            String number = next.out()
                    .replaceFirst("(?s).*Emendation (\\d+) is entered.*", "$1")
                    .strip();
            Session.of("emend", "--revoke", number, "--by", "b", "--reason", "r", "--archive", archive);
        }
        Map<String, String> before = fingerprint();
        assertEquals(ExitCode.OK, Session.of("rebuild", "--archive", archive).code());
        assertEquals(before, fingerprint(), "seed " + seed);
    }

    private Process start(String archive, String words, String read) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.reftel.cli.Reftel"));
        command.addAll(List.of(
                "emend", "09ASTANA12", words, read, "--by", "Jane Roe", "--reason", "a slash", "--archive", archive));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private Map<String, String> fingerprint() {
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
