package org.reftel.core.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Country names as they stand in releases, and their ISO 3166-1 alpha-3 codes. */
final class Countries {
    /** The country whose telegrams these are. */
    static final String HOME = "USA";

    /**
     * Groups and their members. NATO is read as those who were members from 1982 on: a mark does not say when it was
     * written, and the narrower reading never shows too much.
     */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "FVEY", List.of("USA", "AUS", "CAN", "GBR", "NZL"),
            "ACGU", List.of("USA", "AUS", "CAN", "GBR"),
            "NATO",
                    List.of(
                            "USA", "BEL", "CAN", "DNK", "FRA", "DEU", "GRC", "ISL", "ITA", "LUX", "NLD", "NOR", "PRT",
                            "ESP", "TUR", "GBR"));

    private Countries() {}

    /** The codes of a country or group; the name itself, in capitals, where it is unknown. */
    static List<String> codes(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT).replace(".", "");
        if (key.startsWith("THE ")) {
            key = key.substring(4);
        }
        List<String> members = GROUPS.get(key);
        return members != null ? members : List.of(Loaded.CODES.getOrDefault(key, key));
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String line : text().split("\n")) {
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            String code = line.substring(0, 3);
            codes.put(code, code);
            for (String name : line.substring(4).split("\\|")) {
                codes.put(name, code);
            }
        }
        return codes;
    }

    private static String text() {
        try (InputStream in = Countries.class.getResourceAsStream("countries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The table countries.tsv is missing from the program; reinstall it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The table countries.tsv cannot be read; reinstall the program", e);
        }
    }

    private static final class Loaded {
        static final Map<String, String> CODES = load();
    }
}
