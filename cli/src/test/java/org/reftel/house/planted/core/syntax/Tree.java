package org.reftel.house.planted.core.syntax;

/** Breaks no rule; the planted violations need it. */
public record Tree() {}
