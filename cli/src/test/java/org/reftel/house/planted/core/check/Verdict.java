package org.reftel.house.planted.core.check;

/** Breaks no rule; the planted violations need it. */
public record Verdict() {}
