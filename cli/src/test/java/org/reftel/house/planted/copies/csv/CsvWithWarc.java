package org.reftel.house.planted.copies.csv;

import org.netpreserve.jwarc.WarcReader;

/** Planted: jwarc outside of its home. */
public record CsvWithWarc(WarcReader reader) {}
