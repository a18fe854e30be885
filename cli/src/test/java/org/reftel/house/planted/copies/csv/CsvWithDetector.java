package org.reftel.house.planted.copies.csv;

import org.mozilla.universalchardet.UniversalDetector;

/** Planted: the charset detector outside of its home. */
public record CsvWithDetector(UniversalDetector detector) {}
