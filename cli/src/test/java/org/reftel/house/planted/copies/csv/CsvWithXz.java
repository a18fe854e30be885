package org.reftel.house.planted.copies.csv;

import org.tukaani.xz.XZInputStream;

/** Planted: the xz library outside of its home. */
public record CsvWithXz(XZInputStream stream) {}
