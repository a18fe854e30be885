package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.archive.reference.Bracket.Neighbour;
import org.reftel.archive.reference.Bracket.Sureness;

class YearNumbersTest {
    @Test
    void aTelegramWasSentBetweenItsNeighboursByNumber() {
        assertEquals(
                new Bracket(
                        on("2009-03-03"),
                        on("2009-03-05"),
                        on("2009-03-04"),
                        new Neighbour(341, on("2009-03-03")),
                        new Neighbour(355, on("2009-03-05")),
                        null,
                        Sureness.GOOD),
                astana().bracket(349, YearNumbers.NO_DAY));
    }

    @Test
    void itWasSentNoLaterThanItWasCited() {
        Bracket bracket = astana().bracket(349, day("2009-03-04"));

        assertEquals(on("2009-03-04"), bracket.until());
        assertEquals(on("2009-03-04"), bracket.about());
    }

    @Test
    void withoutANeighbourTheYearIsTheEnd() {
        Bracket last = astana().bracket(900, YearNumbers.NO_DAY);
        Bracket unknown = new YearNumbers.Builder("ALMATY", 2004).build().bracket(1406, day("2004-05-04"));

        assertEquals(Sureness.FAIR, last.sureness());
        assertEquals(on("2009-12-31"), last.until());
        assertEquals(Sureness.YEAR, unknown.sureness());
        assertEquals(on("2004-01-01"), unknown.from());
        assertEquals(on("2004-05-04"), unknown.until());
    }

    @Test
    void aNumberThatWasCitedBeforeLowerOnesWereSentIsOutOfLineAndDoesNotCount() {
        YearNumbers numbers = new YearNumbers.Builder("ASTANA", 2009)
                .held(341, day("2009-03-03"))
                .held(811, day("2009-05-12"))
                .cited(8110, day("2009-03-20"))
                .cited(349, day("2009-03-04"))
                .build();

        assertTrue(numbers.isOutOfLine(8110, day("2009-03-20")));
        assertFalse(numbers.isOutOfLine(8110, day("2009-12-20")));
        assertEquals(Sureness.DOUBTFUL, numbers.bracket(8110, day("2009-03-20")).sureness());
        assertArrayEquals(new int[] {349}, numbers.citedOnly());
        assertArrayEquals(new int[] {8110}, numbers.outOfLine());
        assertEquals(811, numbers.highest());
    }

    @Test
    void aLongSilenceSaysWhetherThePostWasSilentToo() {
        List<Silence.Sent> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sent.add(new Silence.Sent(10 + i, on("2009-01-01").plusDays(i)));
        }
        sent.add(new Silence.Sent(400, on("2009-06-01")));

        List<Silence> silences = Silence.of(sent, 3);

        assertEquals(1, silences.size());
        assertEquals(121, silences.getFirst().days());
        assertEquals(360, silences.getFirst().passed());
        assertTrue(silences.getFirst().isUnusual());
        assertEquals(List.of(), Silence.of(sent.subList(0, 2), 3));
    }

    private static YearNumbers astana() {
        return new YearNumbers.Builder("ASTANA", 2009)
                .held(811, day("2009-05-12"))
                .held(341, day("2009-03-03"))
                .held(350, YearNumbers.NO_DAY)
                .held(355, day("2009-03-05"))
                .build();
    }

    private static LocalDate on(String date) {
        return LocalDate.parse(date);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
