package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShrinkTest {

    @Test
    void onlyWhatShowsTheFaultIsLeft() {
        String text = "first\nsecond (\nthird\nfourth [\nfifth\n".repeat(20);
        assertEquals("([", Shrink.lines(text, it -> it.indexOf('(') >= 0 && it.indexOf('[', it.indexOf('(')) >= 0));
    }

    @Test
    void aTextWithoutTheFaultStaysAsItIs() {
        assertEquals("whole\n", Shrink.lines("whole\n", it -> false));
    }
}
