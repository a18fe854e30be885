package org.reftel.house.planted.core.collation;

import org.reftel.house.planted.core.check.Verdict;

/** Planted: where copies differ depends on what is thought of them. */
public record CollationThatKnowsItsVerdict(Verdict verdict) {}
