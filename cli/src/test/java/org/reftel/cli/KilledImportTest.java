package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
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
import org.reftel.testkit.DumpMaker;

/**
 * Kills an import at random moments ({@code kill -9}), runs it again and again, and at last to its end: the archive is then
 * the same as one whose import was left in peace.
 *
 * <p>{@code -Dreftel.kills=100} kills as often as that; without it, the test is kept short.
 */
@NullMarked
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("reftel.kills", 12);
    private static final int KILLS_AN_ARCHIVE = 6;
    private static final int ROWS = 600;
    private static final int PAGES = 60;
    private static final long SHORTEST_WINDOW_MILLIS = 300;

    @TempDir
    Path folder = Path.of("");

    @Test
    void killedAtAnyMomentAndRunAgainItComesToTheSameEnd() throws Exception {
        List<String> input = input();
        Path peaceful = folder.resolve("peaceful");
        long started = System.nanoTime();
        Process whole = start(peaceful, input);
        assertTrue(whole.waitFor(5, TimeUnit.MINUTES));
        long millis = (System.nanoTime() - started) / 1_000_000;
        assertEquals(ExitCode.INPUT, whole.exitValue(), "one file of the input is no telegram");
        Map<String, String> expected = fingerprint(peaceful);

        long seed = Long.getLong("reftel.seed", System.nanoTime());
        Random random = new Random(seed);
        long window = millis;
        int hit = 0;
        for (int kills = 0; kills < KILLS; ) {
            Path archive = folder.resolve("killed-" + kills);
            for (int i = 0; i < KILLS_AN_ARCHIVE && kills < KILLS; i++, kills++) {
                boolean running = kill(start(archive, input), random.nextLong(window));
                hit += running ? 1 : 0;
                // The machine may have become faster since the first run, and then every import would end before it is
                // killed.
                window = running ? window : Math.max(SHORTEST_WINDOW_MILLIS, window * 3 / 4);
            }
            String during = "seed " + seed + ", after " + kills + " kills";
            Session last = Session.of(arguments(archive, input));
            assertEquals(ExitCode.INPUT, last.code(), during + last.err());
            assertEquals(expected, fingerprint(archive), during);
            Session verified = Session.of("verify", "--archive", archive.toString());
            assertTrue(verified.out().endsWith("all is well\n"), during + verified.out());
        }
        assertTrue(
                hit > KILLS / 4, "only " + hit + " of " + KILLS + " imports were still running when they were killed");
    }

    private static boolean kill(Process process, long afterMillis) throws InterruptedException {
        boolean ended = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        return !ended;
    }

    /** Rows, pages of which some are of the same telegrams, a copy of all of it, and something that is no telegram. */
    private List<String> input() throws IOException {
        Path dump = folder.resolve("dump.csv");
        try (OutputStream out = Files.newOutputStream(dump)) {
            new DumpMaker(1).csv(ROWS, out);
        }
        Path pages = folder.resolve("pages");
        new DumpMaker(1).pages(PAGES, pages);
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "A letter to an aunt, and no telegram.\n");
        Path again = folder.resolve("again.csv");
        Files.copy(dump, again);
        return List.of(pages.toString(), letter.toString(), dump.toString(), again.toString());
    }

    private Process start(Path archive, List<String> input) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dreftel.copiesACommit=25",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.reftel.cli.Reftel"));
        command.addAll(List.of(arguments(archive, input)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static String[] arguments(Path archive, List<String> input) {
        List<String> arguments = new ArrayList<>(List.of("import", "--archive", archive.toString()));
        arguments.addAll(input);
        return arguments.toArray(String[]::new);
    }

    private static Map<String, String> fingerprint(Path archive) {
        try (Archive opened = Archive.open(archive, new ReadCopies())) {
            return opened.fingerprint(Reader.everything());
        }
    }
}
