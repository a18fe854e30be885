package org.reftel.core.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the rows of every table. */
class ManualTablesTest {
    private static final List<String> TABLES = List.of(
            "abbreviations.tsv",
            "caption-exclusions.tsv",
            "captions.tsv",
            "classification-reasons.tsv",
            "declassification-marks.tsv",
            "executive-orders.tsv",
            "posts.tsv",
            "routing-indicators.tsv",
            "signals.tsv",
            "sources.tsv",
            "tags.tsv",
            "zones.tsv");

    private final Manual manual = Manual.standard();

    @Test
    void everyRowNamesASourceThatIsExplained() {
        Sources sources = manual.sources();
        for (String table : TABLES) {
            if (table.equals("sources.tsv")) {
                continue;
            }
            for (Table.Row row : Table.read(table)) {
                assertFalse(row.sources().isEmpty(), place(row));
                for (String id : row.sources()) {
                    assertNotNull(sources.find(id), place(row) + ": " + id);
                }
            }
        }
    }

    @Test
    void everySourceIsNamedBySomeRow() {
        Set<String> named = new HashSet<>();
        for (String table : TABLES) {
            if (!table.equals("sources.tsv")) {
                Table.read(table).forEach(row -> named.addAll(row.sources()));
            }
        }
        for (Source source : manual.sources().all()) {
            assertTrue(named.contains(source.id()), source.id());
        }
    }

    @Test
    void noCellHasBlanksAtItsEnds() {
        for (String table : TABLES) {
            for (Table.Row row : Table.read(table)) {
                for (String cell : row.cells()) {
                    assertEquals(cell.strip(), cell, place(row));
                }
            }
        }
    }

    @Test
    void noYearsEndBeforeTheyBegin() {
        manual.captions().all().forEach(row -> assertInOrder(row.years(), row.name()));
        manual.posts().all().forEach(row -> assertInOrder(row.years(), row.name()));
        manual.tags().all().forEach(row -> assertInOrder(row.years(), row.code()));
    }

    @Test
    void noDaysEndBeforeTheyBegin() {
        manual.orders().all().forEach(row -> assertInOrder(row.inForce(), row.number()));
        manual.orders().marks().forEach(row -> assertInOrder(row.inForce(), row.mark()));
        manual.orders().reasons().forEach(row -> assertInOrder(row.inForce(), row.section()));
    }

    @Test
    void noCodeHasTwoMeaningsOfOneKindAtOneTime() {
        assertDistinct(
                manual.tags().all(),
                tag -> tag.code() + " " + tag.kind(),
                (a, b) -> a.years().overlaps(b.years()));
    }

    @Test
    void noTwoOrdersAreInForceAtOneTime() {
        assertDistinct(manual.orders().all(), order -> "", (a, b) -> a.inForce().overlaps(b.inForce()));
        List<ExecutiveOrder> orders = manual.orders().all();
        for (int i = 1; i < orders.size(); i++) {
            assertEquals(
                    orders.get(i).inForce().first(),
                    Objects.requireNonNull(orders.get(i - 1).inForce().last()).plusDays(1));
        }
    }

    @Test
    void noOrderKnowsAMarkOrAReasonTwiceAtOneTime() {
        assertDistinct(
                manual.orders().marks(),
                mark -> mark.mark(),
                (a, b) -> a.inForce().overlaps(b.inForce()));
        assertDistinct(
                manual.orders().reasons(),
                reason -> reason.section() + reason.letter(),
                (a, b) -> a.inForce().overlaps(b.inForce()));
    }

    @Test
    void marksAndReasonsHoldOnlyWhileTheirOrderDoes() {
        Map<String, Days> terms = new HashMap<>();
        for (ExecutiveOrder order : manual.orders().all()) {
            terms.merge(order.number(), order.inForce(), (a, b) -> new Days(a.first(), b.last()));
        }
        for (DeclassificationMark mark : manual.orders().marks()) {
            assertTrue(
                    isWithin(mark.inForce(), Objects.requireNonNull(terms.get(mark.order()), mark.order())),
                    mark.mark());
        }
        for (ClassificationReason reason : manual.orders().reasons()) {
            assertTrue(
                    isWithin(reason.inForce(), Objects.requireNonNull(terms.get(reason.order()), reason.order())),
                    reason.section());
        }
    }

    @Test
    void namesCodesAndSignalsStandOnceInTheirTables() {
        assertDistinct(manual.posts().all(), Post::name, (a, b) -> true);
        assertDistinct(manual.captions().all(), Caption::name, (a, b) -> true);
        assertDistinct(manual.routingIndicators().all(), row -> row.indicator() + "-" + row.last(), (a, b) -> true);
        assertDistinct(manual.abbreviations().all(), Abbreviation::abbreviation, (a, b) -> true);
        assertEquals(Table.read("signals.tsv").size(), manual.signals().all().size());
        assertEquals(
                Table.read("abbreviations.tsv").size(),
                manual.abbreviations().all().size());
        assertEquals(Table.read("sources.tsv").size(), manual.sources().all().size());
    }

    @Test
    void theCodesThatPostsAndSlipsPointToAreKnown() {
        for (Post post : manual.posts().all()) {
            String geo = post.geoTag();
            assertTrue(geo == null || manual.tags().isKnown(geo), post.name() + ": " + geo);
        }
        for (Tag tag : manual.tags().all()) {
            String right = tag.readAs();
            if (right != null) {
                for (String code : right.split(" ")) {
                    assertTrue(manual.tags().isKnown(code), tag.code() + ": " + code);
                }
            }
        }
    }

    @Test
    void everyPlaceIsOnTheGlobe() {
        for (Post post : manual.posts().all()) {
            Post.Coordinates place = post.place();
            if (place != null) {
                assertTrue(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180, post.name());
            }
        }
    }

    @Test
    void everyCaptionOfAnExclusionIsKnown() {
        for (Table.Row row : Table.read("caption-exclusions.tsv")) {
            assertNotNull(manual.captions().find(row.cell("caption")), place(row));
            assertNotNull(manual.captions().find(row.cell("never_with")), place(row));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"captions.tsv", "tags.tsv"})
    void aColumnThatIsNotThereIsNamedWithItsTable(String table) {
        Table.Row row = Table.read(table).getFirst();
        IllegalStateException wrong = assertThrows(IllegalStateException.class, () -> row.cell("colour"));
        assertEquals(table + ": there is no column colour", wrong.getMessage());
    }

    @Test
    void theCountsInTheManualsPageAreThoseOfTheTables() throws IOException {
        Map<String, Integer> counted = new TreeMap<>();
        for (String table : TABLES) {
            counted.put(table, Table.read(table).size());
        }
        Map<String, Integer> written = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "manual.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length > 2 && cells[1].contains(".tsv`")) {
                written.put(cells[1].strip().replace("`", ""), Integer.valueOf(cells[2].strip()));
            }
        }
        assertEquals(counted, written);
    }

    private interface Clash<T> {
        boolean of(T a, T b);
    }

    private static <T> void assertDistinct(List<T> rows, Function<T, String> key, Clash<T> clash) {
        Map<String, List<T>> byKey = new HashMap<>();
        for (T row : rows) {
            List<T> same = byKey.computeIfAbsent(key.apply(row), k -> new ArrayList<>());
            for (T other : same) {
                assertFalse(clash.of(row, other), row + " and " + other);
            }
            same.add(row);
        }
    }

    private static void assertInOrder(Years years, String what) {
        assertTrue(years.first() <= years.last(), what);
    }

    private static void assertInOrder(Days days, String what) {
        assertTrue(days.last() == null || !days.first().isAfter(days.last()), what);
    }

    private static boolean isWithin(Days inner, Days outer) {
        boolean endsInTime =
                outer.last() == null || inner.last() != null && !inner.last().isAfter(outer.last());
        return endsInTime && !inner.first().isBefore(outer.first());
    }

    private static String place(Table.Row row) {
        return row.table() + ", line " + row.line() + ": " + Arrays.toString(row.cells());
    }
}
