package org.reftel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.Archive;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.FaultyQuery;
import org.reftel.archive.query.Query;
import org.reftel.archive.search.Facet;
import org.reftel.archive.search.FacetKind;
import org.reftel.archive.search.IndexAnswer;
import org.reftel.archive.search.Order;
import org.reftel.archive.search.SearchRequest;
import org.reftel.cli.keep.ReadCopies;
import org.reftel.core.telegram.TelegramId;

/** What a search tells of who cites and of distance is what the graph of all citations has. */
@NullMarked
class AroundTest {
    @TempDir
    static Path folder = Path.of("");

    /** A citation each, from and to. */
    private static final List<List<String>> EDGES = new ArrayList<>();

    private static final Set<String> HELD = new HashSet<>();

    @BeforeAll
    static void importTheStory() throws Exception {
        Path graph = folder.resolve("web.csv");
        Session.of(
                "import",
                "--archive",
                archive(),
                Session.root().resolve("specimens/story").toString());
        Session.of("refs", "--archive", archive(), "--graph", graph.toString());
        for (String line :
                Files.readAllLines(graph).subList(1, Files.readAllLines(graph).size())) {
            EDGES.add(List.of(line.split(",", 3)).subList(0, 2));
        }
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            HELD.addAll(find(opened, "*", Order.OLDEST));
        }
        assertTrue(EDGES.size() > 100, EDGES.toString());
    }

    @Test
    void whatIsAroundATelegramIsFoundTheNearestFirst() throws Exception {
        Map<String, Integer> far = distances("08ASTANA997");
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            for (int farthest = 1; farthest <= 3; farthest++) {
                Set<String> expected = new TreeSet<>();
                for (String id : HELD) {
                    int distance = far.getOrDefault(id, 9);
                    if (distance > 0 && distance <= farthest) {
                        expected.add(id);
                    }
                }
                List<String> found = find(opened, "around:08ASTANA997/" + farthest, Order.NEAREST);
                assertEquals(expected, new TreeSet<>(found));
                assertEquals(
                        found.stream()
                                .sorted(Comparator.comparing((String id) -> far.getOrDefault(id, 9)))
                                .toList(),
                        found);
            }
            assertEquals(
                    find(opened, "around:08ASTANA997/2", Order.OLDEST),
                    find(opened, "around:\"Astana 997 (2008)\"", Order.OLDEST));
            Map<String, Long> counted = new TreeMap<>();
            facet(opened, "around:08ASTANA997/3", FacetKind.DISTANCE)
                    .forEach((value, count) -> counted.put(value, count));
            Map<String, Long> expected = new TreeMap<>();
            for (String id : find(opened, "around:08ASTANA997/3", Order.OLDEST)) {
                int distance = far.getOrDefault(id, 9);
                expected.merge("08ASTANA997/" + distance + ".." + distance, 1L, Long::sum);
            }
            assertEquals(expected, counted);
            for (Map.Entry<String, Long> one : counted.entrySet()) {
                assertEquals(
                        one.getValue().intValue(),
                        find(opened, "around:" + one.getKey(), Order.OLDEST).size());
            }
        }
    }

    @Test
    void aWantedTelegramHasItsSurroundingsToo() throws Exception {
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            assertEquals(4, find(opened, "around:08ASTANA951/1", Order.NEAREST).size());
            IndexAnswer nothing = opened.find(SearchRequest.of(Query.parse("around:08ASTANA952")), Reader.everything());
            assertEquals(0, nothing.total());
            assertTrue(
                    nothing.notes().getFirst().contains("neither held nor cited"),
                    nothing.notes().toString());
        }
    }

    @Test
    void whichPostsCiteWhatIsFoundIsCounted() throws Exception {
        Map<String, Set<String>> posts = new HashMap<>();
        for (List<String> edge : EDGES) {
            TelegramId citing = TelegramId.parse(edge.getFirst());
            if (citing != null && HELD.contains(edge.getLast())) {
                posts.computeIfAbsent(edge.getLast(), _ -> new TreeSet<>()).add(citing.post());
            }
        }
        Map<String, Long> expected = new TreeMap<>();
        posts.values().forEach(of -> of.forEach(post -> expected.merge(post, 1L, Long::sum)));
        try (Archive opened = Archive.open(folder.resolve("archive"), new ReadCopies())) {
            Map<String, Long> counted = facet(opened, "*", FacetKind.CITING);
            assertEquals(expected, counted);
            for (Map.Entry<String, Long> one : counted.entrySet()) {
                assertEquals(
                        one.getValue().intValue(),
                        find(opened, "citedby:\"" + one.getKey() + "\"", Order.OLDEST)
                                .size(),
                        one.getKey());
            }
            List<String> found = find(opened, "*", Order.MOST_POSTS);
            assertEquals(
                    found.stream()
                            .sorted(Comparator.comparing((String id) ->
                                            posts.getOrDefault(id, Set.of()).size())
                                    .reversed())
                            .toList(),
                    found);
            assertTrue(posts.getOrDefault(found.getFirst(), Set.of()).size() > 2);
        }
    }

    @Test
    void withoutATelegramNothingIsNear() {
        FaultyQuery fault =
                assertThrows(FaultyQuery.class, () -> Query.parse("bridge").around());
        assertEquals("The order nearest has no telegram to be near to.", fault.problem());
        assertThrows(FaultyQuery.class, () -> Query.parse("around:09ASTANA1843/4"));
        assertThrows(FaultyQuery.class, () -> Query.parse("around:bridge"));
        Session session = Session.of("search", "--archive", archive(), "--order", "nearest", "bridge");
        assertEquals(ExitCode.USAGE, session.code());
        assertTrue(session.err().contains("around:09ASTANA1843"), session.err());
    }

    private static Map<String, Integer> distances(String id) {
        Map<String, Integer> far = new HashMap<>(Map.of(id, 0));
        for (int distance = 1; distance <= 3; distance++) {
            Map<String, Integer> next = new HashMap<>();
            for (List<String> edge : EDGES) {
                for (List<String> way : List.of(edge, edge.reversed())) {
                    if (far.containsKey(way.getFirst()) && !far.containsKey(way.getLast())) {
                        next.put(way.getLast(), distance);
                    }
                }
            }
            far.putAll(next);
        }
        return far;
    }

    private static List<String> find(Archive opened, String query, Order order) throws FaultyQuery {
        return opened
                .find(
                        SearchRequest.of(Query.parse(query))
                                .atMost(SearchRequest.MOST)
                                .in(order),
                        Reader.everything())
                .found()
                .stream()
                .map(IndexAnswer.Found::key)
                .map(HoldingKey::text)
                .toList();
    }

    private static Map<String, Long> facet(Archive opened, String query, FacetKind kind) throws FaultyQuery {
        Map<String, Long> counted = new TreeMap<>();
        for (Facet facet : opened.find(
                        SearchRequest.of(Query.parse(query)).withFacets(100).withCiting(true), Reader.everything())
                .facets()) {
            if (facet.kind() == kind) {
                facet.counts().forEach(count -> counted.put(count.value(), (long) count.telegrams()));
            }
        }
        return counted;
    }

    private static String archive() {
        return folder.resolve("archive").toString();
    }
}
