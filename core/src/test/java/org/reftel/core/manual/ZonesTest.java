package org.reftel.core.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    @ParameterizedTest
    @CsvSource({
        "ASTANA, Asia/Almaty",
        "STATE, America/New_York",
        "VLADIVOSTOK, Asia/Vladivostok",
        "MOSCOW, Europe/Moscow",
        "LAPAZ, America/La_Paz"
    })
    void aPostKeepsTheTimeOfTheNearestPlaceInItsCountry(String name, String zone) {
        Post post = Manual.standard().posts().byName(name);
        assertNotNull(post);

        assertEquals(ZoneId.of(zone), Manual.standard().zones().of(post));
    }
}
