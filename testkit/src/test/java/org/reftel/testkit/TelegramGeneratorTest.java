package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TelegramGeneratorTest {

    @Test
    void theSameSeedGivesTheSameTelegramWhicheverOthersWereMade() {
        String alone = new TelegramGenerator(7).telegram(40).text();
        List<String> inOrder = new TelegramGenerator(7)
                .stream().limit(41).map(InventedTelegram::text).toList();
        assertEquals(alone, inOrder.get(40));
        assertNotEquals(alone, new TelegramGenerator(8).telegram(40).text());
    }

    @Test
    void telegramsAreAsLongAsInLife() {
        TelegramGenerator generator = new TelegramGenerator(1);
        int[] lengths = IntStream.range(0, 2000)
                .map(n -> generator.telegram(n).text().length())
                .toArray();
        double mean = IntStream.of(lengths).average().orElseThrow();
        assertTrue(mean > 5500 && mean < 7500, "mean " + mean);
        int longest = IntStream.of(lengths).max().orElseThrow();
        assertTrue(longest > 30_000 && longest < 70_000, "longest " + longest);
    }

    @Test
    void everyEraIsWritten() {
        for (Era era : Era.values()) {
            InventedTelegram telegram = new TelegramGenerator(3).telegram(5, era);
            assertEquals(era, telegram.truth().era());
            assertTrue(telegram.body().contains(telegram.truth().post()), era.toString());
        }
    }

    @Test
    void theTruthStandsInTheText() {
        TelegramGenerator generator = new TelegramGenerator(11);
        for (int i = 0; i < 300; i++) {
            InventedTelegram telegram = generator.telegram(i);
            String flat = telegram.text().replaceAll("\\s+", " ");
            for (Truth.Reference reference : telegram.truth().references()) {
                assertTrue(flat.contains(reference.text()), i + ": " + reference);
            }
            assertTrue(
                    flat.contains(telegram.truth().subject()),
                    i + ": " + telegram.truth().subject());
        }
    }
}
