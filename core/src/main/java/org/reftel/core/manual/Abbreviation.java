package org.reftel.core.manual;

import java.util.List;

/**
 * An abbreviation of diplomatic reporting.
 *
 * @param abbreviation as it is usually written: {@code PolOff}
 * @param meanings one or more
 * @param decidedByPost whether the drafting post's country chooses the meaning: {@code GOB} is the government of
 *     Brazil in a telegram from Brasilia
 * @param sources ids of {@link Sources}
 */
public record Abbreviation(String abbreviation, List<String> meanings, boolean decidedByPost, List<String> sources) {}
