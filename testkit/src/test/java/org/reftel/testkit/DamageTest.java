package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {

    @ParameterizedTest
    @EnumSource(Damage.class)
    void eachDamageChangesSomeTelegramAndBearsAnyText(Damage damage) {
        SplittableRandom random = new SplittableRandom(4);
        TelegramGenerator generator = new TelegramGenerator(9, TelegramGenerator.Size.BRIEF);
        boolean changed = false;
        for (int i = 0; i < 40; i++) {
            String text = generator.telegram(i).text();
            changed |= !damage.to(text, random).equals(text);
        }
        assertTrue(changed, damage.toString());
        for (String bare : new String[] {"", "\n", "x", "UNCLAS", "\nUNCLAS", "\nINFO ", " -- "}) {
            damage.to(bare, random);
        }
    }

    @Test
    void theSameSeedDoesTheSameDamage() {
        String text = new TelegramGenerator(2).telegram(0).text();
        String once = Damage.apply(text, new SplittableRandom(5), 5);
        assertEquals(once, Damage.apply(text, new SplittableRandom(5), 5));
        assertNotEquals(once, text);
        assertEquals(text, Damage.apply(text, new SplittableRandom(5), 0));
    }

    @Test
    void firstLettersOfTheClassificationAreDoubledAndLost() {
        String text = "FM AMEMBASSY ANYPOST\n\nS E C R E T ANYPOST 000001\n";
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(
                "FM AMEMBASSY ANYPOST\n\nSS E C R E T ANYPOST 000001\n", Damage.CLASS_LETTER_DOUBLED.to(text, random));
        assertEquals("FM AMEMBASSY ANYPOST\n\nE C R E T ANYPOST 000001\n", Damage.CLASS_LETTER_LOST.to(text, random));
    }

    @Test
    void quotesAreLostAtTheHighBit() {
        assertEquals(
                "the &frozen8 talks ) Minister,s words",
                Damage.QUOTES_LOST.to("the \"frozen\" talks -- Minister's words", new SplittableRandom(1)));
    }
}
