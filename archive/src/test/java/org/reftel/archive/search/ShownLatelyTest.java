package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.Holdings;

class ShownLatelyTest {
    private static final HoldingKey KEY = new HoldingKey("09ASTANA1843");

    private final ShownTelegram telegram = new ShownTelegram(null, List.of(), null, null, null, null, List.of());
    private final ShownLately lately = new ShownLately();

    @Test
    void whatWasShownIsKeptWhileTheHoldingsStay() {
        lately.turnTo(7);
        lately.put(KEY, telegram, 7);
        lately.turnTo(7);
        assertSame(telegram, lately.get(KEY));
    }

    @Test
    void aFurtherWitnessForgetsAll() {
        lately.turnTo(7);
        lately.put(KEY, telegram, 7);
        lately.turnTo(8);
        assertNull(lately.get(KEY));
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptBehindIt() {
        lately.turnTo(7);
        lately.turnTo(8);
        lately.put(KEY, telegram, 7);
        assertNull(lately.get(KEY));
    }

    @Test
    void whereNobodyKeepsCountNothingIsKept() {
        lately.turnTo(Holdings.UNKNOWN);
        lately.put(KEY, telegram, Holdings.UNKNOWN);
        assertNull(lately.get(KEY));
    }

    @Test
    void thoseThatWereNotShownForLongestAreThrownOut() {
        ShownLately few = new ShownLately(8 * telegram.size());
        few.turnTo(7);
        for (int i = 1; i <= 8; i++) {
            few.put(new HoldingKey("09ASTANA" + i), telegram, 7);
        }
        assertSame(telegram, few.get(new HoldingKey("09ASTANA1")));
        few.put(new HoldingKey("09ASTANA9"), telegram, 7);
        assertNull(few.get(new HoldingKey("09ASTANA2")));
        assertSame(telegram, few.get(new HoldingKey("09ASTANA1")));
        assertSame(telegram, few.get(new HoldingKey("09ASTANA9")));
    }
}
