package org.reftel.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.ArchiveException;
import org.reftel.archive.HoldingKey;

class ReadingDeskTest {
    private static final HoldingKey BRIDGE = new HoldingKey("09ASTANA90217");
    private static final HoldingKey WATER = new HoldingKey("09BISHKEK117");

    @TempDir
    Path folder = Path.of("");

    private Instant now = Instant.parse("2026-11-22T09:30:00.5Z");
    private ReadingDesk desk = open();

    @BeforeEach
    void sitDown() {
        desk = open();
    }

    @AfterEach
    void getUp() {
        desk.close();
    }

    @Test
    void nothingIsWrittenBeforeSomethingIsKept() {
        assertEquals(List.of(), desk.items());
        assertEquals(List.of(), desk.searches().all());
        assertFalse(desk.copyTo(folder.resolve("copy")));
        assertFalse(Files.exists(folder.resolve("desk.sqlite")));
    }

    @Test
    void anItemIsKeptWithItsNoteAndTime() {
        desk.add(BRIDGE, "p3", " Compare\r\nwith 117. ");

        assertEquals(
                List.of(new ListItem(1, 1, BRIDGE, "p3", "Compare\nwith 117.", 1, "2026-11-22T09:30:00Z")),
                desk.items());
        desk.close();
        try (ReadingDesk again = open()) {
            assertEquals("p3", again.items().getFirst().place());
        }
    }

    @Test
    void theSameIsKeptOnce() {
        desk.add(BRIDGE, "", "first");
        desk.add(BRIDGE, "p3", "");

        assertEquals("first", desk.add(BRIDGE, "", "second").note());
        assertEquals(Map.of("", 1L, "p3", 2L), desk.collected(BRIDGE));
        assertEquals(Map.of(), desk.collected(WATER));
    }

    @Test
    void anItemMovesWhereItIsPut() {
        add("p1", "p2", "p3", "p4");

        desk.move(4, 2);
        assertEquals("p1 p4 p2 p3", places());
        desk.move(1, 99);
        assertEquals("p4 p2 p3 p1", places());
        desk.move(3, -1);
        assertEquals("p3 p4 p2 p1", places());
        assertNull(desk.move(17, 1));
    }

    @Test
    void whatIsTakenOffCanBePutBackWhereItWas() {
        add("p1", "p2", "p3");
        desk.annotate(2, "mine");

        desk.remove(2);
        assertEquals("p1 p3", places());
        assertNull(desk.annotate(2, "lost"));
        desk.restore(2);
        assertEquals("p1 p2 p3", places());
        assertEquals("mine", desk.items().get(1).note());
    }

    @Test
    void whatWasCollectedAgainIsNotThereTwice() {
        add("p1");
        desk.remove(1);
        add("p1");

        desk.restore(1);
        assertEquals("p1", places());
        assertEquals(2, desk.items().getFirst().number());
    }

    @Test
    void aListWithANameCollectsAndIsDeletedAndPutBackWithWhatStandsOnIt() {
        add("p1");
        NamedList border = desk.lists().make(" Border ");
        add("p2");
        ListItem moved = desk.transfer(1, border.number());

        assertEquals(new NamedList(2, "Border", 0, "2026-11-22T09:30:00Z", true), border);
        assertEquals("", places());
        assertEquals(2, moved == null ? 0 : moved.position());
        assertEquals(
                List.of("p2", "p1"), desk.items(2).stream().map(ListItem::place).toList());

        desk.lists().remove(2);
        assertEquals(List.of(), desk.items(2));
        assertEquals(Map.of(), desk.collected(BRIDGE));
        assertNull(desk.item(1));
        assertEquals(1, desk.lists().collecting().number());
        desk.lists().restore(2);
        assertEquals(Map.of("p1", 1L, "p2", 2L), desk.collected(BRIDGE));
        assertEquals(2, desk.items(2).size());
    }

    @Test
    void listsHaveNamesOfTheirOwnAndTheFirstStays() {
        desk.lists().make("Border");
        desk.lists().make("Water");

        assertThrows(ReadingDesk.Refusal.class, () -> desk.lists().make("border"));
        assertThrows(ReadingDesk.Refusal.class, () -> desk.lists().rename(3, " "));
        assertThrows(ReadingDesk.Refusal.class, () -> desk.lists().remove(1));
        assertNull(desk.lists().rename(9, "None"));
        desk.lists().rename(3, "Air");
        desk.lists().choose(2);
        assertEquals(
                List.of("Reading list", "Air", "Border"),
                desk.lists().all().stream().map(NamedList::name).toList());
        assertEquals("Border", desk.lists().collecting().name());
    }

    @Test
    void whatAnotherListHasAlreadyIsNotPutThereTwice() {
        add("p1");
        desk.lists().make("Border");
        add("p1");

        assertThrows(ReadingDesk.Refusal.class, () -> desk.transfer(1, 2));
        assertEquals("p1", places());
        assertNull(desk.transfer(1, 7));
    }

    @Test
    void aDeskOfTheVersionBeforeGetsItsItemsOnTheFirstList() throws Exception {
        desk.close();
        String file = "jdbc:sqlite:" + folder.resolve("desk.sqlite");
        Flyway.configure()
                .dataSource(file, null, null)
                .locations("classpath:org/reftel/archive/desk")
                .table("migrations")
                .target("1")
                .load()
                .migrate();
        try (Connection before = DriverManager.getConnection(file);
                Statement statement = before.createStatement()) {
            statement.execute("insert into items (key, place, note, position, added)"
                    + " values ('09ASTANA90217', 'p7', 'old', 1, '2026-11-01T00:00:00Z')");
        }
        desk = open();

        add("p8");
        assertEquals("p7 p8", places());
        assertEquals("old", desk.items().getFirst().note());
    }

    @Test
    void afterAMonthItIsGone() {
        add("p1", "p2");
        desk.remove(1);
        now = now.plus(Duration.ofDays(31));
        desk.remove(2);

        assertNull(desk.restore(1));
        desk.restore(2);
        assertEquals("p2", places());
    }

    @Test
    void searchesAreSavedOnceAndNamed() {
        desk.searches().save("", " tag:KNNP uranium ", "newest");
        desk.searches().save("Water", "tag:KNNP uranium", "newest");
        desk.searches().save("a bridge", "bridge", "relevance");

        assertEquals(
                List.of(
                        new SavedSearch(2, "a bridge", "bridge", "relevance", "2026-11-22T09:30:00Z"),
                        new SavedSearch(1, "Water", "tag:KNNP uranium", "newest", "2026-11-22T09:30:00Z")),
                desk.searches().all());
        desk.searches().rename(2, "");
        assertEquals("bridge", desk.searches().all().getFirst().name());
        desk.searches().remove(2);
        assertEquals(1, desk.searches().all().size());
        desk.searches().restore(2);
        assertEquals(2, desk.searches().all().size());
    }

    @Test
    void whatIsTooLongIsRefusedAndChangesNothing() {
        add("p1");
        ReadingDesk.Refusal refusal = assertThrows(
                ReadingDesk.Refusal.class, () -> desk.annotate(1, "x".repeat(ReadingDesk.LONGEST_NOTE + 1)));

        assertEquals("A note has 20000 characters at most, and this one 20001.", refusal.getMessage());
        assertEquals("", desk.items().getFirst().note());
    }

    @Test
    void severalDesksWriteIntoOneFileAtATime() throws Exception {
        add("p0");
        List<Future<?>> written = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4);
                ReadingDesk other = open()) {
            for (int i = 1; i <= 40; i++) {
                String place = "p" + i;
                ReadingDesk one = i % 2 == 0 ? desk : other;
                written.add(threads.submit(() -> one.add(WATER, place, "")));
            }
            for (Future<?> each : written) {
                each.get();
            }
        }
        assertEquals(41, desk.items().size());
    }

    @Test
    void aCopyHasEverything() {
        add("p1", "p2");
        Path copy = folder.resolve("copy.sqlite");

        assertTrue(desk.copyTo(copy));
        try (ReadingDesk copied = new ReadingDesk(copy, () -> now)) {
            assertEquals(desk.items(), copied.items());
            assertEquals(List.of(), copied.faults());
        }
    }

    @Test
    void aDamagedFileSaysWhatHelps() throws Exception {
        Files.writeString(folder.resolve("desk.sqlite"), "no database at all, but some sentence or other");

        ArchiveException damaged = assertThrows(ArchiveException.class, desk::items);
        assertEquals(
                folder.resolve("desk.sqlite") + " is damaged. Only a backup has what stands in it: restore one, or move"
                        + " the file away to begin with an empty list.",
                damaged.getMessage());
    }

    private ReadingDesk open() {
        return new ReadingDesk(folder.resolve("desk.sqlite"), () -> now);
    }

    private void add(String... places) {
        for (String place : places) {
            desk.add(BRIDGE, place, "");
        }
    }

    private String places() {
        return String.join(" ", desk.items().stream().map(ListItem::place).toList());
    }
}
