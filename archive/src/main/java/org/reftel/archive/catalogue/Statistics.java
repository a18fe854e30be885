package org.reftel.archive.catalogue;

import java.util.Map;

/**
 * The archive in figures.
 *
 * @param copyBytes of all copies, unpacked
 * @param severalWitnesses holdings with more than one witness
 * @param wanted ids that are cited and not held
 * @param disagreements witnesses of which some evidence gives another id
 * @param kinds witnesses of each kind
 * @param publishers witnesses of each publisher
 * @param years telegrams of each year
 */
public record Statistics(
        long telegrams,
        long copies,
        long copyBytes,
        long witnesses,
        long severalWitnesses,
        long unidentified,
        long references,
        long wanted,
        long disagreements,
        long findings,
        long troubles,
        long imports,
        Map<String, Long> kinds,
        Map<String, Long> publishers,
        Map<String, Long> years) {

    /** Counts. */
    public static Statistics of(Catalogue catalogue) {
        return new Statistics(
                catalogue.number("select count(*) from holdings"),
                catalogue.number("select count(*) from copies"),
                catalogue.number("select coalesce(sum(length), 0) from copies"),
                catalogue.number("select count(*) from witnesses"),
                catalogue.number("select count(*) from holdings where witnesses > 1"),
                catalogue.number("select count(*) from holdings where year is null"),
                catalogue.number("select count(*) from reftels r join holdings h on h.principal = r.witness"),
                catalogue.number("select count(*) from wanted"),
                catalogue.number("select count(distinct witness) from claims"),
                // What findings_of_telegrams has, without looking at the witness of each.
                catalogue.number("select (select count(*) from findings)"
                        + " - (select count(*) from witnesses w join findings f on f.witness = w.sequence"
                        + " where w.kind = 'SECTION' and f.code = 'SECTIONS_INCOMPLETE')"
                        + " + (select count(*) from missing_sections)"),
                catalogue.number("select count(*) from troubles where retired is null"),
                catalogue.number("select count(*) from imports"),
                catalogue.numbers("select kind, count(*) from witnesses group by kind order by 2 desc, 1"),
                catalogue.numbers("select publisher, count(*) from witnesses group by publisher order by 2 desc, 1"),
                catalogue.numbers(
                        "select year, count(*) from holdings where year is not null group by year order by year"));
    }
}
