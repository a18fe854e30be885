package org.reftel.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the machine could do at best: look at every byte once, for a line end. */
public class NewlineBenchmark extends Measured {

    /** The texts of the corpus as bytes. */
    @State(Scope.Benchmark)
    public static class Bytes {
        private List<byte[]> texts = List.of();

        @Setup(Level.Trial)
        public void encode(Corpus corpus) {
            texts = corpus.texts().stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    @Benchmark
    public int newlines(Corpus corpus, Bytes bytes, Corpus.Rate rate) {
        int count = 0;
        for (byte[] text : bytes.texts) {
            for (byte b : text) {
                if (b == '\n') {
                    count++;
                }
            }
        }
        rate.MB += corpus.megabytes();
        return count;
    }
}
