package org.reftel.core.manual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, or another origin of telegrams. One office under two names in the course of time ({@code PEKING},
 * {@code BEIJING}) is two posts here, as it is in the ids of telegrams.
 *
 * @param name as in a telegram's id, upper-case letters: {@code LAPAZ}
 * @param spacedName as in a class line: {@code LA PAZ}
 * @param displayName {@code Embassy La Paz}
 * @param geoTag the geographic TAGS code of the country, not the ISO code
 * @param iso2 ISO 3166-1 alpha-2
 * @param place of the city, not of the building
 * @param indicator routing indicator of the 2000s
 * @param archivesCode the six-character form in message numbers of the National Archives, 1973 to 1979
 * @param nicknames other names in references: {@code SECSTATE}, {@code USUN}
 * @param years under this name, as far as is known
 * @param note what a reader must know; null for most
 * @param sources ids of {@link Sources}
 */
public record Post(
        String name,
        String spacedName,
        String displayName,
        PostKind kind,
        @Nullable String city,
        @Nullable String country,
        @Nullable String geoTag,
        @Nullable String iso2,
        @Nullable Coordinates place,
        @Nullable String indicator,
        @Nullable String archivesCode,
        List<String> nicknames,
        Years years,
        @Nullable String note,
        List<String> sources) {

    /** A place on the globe, in degrees, to two decimals; south and west are negative. */
    public record Coordinates(double latitude, double longitude) {}
}
