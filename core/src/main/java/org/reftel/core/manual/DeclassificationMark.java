package org.reftel.core.manual;

import java.util.List;
import java.util.Map;

/**
 * What an E.O. line may say instead of a date.
 *
 * @param order the number of the order: {@code 12958}
 * @param mark in its regular form: {@code X1}, {@code OADR}, {@code XGDS-2}
 * @param alsoWritten other forms
 * @param years where the mark itself sets a term, its years by the level's portion mark: GDS under E.O. 11652 is
 *     ten for {@code TS}, eight for {@code S}, six for {@code C}
 * @param sources ids of {@link Sources}
 */
public record DeclassificationMark(
        String order,
        String mark,
        List<String> alsoWritten,
        String meaning,
        Map<String, Integer> years,
        Days inForce,
        List<String> sources) {}
