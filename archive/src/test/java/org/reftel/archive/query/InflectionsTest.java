package org.reftel.archive.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class InflectionsTest {

    @ParameterizedTest
    @CsvSource({
        "election, election elections",
        "elections, elections election",
        "embassy, embassy embassies",
        "embassies, embassies embassy",
        "key, key keys",
        "church, church churches",
        "churches, churches church",
        "crisis, crisis",
        "congress, congress congresses",
        "congresses, congresses congress",
        "news, news",
        "politics, politics",
        "laos, laos",
        "1843, 1843",
        "москва, москва",
        "us, us"
    })
    void addsTheOtherNumber(String word, String forms) {
        assertEquals(forms, String.join(" ", Inflections.of(word)));
    }
}
