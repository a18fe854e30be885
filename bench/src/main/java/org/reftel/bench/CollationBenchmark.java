package org.reftel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;
import org.reftel.core.collation.CollatedText;
import org.reftel.core.collation.Collation;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.SourceText;
import org.reftel.testkit.InventedTelegram;
import org.reftel.testkit.Planting;
import org.reftel.testkit.TelegramGenerator;

/**
 * Collates pairs of some 30 KB: a telegram, and a copy of it with variants planted and its lines broken otherwise. What was
 * read is read anew for each pair, so that no text is composed already.
 */
public class CollationBenchmark extends Measured {
    private static final int PAIRS = 16;
    private static final int SHORTEST = 28_000;
    private static final int LONGEST = 33_000;

    private final TelegramReader reader = new TelegramReader();
    private final List<String> texts = new ArrayList<>();

    @Setup
    public void make() {
        TelegramGenerator generator = new TelegramGenerator(1);
        for (int i = 0; texts.size() < 2 * PAIRS; i++) {
            InventedTelegram telegram = generator.telegram(i);
            int length = telegram.text().length();
            if (length >= SHORTEST && length <= LONGEST) {
                texts.add(telegram.text());
                Planting.Copy copy = Planting.plant(telegram, new SplittableRandom(i));
                texts.add(Planting.disturb(telegram, copy.text(), new SplittableRandom(i)));
            }
        }
    }

    @Benchmark
    public void pairs(Corpus.Rate rate, Blackhole sink) {
        for (int i = 0; i < texts.size(); i += 2) {
            Collation collation = Collation.of(
                    List.of(new CollatedText("A", read(texts.get(i))), new CollatedText("B", read(texts.get(i + 1)))));
            sink.consume(collation.variants());
            rate.MB += (texts.get(i).length() + texts.get(i + 1).length()) / 1e6;
        }
    }

    private Telegram read(String text) {
        return reader.read(new SourceText(text), PublisherStatement.none("text"));
    }
}
