package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.HoldingKey;
import org.reftel.archive.access.Reader;
import org.reftel.core.telegram.Telegram;
import org.reftel.testkit.TelegramGenerator;

/** Order, facet and field of times cited say what was last counted, however the counts came into the index. */
@NullMarked
class TimesCitedTest {
    private static final int TELEGRAMS = 120;
    private static final int ROUNDS = 12;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(20091013);
    private final Map<String, Long> counted = new TreeMap<>();

    @Test
    void agreeWithTheCountsAfterEveryCommitAndAfterReopening() {
        TelegramGenerator generator = new TelegramGenerator(7, TelegramGenerator.Size.BRIEF);
        List<Telegram> telegrams = new ArrayList<>();
        for (int i = 0; i < TELEGRAMS; i++) {
            telegrams.add(Corpus.read(generator.telegram(i).text()));
        }
        try (Corpus corpus = new Corpus(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                change(corpus, telegrams, round);
                corpus.commit();
                // An answer keeps what it reads of the counts: the next one must read them again.
                look(corpus.index());
            }
        }
        try (LuceneIndex reopened = LuceneIndex.forReading(folder)) {
            look(reopened);
        }
    }

    /** Puts some telegrams anew, which forgets their counts, and counts these and some others. */
    private void change(Corpus corpus, List<Telegram> telegrams, int round) {
        List<String> put = new ArrayList<>();
        for (Telegram telegram : telegrams) {
            if (round == 0 || random.nextInt(10) == 0) {
                corpus.put(telegram);
                put.add(Corpus.key(telegram).text());
            }
        }
        for (String key : put) {
            counted.put(key, 0L);
        }
        for (String key : counted.keySet()) {
            if (put.contains(key) && random.nextBoolean() || random.nextInt(6) == 0) {
                long times = random.nextInt(4) == 0 ? 0 : random.nextInt(16);
                corpus.index().recount(new HoldingKey(key), times);
                counted.put(key, times);
            }
        }
        corpus.index().recount(new HoldingKey("09NOWHERE1"), 3);
    }

    private void look(LuceneIndex index) {
        Map<String, Long> kept = new TreeMap<>();
        index.timesCited((key, times) -> kept.put(key.text(), times));
        Map<String, Long> cited = new TreeMap<>(counted);
        cited.values().removeIf(times -> times == 0);
        assertEquals(cited, kept);

        List<String> expected = new ArrayList<>(keys(index, "*", Order.NEWEST));
        assertEquals(counted.size(), expected.size());
        expected.sort(Comparator.comparingLong((String key) -> -times(key)));
        assertEquals(expected, keys(index, "*", Order.MOST_CITED));

        for (List<Long> stretch : List.of(List.of(0L, 0L), List.of(2L, 4L), List.of(5L, 99L))) {
            String query = "cited:" + stretch.getFirst() + ".." + stretch.getLast();
            assertEquals(
                    expected.stream()
                            .filter(key -> times(key) >= stretch.getFirst() && times(key) <= stretch.getLast())
                            .toList(),
                    keys(index, query, Order.MOST_CITED),
                    query);
        }
        assertEquals(facet(0, 99), facet(index, "*"));
        assertEquals(facet(1, 2), facet(index, "cited:1..2"));
        assertEquals(facet(3, 99), facet(index, "-cited:0..2"));
    }

    private long times(String key) {
        return counted.getOrDefault(key, 0L);
    }

    private static List<String> keys(LuceneIndex index, String query, Order order) {
        List<String> keys = new ArrayList<>();
        String cursor = null;
        do {
            IndexAnswer answer = ask(index, query, order, cursor, 0);
            answer.found().forEach(found -> keys.add(found.key().text()));
            cursor = answer.next();
        } while (cursor != null);
        return keys;
    }

    private static IndexAnswer ask(
            LuceneIndex index, String query, Order order, @Nullable String cursor, int facetValues) {
        return index.search(
                new SearchRequest(Corpus.parse(query), order, 17, cursor, facetValues), Reader.everything());
    }

    private static List<Facet.Count> facet(LuceneIndex index, String query) {
        return ask(index, query, Order.NEWEST, null, 1).facets().stream()
                .filter(facet -> facet.kind() == FacetKind.CITED)
                .flatMap(facet -> facet.counts().stream())
                .toList();
    }

    private List<Facet.Count> facet(long least, long most) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (long times : counted.values()) {
            if (times >= least && times <= most) {
                counts.merge(times < 2 ? (int) times : times < 5 ? 2 : times < 10 ? 3 : 4, 1, Integer::sum);
            }
        }
        List<String> names = List.of("0", "1", "2..4", "5..9", "10..");
        List<Facet.Count> facet = new ArrayList<>();
        counts.forEach((stretch, telegrams) -> facet.add(new Facet.Count(names.get(stretch), telegrams)));
        return facet;
    }
}
