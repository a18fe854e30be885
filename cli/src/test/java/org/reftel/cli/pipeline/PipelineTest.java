package org.reftel.cli.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.reftel.copies.CopyForm;
import org.reftel.copies.CopyProblem;
import org.reftel.copies.CopyVisitor;
import org.reftel.copies.PublishedCopy;

@NullMarked
class PipelineTest {
    private static final String TELEGRAM = """
            R 111200Z JAN 09
            FM AMEMBASSY LA PAZ
            TO SECSTATE WASHDC 0099
            UNCLAS LA PAZ %06d

            SUBJECT: NOTHING TO REPORT

            1. Nothing happened in La Paz.

            DOE
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void outputAndProblemsComeInTheOrderOfTheInput() throws IOException {
        Outcome outcome = run(ids(), visitor -> {
            for (int i = 1; i <= 3000; i++) {
                visitor.copy(copy("t" + i, TELEGRAM.formatted(i)));
                if (i % 1000 == 0) {
                    visitor.problem(problem("p" + i));
                }
            }
        });
        assertEquals(new Outcome(3000, 3, 0, 0), outcome);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        for (int i = 1; i <= 3000; i++) {
            assertEquals("09LAPAZ" + i, lines.get(i - 1));
        }
        assertEquals(List.of("p1000", "p2000", "p3000"), heard);
    }

    @Test
    void theWalkWaitsForTheOutput() throws IOException {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger walked = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        byte[] megabyte = new byte[1 << 20];
        java.util.Arrays.fill(megabyte, (byte) '\n');
        Journal journal = new Deaf() {
            @Override
            public void problem(CopyProblem problem) {
                written.incrementAndGet();
            }
        };
        new Pipeline(ids(), out, journal).run(visitor -> {
            for (int i = 0; i < 300; i++) {
                visitor.copy(new PublishedCopy("blank" + i, 0, megabyte, CopyForm.UNKNOWN));
                most.accumulateAndGet(walked.incrementAndGet() - written.get(), Math::max);
            }
        });
        assertEquals(300, written.get());
        assertTrue(most.get() <= 40, "up to " + most + " MB were in flight");
    }

    @Test
    void aTelegramOnWhichARendererFailsIsToldAndTheOthersAreShown() throws IOException {
        Outcome outcome = run(
                (transcription, telegram, bytes) -> {
                    bytes.write("begun ");
                    if (transcription.path().equals("t2")) {
                        throw new IllegalStateException("two");
                    }
                    bytes.write(transcription.path() + "\n");
                    return 1;
                },
                visitor -> {
                    for (int i = 1; i <= 3; i++) {
                        visitor.copy(copy("t" + i, TELEGRAM.formatted(i)));
                    }
                });
        assertEquals("begun t1\nbegun t3\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(new Outcome(2, 0, 2, 1), outcome);
        assertEquals(List.of("failed: t2"), heard);
    }

    @Test
    void aWalkThatFailsIsToldAndWhatItGaveIsShown() throws IOException {
        Outcome outcome = run(ids(), visitor -> {
            visitor.copy(copy("t1", TELEGRAM.formatted(1)));
            throw new IllegalStateException("walk");
        });
        assertEquals(new Outcome(1, 0, 0, 1), outcome);
        assertEquals("09LAPAZ1\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void thatAFileHoldsNoTelegramIsToldOnlyWhereNoneOfItsCopiesHasOne() throws IOException {
        run(ids(), visitor -> {
            visitor.copy(copy("a", "nothing"));
            visitor.copy(copy("a", TELEGRAM.formatted(1)));
            visitor.copy(copy("a", "nothing"));
            visitor.copy(copy("b", "nothing"));
            visitor.copy(copy("b", "nothing"));
            visitor.copy(copy("c", "nothing"));
            visitor.problem(problem("c"));
        });
        assertEquals(List.of("b", "c"), heard);
    }

    @Test
    void anOutputThatFailsEndsTheWalk() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        AtomicInteger walked = new AtomicInteger();
        assertThrows(
                IOException.class,
                () -> new Pipeline(ids(), full, new Deaf()).run(visitor -> {
                    while (walked.incrementAndGet() < 10_000_000) {
                        visitor.copy(copy("t", TELEGRAM.formatted(1)));
                    }
                }));
        assertTrue(walked.get() < 10_000_000);
    }

    @Test
    void stoppingEndsBehindAWholeBatch() throws IOException {
        Pipeline[] pipeline = new Pipeline[1];
        Journal stopper = new Deaf() {
            @Override
            public void telegrams(long count) {
                pipeline[0].stop();
            }
        };
        pipeline[0] = new Pipeline(ids(), out, stopper);
        Outcome outcome = pipeline[0].run(visitor -> {
            for (int i = 1; i <= 100_000; i++) {
                visitor.copy(copy("t", TELEGRAM.formatted(1)));
            }
        });
        assertTrue(outcome.telegrams() > 0 && outcome.telegrams() < 100_000, outcome.toString());
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("09LAPAZ1\n"));
    }

    private Outcome run(Renderer renderer, Consumer<CopyVisitor> walk) throws IOException {
        Journal journal = new Deaf() {
            @Override
            public void problem(CopyProblem problem) {
                heard.add(problem.path());
            }

            @Override
            public void failure(String path, Throwable failure) {
                heard.add("failed: " + path);
            }
        };
        return new Pipeline(renderer, out, journal).run(walk);
    }

    private static Renderer ids() {
        return (transcription, telegram, bytes) -> {
            bytes.write(telegram.id() + "\n");
            return 0;
        };
    }

    private static PublishedCopy copy(String path, String text) {
        return new PublishedCopy(path, 0, text.getBytes(StandardCharsets.UTF_8), CopyForm.UNKNOWN);
    }

    private static CopyProblem problem(String path) {
        return new CopyProblem(CopyProblem.Kind.UNREADABLE, path, -1, "Unreadable.", "Look.");
    }

    /** Hears nothing. */
    private static class Deaf implements Journal {
        @Override
        public void progress(long consumed, long total) {}

        @Override
        public void telegrams(long count) {}

        @Override
        public void problem(CopyProblem problem) {}

        @Override
        public void failure(String path, Throwable failure) {}
    }
}
