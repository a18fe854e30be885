package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.reftel.core.telegram.TelegramId;

class WantedFilterTest {
    private static final TelegramId LA_PAZ = new TelegramId(2008, "LAPAZ", 12);

    @Test
    void aPostAnswersToItsNameToPartOfItAndToItsCountry() {
        assertTrue(new WantedFilter("la paz", null, 1).admits(LA_PAZ, 1));
        assertTrue(new WantedFilter("lap", null, 1).admits(LA_PAZ, 1));
        assertTrue(new WantedFilter("Bolivia", 2008, 1).admits(LA_PAZ, 1));
        assertFalse(new WantedFilter("Peru", null, 1).admits(LA_PAZ, 1));
        assertFalse(new WantedFilter("Rome", null, 1).admits(new TelegramId(2008, "UNROME", 12), 1));
    }

    @Test
    void yearAndNumberOfCitationsNarrow() {
        assertFalse(new WantedFilter("", 2009, 1).admits(LA_PAZ, 5));
        assertFalse(new WantedFilter("", 2008, 6).admits(LA_PAZ, 5));
        assertTrue(new WantedFilter("", 2008, 5).admits(LA_PAZ, 5));
    }
}
