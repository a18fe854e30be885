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

class WireTablesTest {
    private final RoutingIndicators indicators = Manual.standard().routingIndicators();
    private final Signals signals = Manual.standard().signals();
    private final Abbreviations abbreviations = Manual.standard().abbreviations();

    @Test
    void anIndicatorLeadsToItsAddressesTheUsualOneFirst() {
        RoutingIndicator nsc = indicators.find("RHEHNSC");
        assertEquals("NSC WASHDC", nsc == null ? null : nsc.addresses().getFirst());
        assertTrue(nsc != null && nsc.addresses().contains("NSC WASHINGTON DC"));
    }

    @ParameterizedTest
    @CsvSource({"RHFJAAA, RHFJAAA", "RHFJAAM, RHFJAAA", "RHFJAAZ, RHFJAAA", "RHFJABA,", "RHFJAAMM,", "RZZZZZ,"})
    void anIndicatorWithinARangeIsFound(String indicator, @Nullable String first) {
        RoutingIndicator found = indicators.find(indicator);
        assertEquals(first, found == null ? null : found.indicator());
    }

    @Test
    void theIndicatorOfTheSecretNetworksArchiveIsNoStation() {
        RoutingIndicator web = indicators.find("ruehweb");
        assertEquals(RoutingIndicator.Kind.ARCHIVE, web == null ? null : web.kind());
    }

    @ParameterizedTest
    @CsvSource({"ZNY, ZNY", "zzh, ZZH", "ZFF4, ZFF", "ZFF, ZFF", "ZXX,", "'',"})
    void aSignalIsFoundWithOrWithoutItsDigits(String written, @Nullable String signal) {
        Signal found = signals.find(written);
        assertEquals(signal, found == null ? null : found.signal());
    }

    @Test
    void anAbbreviationIsFoundInAnyCaseAndSaysWhereThePostDecides() {
        Abbreviation polOff = abbreviations.find("POLOFF");
        assertEquals(List.of("political officer"), polOff == null ? null : polOff.meanings());
        Abbreviation gob = abbreviations.find("GOB");
        assertTrue(gob != null && gob.decidedByPost() && gob.meanings().contains("Government of Belgium"));
        Abbreviation abc = abbreviations.find("ABC");
        assertFalse(abc == null || abc.decidedByPost());
        assertNull(abbreviations.find("QQQ"));
    }
}
