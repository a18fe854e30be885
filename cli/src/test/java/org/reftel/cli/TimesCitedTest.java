package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.cli.keep.ReadCopies;

/** What a search says of times cited is what the catalogue counts, however the archive came to be. */
@NullMarked
class TimesCitedTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theSearchAgreesWithTheCatalogueAfterImportsARebuildAndTheLossOfTheIndex() throws Exception {
        List<Path> copies = copies();
        Collections.shuffle(copies, new Random(1975));
        for (int from = 0; from < copies.size(); from += 14) {
            List<String> command = new ArrayList<>(List.of("import", "--archive", archive()));
            copies.subList(from, Math.min(from + 14, copies.size())).forEach(copy -> command.add(copy.toString()));
            run(command.toArray(String[]::new));
            look();
        }
        Map<String, Long> incremental = look();
        assertTrue(incremental.size() > 10, incremental.toString());

        run(
                "emend",
                "09BISHKEK1012",
                "SIX YEARS ON ONE RIVER",
                "SEVEN YEARS ON ONE RIVER",
                "--by",
                "Jane Roe",
                "--reason",
                "she counts again",
                "--archive",
                archive());
        assertEquals(incremental, look());

        run("rebuild", "--archive", archive());
        assertEquals(incremental, look());

        loseTheIndex();
        run("import", "--archive", archive(), copies.getFirst().toString());
        assertEquals(incremental, look());
    }

    @Test
    void anImportThatEndsBetweenTheIndexAndTheCatalogueLosesNoCount() throws Exception {
        List<Path> copies = copies();
        List<String> some = new ArrayList<>(List.of("import", "--archive", archive()));
        copies.subList(0, 30).forEach(copy -> some.add(copy.toString()));
        run(some.toArray(String[]::new));
        // The index has been committed when the catalogue forgets which counts it had to learn.
        change("create trigger ends before delete on recounted begin select raise(abort, 'the machine stops'); end");
        Session stopped = Session.of(
                "import",
                "--archive",
                archive(),
                Session.root().resolve("specimens/story").toString());
        assertTrue(stopped.err().contains("the machine stops"), stopped.err());
        change("drop trigger ends");

        run("import", "--archive", archive(), copies.getFirst().toString());

        Map<String, Long> converged = look();
        run("rebuild", "--archive", archive());
        assertEquals(look(), converged);
    }

    private void change(String sql) throws SQLException {
        try (Connection catalogue = DriverManager.getConnection("jdbc:sqlite:" + archive() + "/catalogue.sqlite");
                Statement statement = catalogue.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void whatATelegramCitesIsFound() throws Exception {
        run(
                "import",
                "--archive",
                archive(),
                Session.root().resolve("specimens/story").toString());
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            assertEquals(
                    List.of("07ASTANA2874", "08BISHKEK455", "08STATE40216", "08TASHKENT511", "74MOSCOW9871"),
                    found(opened, "citedby:08ASTANA997", Order.OLDEST).stream()
                            .sorted()
                            .toList());
            assertEquals(
                    found(opened, "citedby:08ASTANA997", Order.OLDEST),
                    found(opened, "citedby:\"Astana 997\"", Order.OLDEST));
            assertEquals(List.of("74MOSCOW9871"), found(opened, "citedby:08ASTANA997 date:1974", Order.OLDEST));
            assertEquals(
                    List.of("08ASTANA997", "08STATE40216"),
                    found(opened, "citedby:bishkek date:2008 -from:bishkek", Order.OLDEST).stream()
                            .sorted()
                            .toList());
            IndexAnswer unknown =
                    opened.find(SearchRequest.of(Query.parse("citedby:08ASTANA951")), Reader.everything());
            assertEquals(0, unknown.total());
            assertEquals(List.of("“08ASTANA951” is not held; what it cites is not known."), unknown.notes());
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(Session.root().resolve("specimens/story"))) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private void loseTheIndex() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("archive/index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String archive() {
        return folder.resolve("archive").toString();
    }

    private static void run(String... arguments) {
        Session session = Session.of(arguments);
        assertTrue(session.code() == ExitCode.OK || session.code() == ExitCode.FINDINGS, session.err());
    }

    /** Compares order and field with the counts, and returns these. */
    private Map<String, Long> look() throws Exception {
        Session verified = Session.of("verify", "--archive", archive());
        assertTrue(verified.out().endsWith("all is well\n"), verified.out());
        Map<String, Long> counted = new TreeMap<>();
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            opened.web(
                    node -> {
                        if (node.held()) {
                            counted.put(node.id(), node.timesCited());
                        }
                    },
                    _ -> {},
                    Reader.everything());
            List<String> expected = new ArrayList<>(found(opened, "*", Order.NEWEST));
            assertEquals(counted.size(), expected.size());
            expected.sort(Comparator.comparingLong((String key) -> -counted.getOrDefault(key, 0L)));
            assertEquals(expected, found(opened, "*", Order.MOST_CITED));
            assertEquals(
                    expected.stream()
                            .filter(key -> counted.getOrDefault(key, 0L) >= 2)
                            .toList(),
                    found(opened, "cited:2..", Order.MOST_CITED));
        }
        return counted;
    }

    private static List<String> found(Archive archive, String query, Order order) throws FaultyQuery {
        SearchRequest request = SearchRequest.of(Query.parse(query)).in(order).atMost(SearchRequest.MOST);
        return archive.find(request, Reader.everything()).found().stream()
                .map(found -> found.key().text())
                .toList();
    }
}
