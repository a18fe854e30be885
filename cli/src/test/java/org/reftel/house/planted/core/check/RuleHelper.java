package org.reftel.house.planted.core.check;

/** Planted: a name that says nothing. */
public record RuleHelper() {}
