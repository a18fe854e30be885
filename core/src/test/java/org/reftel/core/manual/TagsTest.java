package org.reftel.core.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
    private final Tags tags = Manual.standard().tags();

    @ParameterizedTest
    @CsvSource({
        "GE, 1974, Germany (East)",
        "GE, 1985, 'Germany, Federal Republic of'",
        "GE, 2005,",
        "YS, 1980, 'Yemen (Aden), People''s Democratic Republic of Yemen'",
        "YE, 2008, Yemen",
        "TC, 1974, United Arab Emirates",
        "TC, 2008,",
        "PN, 1974, Panama",
        "PN, 2008,",
        "WTO, 1974, Warsaw Pact Organization",
        "WTO, 2008, World Trade Organization",
        "CH, 2008, China",
        "prel, 2008, External Political Relations",
        "PFOR, 1975, Foreign Policy and Relations",
        "PFOR, 2005,",
        "KDEM, 2005, Democratization",
    })
    void aCodeHasTheMeaningOfItsYear(String code, int year, @Nullable String meaning) {
        Tag tag = tags.find(code, year);
        assertEquals(meaning, tag == null ? null : tag.meaning());
    }

    @Test
    void theCodesAreTheDepartmentsAndNotThoseOfIso() {
        Tag austria = tags.all("AU").getFirst();
        assertEquals("Austria", austria.meaning());
        assertEquals("AT", austria.iso2());
    }

    @Test
    void aSlipLeadsToTheRightCode() {
        Tag slip = tags.all("RU").getFirst();
        assertEquals(TagKind.OTHER, slip.kind());
        assertEquals("RS", slip.readAs());
        assertEquals("EIND ETRD", tags.all("EINDETRD").getFirst().readAs());
    }

    @Test
    void whereACodeIsACountryAndAnOrganisationTheCountryIsMeant() {
        assertEquals(
                List.of(TagKind.GEOGRAPHIC, TagKind.ORGANIZATION),
                tags.all("AL").stream().map(Tag::kind).toList());
        Tag tag = tags.find("AL", 2008);
        assertEquals("Albania", tag == null ? null : tag.meaning());
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertNull(tags.find("QQQQ", 2008));
        assertFalse(tags.isKnown("QQQQ"));
        assertTrue(tags.isKnown("osce"));
    }
}
