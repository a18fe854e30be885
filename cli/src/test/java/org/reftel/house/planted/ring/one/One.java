package org.reftel.house.planted.ring.one;

import org.reftel.house.planted.ring.two.Two;

/** Planted: two packages know each other. */
public record One(Two two) {}
