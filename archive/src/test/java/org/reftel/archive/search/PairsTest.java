package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.WordScanner;
import org.reftel.core.marking.Caveat;
import org.reftel.core.marking.Clearance;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.Telegram;
import org.reftel.testkit.TelegramGenerator;

/** An index with pairs of frequent words answers as one without, and an index without them is asked without. */
@NullMarked
class PairsTest {
    private static final long SEED = 20100228;
    private static final int TELEGRAMS = 120;
    private static final int QUERIES = 600;
    private static final Reader CLEARED = Reader.cleared(
            "one cleared for what is sensitive",
            new Clearance(Level.SENSITIVE_BUT_UNCLASSIFIED, "USA", EnumSet.noneOf(Caveat.class)));

    /** Frequent and rare words, and what is one of them only when it is read as search reads it. */
    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "and",
            "said",
            "their",
            "minister",
            "foreign",
            "THE",
            "Thé",
            "d'affaires",
            "President's",
            "N'Djamena",
            "govern",
            "ment",
            "with",
            "in",
            "how",
            "ever",
            "007",
            "1,000",
            "U.S.",
            "zhubrel",
            "however",
            "within");

    private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", "-", ", ", ". ", "\n", "-\n", "--", "/");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theAnswersAreTheSameWithAndWithoutPairs() throws IOException {
        Random random = new Random(SEED);
        TelegramGenerator generator = new TelegramGenerator(SEED, TelegramGenerator.Size.BRIEF);
        List<Telegram> telegrams = Stream.concat(
                        Stream.iterate(0, i -> i + 1)
                                .limit(TELEGRAMS)
                                .map(i -> Corpus.read(generator.telegram(i).text())),
                        Stream.iterate(1, i -> i + 1)
                                .limit(TELEGRAMS)
                                .map(i -> Corpus.read(Corpus.telegram(
                                        i,
                                        "C O N F I D E N T I A L",
                                        "SUBJECT: " + words(random, 6),
                                        paragraphs(random)))))
                .toList();
        Path folderWith = folder.resolve("with");
        Path folderWithout = folder.resolve("without");
        try (Corpus same = new Corpus(folderWithout)) {
            telegrams.forEach(same::put);
            same.commit();
        }
        forgetPairs(folderWithout);
        try (Corpus with = new Corpus(folderWith)) {
            telegrams.forEach(with::put);
            with.commit();
            try (LuceneIndex without = LuceneIndex.forReading(folderWithout)) {
                TelegramSearch search = new TelegramSearch(without, with);
                RandomQueries queries = new RandomQueries(random, telegrams);
                int found = 0;
                for (int i = 0; i < QUERIES; i++) {
                    String query = i % 3 == 0 ? queries.next() : phrase(random);
                    for (Reader reader : List.of(Reader.everything(), CLEARED)) {
                        SearchRequest request =
                                SearchRequest.of(Corpus.parse(query)).withFacets(4);
                        SearchAnswer answer = with.ask(request, reader);
                        assertEquals(search.search(request, 3, reader).toString(), answer.toString(), query);
                        found += answer.total() > 0 ? 1 : 0;
                    }
                }
                assertTrue(found > QUERIES / 2, "many queries find something, but only " + found + " did");
            }
        }
    }

    @Test
    void anIndexMadeWithoutPairsStaysOneWhenMoreIsPutIntoIt() throws IOException {
        try (Corpus corpus = new Corpus(folder)) {
            corpus.put(Corpus.telegram(1, "UNCLAS", "SUBJECT: OIL", "1. THE MINISTER SAID THAT HE WOULD."))
                    .commit();
            assertTrue(hasPairs());
        }
        forgetPairs(folder);
        try (Corpus corpus = new Corpus(folder)) {
            corpus.put(Corpus.telegram(2, "UNCLAS", "SUBJECT: OIL", "1. THE MINISTER SAID THAT SHE WOULD."))
                    .commit();
            assertFalse(hasPairs());
            assertEquals(
                    1,
                    corpus.index()
                            .search(SearchRequest.of(Corpus.parse("\"she would\"")), Reader.everything())
                            .total());
        }
    }

    @Test
    void aPairIsTwoFrequentWordsInTheirOrder() {
        FrequentWords words = FrequentWords.standard();
        assertNotNull(words.pair("the", "minister"));
        assertNull(words.pair("the", "zhubrel"));
        assertNull(words.pair("zhubrel", "the"));
        assertFalse(words.pair("the", "minister").equals(words.pair("minister", "the")));
    }

    @Test
    void everyWordOfTheListIsReadAsItStandsThere() {
        WordScanner scanner = new WordScanner();
        FrequentWords words = FrequentWords.standard();
        for (String word : List.of("the", "minister", "government")) {
            assertTrue(scanner.over(word).next());
            assertTrue(words.number(scanner.buffer(), scanner.length()) >= 0, word);
        }
        for (String word : words.all()) {
            assertTrue(scanner.over(word).next());
            assertEquals(word, scanner.word());
            assertFalse(scanner.next(), word);
        }
    }

    private static String phrase(Random random) {
        String phrase = '"' + words(random, 2 + random.nextInt(3)).replace('\n', ' ') + '"';
        return switch (random.nextInt(8)) {
            case 0 -> "para:(" + phrase + " NOT zhubrel)";
            case 1 -> "subject:" + phrase;
            case 2 -> "text:" + phrase;
            case 3 -> phrase + " NEAR minister";
            case 4 -> "NOT " + phrase;
            case 5 -> phrase + " OR zhubrel";
            default -> phrase;
        };
    }

    private static String paragraphs(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            String mark = random.nextBoolean() ? "(U) " : "(C) ";
            text.append(i).append(". ").append(mark).append(words(random, 30)).append(".\n\n");
        }
        return text.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int i = 1; i < count; i++) {
            text.append(BETWEEN.get(random.nextInt(BETWEEN.size()))).append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private boolean hasPairs() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return LuceneIndex.hasPairs(reader);
        }
    }

    /** Leaves the index as an earlier version would have, as far as anybody asks. */
    private static void forgetPairs(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> facts = new HashMap<>();
            writer.getLiveCommitData().forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
            facts.remove("pairs");
            writer.setLiveCommitData(facts.entrySet());
            writer.commit();
        }
    }
}
