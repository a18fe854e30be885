package org.reftel.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;

/** From text to telegram: by itself, and with the running text of every paragraph, which is composed when it is asked for. */
public class TelegramBenchmark extends Measured {
    private final TelegramReader reader = new TelegramReader();
    private final PublisherStatement statement = PublisherStatement.none("text");

    @Benchmark
    public void telegram(Corpus corpus, Corpus.Rate rate, Blackhole sink) {
        for (String text : corpus.texts()) {
            Telegram telegram = reader.read(new SourceText(text), statement);
            sink.consume(telegram.id());
            sink.consume(telegram.addresses());
            sink.consume(telegram.head());
            sink.consume(telegram.findings());
        }
        rate.MB += corpus.megabytes();
    }

    @Benchmark
    public void telegramAndTexts(Corpus corpus, Corpus.Rate rate, Blackhole sink) {
        for (String text : corpus.texts()) {
            Telegram telegram = reader.read(new SourceText(text), statement);
            sink.consume(telegram);
            for (Paragraph paragraph : telegram.body().paragraphs()) {
                sink.consume(paragraph.text().text());
            }
        }
        rate.MB += corpus.megabytes();
    }
}
