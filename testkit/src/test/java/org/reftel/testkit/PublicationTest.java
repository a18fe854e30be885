package org.reftel.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final int COUNT = 4000;

    private final Publication publication = new Publication(7, COUNT);

    @Test
    void everyIdIsGivenOnceButForFurtherWitnesses() {
        Map<String, Integer> ids = new HashMap<>();
        int witnesses = 0;
        for (int entry = 0; entry < COUNT; entry++) {
            String id = publication.telegram(entry).truth().id();
            Integer earlier = ids.putIfAbsent(id, entry);
            assertEquals(Publication.isWitness(entry), earlier != null, id);
            witnesses += earlier != null ? 1 : 0;
        }
        assertEquals(COUNT / 20, witnesses);
    }

    @Test
    void mostOfWhatIsCitedIsThereAndOlder() {
        Map<String, LocalDateTime> sent = new HashMap<>();
        for (int entry = 0; entry < COUNT; entry++) {
            Truth truth = publication.telegram(entry).truth();
            sent.put(truth.id(), truth.sent());
        }
        int citations = 0;
        int resolved = 0;
        for (int entry = 0; entry < COUNT; entry++) {
            Truth truth = publication.telegram(entry).truth();
            for (Truth.Reference reference : truth.references()) {
                if (reference.id() != null) {
                    citations++;
                    LocalDateTime cited = sent.get(reference.id());
                    resolved += cited != null && !cited.isAfter(truth.sent()) ? 1 : 0;
                }
            }
        }
        assertTrue(resolved > citations * 3 / 4, resolved + " of " + citations);
        assertTrue(resolved < citations * 9 / 10, resolved + " of " + citations);
    }

    @Test
    void aPostNumbersItsTelegramsInTheOrderInWhichTheyWereSent() {
        Map<String, Map<LocalDateTime, Integer>> years = new HashMap<>();
        for (int entry = 0; entry < COUNT; entry++) {
            Truth truth = publication.telegram(entry).truth();
            years.computeIfAbsent(truth.post() + truth.year(), key -> new TreeMap<>())
                    .merge(truth.sent(), truth.number(), Math::max);
        }
        assertTrue(years.size() > 400, "post years " + years.size());
        for (Map<LocalDateTime, Integer> year : years.values()) {
            int last = 0;
            for (int number : year.values()) {
                assertTrue(number > last, number + " behind " + last);
                last = number;
            }
        }
    }

    @Test
    void theSameEntryIsTheSameTelegram() {
        assertEquals(
                publication.telegram(1234).text(),
                new Publication(7, COUNT).telegram(1234).text());
    }
}
