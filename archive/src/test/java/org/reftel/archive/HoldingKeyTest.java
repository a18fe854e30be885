package org.reftel.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.TelegramId;

class HoldingKeyTest {

    @Test
    void aTelegramWithAnIdIsKnownByIt() {
        TelegramId id = new TelegramId(2009, "ASTANA", 1843);
        assertEquals("09ASTANA1843", HoldingKey.of(id).text());
        assertEquals(id, HoldingKey.of(id).id());
    }

    @Test
    void aTelegramWithoutAnIdIsKnownByItsWordsWhateverTheBlanks() {
        HoldingKey key = HoldingKey.ofText("TO SECSTATE\r\nSUBJECT:  GRAIN\r\n");
        assertEquals(key, HoldingKey.ofText("TO SECSTATE SUBJECT: GRAIN"));
        assertNotEquals(key, HoldingKey.ofText("TO SECSTATE SUBJECT: GRAINS"));
        assertNull(key.id());
    }
}
