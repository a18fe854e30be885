package org.reftel.house.planted.core.marking;

import org.reftel.house.planted.core.manual.Table;

/** Planted: markings know the manual. */
public record MarkingThatKnowsTheManual(Table table) {}
