package org.reftel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.reftel.copies.CopyForm;
import org.reftel.copies.CopyReader;
import org.reftel.copies.PublishedCopy;
import org.reftel.copies.Transcription;
import org.reftel.testkit.Damage;
import org.reftel.testkit.InventedTelegram;
import org.reftel.testkit.SharedCorpus;
import org.reftel.testkit.TelegramGenerator;

/** Telegram texts to measure on, held in memory. One operation of a benchmark goes over all of them. */
@State(Scope.Benchmark)
public class Corpus {
    /** About 20 MB, so that it does not fit in a core's caches. */
    private static final int INVENTED = 3000;

    /**
     * {@code invented}: the generator's telegrams, with damage as in life; {@code published}: the telegrams of the pages
     * under {@code ../shared/corpus}, where they are.
     */
    @Param("invented")
    public String corpus = "invented";

    private final List<String> texts = new ArrayList<>();
    private double megabytes;

    /** Counts what an operation went over, so that its rate is printed in MB/s; MB is a million bytes of UTF-8. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Rate {
        public double MB;

        @Setup(Level.Iteration)
        public void clear() {
            MB = 0;
        }
    }

    @Setup(Level.Trial)
    public void load() {
        texts.clear();
        if (corpus.equals("published")) {
            published();
        } else {
            invented();
        }
        long bytes = 0;
        for (String text : texts) {
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        megabytes = bytes / 1e6;
    }

    List<String> texts() {
        return texts;
    }

    double megabytes() {
        return megabytes;
    }

    private void invented() {
        TelegramGenerator generator = new TelegramGenerator(1);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < INVENTED; i++) {
            InventedTelegram telegram = generator.telegram(i);
            texts.add(Damage.apply(telegram.text(), random, 1));
        }
    }

    private void published() {
        CopyReader reader = new CopyReader();
        for (Path page : publishedPages()) {
            PublishedCopy copy = new PublishedCopy(page.toString(), 0, bytes(page), CopyForm.UNKNOWN);
            for (Transcription found : reader.read(copy).transcriptions()) {
                texts.add(found.text().characters());
            }
        }
    }

    /** The pages under {@code ../shared/corpus}; empty where they are not. */
    static List<Path> publishedPages() {
        return SharedCorpus.find()
                .map(shared -> list(shared.resolve("corpus/pages")))
                .orElse(List.of());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
