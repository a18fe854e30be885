package org.reftel.bench;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;
import org.reftel.json.CopyFacts;
import org.reftel.json.TelegramJson;

/** From telegram to a line of JSON. */
public class JsonBenchmark extends Measured {
    private final TelegramJson json = new TelegramJson();
    private final CopyFacts facts = new CopyFacts("0".repeat(64), "bench.txt");

    /** The corpus, read. */
    @State(Scope.Benchmark)
    public static class Telegrams {
        private final List<Telegram> telegrams = new ArrayList<>();

        @Setup(Level.Trial)
        public void read(Corpus corpus) {
            telegrams.clear();
            TelegramReader reader = new TelegramReader();
            for (String text : corpus.texts()) {
                telegrams.add(reader.read(new SourceText(text), PublisherStatement.none("text")));
            }
        }
    }

    @Benchmark
    public void json(Corpus corpus, Telegrams read, Corpus.Rate rate) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        for (Telegram telegram : read.telegrams) {
            json.writeLine(telegram, facts, nowhere);
        }
        rate.MB += corpus.megabytes();
    }
}
