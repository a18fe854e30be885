package org.reftel.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.archive.access.EffectiveMarking;
import org.reftel.archive.access.Reader;
import org.reftel.archive.query.Query;
import org.reftel.core.marking.Clearance;
import org.reftel.core.marking.Level;
import org.reftel.core.telegram.Paragraph;
import org.reftel.core.telegram.Reading;
import org.reftel.core.telegram.Telegram;
import org.reftel.testkit.TelegramGenerator;

/** What must hold for every query: over three hundred invented telegrams and hundreds of queries made from their words. */
@NullMarked
class SearchLawsTest {
    private static final long SEED = 20091013;
    private static final int TELEGRAMS = 300;
    private static final int QUERIES = 400;
    private static final Reader CLEARED = Reader.cleared(
            "one cleared for what is sensitive",
            new Clearance(
                    Level.SENSITIVE_BUT_UNCLASSIFIED, "USA", EnumSet.noneOf(org.reftel.core.marking.Caveat.class)));

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, Telegram> telegrams() {
        TelegramGenerator generator = new TelegramGenerator(SEED, TelegramGenerator.Size.BRIEF);
        Map<String, Telegram> telegrams = new TreeMap<>();
        for (int i = 0; i < TELEGRAMS; i++) {
            Telegram telegram = Corpus.read(generator.telegram(i).text());
            telegrams.put(Corpus.key(telegram).text(), telegram);
        }
        return telegrams;
    }

    @Test
    void everyQueryFindsWhatAReadingOfAllTelegramsFinds() {
        Map<String, Telegram> telegrams = telegrams();
        try (Corpus corpus = new Corpus(folder)) {
            telegrams.values().forEach(corpus::put);
            corpus.commit();
            int found = 0;
            RandomQueries queries = new RandomQueries(new Random(SEED), List.copyOf(telegrams.values()));
            Map<Reader, Map<String, LinearScan>> scans = new HashMap<>();
            for (Reader reader : List.of(Reader.everything(), CLEARED)) {
                Map<String, LinearScan> ofReader = new TreeMap<>();
                telegrams.forEach((key, telegram) -> ofReader.put(key, new LinearScan(telegram, reader)));
                ofReader.values().removeIf(scan -> !scan.isSeen());
                scans.put(reader, ofReader);
            }
            for (int i = 0; i < QUERIES; i++) {
                Query query = Corpus.parse(queries.next());
                for (Map.Entry<Reader, Map<String, LinearScan>> entry : scans.entrySet()) {
                    TreeSet<String> expected = new TreeSet<>();
                    entry.getValue().forEach((key, scan) -> {
                        if (scan.answers(query.clause())) {
                            expected.add(key);
                        }
                    });
                    List<String> actual = corpus.find(query.text(), Order.RELEVANCE, entry.getKey());
                    assertEquals(expected, new TreeSet<>(actual), () -> entry.getKey() + ": " + query.text());
                    found += expected.isEmpty() ? 0 : 1;
                }
            }
            assertTrue(found > QUERIES, "most queries find something, but only " + found + " did");
        }
    }

    @Test
    void aReaderGetsTheSameAnswerWhetherOrNotTheArchiveHasWhatHeMayNotSee() {
        Map<String, Telegram> telegrams = telegrams();
        try (Corpus whole = new Corpus(folder.resolve("whole"));
                Corpus cut = new Corpus(folder.resolve("cut"))) {
            telegrams.values().forEach(whole::put);
            for (Telegram telegram : telegrams.values()) {
                Telegram seen = seen(telegram);
                if (new LinearScan(telegram, CLEARED).isSeen()) {
                    cut.put(seen);
                } else {
                    cut.skip();
                }
            }
            // The numbers of witnesses, in the order in which they came, are no secret.
            whole.index().commit(1);
            cut.index().commit(1);
            RandomQueries queries = new RandomQueries(new Random(SEED + 1), List.copyOf(telegrams.values()));
            for (int i = 0; i < QUERIES / 3; i++) {
                String query = queries.next();
                for (Order order : Order.values()) {
                    SearchRequest request = new SearchRequest(Corpus.parse(query), order, 5, null, 8);
                    String hidden = whole.ask(request, CLEARED).toString();
                    assertEquals(cut.ask(request, CLEARED).toString(), hidden, query);
                    assertEquals(cut.ask(request, Reader.everything()).toString(), hidden, query);
                }
            }
        }
    }

    @Test
    void theOrderDoesNotHangOnHowTheIndexCameToBe() {
        List<Telegram> telegrams = new ArrayList<>(telegrams().values());
        try (Corpus one = new Corpus(folder.resolve("one"));
                Corpus other = new Corpus(folder.resolve("other"))) {
            telegrams.forEach(one::put);
            one.index().commit(1);
            for (int i = telegrams.size() - 1; i >= 0; i--) {
                other.put(telegrams.get(i));
                if (i % 40 == 0) {
                    other.index().commit(1);
                }
            }
            RandomQueries queries = new RandomQueries(new Random(SEED + 2), telegrams);
            for (int i = 0; i < QUERIES / 4; i++) {
                String query = queries.next();
                SearchRequest request = SearchRequest.of(Corpus.parse(query)).withFacets(8);
                assertEquals(
                        one.ask(request, Reader.everything()).toString(),
                        other.ask(request, Reader.everything()).toString(),
                        query);
            }
        }
    }

    /** The telegram without the parts that the cleared reader may not see. */
    private static Telegram seen(Telegram telegram) {
        EffectiveMarking markings = EffectiveMarking.of(telegram);
        Telegram.Head head = telegram.head();
        boolean subject = CLEARED.maySee(markings.of(Reading.valueOf(head.subjectMarking())));
        List<Paragraph> paragraphs = telegram.body().paragraphs().stream()
                .filter(paragraph -> CLEARED.maySee(markings.of(paragraph)))
                .toList();
        return new Telegram(
                telegram.source(),
                telegram.tree(),
                telegram.statement(),
                telegram.id(),
                telegram.transmission(),
                telegram.addresses(),
                telegram.distribution(),
                new Telegram.Head(
                        head.classification(),
                        head.section(),
                        head.sections(),
                        head.mrn(),
                        head.captions(),
                        head.attention(),
                        head.executiveOrder(),
                        head.declassify(),
                        head.tags(),
                        subject ? head.subject() : null,
                        subject ? head.subjectMarking() : null,
                        head.references(),
                        head.classifiedBy()),
                new Telegram.Body(
                        paragraphs, telegram.body().headings(), telegram.body().signature()),
                telegram.findings());
    }
}
