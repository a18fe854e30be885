package org.reftel.house.planted.ring.two;

import org.reftel.house.planted.ring.one.One;

/** Planted: two packages know each other. */
public record Two(One one) {}
