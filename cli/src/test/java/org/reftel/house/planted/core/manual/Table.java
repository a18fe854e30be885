package org.reftel.house.planted.core.manual;

/** Breaks no rule; the planted violations need it. */
public record Table() {}
