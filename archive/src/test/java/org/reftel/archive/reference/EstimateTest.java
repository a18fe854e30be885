package org.reftel.archive.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.archive.reference.ContinuityCount.Mark;
import org.reftel.archive.reference.Estimate.Method;

/** The estimates, on years whose truth is known because they were made up. */
class EstimateTest {
    private static final int YEARS = 4000;
    private static final LocalDate NEW_YEAR = LocalDate.of(2009, 1, 1);

    @Test
    void fourNumbersUpToSixtyMakeSeventyFour() {
        assertEquals(new Estimate(Method.HIGHEST_NUMBER, 74, 60, 125), HighestNumber.of(4, 60));
    }

    @Test
    void whenEveryNumberIsSeenNothingIsLeftToEstimate() {
        assertEquals(new Estimate(Method.HIGHEST_NUMBER, 500, 500, 500), HighestNumber.of(500, 500));
    }

    @Test
    void aSingleNumberTellsLittleAndTheIntervalSaysSo() {
        assertEquals(new Estimate(Method.HIGHEST_NUMBER, 199, 100, 2000), HighestNumber.of(1, 100));
    }

    @Test
    void theHighestNumberIsRightOnTheAverageAndItsIntervalAsOftenAsItClaims() {
        for (double share : new double[] {0.005, 0.02, 0.2, 0.7}) {
            Random random = new Random(9);
            int covered = 0;
            int tried = 0;
            double error = 0;
            for (int trial = 0; trial < YEARS; trial++) {
                int total = 200 + random.nextInt(3000);
                int seen = 0;
                int highest = 0;
                for (int number = 1; number <= total; number++) {
                    if (random.nextDouble() < share) {
                        seen++;
                        highest = number;
                    }
                }
                if (seen > 0) {
                    Estimate estimate = HighestNumber.of(seen, highest);
                    tried++;
                    covered += estimate.low() <= total && total <= estimate.high() ? 1 : 0;
                    error += (double) estimate.value() / total - 1;
                }
            }
            double rate = (double) covered / tried;
            assertTrue(rate > 0.94 && (share > 0.2 || rate < 0.96), share + ": " + rate);
            assertTrue(Math.abs(error / tried) < 0.02, share + ": off by " + error / tried);
        }
    }

    @Test
    void continuityNumbersCountWhatWentToAnAddresseeAcrossTheTurnOfTheCounter() {
        ContinuityCount count = Objects.requireNonNull(ContinuityCount.of(
                "RUEHC",
                2009,
                List.of(
                        new Mark(10, day(1), 9990, 9990),
                        new Mark(14, day(3), 9995, 9997),
                        new Mark(40, day(11), 19, 19))));

        assertEquals(9990, count.first());
        assertEquals(19, count.last());
        assertEquals(30, count.passed());
        assertEquals(3, count.held());
        assertEquals(day(11), count.until());
    }

    @Test
    void anAddresseeIsOneWhetherHisIndicatorIsWrittenOrHisAddress() {
        assertEquals("STATE", ContinuityCount.addressee("RUEHC"));
        assertEquals("STATE", ContinuityCount.addressee("SECSTATE WASHDC"));
        assertEquals("TASHKENT", ContinuityCount.addressee("RUEHNT"));
        assertEquals("TASHKENT", ContinuityCount.addressee("AMEMBASSY TASHKENT"));
        assertEquals("RUZZZZZ", ContinuityCount.addressee("RUZZZZZ"));
    }

    @Test
    void aNumberThatCannotBeIsLeftOut() {
        ContinuityCount count = Objects.requireNonNull(ContinuityCount.of(
                "RUEHC",
                2009,
                List.of(
                        new Mark(10, day(1), 5100, 5100),
                        new Mark(12, day(2), 1501, 1501),
                        new Mark(14, day(3), 5103, 5103))));

        assertEquals(4, count.passed());
        assertEquals(1, count.leftOut());
        assertNull(ContinuityCount.of("RUEHC", 2009, List.of(new Mark(10, day(1), 5100, 5100))));
        assertNull(Mark.read(1, NEW_YEAR, "NONE"));
        assertEquals(new Mark(1, NEW_YEAR, 612, 615), Mark.read(1, NEW_YEAR, "0612-0615"));
    }

    @Test
    void theContinuityEstimatesIntervalHoldsAsOftenAsItClaims() {
        for (double share : new double[] {0.03, 0.3}) {
            Random random = new Random(4);
            int covered = 0;
            int tried = 0;
            double error = 0;
            for (int trial = 0; trial < YEARS; trial++) {
                double rate = 0.5 + 5 * random.nextDouble();
                int serial = random.nextInt(10_000);
                int number = 0;
                List<Mark> marks = new ArrayList<>();
                for (double time = next(random, rate); time < 365; time += next(random, rate)) {
                    number++;
                    serial = (serial + 1) % 10_000;
                    if (random.nextDouble() < share) {
                        marks.add(new Mark(number, NEW_YEAR.plusDays((long) time), serial, serial));
                    }
                }
                ContinuityCount count = marks.size() < 8 ? null : ContinuityCount.of("RUEHC", 2009, marks);
                Estimate year = count == null ? null : count.year();
                if (year != null) {
                    tried++;
                    covered += year.low() <= number && number <= year.high() ? 1 : 0;
                    error += (double) year.value() / number - 1;
                }
            }
            double rate = (double) covered / tried;
            assertTrue(tried > YEARS / 2 && rate > 0.93 && rate <= 1, share + ": " + rate + " of " + tried);
            assertTrue(Math.abs(error / tried) < 0.02, share + ": off by " + error / tried);
        }
    }

    private static double next(Random random, double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2009, 1, day);
    }
}
