package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reftel.copies.CopyProblem;

@NullMarked
class ProgressTest {
    @Test
    void theBarShowsShareCountRateAndRemainingTime() {
        assertEquals(
                "████████████░░░░░░░░░░░░  50 %  12,345 telegrams  500 MB  50 MB/s  0:10 left",
                Progress.bar(500_000_000, 1_000_000_000, 12_345, 10_000_000_000L));
        assertEquals(
                "████████████████████████ 100 %  2 telegrams  2.0 GB  10 MB/s  0:00 left",
                Progress.bar(2_000_000_000L, 2_000_000_000L, 2, 200_000_000_000L));
    }

    @Test
    void withoutAKnownEndThereIsNoBarAndNoRemainingTime() {
        assertEquals("7 telegrams  5 MB  5 MB/s", Progress.bar(5_000_000, -1, 7, 1_000_000_000L));
    }

    @Test
    void aProblemIsOneLineWithFilePlaceAndRemedy() {
        assertEquals(
                "reftel: a.csv: Half a row (at byte 1,234). Fetch it again.",
                Progress.sentence(
                        new CopyProblem(CopyProblem.Kind.HALF_ROW, "a.csv", 1234, "Half a row.", "Fetch it again.")));
        assertEquals(
                "reftel: a\uFFFDb.txt: Empty.",
                Progress.sentence(new CopyProblem(CopyProblem.Kind.EMPTY, "a\033b.txt", 0, "Empty.", "")));
    }

    @Test
    void withoutATerminalNothingButProblemsIsWritten() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Progress progress = new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), false)) {
            progress.progress(1, 2);
            progress.telegrams(1);
            progress.problem(new CopyProblem(CopyProblem.Kind.EMPTY, "a", -1, "Empty.", "Look."));
        }
        assertEquals("reftel: a: Empty. Look.\n", err.toString(StandardCharsets.UTF_8));
    }
}
