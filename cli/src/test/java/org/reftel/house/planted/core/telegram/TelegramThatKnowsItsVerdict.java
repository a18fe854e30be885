package org.reftel.house.planted.core.telegram;

import org.reftel.house.planted.core.check.Verdict;

/** Planted: the telegram knows what is thought of it. */
public record TelegramThatKnowsItsVerdict(Verdict verdict) {}
