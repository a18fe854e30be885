package org.reftel.core.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
    private final Captions captions = Manual.standard().captions();

    @ParameterizedTest
    @CsvSource({
        "NOFORN, NOFORN",
        "Sipdis, SIPDIS",
        "N O F O R N, NOFORN",
        "roger channel, ROGER CHANNEL",
        "ROGER  CHANNEL, ROGER CHANNEL",
        "EYES ONLY, EYES ONLY",
        "OFFICIAL-INFORMAL, OFFICIAL INFORMAL",
        "OFFICIAL INFORMAL, OFFICIAL INFORMAL",
        "E.O. 10422, EO 10422",
        "VISAS VIPER, VISAS VIPER",
        "C O R R E C T E D COPY, CORRECTED COPY",
        "C O R R E C T E D C O P Y, CORRECTED COPY",
        "HR/DIRECTOR GENERAL CHANNEL, DIRECTOR GENERAL CHANNEL",
        "E F T O, EFTO",
    })
    void aCaptionIsFoundInEveryFormItIsWritten(String written, String name) {
        Caption found = captions.find(written);
        assertEquals(name, found == null ? null : found.name());
    }

    @ParameterizedTest
    @CsvSource({"'STATE FOR EUR/RUS'", "NOFORNX", "''", "S E C R E T", "ROGER THAT", "'SIPDIS '"})
    void whatIsNoCaptionIsNotFound(String written) {
        assertNull(captions.find(written));
    }

    @ParameterizedTest
    @CsvSource({
        "SIPDIS NOFORN, 0, 6",
        "SIPDIS NOFORN, 7, 6",
        "SECRET//NOFORN, 8, 6",
        "SECTO 14, 0, 5",
        "ONLY FOR EUR, 0, 4",
        "EYES ONLY FOR SMITH, 0, 9",
        "N O F O R N SIPDIS, 0, 11",
        "SIPDISNOFORN, 0, 0",
        "STATE FOR EUR, 0, 0",
        "REL TO USA, 0, 6",
    })
    void theCaptionAtAPlaceIsMeasured(String line, int start, int length) {
        assertEquals(length, captions.longestPrefix(line, start, line.length()));
    }

    @Test
    void nothingBeyondTheGivenEndIsRead() {
        assertEquals(0, captions.longestPrefix("NOFORN", 0, 5));
        assertEquals(6, captions.longestPrefix("ROGER CHANNEL NOFORN".substring(14), 0, 6));
    }

    @Test
    void anAgrementIsNeverNodisOrExdisAndStadisMayAccompanyBoth() {
        Caption agrement = find("AGREMENT CHANNEL");
        assertFalse(captions.mayStandTogether(agrement, find("NODIS")));
        assertFalse(captions.mayStandTogether(find("EXDIS"), agrement));
        assertTrue(captions.mayStandTogether(find("STADIS"), find("EXDIS")));
        assertTrue(captions.mayStandTogether(find("STADIS"), find("NODIS")));
    }

    @Test
    void captionsAreListedFromTheMostRestrictiveAndNoTwoShareARank() {
        Set<Integer> ranks = new HashSet<>();
        int before = 0;
        for (Caption caption : captions.all()) {
            assertTrue(caption.rank() > before, caption.name());
            before = caption.rank();
            ranks.add(before);
        }
        assertEquals(captions.all().size(), ranks.size());
        assertEquals("NODIS", captions.all().getFirst().name());
        assertEquals("SIPDIS", captions.all().getLast().name());
    }

    private Caption find(String name) {
        Caption found = captions.find(name);
        if (found == null) {
            throw new AssertionError("no caption " + name);
        }
        return found;
    }
}
