package org.reftel.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.PublisherStatement;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.core.telegram.TelegramReader;
import org.reftel.core.text.Finding;
import org.reftel.core.text.SourceText;
import org.reftel.testkit.TelegramGenerator;

/** A text whose lines end with carriage returns alone is read as if they were line feeds. */
class LineEndsTest {
    private static final int TELEGRAMS = 400;

    private static Telegram read(String text) {
        return new TelegramReader().read(new SourceText(text), PublisherStatement.none("text"));
    }

    @Test
    void carriageReturnsAloneEndLinesAndEveryPlaceStaysWhereItIs() {
        TelegramGenerator generator = new TelegramGenerator(20);
        for (int i = 0; i < TELEGRAMS; i++) {
            String text = generator.telegram(i).text();
            Telegram feeds = read(text);
            Telegram returns = read(text.replace('\n', '\r'));
            assertEquals(feeds.id(), returns.id());
            assertEquals(feeds.head(), returns.head());
            assertEquals(feeds.addresses(), returns.addresses());
            assertEquals(feeds.body().headings(), returns.body().headings());
            assertEquals(feeds.body().signature(), returns.body().signature());
            assertEquals(texts(feeds), texts(returns));
            assertEquals(
                    feeds.body().paragraphs().stream().map(Paragraph::span).toList(),
                    returns.body().paragraphs().stream().map(Paragraph::span).toList());
            assertEquals(feeds.mentions(), returns.mentions());
            assertEquals(
                    feeds.findings().stream().map(Finding::code).toList(),
                    returns.findings().stream().map(Finding::code).toList());
        }
    }

    @Test
    void aCarriageReturnAmongLineFeedsIsABlank() {
        Telegram telegram = read("R 140812Z OCT 09\rX\nFM AMEMBASSY ASTANA\nTO SECSTATE WASHDC\n");
        assertEquals("AMEMBASSY ASTANA", Reading.valueOf(telegram.addresses().from()));
        assertEquals(4, new SourceText("a\rb\rc\rd").lineOf(6));
        assertEquals(2, new SourceText("a\rb\nc\rd").lineOf(6));
    }

    private static List<String> texts(Telegram telegram) {
        return telegram.body().paragraphs().stream()
                .map(one -> one.text().text())
                .toList();
    }
}
