package org.reftel.core.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutiveOrdersTest {
    private final ExecutiveOrders orders = Manual.standard().orders();

    @ParameterizedTest
    @CsvSource({
        "1966-01-01, 10501, 10964",
        "1972-05-31, 10501, 10964",
        "1972-06-01, 11652,",
        "1978-11-30, 11652,",
        "1978-12-01, 12065,",
        "1982-08-01, 12356,",
        "1995-10-14, 12958,",
        "2003-03-24, 12958,",
        "2003-03-25, 12958, 13292",
        "2010-06-27, 13526,",
    })
    void onEachDayOneOrderIsInForce(LocalDate day, String number, @Nullable String amendedBy) {
        ExecutiveOrder order = orders.inForce(day);
        assertEquals(number, order == null ? null : order.number());
        assertEquals(amendedBy, order == null ? null : order.amendedBy());
    }

    @ParameterizedTest
    @CsvSource({
        "12958, 2008-01-01, 12958",
        "12598, 2008-01-01, 12958",
        "12598,, 12958",
        "19528, 2008-01-01, 12958",
        "19523, 2008-01-01, 12958",
        "19523,,",
        "1295, 2008-01-01, 12958",
        "129588, 2008-01-01, 12958",
        "12968, 2008-01-01, 12958",
        "12356, 2008-01-01, 12356",
        "13526, 1990-01-01, 13526",
        "13292, 2008-01-01, 13292",
        "11625, 1975-01-01, 11652",
        "99999, 2008-01-01,",
    })
    void aGarbledNumberIsRepairedWhereOneOrderAloneIsMeant(
            String number, @Nullable LocalDate day, @Nullable String repaired) {
        assertEquals(repaired, orders.repaired(number, day));
    }

    @ParameterizedTest
    @CsvSource({
        "OADR, 1990-01-01, OADR",
        "OADR, 2008-01-01,",
        "X1, 2000-01-01, X1",
        "X-1, 2000-01-01, X1",
        "X1, 2008-01-01,",
        "25X1-human, 2008-01-01, 25X1",
        "XGDS-2, 1975-01-01, XGDS-2",
        "XGDS2, 1975-01-01, XGDS-2",
        "GP-3, 1970-01-01, GROUP-3",
        "RDS-1, 1980-01-01, RDS-1",
        "50X1-HUM, 2010-12-01, 50X1-HUM",
        "MR, 2008-01-01, MR",
        "ABC, 2008-01-01,",
    })
    void aMarkIsKnownWhileItsOrderKnewIt(String text, LocalDate day, @Nullable String mark) {
        DeclassificationMark found = orders.mark(text, day);
        assertEquals(mark, found == null ? null : found.mark());
    }

    @Test
    void theGeneralScheduleOf1972IsTenEightAndSixYears() {
        DeclassificationMark gds = orders.mark("GDS", LocalDate.of(1975, 1, 1));
        assertEquals(Map.of("TS", 10, "S", 8, "C", 6), gds == null ? null : gds.years());
        assertEquals(
                List.of("11652", "12065"),
                orders.marks("gds").stream().map(DeclassificationMark::order).toList());
    }

    @Test
    void theReasonsStoodInSection15UntilMarch2003AndIn14Since() {
        assertEquals("1.5", orders.reasonSection(LocalDate.of(2003, 3, 24)));
        assertEquals("1.4", orders.reasonSection(LocalDate.of(2003, 3, 25)));
        assertNull(orders.reasonSection(LocalDate.of(1990, 1, 1)));
        assertNull(orders.reason("1.5", 'b', LocalDate.of(2008, 1, 1)));
        ClassificationReason reason = orders.reason("1.4", 'B', LocalDate.of(2008, 1, 1));
        assertEquals("Foreign government information.", reason == null ? null : reason.meaning());
        assertNull(orders.reason("1.5", 'h', LocalDate.of(2000, 1, 1)));
    }

    @Test
    void theNumberOfAnAmendmentLeadsToTheWordingItMade() {
        assertEquals(
                List.of("12958"),
                orders.byNumber("13292").stream().map(ExecutiveOrder::number).toList());
        assertEquals(2, orders.byNumber("12958").size());
    }
}
