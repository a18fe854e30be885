package org.reftel.core.manual;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An executive order on classified information, in the wording of some years; one that was amended has several of these.
 *
 * @param number as in the E.O. line: {@code 12958}, also after it was amended
 * @param amendedBy the order that amended it to this wording; null for the first
 * @param longestYears how many years ahead an ordinary declassification date may lie; null where the order sets no term
 * @param sources ids of {@link Sources}
 */
public record ExecutiveOrder(
        String number,
        @Nullable String amendedBy,
        String title,
        @Nullable Integer longestYears,
        Days inForce,
        List<String> sources) {}
