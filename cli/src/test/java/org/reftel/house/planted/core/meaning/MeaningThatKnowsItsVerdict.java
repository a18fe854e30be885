package org.reftel.house.planted.core.meaning;

import org.reftel.house.planted.core.check.Verdict;

/** Planted: what a sign means depends on what is thought of it. */
public record MeaningThatKnowsItsVerdict(Verdict verdict) {}
