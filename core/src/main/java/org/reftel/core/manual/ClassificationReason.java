package org.reftel.core.manual;

import java.util.List;

/**
 * Why a text may be classified.
 *
 * @param order the number of the order
 * @param section {@code 1.4}; {@code 1.5} until March 2003
 * @param letter {@code b}
 * @param sources ids of {@link Sources}
 */
public record ClassificationReason(
        String order, String section, char letter, String meaning, Days inForce, List<String> sources) {}
