package org.reftel.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;
import org.reftel.core.syntax.TelegramParser;
import org.reftel.core.text.SourceText;

/** From text to the lossless tree. */
public class TreeBenchmark extends Measured {

    @Benchmark
    public void tree(Corpus corpus, Corpus.Rate rate, Blackhole sink) {
        for (String text : corpus.texts()) {
            sink.consume(TelegramParser.parse(new SourceText(text)));
        }
        rate.MB += corpus.megabytes();
    }
}
